import type { Page } from '@playwright/test';
import type { Camera } from '../../src/lib/geo/camera';
import type { Selection } from '../../src/lib/domain/selection';
import type { XY } from '../../src/lib/geo/mercator';
import { alongPath, readPath } from '../lib/path';
import { expect, test } from './fixtures';
import { actorOf, dossier, NONE, pathTo } from './lib/dossier';
import { liveMap, onGlobe, shownMap, started, type Shown } from './lib/map';
import { bestShift, measurable, paintedAside, shareApart } from './lib/painted';
import { decodePng } from './lib/png';

const WIDE = { width: 1180, height: 700 };
const PHONE = { width: 390, height: 844 };
const CAMERAS: { name: string; selection: Selection; camera: Camera | null }[] = [
  { name: 'the overview', selection: NONE, camera: null },
  { name: 'close to Cairo and Tel Aviv', selection: NONE, camera: { lon: 33, lat: 31.2, zoom: 6 } },
  { name: 'a selected state', selection: actorOf('PK'), camera: null },
];
const CAPITALS = dossier.actors.filter((a) => a.principal).map((a) => `actor/${a.id}`);
const far = (a: XY, b: XY) => Math.hypot(a[0] - b[0], a[1] - b[1]);

interface Drawn {
  marks: Record<string, XY>;
  /** Path data, and the matrix from its pixels to the viewport's. */
  arcs: Record<string, { d: string; matrix: [number, number, number, number, number, number] }>;
}

/** Middles of the capitals' rings in the viewport, and the drawn arcs. */
function drawn(): Drawn {
  const marks: Drawn['marks'] = {};
  for (const link of document.querySelectorAll('.marks .capital a')) {
    const ring = link.querySelector('circle')?.getBoundingClientRect();
    if (ring === undefined) continue;
    const target = link.getAttribute('data-target') ?? '';
    marks[target] = [ring.x + ring.width / 2, ring.y + ring.height / 2];
  }
  const arcs: Drawn['arcs'] = {};
  for (const link of document.querySelectorAll('.lines a[data-tie]')) {
    const path = link.querySelector('path');
    const matrix = path?.getScreenCTM();
    if (path == null || matrix == null) continue;
    const { a, b, c, d, e, f } = matrix;
    const tie = link.getAttribute('data-tie') ?? '';
    arcs[tie] = { d: path.getAttribute('d') ?? '', matrix: [a, b, c, d, e, f] };
  }
  return { marks, arcs };
}

/** Where a share of a drawn arc lies in the viewport. */
function onArc({ d, matrix }: Drawn['arcs'][string], share: number): XY {
  const [x, y] = alongPath(readPath(d), share);
  const [a, b, c, e, left, top] = matrix;
  return [a * x + c * y + left, b * x + e * y + top];
}

/** What is drawn stands where the scene says: marks within 1 px, ends and middles of arcs within 2. */
async function expectInPlace(page: Page, shown: Shown): Promise<void> {
  const { marks, arcs } = await page.evaluate(drawn);
  expect(Object.keys(marks).sort()).toEqual([...CAPITALS].sort());
  for (const point of shown.scene.points.filter((p) => p.principal))
    expect(far(marks[`actor/${point.id}`] ?? [0, 0], shown.on(point.at)), point.id).toBeLessThan(1);
  for (const { tie, line } of shown.scene.arcs) {
    const arc = arcs[tie.id];
    if (arc === undefined) throw new Error(`${tie.id} is not drawn`);
    for (const share of [0, 0.5, 1]) {
      const at = shown.on(line[(line.length - 1) * share] ?? [0, 0]);
      expect(far(onArc(arc, share), at), `${tie.id} at ${share}`).toBeLessThan(2);
    }
  }
}

/** The arcs' own pixels lie where the scene says, within 2 px. */
async function expectPainted(page: Page, shown: Shown, least: number): Promise<void> {
  const arcs = measurable(shown, 6);
  expect(arcs.length).toBeGreaterThanOrEqual(least);
  const picture = decodePng(await page.screenshot());
  for (const one of arcs)
    expect(Math.abs(paintedAside(picture, one) ?? Infinity), one.arc.tie.id).toBeLessThan(2);
}

