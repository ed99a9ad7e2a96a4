import { describe, expect, it } from 'vitest';
import { dossierById } from '../../content/dossiers';
import type { LonLat } from '../../geo/mercator';
import { buildScene } from '../../scene/build';
import { arcOpacity } from '../../scene/theme';
import { firstView } from '../../scene/view';
import { CASED, DASHED, MIXED, packColour, RECORD, Records } from './records';

const dossier = dossierById('egypt-pakistan');
const overview = buildScene(dossier, firstView('ar'));
const selected = buildScene(dossier, firstView('en', { type: 'actor', id: 'EG' }));

/** Numbers lines as they come. */
function numbering() {
  const known = new Map<readonly LonLat[], number>();
  return (line: readonly LonLat[]) => {
    if (!known.has(line)) known.set(line, known.size);
    return known.get(line) ?? NaN;
  };
}

describe('the records of arcs', () => {
  it.each([
    ['the overview', overview],
    ['a selected state', selected],
  ])('say how each is drawn, in the order of the scene: %s', (_, { arcs }) => {
    const records = new Records();
    const lineOf = numbering();
    records.write(arcs, 1024, lineOf);
    expect(records.length).toBe(arcs.length);
    const widths = new Float32Array(records.words.buffer);
    arcs.forEach((arc, i) => {
      const [line, colour = NaN, , look = NaN] = records.words.slice(i * RECORD);
      expect(line).toBe(lineOf(arc.line));
      expect(colour).toBe(packColour(arc.colour, arc.emphasis));
      expect(widths[i * RECORD + 2]).toBeCloseTo(arc.width, 5);
      expect(look & 3).toBe(DASHED[arc.certainty]);
      expect((look & MIXED) !== 0).toBe(arc.mixed);
      const lit = arc.emphasis === 'normal' || arc.emphasis === 'strong';
      expect((look & CASED) !== 0).toBe(lit);
    });
  });

  it('are those of the last scene alone', () => {
    const records = new Records();
    const lineOf = numbering();
    records.write(overview.arcs, 16, lineOf);
    const room = records.words.length;
    expect(room % (16 * RECORD)).toBe(0);
    records.write(overview.arcs.slice(0, 3), 16, lineOf);
    expect(records.length).toBe(3);
    expect(records.words.length).toBe(room);
  });
});

describe('a colour', () => {
  it('is its three parts and how far the arc stands out, from the lowest byte', () => {
    const bytes = (n: number) => [n & 255, (n >> 8) & 255, (n >> 16) & 255, n >>> 24];
    for (const emphasis of ['strong', 'normal', 'quiet', 'dim'] as const)
      expect(bytes(packColour('#1c7a46', emphasis))).toEqual([
        ...[0x1c, 0x7a, 0x46],
        Math.round(arcOpacity[emphasis] * 255),
      ]);
  });
});
