import { describe, expect, it } from 'vitest';
import { dossierById } from '../../content/dossiers';
import type { LonLat } from '../../geo/mercator';
import { buildScene } from '../../scene/build';
import { colours } from '../../scene/theme';
import { firstView } from '../../scene/view';
import { litMarkup } from './overlay';

const scene = buildScene(dossierById('egypt-pakistan'), firstView('en'));
const lit = (id: string) => litMarkup(scene, [id], ([lon, lat]) => [lon, lat]);
const dashed = (markup: string) => markup.match(/<path[^>]*stroke-dasharray[^>]*>/g) ?? [];

describe('an arc that is lit', () => {
  it('stays as sure as it is: broken where it is, and with a core where it is so only in part', () => {
    for (const { tie, certainty, mixed, colour } of scene.arcs) {
      const lines = dashed(lit(tie.id)).filter((path) => path.includes(colour));
      expect(lines.length, tie.id).toBe(certainty === 'reported' ? 0 : 1);
      expect(dashed(lit(tie.id)).length - lines.length, tie.id).toBe(mixed ? 1 : 0);
    }
  });

  it('has a whole casing, which hides the line that it lies on', () => {
    const { casing } = colours(scene.theme);
    for (const { tie } of scene.arcs) {
      const [first = ''] = lit(tie.id).match(/<path[^>]*>/g) ?? [];
      expect(first).toContain(casing);
      expect(first).not.toContain('dasharray');
    }
  });

  it('has its badge and arrowheads above it where a map paints them, as links', () => {
    const visits = scene.arcs.find(({ tie }) => tie.id === 'EG-PK/visit');
    const over = (project: (point: LonLat) => LonLat | undefined) =>
      litMarkup(scene, ['EG-PK/visit'], project, () => '/there');
    const written = over((point) => point);
    expect(visits?.glyphAt).not.toBeNull();
    expect(written.match(/class="mark glyph/g)).toHaveLength(1);
    expect(written.match(/class="mark arrow/g)).toHaveLength(
      Number(visits?.tie.toA) + Number(visits?.tie.toB),
    );
    expect(written).toContain('href="/there"');
    expect(
      over(() => undefined),
      'behind the globe',
    ).not.toContain('class="mark');
    expect(lit('EG-PK/visit')).not.toContain('class="mark');
  });
});
