import { dirOf } from '../../i18n/t';
import { escape } from '../../renderers/svg/markup';
import { OFFICE_LANG, type Words } from './slide';

/** A text without what XML 1.0 forbids: control characters, lone surrogates, two non-characters. */
export function allowed(text: string): string {
  return text
    .replace(/\p{Cc}/gu, (sign) => ('\t\n\r'.includes(sign) ? sign : ''))
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '');
}

/** A text as an attribute's value or an element's content. */
export const xmlText = (text: string): string => escape(allowed(text));

/** Lines of a text, each to be a paragraph: no line feed is left within one. */
export function paragraphsOf({ text, lang }: Words): Words[] {
  return allowed(text)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => ({ text: line.replace(/\t/g, ' '), lang }));
}

/** A paragraph of notes: from the side where its language begins. */
export function notesParagraph({ text, lang }: Words): string {
  const rtl = dirOf(lang) === 'rtl';
  const run = `<a:rPr lang="${OFFICE_LANG[lang]}" dirty="0"/>`;
  const body = text === '' ? '' : `<a:r>${run}<a:t>${xmlText(text)}</a:t></a:r>`;
  return `<a:p><a:pPr algn="${rtl ? 'r' : 'l'}" rtl="${rtl ? '1' : '0'}"/>${body}</a:p>`;
}
