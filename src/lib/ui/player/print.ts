import { shownBy, viewStateOf, type Step } from '$lib/briefing/briefing';
import type { Dossier, Lang } from '$lib/domain/types';
import type { Atlas } from '$lib/scene/atlas';
import { dirOf } from '$lib/i18n/t';
import { element } from '$lib/renderers/svg/markup';
import { standalonePicture } from '$lib/renderers/svg/standalone';
import { buildScene } from '$lib/scene/build';
import { writeMarkup } from '$lib/renderers/svg/trusted';

/** Of a printed picture, CSS pixels: as wide as a page's text. */
const SIZE = { width: 1000, height: 560 };

/** The picture of a step as it is printed: on paper, so always the light one. */
export function printedPicture(dossier: Dossier, step: Step, lang: Lang, atlas: Atlas): string {
  const shown = shownBy(dossier, step.view);
  const view = viewStateOf(lang, shown, 'light');
  const scene = buildScene(dossier, view, SIZE, atlas.names(view.worldview));
  const { width, height } = SIZE;
  const size = { viewBox: `0 0 ${String(width)} ${String(height)}`, direction: dirOf(lang) };
  const picture = standalonePicture(scene, SIZE, { atlas });
  return element('svg', { ...size, role: 'img', 'aria-hidden': 'true' }, picture);
}

/** Draws the pictures of an article's steps in a language, where they are not drawn yet. */
export function drawPictures(
  article: Element,
  {
    dossier,
    steps,
    lang,
    atlas,
  }: {
    dossier: Dossier;
    steps: readonly Step[];
    lang: Lang;
    atlas: Atlas;
  },
): void {
  const frames = article.querySelectorAll(`section[lang="${lang}"] [data-picture]`);
  frames.forEach((frame, i) => {
    const step = steps[i];
    if (step === undefined || frame.childElementCount > 0) return;
    writeMarkup(frame, printedPicture(dossier, step, lang, atlas));
  });
}
