import { dirOf } from '../../i18n/t';
import { colours } from '../../scene/theme';
import type { Typesetter } from '../typeset/typeset';
import { EMPTY, moved, textBlock, type Block, type BlockStyle } from './block';
import { codeMarkup } from './code';
import type { Look } from './look';
import type { Sheet } from './sheet';
import { inLanguages, wordsOf } from './words';

/** Side of the code, and the room beside it, in the sheet's units. */
const CODE = { side: 104, gap: 26 };

/** A footer, and where in it the code stands. */
export interface Footer extends Block {
  code: { x: number; y: number; side: number } | undefined;
}

/** Whose word a picture is, whose map, and where it can be looked at: at least the disclaimer. */
export function footerBlock(
  sheet: Sheet,
  look: Look,
  typesetter: Typesetter,
  width: number,
): Footer {
  const { ink, inkSoft } = colours(sheet.view.theme);
  const link = look.code ? sheet.link : undefined;
  const room = width - (link === undefined ? 0 : CODE.side + CODE.gap);
  const small: BlockStyle = { family: 'sans', size: 14, weight: 400, fill: inkSoft };
  const words = wordsOf(sheet);
  const langs = words.map(({ lang }) => lang);
  const texts = inLanguages(langs, room, 40, (lang, across) => {
    const own = words.find((one) => one.lang === lang)?.evidence;
    if (own === undefined) return EMPTY;
    const disclaimer = [own.disclaimer, { ...small, weight: 600, fill: ink }] as const;
    const lines = look.evidence
      ? [
          ...own.source.map((text) => [text, { ...small, fill: ink }] as const),
          disclaimer,
          [own.credits, small] as const,
        ]
      : [disclaimer];
    return textBlock(typesetter, lines, dirOf(lang), across);
  });
  const ltr = dirOf(sheet.view.lang) === 'ltr';
  if (link === undefined) return { ...texts, code: undefined };
  const x = ltr ? width - CODE.side : 0;
  return {
    markup:
      moved(texts.markup, ltr ? 0 : width - room, 0) + moved(codeMarkup(link, CODE.side), x, 2),
    height: Math.max(texts.height, CODE.side + 2),
    code: { x, y: 2, side: CODE.side },
  };
}
