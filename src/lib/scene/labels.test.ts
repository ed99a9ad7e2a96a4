import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import { projector, type Size } from '../geo/camera';
import type { LonLat, XY } from '../geo/mercator';
import { pictureAtlas } from '../content/basemap';
import { LANGS } from '../i18n/t';
import { buildScene } from './build';
import {
  centredBox,
  labelBox,
  LINE,
  overlaps,
  Placed,
  textWidth,
  wrapLabel,
  type Box,
} from './labels';
import type { Scene } from './scene';
import { RING } from './theme';
import { firstView } from './view';

const names = pictureAtlas().names('un');

const dossier = dossierById('egypt-pakistan');
const sizes: Size[] = [
  { width: 1100, height: 700 },
  { width: 390, height: 380 },
  { width: 3000, height: 1900 },
  { width: 3840, height: 2000, ui: 2.1 },
];
const pictures = LANGS.flatMap((lang) => sizes.map((size) => ({ lang, ...size })));

/** The boxes of all labels of a scene, in the pixels that labels are measured in. */
function boxesOf(scene: Scene, size: Size): [text: string, box: Box][] {
  const ui = size.ui ?? 1;
  const inPixels = projector(scene.camera, size);
  const at = (place: LonLat): XY => [inPixels(place)[0] / ui, inPixels(place)[1] / ui];
  return [
    ...scene.points.flatMap(({ label, at: place }): [string, Box][] => {
      if (label === null) return [];
      return [[label.text, labelBox(at(place), label.text.split('\n'), label.size, label.side)]];
    }),
    ...scene.baseLabels.map((l): [string, Box] => [l.text, centredBox(at(l.at), l.text, l.size)]),
  ];
}

function covering(boxes: readonly [string, Box][]): string[] {
  return boxes.flatMap(([one, box], i) =>
    boxes.slice(i + 1).flatMap(([other, b]) => (overlaps(box, b) ? [`${one} / ${other}`] : [])),
  );
}

describe.each(pictures)(
  'labels of the overview in $lang at $width × $height',
  ({ lang, ...size }) => {
    const scene = buildScene(dossier, firstView(lang), size, names);
    const boxes = boxesOf(scene, size);

    it('do not cover each other', () => {
      expect(boxes.length).toBeGreaterThanOrEqual(6);
      expect(covering(boxes)).toEqual([]);
    });

    it('do not cover the ring of a capital', () => {
      const ui = size.ui ?? 1;
      const project = projector(scene.camera, size);
      const rings = scene.points
        .filter((p) => p.principal)
        .map(({ id, at }): [string, Box] => {
          const [x, y] = [project(at)[0] / ui, project(at)[1] / ui];
          return [id, [x - RING, y - RING, x + RING, y + RING]];
        });
      const over = boxes.flatMap(([text, box]) =>
        rings.filter(([, ring]) => overlaps(box, ring)).map(([id]) => `${text} over ${id}`),
      );
      expect(over).toEqual([]);
    });

    it('of the capitals are whole inside the picture', () => {
      const names = scene.points.filter((p) => p.principal).map((p) => p.label?.text);
      for (const [text, [left, top, right, bottom]] of boxes.filter(([t]) => names.includes(t))) {
        expect(Math.min(left, top), text).toBeGreaterThanOrEqual(0);
        expect(right, text).toBeLessThanOrEqual(size.width / (size.ui ?? 1));
        expect(bottom, text).toBeLessThanOrEqual(size.height / (size.ui ?? 1));
      }
    });
  },
);

describe('the room of a label', () => {
  it('lies on its side of the mark, clear of the ring', () => {
    const at: XY = [100, 100];
    const box = (side: 'n' | 's' | 'e' | 'w') => labelBox(at, ['Cairo'], 15, side);
    expect(box('n')[3]).toBeLessThan(100 - RING);
    expect(box('s')[1]).toBeGreaterThan(100 + RING);
    expect(box('e')[0]).toBeGreaterThan(100 + RING);
    expect(box('w')[2]).toBeLessThan(100 - RING);
    for (const side of ['n', 's', 'e', 'w'] as const) {
      const [left, top, right, bottom] = box(side);
      expect(right - left).toBeCloseTo(textWidth('Cairo', 15), 9);
      expect(bottom - top).toBeCloseTo(15 * LINE, 9);
    }
  });

  it('grows with its lines and with its longest one', () => {
    const [, top, right] = labelBox([0, 0], ['A', 'Longer line'], 10, 's');
    const [left, , , bottom] = labelBox([0, 0], ['A', 'Longer line'], 10, 's');
    expect(bottom - top).toBeCloseTo(20 * LINE, 9);
    expect(right - left).toBeCloseTo(textWidth('Longer line', 10), 9);
  });

  it('is shared by boxes only where they have area in common', () => {
    expect(overlaps([0, 0, 10, 10], [9, 9, 20, 20])).toBe(true);
    expect(overlaps([0, 0, 10, 10], [10, 0, 20, 10])).toBe(false);
    expect(overlaps([0, 0, 10, 10], [2, 20, 8, 30])).toBe(false);
    expect(overlaps([0, 0, 10, 10], [2, 2, 8, 8])).toBe(true);
  });
});

describe('wrapping a label', () => {
  it('breaks at spaces, loses no word and keeps lines short', () => {
    const text = 'Islamic Military Counter Terrorism Coalition';
    const lines = wrapLabel(text);
    expect(lines.join(' ')).toBe(text);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(18);
  });

  it('keeps what stands in brackets together', () => {
    expect(wrapLabel('الأزهر (الإمام الأكبر)')).toEqual(['الأزهر', '(الإمام الأكبر)']);
    expect(wrapLabel('minister (not named)', 12)).toEqual(['minister', '(not named)']);
  });

  it('breaks brackets too long for a line', () => {
    expect(wrapLabel('Coalition (of the willing and able)')).toEqual([
      ...['Coalition (of the', 'willing and able)'],
    ]);
  });

  it('leaves a long word whole', () => {
    expect(wrapLabel('Counter-revolutionaries-of-old', 5)).toEqual([
      'Counter-revolutionaries-of-old',
    ]);
  });
});

describe('placing labels', () => {
  const picture: Box = [0, 0, 200, 100];

  it('takes the first side that is free and whole', () => {
    const placed = new Placed(picture);
    expect(placed.take([100, 50], ['Cairo'], 12, ['n', 's'])).toBe('n');
    expect(placed.take([100, 50], ['Giza'], 12, ['n', 's'])).toBe('s');
    expect(placed.take([100, 50], ['Suez'], 12, ['n', 's'])).toBeUndefined();
  });

  it('keeps off the marks and inside the picture', () => {
    const placed = new Placed(picture);
    placed.addMark([120, 50], 6);
    expect(placed.take([100, 50], ['Cairo'], 12, ['e', 'w'])).toBe('w');
    expect(placed.take([100, 4], ['Suez'], 12, ['n', 's'])).toBe('s');
  });

  it('shows one that must be shown on a side where it is whole, whatever it covers', () => {
    const placed = new Placed(picture);
    placed.add([0, 0, 200, 100]);
    expect(placed.take([4, 50], ['Cairo'], 12, ['w', 'e'])).toBeUndefined();
    expect(placed.force([4, 50], ['Cairo'], 12, ['w', 'e'])).toBe('e');
  });
});
