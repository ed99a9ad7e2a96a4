import { isUnsure } from '../../domain/certainty';
import type { Lang } from '../../domain/types';
import { exportText } from '../../i18n/messages/export';
import { passageCaption } from '../../i18n/passage-caption';
import { dirOf } from '../../i18n/t';
import type { Typesetter } from '../typeset/typeset';
import { languageOf, PAGE, type Box, type Slide, type Words } from './slide';

/** What a text is on the card; its look goes by this. */
export type Role = 'kicker' | 'title' | 'text' | 'quote' | 'second' | 'caption';

/** A text of the card in its box; sizes in points. */
export interface Block extends Box, Words {
  role: Role;
  size: number;
  /** From line to line. */
  leading: number;
  bold: boolean;
}

/** The line beside a quote, at the side where its language begins. */
export interface Bar {
  x: number;
  y: number;
  h: number;
  /** Where what is quoted is not reported. */
  dashed: boolean;
}

/** The card beside the map. */
export interface Card extends Box {
  blocks: Block[];
  bars: Bar[];
}

const MARGIN = 18;
const PAD = 16;
const WIDTH = 312;
/** Room beside a quote for its line. */
const INDENT = 12;

/** Size in points at full scale, the least that it shrinks to, and leading by language. */
const LOOK: Record<Role, { size: number; least: number; ar: number; en: number; above: number }> = {
  kicker: { size: 11, least: 9, ar: 1.5, en: 1.35, above: 0 },
  title: { size: 25, least: 19, ar: 1.4, en: 1.22, above: 3 },
  text: { size: 14.5, least: 10, ar: 1.5, en: 1.36, above: 7 },
  quote: { size: 15, least: 9, ar: 1.6, en: 1.36, above: 12 },
  second: { size: 12, least: 8, ar: 1.6, en: 1.36, above: 3 },
  caption: { size: 10, least: 8, ar: 1.5, en: 1.35, above: 3 },
};
const BOLD: readonly Role[] = ['kicker', 'title'];

/**
 * Other programs set other fonts: lines are counted as if boxes were that much narrower. Where the
 * font is not there, bold Arabic comes out a fifth wider.
 */
const SLACK: Record<Lang, { regular: number; bold: number }> = {
  ar: { regular: 0.88, bold: 0.77 },
  en: { regular: 0.9, bold: 0.86 },
};
const SCALES = Array.from({ length: 27 }, (_, i) => 1 - i * 0.02);

interface Part {
  role: Role;
  words: Words;
  /** Of a quote: whether its line is dashed. */
  quote?: { dashed: boolean };
}

function partsOf({ sheet, kicker, quotes }: Slide): Part[] {
  const { lang } = sheet.view;
  const own = (role: Role, text: string): Part[] =>
    text === '' ? [] : [{ role, words: { text, lang: languageOf(text, lang) } }];
  return [
    ...own('kicker', kicker),
    ...own('title', sheet.title),
    ...own('text', sheet.text),
    ...quotes.flatMap((one): Part[] => {
      const quote = { dashed: isUnsure(one.certainty) };
      const { exact, translation } = one.passage;
      const original = { text: exact, lang: sheet.dossier.article.lang };
      const translated = { text: exportText('en', 'quoted', { text: translation.en }), lang };
      const first = lang === 'en' ? translated : original;
      return [
        { role: 'quote', words: first, quote },
        ...(lang === 'en' ? [{ role: 'second' as const, words: original, quote }] : []),
        { role: 'caption', words: { text: passageCaption(one, lang), lang }, quote },
      ];
    }),
  ];
}

/** How high a text is in a box of this width, in points, as the product's own font has it. */
export function heightOf(
  { lines }: Pick<Typesetter, 'lines'>,
  { text, lang }: Words,
  { size, leading, bold }: Pick<Block, 'size' | 'leading' | 'bold'>,
  width: number,
): number {
  const style = { family: 'sans', size, weight: bold ? 700 : 400 } as const;
  return (
    lines(text, style, dirOf(lang), width * SLACK[lang][bold ? 'bold' : 'regular']).length * leading
  );
}

const halves = (n: number) => Math.round(n * 2) / 2;

interface Setting {
  typesetter: Pick<Typesetter, 'lines'>;
  /** The side where the page begins: lines beside quotes stand there, whatever these are in. */
  rtl: boolean;
  scale: number;
}

