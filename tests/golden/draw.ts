import { pictureBasemap } from '../../src/lib/content/basemap';
import type { Lang } from '../../src/lib/domain/types';
import type { Basemap } from '../../src/lib/geo/basemap';
import { FRAME, frameScale, projector, type Size } from '../../src/lib/geo/camera';
import { mapLabels, stateNames } from '../../src/lib/geo/names';
import { dirOf } from '../../src/lib/i18n/t';
import { baseMarkup } from '../../src/lib/renderers/svg/base';
import { linesMarkup, type Drawing } from '../../src/lib/renderers/svg/lines';
import { marksLayer, marksMarkup } from '../../src/lib/renderers/svg/marks';
import { attributes, element, escape } from '../../src/lib/renderers/svg/markup';
import { buildScene } from '../../src/lib/scene/build';
import type { Scene } from '../../src/lib/scene/scene';
import { colours } from '../../src/lib/scene/theme';
import { pathOf } from '../../src/lib/state/url';
import { dossier, type Golden } from './scenes';

const basemap = pictureBasemap() as Basemap;

/** What the page's style sheet says of dimmed marks; a file has no page. */
const STYLE = '.mark.dim{opacity:.45}';

/** The base map at low detail, scaled from the reference frame to the picture's size. */
function base(scene: Scene, size: Size): string {
  const k = frameScale(size);
  const [x, y] = [(size.width - FRAME.width * k) / 2, (size.height - FRAME.height * k) / 2];
  const markup = baseMarkup(basemap, {
    camera: scene.camera,
    theme: scene.theme,
    fills: scene.states,
    href: undefined,
    name: (id) => stateNames[id]?.[scene.lang] ?? id,
  });
  const transform = `translate(${x.toFixed(3)} ${y.toFixed(3)}) scale(${k.toFixed(5)})`;
  return element('g', { transform }, markup);
}

/** One element to a line, so that a change in the picture is a change of some lines. */
function broken(markup: string): string {
  return markup.replace(/></g, '>\n<');
}

/** A picture as a file of its own, which any browser opens. */
export function draw({ name, size, view }: Golden, lang: Lang): string {
  const scene = buildScene(dossier, view(lang), size, mapLabels);
  const drawing: Drawing = {
    project: projector(scene.camera, size),
    href: (selection) => pathOf(lang, dossier.id, selection),
  };
  const { width, height } = size;
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...{ width, height, viewBox: `0 0 ${width} ${height}`, direction: dirOf(lang) },
    'xml:lang': lang,
  };
  const body = [
    element('title', {}, escape(`${dossier.title[lang]}: ${name}`)),
    element('style', {}, STYLE),
    element('rect', { width, height, fill: colours(scene.theme).sea }),
    base(scene, size),
    ...linesMarkup(scene, drawing),
    marksLayer(marksMarkup(scene, drawing)),
  ].join('');
  return `${broken(`<svg${attributes(root)}>${body}</svg>`)}\n`;
}
