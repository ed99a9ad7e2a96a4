import { dirOf } from '../i18n/t';
import type { Lang } from '../domain/types';

/** What stands at the foot of every printed page. */
export interface PageFoot {
  /** Decides which side is the beginning. */
  lang: Lang;
  /** Whose word the page is, a line for each language. */
  lines: readonly { lang: Lang; text: string }[];
  /** The page's number, such as “Page {n} of {total}”. */
  number: string;
}

/** A text as CSS writes it, safe in a `style` element too: whatever could end it goes by number. */
export function cssText(text: string): string {
  const safe = text.replace(
    /["\\<>]|\p{Cc}/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${safe}"`;
}

/** Isolates that keep a line's direction: a page's margin takes no elements. */
const OPEN: Record<Lang, string> = { ar: '\u2067', en: '\u2066' };
const CLOSE = '\u2069';

const counted = (number: string) =>
  number
    .split(/(\{n\}|\{total\})/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '{n}' ? 'counter(page)' : part === '{total}' ? 'counter(pages)' : cssText(part),
    )
    .join(' ');

const LOOK =
  "font: 400 7.5pt/1.45 'Vazirmatn Variable', 'Vazirmatn', sans-serif; color: #4b5661;" +
  ' border-top: 0.5pt solid #c9bfa9; padding-top: 2mm; vertical-align: top; white-space: pre-line;';

function marginBoxes({ lang, lines, number }: PageFoot): string {
  const dir = dirOf(lang);
  const [start, end] = dir === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const text = lines.map((one) => `${OPEN[one.lang]}${one.text}${CLOSE}`).join('\n');
  const box = (side: string, width: string, content: string) =>
    `@bottom-${side} { content: ${content}; width: ${width}; text-align: ${side};` +
    ` direction: ${dir}; ${LOOK} }`;
  return box(start, '152mm', cssText(text)) + box(end, '30mm', counted(number));
}

/**
 * The style sheet of printed pages: A4, upright. With a `foot`, each page carries it in its margin,
 * however the text runs over; that needs a browser which fills margins (`CSSMarginRule`).
 */
export function pageSheet(foot: PageFoot | undefined): string {
  const bottom = foot === undefined ? 7 : 13 + 5 * foot.lines.length;
  const boxes = foot === undefined ? '' : marginBoxes(foot);
  const page = `@page { size: A4 portrait; margin: 12mm 14mm ${String(bottom)}mm; ${boxes} }`;
  return `${page} @media print { html:root { background: #fff; } }`;
}