/** The card's texts one below the other. */
function set(parts: readonly Part[], { typesetter, rtl, scale }: Setting): Card {
  const left = rtl ? PAGE.width - MARGIN - WIDTH : MARGIN;
  const blocks: Block[] = [];
  const bars: Bar[] = [];
  let y = MARGIN + PAD - 4;
  for (const { role, words, quote } of parts) {
    const { least, above, ...look } = LOOK[role];
    const size = halves(Math.max(least, look.size * scale));
    const own = { size, leading: halves(size * look[words.lang]), bold: BOLD.includes(role) };
    const indent = quote === undefined ? 0 : INDENT;
    const w = WIDTH - 2 * PAD - indent;
    const h = heightOf(typesetter, words, own, w);
    if (blocks.length > 0) y += above * Math.max(0.6, scale);
    blocks.push({ role, ...words, ...own, x: left + PAD + (rtl ? 0 : indent), y, w, h });
    const last = bars.at(-1);
    const side = rtl ? left + WIDTH - PAD : left + PAD;
    if (role === 'quote') bars.push({ x: side, y, h, dashed: quote?.dashed === true });
    else if (quote !== undefined && last !== undefined) last.h = y + h - last.y;
    y += h;
  }
  return { x: left, y: MARGIN, w: WIDTH, h: y + PAD - 4 - MARGIN, blocks, bars };
}

/**
 * The card of a slide: as large as it can be within `most` points of height. Where even the
 * smallest type does not hold its quotes, those at the end are left to the notes, which have them all.
 */
export function cardOf(slide: Slide, typesetter: Pick<Typesetter, 'lines'>, most: number): Card {
  const rtl = dirOf(slide.sheet.view.lang) === 'rtl';
  const room = most - 2 * MARGIN;
  const { quotes } = slide;
  for (let n = quotes.length; n >= 0; n--) {
    const parts = partsOf({ ...slide, quotes: quotes.slice(0, n) });
    for (const scale of SCALES) {
      const card = set(parts, { typesetter, rtl, scale });
      if (card.h <= room) return card;
    }
  }
  const parts = partsOf({ ...slide, quotes: [] });
  return { ...set(parts, { typesetter, rtl, scale: 0 }), h: room };
}

/** What the map keeps clear of, in points: the side of the card, where there is one. */
export function clearOf({ x, w }: Card): { left: number; right: number } {
  const atLeft = x < PAGE.width / 2;
  return atLeft ? { left: x + w, right: 0 } : { left: 0, right: PAGE.width - x };
}

/** A text of a slide's foot. */
export interface FootLine extends Words {
  bold: boolean;
  soft: boolean;
}

/** The foot of a slide: its box, its two columns from the side where the page begins, and more. */
export interface Foot extends Box {
  columns: { box: Box; lines: FootLine[] }[];
  legend: Box;
  code: Box | undefined;
  size: number;
  leading: number;
}

const FOOT = { size: 8.5, leading: 11.5, code: 62, gap: 16, pad: 8, first: 0.56 } as const;

/** Whose word a slide is: where it stands in the article, and what the article and the map say. */
function footLines({ sheet }: Slide): FootLine[][] {
  const { view, evidence } = sheet;
  const { source, disclaimer, credits } = evidence;
  const worded = (text: string, bold = false, soft = false): FootLine => {
    return { text, lang: languageOf(text, view.lang), bold, soft };
  };
  return [
    source.map((text) => worded(text)),
    [worded(disclaimer, true), worded(credits, false, true)],
  ];
}

/**
 * The foot of a slide, as high as its texts: legend first, then whose word it is.
 * @param legend height in points of the legend at a width of `footWidth(slide)`
 */
export function footOf(slide: Slide, typesetter: Pick<Typesetter, 'lines'>, legend: number): Foot {
  const { view, link } = slide.sheet;
  const { size, leading, pad, gap, first } = FOOT;
  const whole = footWidth(slide);
  const widths = [(whole - gap) * first, (whole - gap) * (1 - first)];
  const texts = footLines(slide).map((lines, i) => {
    const w = widths[i] ?? whole;
    const height = (one: FootLine) =>
      heightOf(typesetter, one, { size, leading, bold: one.bold }, w);
    return { lines, w, h: lines.reduce((sum, one) => sum + height(one), 0) };
  });
  const side = link === undefined ? 0 : FOOT.code;
  const between = legend === 0 ? 0 : legend + 3;
  const h = Math.max(between + Math.max(...texts.map((one) => one.h)), side) + 2 * pad;
  const y = PAGE.height - h;
  const rtl = dirOf(view.lang) === 'rtl';
  const across = (start: number, w: number) => (rtl ? PAGE.width - start - w : start);
  const columns = texts.map(({ lines, w, h }, i) => {
    const start = MARGIN + (i === 0 ? 0 : (widths[0] ?? 0) + gap);
    return { lines, box: { x: across(start, w), y: y + pad + between, w, h } };
  });
  const code = { x: across(PAGE.width - MARGIN - side, side), y: y + (h - side) / 2 };
  return {
    ...{ x: 0, y, w: PAGE.width, h, columns, size, leading },
    legend: { x: across(MARGIN, whole), y: y + pad, w: whole, h: legend },
    code: link === undefined ? undefined : { ...code, w: side, h: side },
  };
}

/** How wide the texts of a slide's foot may be, in points. */
export function footWidth({ sheet }: Slide): number {
  return PAGE.width - 2 * MARGIN - (sheet.link === undefined ? 0 : FOOT.code + FOOT.gap);
}
