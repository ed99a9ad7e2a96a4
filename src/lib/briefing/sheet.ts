import type { Selection } from '../domain/selection';
import type { Dossier, Lang } from '../domain/types';
import { evidenceOf } from '../export/picture/evidence';
import type { Quote, Sheet, Words } from '../export/picture/sheet';
import { otherLang } from '../i18n/t';
import { selectionName } from '../i18n/selection-name';
import type { ThemeName } from '../scene/view';
import { addressOf, type Query } from '../state/url';
import { stepAddress } from './address';
import {
  isShown,
  MOST_PASSAGES,
  passageNamed,
  relationsShown,
  shownBy,
  viewStateOf,
  wordsIn,
  type Shown,
  type ShownPassage,
  type Step,
} from './briefing';
import { selectedPassages } from './selected';

/** What all sheets of one export have in common. */
export interface SheetChoices {
  lang: Lang;
  theme: ThemeName;
  /** `YYYY-MM-DD`, written on the picture; absent, it says no date. */
  date?: string | undefined;
  /** Where the product is served, as `https://…`; absent: the picture has no QR code. */
  base?: string | undefined;
  /** Whether its words are in the other language as well. */
  both?: boolean | undefined;
}

type View = Pick<Shown, 'selection' | 'query'>;

/** What a sheet says in a language. */
type Said = (lang: Lang) => Pick<Words, 'title' | 'text'>;

function sheetOf(
  dossier: Dossier,
  view: View,
  said: Said,
  rest: { quotes: Quote[]; address: string },
  { lang, theme, date, base, both = false }: SheetChoices,
): Sheet {
  const { filter, worldview } = view.query;
  const relations = relationsShown(dossier, view);
  const words = (language: Lang): Words => ({
    ...said(language),
    evidence: evidenceOf(dossier, { lang: language, filter, worldview }, relations, date),
  });
  return {
    ...{ dossier, relations, quotes: rest.quotes },
    ...words(lang),
    view: viewStateOf(lang, view, theme),
    link: base === undefined ? undefined : new URL(rest.address, base).href,
    also: both ? words(otherLang(lang)) : undefined,
  };
}

/** Title and text that stand on a picture of a view, where they are not the view's own. */
export type OwnWords = Partial<Record<Lang, Pick<Words, 'title' | 'text'>>>;

/** The passages that a sheet quotes, from those that a view shows. */
const quotesOf = (passages: readonly ShownPassage[]): Quote[] =>
  passages.map(({ passage, paragraph, relation, tension }) => {
    const inTension = tension !== undefined;
    return { passage, paragraph, certainty: relation?.certainty, inTension };
  });

/** The first passages of what is selected, where that is a claim or a tension. */
function selectedQuotes(dossier: Dossier, selection: Selection): Quote[] {
  const named = selectedPassages(dossier, selection).slice(0, MOST_PASSAGES);
  const passages = named.map((name) => passageNamed(dossier, name));
  return quotesOf(passages.filter((one) => one !== undefined));
}

/**
 * The sheet of a selection under a query, with a link that leads to it. Of a claim or a tension it
 * quotes the first passages.
 */
export function viewSheet(
  dossier: Dossier,
  selection: Selection,
  query: Query,
  choices: SheetChoices,
  own: OwnWords = {},
): Sheet {
  const said: Said = (lang) =>
    own[lang] ?? { title: selectionName(dossier, lang, selection), text: '' };
  const address = addressOf(choices.lang, dossier.id, 'explore', selection, query);
  const quotes = selectedQuotes(dossier, selection);
  return sheetOf(dossier, { selection, query }, said, { quotes, address }, choices);
}

/** Which of a briefing's steps a sheet is of. */
export interface StepPlace {
  /** Its number among those presented, from 1. */
  n: number;
  /** How many steps have a page of their own. */
  pages: number;
}

/**
 * The sheet of a briefing's step, with its words and the passages that it quotes.
 * @param view what the map shows, where that is no longer the step's own view
 */
export function stepSheet(
  dossier: Dossier,
  step: Step,
  { n, pages }: StepPlace,
  choices: SheetChoices,
  { own = {}, view }: { own?: OwnWords; view?: View } = {},
): Sheet {
  const shown = shownBy(dossier, step.view);
  const { lang } = choices;
  const said: Said = (language) =>
    own[language] ?? {
      title: wordsIn(step.title, language).text,
      text: wordsIn(step.text, language).text,
    };
  const quotes = quotesOf(shown.passages);
  const moved =
    view !== undefined && !isShown(shown, view.selection, view.query) ? view : undefined;
  const address =
    moved === undefined
      ? stepAddress(lang, dossier.id, n, pages)
      : addressOf(lang, dossier.id, 'explore', moved.selection, moved.query);
  return sheetOf(dossier, moved ?? shown, said, { quotes, address }, choices);
}
