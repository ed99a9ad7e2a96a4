import { exportText } from '../../i18n/messages/export';
import { passageCaption } from '../../i18n/passage-caption';
import type { Quote } from '../picture/sheet';
import { languageOf, type Slide, type Words } from './slide';
import { paragraphsOf } from './xml';

function quoted(quote: Quote, { sheet }: Slide): Words[] {
  const { lang } = sheet.view;
  const { exact, translation } = quote.passage;
  return [
    { text: exact, lang: sheet.dossier.article.lang },
    ...(lang === 'en'
      ? [{ text: exportText('en', 'quoted', { text: translation.en }), lang }]
      : []),
    { text: passageCaption(quote, lang), lang },
  ];
}

/**
 * What a slide's notes say, a paragraph each, parts parted by empty ones: the speaker's words, the
 * passages in full with paragraph and certainty, and whose word all this is.
 */
export function notesOf(slide: Slide): Words[] {
  const { sheet, notes, noted } = slide;
  const { lang } = sheet.view;
  const { source, disclaimer, credits } = sheet.evidence;
  const parts: Words[][] = [
    notes === '' ? [] : [{ text: notes, lang: languageOf(notes, lang) }],
    ...noted.map((quote) => quoted(quote, slide)),
    [...source, disclaimer, credits].map((text) => ({ text, lang })),
    sheet.link === undefined ? [] : [{ text: sheet.link, lang: 'en' }],
  ];
  const given = parts.filter((part) => part.length > 0).map((part) => part.flatMap(paragraphsOf));
  return given.flatMap((part, i) => (i === 0 ? part : [{ text: '', lang }, ...part]));
}