/** Opens a page whose live map waits until the returned function is called; marks of places are hidden. */
async function openHeld(page: Page, path: string): Promise<() => void> {
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/basemap/world.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(path);
  await started(page);
  await page.addStyleTag({
    content: '.mark:not(.glyph, .arrow), .tools, .credit, .tip { visibility: hidden !important }',
  });
  return go;
}

test.use({ viewport: WIDE });

for (const { name, selection, camera } of CAMERAS) {
  test(`${name}: the live map paints what the picture showed, on the same pixels`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow();
    const query = camera === null ? '' : `?at=${camera.lon},${camera.lat},${camera.zoom}`;
    const path = pathTo('ar', selection) + query;
    const go = await openHeld(page, path);
    const shown = await shownMap(page, 'ar', selection, { camera });
    await expectInPlace(page, shown);
    await expectPainted(page, shown, 2);
    const before = (await page.evaluate(drawn)).marks;
    go();
    await liveMap(page);
    const after = (await page.evaluate(drawn)).marks;
    for (const id of CAPITALS)
      expect(far(before[id] ?? [0, 0], after[id] ?? [9, 9]), id).toBeLessThan(1);
    await expectPainted(page, shown, 2);

    // The same on a phone: the map moves on to the new size.
    await page.setViewportSize(PHONE);
    await expect(async () => {
      const small = await shownMap(page, 'ar', selection, { camera });
      const { marks } = await page.evaluate(drawn);
      for (const point of small.scene.points.filter((p) => p.principal))
        expect(far(marks[`actor/${point.id}`] ?? [0, 0], small.on(point.at))).toBeLessThan(1);
      await expectPainted(page, small, 0);
    }).toPass({ timeout: 20_000 });

    if (camera !== null) return;
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const still = await context.newPage();
    await still.goto(path);
    for (const size of [WIDE, PHONE]) {
      await still.setViewportSize(size);
      await expectInPlace(still, await shownMap(still, 'ar', selection));
    }
    await context.close();
  });
}

test('coasts and borders stay where they were when the live map takes over', async ({ page }) => {
  const go = await openHeld(page, `${pathTo('ar')}?kinds=`);
  const { box } = await shownMap(page, 'ar');
  const before = decodePng(await page.screenshot());
  go();
  await liveMap(page);
  const after = decodePng(await page.screenshot());
  expect(bestShift(before, after, box)).toEqual([0, 0]);
});

test('arcs, badges and arrowheads look as they did when the live map takes over', async ({
  page,
}) => {
  const go = await openHeld(page, pathTo('ar'));
  const { box } = await shownMap(page, 'ar');
  const before = decodePng(await page.screenshot());
  go();
  await liveMap(page);
  const after = decodePng(await page.screenshot());
  // Edges are smoothed otherwise; a dash elsewhere, or another line on top, is another colour whole.
  expect(shareApart(before, after, box, 64)).toBeLessThan(0.007);
});

test('on the globe arcs are painted where their ends stand, and in between', async ({ page }) => {
  test.slow();
  const camera = { lon: 45, lat: 32, zoom: 4.4 };
  await page.goto(`${pathTo('en')}?at=${Object.values(camera).join()}&projection=globe`);
  await liveMap(page);
  const flat = await shownMap(page, 'en', NONE, { camera, projection: 'globe' });
  const shown = onGlobe(flat, camera);
  const { marks } = await page.evaluate(drawn);
  for (const point of shown.scene.points.filter((p) => p.principal))
    expect(far(marks[`actor/${point.id}`] ?? [0, 0], shown.on(point.at)), point.id).toBeLessThan(1);
  await page.addStyleTag({ content: '.marks, .tools, .credit { visibility: hidden !important }' });
  await expectPainted(page, shown, 2);
});
