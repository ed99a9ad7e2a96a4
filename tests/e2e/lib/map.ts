import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { Selection } from '../../../src/lib/domain/selection';
import type { Lang } from '../../../src/lib/domain/types';
import {
  frameMiddle,
  projector,
  shownZoom,
  type Camera,
  type Size,
} from '../../../src/lib/geo/camera';
import { pointAt } from '../../../src/lib/geo/curve';
import { CAMERA_ABOVE, globeRadius } from '../../../src/lib/geo/globe';
import type { LonLat, XY } from '../../../src/lib/geo/mercator';
import { buildScene } from '../../../src/lib/scene/build';
import { hitIndex, REACH, type Hit } from '../../../src/lib/scene/hit';
import type { Arc, Scene } from '../../../src/lib/scene/scene';
import { firstView, type ViewState } from '../../../src/lib/scene/view';
import { dossier, NONE } from './dossier';

/** Keeps the live map of pages to come from starting, where it would only take time. */
export async function withoutLiveMap(pages: Page | BrowserContext): Promise<void> {
  // The live map waits for the browser's first idle moment.
  await pages.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
}

/** Opens a page whose live map never starts: quick, and all that the picture has to do alone. */
export async function openPicture(page: Page, path: string): Promise<void> {
  await withoutLiveMap(page);
  await page.goto(path);
  await started(page);
}

/** Waits until the page answers by script. */
export async function started(page: Page): Promise<void> {
  await page.locator('html[data-started]').waitFor({ state: 'attached', timeout: 20_000 });
  await frames(page);
}

/** Lets the page draw two frames. */
export async function frames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** Opens a page and waits for its live map. */
export async function openLive(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await liveMap(page);
}

export async function liveMap(page: Page): Promise<void> {
  await page.locator('[data-map-ready="live"]').waitFor({ timeout: 40_000 });
  await frames(page);
}

/** The map as it lies on the page, with the scene it shows. */
export interface Shown {
  scene: Scene;
  /** Where the page shows a point of the earth, CSS pixels of the viewport. */
  on: (point: LonLat) => XY;
  /** What the map takes for lying under a position of the viewport. */
  hit: (at: XY, reach?: { point: number; arc: number }) => Hit;
  box: { x: number; y: number; width: number; height: number };
}

/** Size and place of the map's box, and how much larger than usual the page draws. */
export async function mapBox(page: Page): Promise<Size & { x: number; y: number }> {
  return page.locator('.map').evaluate((map) => {
    const { x, y, width, height } = map.getBoundingClientRect();
    return { x, y, width, height, ui: Number(getComputedStyle(map).getPropertyValue('--ui')) };
  });
}

/** The scene that the page must be showing, built here from the same records. */
export async function shownMap(
  page: Page,
  lang: Lang,
  selection: Selection = NONE,
  more: Partial<ViewState> = {},
): Promise<Shown> {
  const box = await mapBox(page);
  const scene = buildScene(dossier, { ...firstView(lang, selection), ...more }, box);
  const project = projector(scene.camera, box);
  const index = hitIndex(scene, project);
  return {
    scene,
    box,
    on: (point) => {
      const [x, y] = project(point);
      return [x + box.x, y + box.y];
    },
    hit: ([x, y], reach = REACH.mouse) => index([x - box.x, y - box.y], reach),
  };
}

const RADIANS = Math.PI / 180;

/**
 * The same map as a globe: a sphere seen from above the middle of the map, in perspective
 * (Snyder, Map Projections, 1987, p. 173), with MapLibre's radius and height of the camera.
 */
export function onGlobe(shown: Shown, camera: Camera): Shown {
  const { box, scene } = shown;
  const zoom = shownZoom(camera, box);
  const radius = globeRadius(zoom, camera.lat);
  const above = box.height * CAMERA_ABOVE;
  const [sin1, cos1] = [Math.sin(camera.lat * RADIANS), Math.cos(camera.lat * RADIANS)];
  const project = ([lon, lat]: LonLat): XY => {
    const [sin, cos] = [Math.sin(lat * RADIANS), Math.cos(lat * RADIANS)];
    const east = (lon - camera.lon) * RADIANS;
    const near = sin1 * sin + cos1 * cos * Math.cos(east);
    const k = (radius * above) / (above + radius * (1 - near));
    const [left, top] = frameMiddle(box);
    const north = cos1 * sin - sin1 * cos * Math.cos(east);
    return [left + k * cos * Math.sin(east), top - k * north];
  };
  const index = hitIndex(scene, project);
  return {
    ...shown,
    on: (point) => {
      const [x, y] = project(point);
      return [x + box.x, y + box.y];
    },
    hit: ([x, y], reach = REACH.mouse) => index([x - box.x, y - box.y], reach),
  };
}

/** Of positions in the viewport the first where the bare map is on top: no label, no button. */
export async function firstBare(page: Page, positions: readonly XY[]): Promise<XY> {
  const index = await page.evaluate(
    (all) =>
      all.findIndex(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        const inMap = top?.closest('.map') != null;
        return inMap && top.closest('.mark, .tools, .credit, .chooser, .failed') === null;
      }),
    positions,
  );
  const found = positions[index];
  if (found === undefined) throw new Error('No bare position on the map fits.');
  return found;
}

/** Positions along an arc where it alone lies under the pointer, the middle of them first. */
export function aloneOn({ hit, on }: Shown, arc: Arc): XY[] {
  const shares = Array.from({ length: 61 }, (_, i) => 0.5 + (i % 2 === 0 ? i : -i - 1) * 0.007);
  return shares
    .map((share) => on(pointAt(arc.line, share)))
    .filter((at) => {
      const { points, arcs } = hit(at, { point: 16, arc: 10 });
      return points.length === 0 && arcs.length === 1 && arcs[0]?.tie.id === arc.tie.id;
    });
}

/** The middle of an arc's badge in the viewport, CSS pixels; `undefined` where it has none. */
export const badgeOf = ({ on }: Pick<Shown, 'on'>, { line, glyphAt }: Arc): XY | undefined =>
  glyphAt === null ? undefined : on(pointAt(line, glyphAt));

/** Positions where several arcs lie under the pointer, clear of all marks and of the edges. */
export function crossings({ scene, hit, on, box }: Shown, least = 2): XY[] {
  const shares = Array.from({ length: 14 }, (_, i) => 0.2 + i * 0.045);
  return scene.arcs
    .filter((arc) => arc.emphasis !== 'dim')
    .flatMap((arc) => shares.map((share) => on(pointAt(arc.line, share))))
    .filter(([x, y]) => {
      if (x < box.x + 40 || x > box.x + box.width - 40) return false;
      if (y < box.y + 40 || y > box.y + box.height - 40) return false;
      const near = hit([x, y], { point: 20, arc: 5 });
      const count = near.arcs.length;
      if (near.points.length > 0 || count < least) return false;
      return hit([x, y], { point: 20, arc: 9 }).arcs.length === count;
    });
}

/** The link of a point's mark: `actor/PK`, `place/gaza`. */
export const markLink = (page: Page, target: string): Locator =>
  page.locator(`.marks a[data-target="${target}"]`);
/** The link of an arc's line. */
export const arcLink = (page: Page, tie: string): Locator =>
  page.locator(`.lines a[data-tie="${tie}"]`);
/** Where the middle of a mark's symbol is, CSS pixels of the viewport. */
export async function markAt(page: Page, target: string): Promise<XY> {
  const box = await markLink(page, target).locator('circle, path, rect').first().boundingBox();
  if (box === null) throw new Error(`${target} has no mark in sight.`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}
