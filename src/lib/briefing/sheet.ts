import type { Selection } from '../domain/selection';
import type { Dossier, Lang } from '../domain/types';
import { evidenceOf } from '../export/picture/evidence';
import type { Sheet } from '../export/picture/sheet';
import { selectionName } from '../i18n/selection-name';
import type { ThemeName } from '../scene/view';
import { addressOf, type Query } from '../state/url';
import { stepAddress } from './address';
import { relationsShown, shownBy, viewStateOf, wordsIn, type Shown, type Step } from './briefing';

/** What all sheets of one export have in common. */
export interface SheetChoices {
  lang: Lang;
  theme: ThemeName;
  /** `YYYY-MM-DD`, written on the picture. */
  date: string;
  /** Where the product is served, as `https://…`; absent: the picture has no QR code. */
  base?: string | undefined;
}

type View = Pick<Shown, 'selection' | 'query'>;
type Words = Pick<Sheet, 'title' | 'text' | 'quotes'> & { address: string };

function sheetOf(dossier: Dossier, view: View, words: Words, choices: SheetChoices): Sheet {
  const { title, text, quotes, address } = words;
  const { lang, theme, date, base } = choices;
  const { filter } = view.query;
  const relations = relationsShown(dossier, view);
  return {
    ...{ dossier, relations, title, text, quotes },
    view: viewStateOf(lang, view, theme),
    evidence: evidenceOf(dossier, { lang, filter }, relations, date),
    link: base === undefined ? undefined : new URL(address, base).href,
  };
}

/** The sheet of a selection under a query, with a link that leads to it. */
export function viewSheet(
  dossier: Dossier,
  selection: Selection,
  query: Query,
  choices: SheetChoices,
): Sheet {
  const { lang } = choices;
  const title = selectionName(dossier, lang, selection);
  const address = addressOf(lang, dossier.id, 'explore', selection, query);
  const words = { title, text: '', quotes: [], address };
  return sheetOf(dossier, { selection, query }, words, choices);
}

/**
 * The sheet of a briefing's step, with its words and the passages that it quotes.
 * @param n its number among those presented, from 1
 * @param pages how many steps have a page of their own
 */
export function stepSheet(
  dossier: Dossier,
  step: Step,
  { n, pages }: { n: number; pages: number },
  choices: SheetChoices,
): Sheet {
  const { lang } = choices;
  const shown = shownBy(dossier, step.view);
  const quotes = shown.passages.map(({ passage, paragraph, relation }) => {
    return { passage, paragraph, certainty: relation?.certainty };
  });
  const words = {
    ...{ title: wordsIn(step.title, lang).text, text: wordsIn(step.text, lang).text, quotes },
    address: stepAddress(lang, dossier.id, n, pages),
  };
  return sheetOf(dossier, shown, words, choices);
}
