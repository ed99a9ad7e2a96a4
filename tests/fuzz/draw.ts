import fc from 'fast-check';
import { pictureAtlas } from '../../src/lib/content/basemap';
import { coverage } from '../../src/lib/domain/coverage';
import { EVERYTHING } from '../../src/lib/domain/filter';
import { matrixOf, silentPairs } from '../../src/lib/domain/matrix';
import { selectionPath, type Selection } from '../../src/lib/domain/selection';
import { tiesIn } from '../../src/lib/domain/shown-ties';
import { lengthOf, timelineOf } from '../../src/lib/domain/timeline';
import type { Dossier } from '../../src/lib/domain/types';
import { csvFile } from '../../src/lib/export/csv';
import { dossierFile } from '../../src/lib/export/dossier-json';
import { geoJsonFile } from '../../src/lib/export/geojson';
import { FRAME, projector } from '../../src/lib/geo/camera';
import { distance } from '../../src/lib/geo/curve';
import { linesMarkup } from '../../src/lib/renderers/svg/lines';
import { marksLayer, marksMarkup } from '../../src/lib/renderers/svg/marks';
import { timelineMarkup } from '../../src/lib/renderers/svg/timeline';
import { wholePicture } from '../../src/lib/renderers/svg/whole';
import { buildScene } from '../../src/lib/scene/build';
import type { Arc, Scene } from '../../src/lib/scene/scene';
import type { ViewState } from '../../src/lib/scene/view';
import { pathOf } from '../../src/lib/state/url';
import { parseXml, type Element } from '../golden/xml';
import { demand } from './kind';

const atlas = pictureAtlas();

/** A number gone wrong where numbers stand. */
const NO_NUMBER = /\s(d|x|y|cx|cy|r|width|height|transform|points)="[^"]*(NaN|Infinity|undefined)/;
const LINK = /^\/(ar|en)\/[a-z0-9-]+(\/[a-z]+\/[\w/-]+)?$/;

/** Fails where markup could run a script or lead out of the product. */
function checkElement({ name, attributes, children }: Element): void {
  demand(!/script|foreignObject|iframe/i.test(name), `<${name}> in a picture`);
  for (const [key, value] of Object.entries(attributes)) {
    demand(!/^on/i.test(key), `${key} in a picture`);
    if (/href$/.test(key)) demand(LINK.test(value), `${key}="${value}" in a picture`);
  }
  children.forEach(checkElement);
}

function checkMarkup(markup: string): void {
  const wrong = NO_NUMBER.exec(markup);
  demand(wrong === null, `no number in ${wrong?.[0].slice(0, 80) ?? ''}`);
  checkElement(parseXml(`<svg>${markup}</svg>`));
}

/** How much of a view is drawn: its scene alone, its lines and marks too, or all of the picture. */
export type Detail = 'scene' | 'marks' | 'whole';

/** Mostly scenes, which decide what is drawn; of a thousand, some as far as strings. */
export const details = (marks: number, whole: number): fc.Arbitrary<Detail> =>
  fc.oneof(
    { weight: 1000 - marks - whole, arbitrary: fc.constant('scene') },
    { weight: marks, arbitrary: fc.constant('marks') },
    { weight: whole, arbitrary: fc.constant('whole') },
  );

/** Views that have been drawn of a dossier: a picture is a function of both, and the same again. */
const drawn = new WeakMap<Dossier, Set<string>>();

function isDrawn(dossier: Dossier, view: ViewState, detail: Detail): boolean {
  const before = drawn.get(dossier) ?? new Set();
  drawn.set(dossier, before);
  const key = JSON.stringify([view, detail]);
  return before.size === before.add(key).size;
}

/** Degrees between two points of a line, of which there are at least so many, and its bend. */
const STEP = 12;

/** Fails where a line leads nowhere, or leaps. */
function checkLine({ line }: Arc): void {
  line.forEach((at, i) => {
    const apart = distance(line[i - 1] ?? at, at);
    demand(apart < STEP || line.length === 2, 'a line that leaps');
  });
}

/** Draws a view of a dossier, unless it has been. */
export function drawView(dossier: Dossier, view: ViewState, detail: Detail): void {
  if (isDrawn(dossier, view, detail)) return;
  const scene: Scene = buildScene(dossier, view, FRAME, atlas.names(view.worldview));
  const { lon, lat, zoom } = scene.camera;
  demand([lon, lat, zoom].every(Number.isFinite), 'a camera that looks nowhere');
  scene.arcs.forEach(checkLine);
  if (detail === 'scene') return;
  const href = (selection: Selection) => pathOf(view.lang, dossier.id, selection);
  if (detail === 'whole') {
    const [sea = '', base = '', ...rest] = wholePicture(scene, FRAME, { atlas, href });
    demand(!NO_NUMBER.test(base), 'no number in the base map');
    checkMarkup(sea + rest.join(''));
    return;
  }
  const drawing = { project: projector(scene.camera, FRAME), href };
  checkMarkup(linesMarkup(scene, drawing).join('') + marksLayer(marksMarkup(scene, drawing)));
}

/** Makes what the other pages of a dossier and its files are made of. */
export function makePages(dossier: Dossier): void {
  const { lanes, span, home } = timelineOf(dossier);
  demand(Number.isFinite(lengthOf(span)) && Number.isFinite(lengthOf(home)), 'a span without end');
  const href = ({ id }: { id: string }) => pathOf('ar', dossier.id, { type: 'relation', id });
  checkMarkup(timelineMarkup(lanes, { seen: home, flipped: false, passes: () => true, href }));
  matrixOf(dossier, dossier.relations, EVERYTHING);
  silentPairs(dossier);
  coverage(dossier);
  csvFile(dossier, dossier.relations, 'ar');
  dossierFile(dossier);
  geoJsonFile(dossier, { lang: 'en', date: '2026-01-01', relations: dossier.relations });
}

/** A selection of a dossier by number: each of what it has, one after the other. */
export function selectionNumber(dossier: Dossier, number: number): Selection {
  const of = (type: 'actor' | 'relation' | 'place' | 'tension' | 'tie', ids: { id: string }[]) =>
    ids.map(({ id }): Selection => ({ type, id }));
  const all: Selection[] = [
    { type: 'none' },
    ...of('actor', dossier.actors),
    ...of('relation', dossier.relations),
    ...of('place', dossier.places),
    ...of('tension', dossier.tensions),
    ...of('tie', [...tiesIn(dossier)]),
  ];
  const one = all[number % all.length] ?? { type: 'none' };
  demand(selectionPath(one).length < 400, 'an address too long to be followed');
  return one;
}
