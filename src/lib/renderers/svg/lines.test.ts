import { describe, expect, it } from 'vitest';
import { allOf, parseXml } from '../../../../tests/golden/xml';
import { dossierById } from '../../content/dossiers';
import { FRAME, frameProjector } from '../../geo/camera';
import type { XY } from '../../geo/mercator';
import { buildScene } from '../../scene/build';
import type { Arc, Scene } from '../../scene/scene';
import { colours, dashes, RING } from '../../scene/theme';
import { firstView } from '../../scene/view';
import { arrival, linesMarkup } from './lines';
import { markAngle, marksLayer, marksMarkup, sceneMarks } from './marks';

const theme = colours('light');
const scene = buildScene(dossierById('egypt-pakistan'), firstView('en'));
const project = frameProjector(scene.camera);
const normal = scene.arcs.find((a) => a.emphasis === 'normal');
if (normal === undefined) throw new Error('the overview has no arcs');
const example: Arc = normal;

/** The strokes of one arc, from below to the top. */
function strokesOf(own: Partial<Arc>, fluid = false) {
  const one: Scene = { ...scene, points: [], arcs: [{ ...example, ...own }] };
  const markup = linesMarkup(one, { project, href: undefined, fluid }).join('');
  return allOf(parseXml(markup))
    .filter((e) => e.name === 'path')
    .map((e) => e.attributes);
}

describe('an arc', () => {
  it('has a casing below its line when it is lit, none when it is faint', () => {
    const [casing, line] = strokesOf({ emphasis: 'strong', mixed: false });
    expect([casing?.['stroke'], line?.['stroke']]).toEqual([theme.casing, example.colour]);
    expect(Number(casing?.['stroke-width'])).toBeGreaterThan(Number(line?.['stroke-width']));
    expect(strokesOf({ emphasis: 'dim', mixed: false })).toHaveLength(1);
    expect(strokesOf({ emphasis: 'quiet', mixed: false })).toHaveLength(1);
  });

  it('is solid when reported and dashed in its own way when not', () => {
    const dash = (certainty: Arc['certainty']) =>
      strokesOf({ certainty, emphasis: 'dim', mixed: false, width: 2 })[0]?.['stroke-dasharray'];
    expect(dash('reported')).toBeUndefined();
    expect(dash('attributed')).toBe(dashes.attributed.map((n) => n * 2).join(' '));
    expect(dash('inferred')).toBe(dashes.inferred.map((n) => n * 2).join(' '));
  });

  it('has a light dashed core when only some of it is reported', () => {
    const mixed = strokesOf({ emphasis: 'dim', mixed: true });
    expect(mixed).toHaveLength(2);
    expect(mixed[1]?.['stroke']).toBe(theme.casing);
    expect(mixed[1]?.['stroke-dasharray']).toBeDefined();
  });

  it('keeps its width whatever size the picture is shown at', () => {
    for (const stroke of strokesOf({ emphasis: 'strong', mixed: true }))
      expect(stroke['vector-effect']).toBe('non-scaling-stroke');
  });

  it('has widths that follow the page where it is asked to', () => {
    for (const stroke of strokesOf({ emphasis: 'strong', mixed: true }, true)) {
      expect(stroke['style']).toMatch(/^stroke-width:calc\([\d.]+px\*var\(--ui\)\)/);
      expect(stroke['stroke-width']).toBeUndefined();
    }
  });
});

describe('an arrowhead', () => {
  const right: XY[] = [
    [0, 0],
    [50, 0],
    [100, 0],
  ];

  it('points the way its line arrives', () => {
    expect(arrival(right)).toBe(0);
    expect(arrival([...right].reverse())).toBe(180);
    expect(arrival(right.map(([x]): XY => [0, x]))).toBe(90);
  });

  it('looks at the line outside the ring, not at its last step', () => {
    const hooked: XY[] = [...right, [100, RING / 2]];
    expect(Math.abs(arrival(hooked))).toBeLessThan(10);
  });

  it('of a point or of nothing has an angle', () => {
    expect(arrival([[3, 4]])).toBe(0);
    expect(arrival([])).toBe(0);
  });

  it('ends at the ring of its capital, not under it', () => {
    for (const mark of sceneMarks(scene).filter((m) => m.class.startsWith('arrow'))) {
      const tip = Number(/^<path d="M(-[\d.]+) 0L/.exec(mark.body)?.[1]);
      expect(tip).toBeLessThanOrEqual(-RING);
      expect(Math.abs(markAngle(mark, project))).toBeLessThanOrEqual(180);
    }
  });
});

describe('marks', () => {
  it('stand at shares of the frame on the page, at pixels elsewhere', () => {
    const drawing = { project, href: undefined };
    const at = (markup: string) =>
      parseXml(markup).children.map(({ attributes: a }) => [a['x'], a['y']]);
    const [shares, pixels] = [
      at(marksLayer(marksMarkup(scene, drawing, FRAME))),
      at(marksLayer(marksMarkup(scene, drawing))),
    ];
    expect(shares).toHaveLength(sceneMarks(scene).length);
    shares.forEach(([x, y], i) => {
      expect((parseFloat(x ?? '') / 100) * FRAME.width).toBeCloseTo(Number(pixels[i]?.[0]), 0);
      expect((parseFloat(y ?? '') / 100) * FRAME.height).toBeCloseTo(Number(pixels[i]?.[1]), 0);
    });
  });

  it('that float above a map are the same wherever they stand', () => {
    const drawing = { project, href: undefined };
    const moved: Scene = {
      ...scene,
      camera: { ...scene.camera, zoom: scene.camera.zoom + 1 },
      arcs: scene.arcs.map((arc) => ({ ...arc, glyphAt: arc.glyphAt === null ? null : 0.3 })),
    };
    const afloat = marksMarkup(
      moved,
      { ...drawing, project: ([lon, lat]) => [lon, lat] },
      'afloat',
    );
    expect(afloat).toEqual(marksMarkup(scene, drawing, 'afloat'));
    expect(afloat.join('')).not.toMatch(/<svg x=|rotate/);
  });

  it('of a capital, a seat, an organisation, an office, a sea and a place all look different', () => {
    const symbols = ['capital', 'seat', 'organisation', 'office', 'sea', 'region'] as const;
    const [point] = scene.points;
    if (point === undefined) throw new Error('the overview has no points');
    const bodies = symbols.map((symbol) => {
      const one: Scene = {
        ...scene,
        baseLabels: [],
        arcs: [],
        points: [{ ...point, symbol, label: null }],
      };
      return sceneMarks(one)[0]?.body;
    });
    expect(new Set(bodies).size).toBe(symbols.length);
  });
});
