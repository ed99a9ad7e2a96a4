import type { Selection } from '../domain/selection';
import type { Dossier, Lang } from '../domain/types';
import { evidenceOf } from '../export/picture/evidence';
import type { Quote, Sheet, Words } from '../export/picture/sheet';
import { otherLang } from '../i18n/t';
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
  const { filter } = view.query;
  const relations = relationsShown(dossier, view);
  const words = (language: Lang): Words => ({
    ...said(language),
    evidence: evidenceOf(dossier, { lang: language, filter }, relations, date),
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

/** The sheet of a selection under a query, with a link that leads to it. */
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
  return sheetOf(dossier, { selection, query }, said, { quotes: [], address }, choices);
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
  const shown = shownBy(dossier, step.view);
  const quotes = shown.passages.map(({ passage, paragraph, relation }) => {
    return { passage, paragraph, certainty: relation?.certainty };
  });
  const said: Said = (lang) => ({
    title: wordsIn(step.title, lang).text,
    text: wordsIn(step.text, lang).text,
  });
  const address = stepAddress(choices.lang, dossier.id, n, pages);
  return sheetOf(dossier, shown, said, { quotes, address }, choices);
}
