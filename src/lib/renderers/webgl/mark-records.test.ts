import { describe, expect, it } from 'vitest';
import { dossierById } from '../../content/dossiers';
import { KINDS } from '../../domain/types';
import { pointAt } from '../../geo/curve';
import { mercator, type LonLat } from '../../geo/mercator';
import { standingOut } from '../../scene/drawn-arcs';
import { buildScene } from '../../scene/build';
import { firstView } from '../../scene/view';
import { sceneMarks } from '../svg/marks';
import { cellOf, COLUMNS, ROWS } from './badges';
import { arrowRecords, BACKWARDS, BADGE_RECORD, badgeRecords } from './mark-records';
import { packColour, RECORD } from './records';

const dossier = dossierById('egypt-pakistan');
const scenes = [
  ['the overview', buildScene(dossier, firstView('ar'))],
  ['a selected state', buildScene(dossier, firstView('en', { type: 'actor', id: 'EG' }))],
] as const;

describe('the records of what stands on arcs', () => {
  it.each(scenes)('has a badge where the picture has one: %s', (_, scene) => {
    const arcs = standingOut(scene.arcs);
    const records = badgeRecords(arcs);
    const drawn = arcs.filter(({ glyphAt }) => glyphAt !== null);
    const written = sceneMarks(scene).filter((mark) => mark.class.startsWith('glyph'));
    expect(written.map((mark) => mark.tie)).toEqual(drawn.map(({ tie }) => tie.id));
    expect(records).toHaveLength(drawn.length * BADGE_RECORD);
    drawn.forEach(({ line, glyphAt, tie, tensions }, i) => {
      const [x = NaN, y = NaN, cell] = records.slice(i * BADGE_RECORD);
      const [wantedX, wantedY] = mercator(pointAt(line, glyphAt ?? NaN));
      // A hundredth of a pixel at the nearest zoom.
      expect(x).toBeCloseTo(wantedX, 6);
      expect(y).toBeCloseTo(wantedY, 6);
      expect(cell).toBe(cellOf(KINDS.indexOf(tie.kind), tensions > 0));
    });
  });

  it.each(scenes)(
    'has an arrowhead for each that the picture has, in its order: %s',
    (_, scene) => {
      const lines: (readonly LonLat[])[] = [];
      const lineOf = (line: readonly LonLat[]) => lines.push(line) - 1;
      const arcs = standingOut(scene.arcs);
      const words = arrowRecords(arcs, lineOf);
      const widths = new Float32Array(words.buffer);
      const written = sceneMarks(scene).filter((mark) => mark.class.startsWith('arrow'));
      expect(words).toHaveLength(written.length * RECORD);
      written.forEach((mark, i) => {
        const [line = NaN, points = NaN, colour] = words.slice(i * RECORD);
        const arc = arcs.find(({ tie }) => tie.id === mark.tie);
        expect(arc?.line).toBe(lines[line]);
        const backwards = points >= BACKWARDS;
        expect(points - (backwards ? BACKWARDS : 0)).toBe(arc?.line.length);
        expect(mark.at).toEqual(backwards ? arc?.line[0] : arc?.line.at(-1));
        expect(colour).toBe(packColour(arc?.colour ?? '', 'strong'));
        expect(widths[i * RECORD + 3]).toBeCloseTo(arc?.width ?? NaN, 5);
      });
    },
  );
});

describe('the cells of badges', () => {
  it('are one for each kind, with and without a tension, and all in the picture', () => {
    const cells = KINDS.flatMap((_, i) => [cellOf(i, false), cellOf(i, true)]);
    expect(new Set(cells).size).toBe(2 * KINDS.length);
    expect(Math.max(...cells)).toBeLessThan(COLUMNS * ROWS);
  });
});
