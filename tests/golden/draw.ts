import { pictureAtlas } from '../../src/lib/content/basemap';
import type { Lang } from '../../src/lib/domain/types';
import { dirOf } from '../../src/lib/i18n/t';
import { attributes, element, escape } from '../../src/lib/renderers/svg/markup';
import { wholePicture } from '../../src/lib/renderers/svg/whole';
import { buildScene } from '../../src/lib/scene/build';
import { pathOf } from '../../src/lib/state/url';
import { dossier, type Golden } from './scenes';

const atlas = pictureAtlas();

/** What the page's style sheet says of dimmed marks; a file has no page. */
const STYLE = '.mark.dim{opacity:.45}';

/** One element to a line, so that a change in the picture is a change of some lines. */
function broken(markup: string): string {
  return markup.replace(/></g, '>\n<');
}

/** A picture as a file of its own, which any browser opens. */
export function draw({ name, size, view }: Golden, lang: Lang): string {
  const shown = view(lang);
  const scene = buildScene(dossier, shown, size, atlas.names(shown.worldview));
  const { width, height } = size;
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...{ width, height, viewBox: `0 0 ${width} ${height}`, direction: dirOf(lang) },
    'xml:lang': lang,
  };
  const body = [
    element('title', {}, escape(`${dossier.title[lang]}: ${name}`)),
    element('style', {}, STYLE),
    ...wholePicture(scene, size, {
      atlas,
      href: (selection) => pathOf(lang, dossier.id, selection),
    }),
  ].join('');
  return `${broken(`<svg${attributes(root)}>${body}</svg>`)}\n`;
}
