import { isUnsure } from '../../domain/certainty';
import type { Lang } from '../../domain/types';
import { passageCaption } from '../../i18n/passage-caption';
import { dirOf, otherLang } from '../../i18n/t';
import { exportText } from '../../i18n/messages/export';
import { element } from '../../renderers/svg/markup';
import { colours } from '../../scene/theme';
import type { Typesetter } from '../typeset/typeset';
import { abreast, EMPTY, stacked, textBlock, type Block, type BlockStyle } from './block';
import type { Sheet, Words } from './sheet';

/** The words of a sheet in each of its languages, its own first. */
export function wordsOf({ view, title, text, evidence, also }: Sheet): (Words & { lang: Lang })[] {
  const own = { lang: view.lang, title, text, evidence };
  return also === undefined ? [own] : [own, { ...also, lang: otherLang(view.lang) }];
}

/**
 * A block in each of two languages: beside one another, each where its reading begins, or, where
 * there is not the room, one below the other.
 */
export function inLanguages(
  langs: readonly Lang[],
  width: number,
  gap: number,
  block: (lang: Lang, width: number) => Block,
): Block {
  const [first, second] = langs;
  if (first === undefined) return EMPTY;
  if (second === undefined) return block(first, width);
  if (width < 900) return stacked([block(first, width), block(second, width)], gap / 2);
  const half = (width - gap) / 2;
  const left = (lang: Lang) => (dirOf(lang) === 'rtl' ? width - half : 0);
  return abreast([
    [block(first, half), left(first)],
    [block(second, half), left(second)],
  ]);
}

/** Title and text of a sheet. */
export function headBlock(
  sheet: Sheet,
  typesetter: Typesetter,
  width: number,
  { title: size, text: small }: { title: number; text: number },
): Block {
  const { ink } = colours(sheet.view.theme);
  const words = wordsOf(sheet);
  return inLanguages(
    words.map(({ lang }) => lang),
    width,
    40,
    (lang, room) => {
      const own = words.find((one) => one.lang === lang);
      const texts: [string, BlockStyle][] = [
        [own?.title ?? '', { family: 'sans', size, weight: 750, fill: ink, leading: 1.35 }],
        [own?.text ?? '', { family: 'sans', size: small, weight: 400, fill: ink, before: 4 }],
      ];
      return textBlock(typesetter, texts, dirOf(lang), room);
    },
  );
}

/**
 * The passages of a sheet in the article's own words, with their translation where one of the
 * sheet's languages is not the article's.
 * @param k how large, 1 as usual
 */
export function quotesBlock(
  { dossier, view, quotes, also }: Sheet,
  typesetter: Typesetter,
  width: number,
  k = 1,
): Block {
  const { ink, inkSoft, borderStrong } = colours(view.theme);
  const original = dossier.article.lang;
  const both = also !== undefined;
  const translated = both || view.lang !== original;
  const inset = 16 * k;
  const blocks = quotes.map((quote) => {
    const { exact, translation } = quote.passage;
    const words: BlockStyle = {
      family: 'naskh',
      size: 23 * k,
      weight: 400,
      fill: ink,
      leading: 1.7,
    };
    const english: BlockStyle = { family: 'sans', size: 18 * k, weight: 400, fill: ink };
    const small: BlockStyle = { family: 'sans', size: 14 * k, weight: 500, fill: inkSoft };
    const room = width - inset;
    const quoted = exportText('en', 'quoted', { text: translation.en });
    const parts = stacked(
      [
        textBlock(typesetter, [[exact, words]], dirOf(original), room),
        textBlock(typesetter, translated ? [[quoted, english]] : [], 'ltr', room),
        textBlock(typesetter, [[passageCaption(quote, view.lang), small]], dirOf(view.lang), room),
      ],
      3 * k,
    );
    const rtl = dirOf(view.lang) === 'rtl';
    const [x, edge] = rtl ? [0, width - 2] : [inset, 2];
    // As in the product: a line beside the words, broken where the article does not report.
    const dash = isUnsure(quote.certainty) ? '7 5' : undefined;
    return {
      height: parts.height,
      markup: abreast([
        [parts, x],
        [bar(edge, parts.height, borderStrong, dash), 0],
      ]).markup,
    };
  });
  return stacked(blocks, 18 * k);
}

function bar(x: number, height: number, stroke: string, dash: string | undefined): Block {
  const line = { d: `M${x.toFixed(2)} 0V${height.toFixed(2)}`, fill: 'none', stroke };
  const markup = element('path', { ...line, 'stroke-width': 4, 'stroke-dasharray': dash });
  return { height, markup };
}
