import type { Dossier, L, Lang, Passage, Relation, Tension } from '../domain/types';
import type { Worldview } from '../domain/worldview';
import {
  NOTHING,
  sameSelection,
  selectedRelations,
  selectionPath,
  type Selection,
} from '../domain/selection';
import type { ThemeName, ViewState } from '../scene/view';
import { bodyParagraphs, paragraphAt } from '../domain/paragraph';
import { filtered } from '../domain/shown-relations';
import {
  formatQuery,
  NO_QUERY,
  parseQuery,
  parseSelect,
  type Ignored,
  type Query,
} from '../state/url';

/** What a step's view may set: the parameters of an address, written as they are there. */
export const VIEW_PARAMETERS = [
  ...(['select', 'kinds', 'certainty', 'actors', 'match', 'people'] as const),
  ...(['places', 'paragraphs', 'period', 'at', 'projection', 'worldview', 'compare'] as const),
] as const;
type ViewParameter = (typeof VIEW_PARAMETERS)[number];

/** Most passages that a step shows: a room reads no more. */
export const MOST_PASSAGES = 2;

/** Seconds that a step takes where it says nothing else. */
export const USUAL_SECONDS = 45;

/**
 * An absolute view: what it leaves out is as on the first view, never as on the step before. At
 * most `MOST_PASSAGES` passages: `relation/{id}` or `tension/{id}`, with `/{n}` for the nth of it
 * from 1.
 */
export type StepView = { [K in ViewParameter]?: string | undefined } & {
  passages?: string[] | undefined;
};

/** One step of a briefing. */
export interface Step {
  id: string;
  /** A point, not a topic. */
  title: L;
  /** A sentence or two below the title; may be empty in a briefing that is being edited. */
  text: L;
  /** For the speaker alone. */
  notes: L;
  view: StepView;
  /** Planned time; `USUAL_SECONDS` where absent. */
  seconds?: number | undefined;
  /** Kept, but passed over when presenting. */
  hidden?: boolean | undefined;
}

/** An ordered telling of a dossier, as in `briefing.json`. */
export interface Briefing {
  title: L;
  steps: Step[];
}

/** A passage of a step, with what is said of it. */
export interface ShownPassage {
  /** As the view names it. */
  name: string;
  passage: Passage;
  /** Number of its paragraph, from 1. */
  paragraph: number;
  /** The claim that it carries, if any. */
  relation: Relation | undefined;
  tension: Tension | undefined;
}

/** What a step shows. */
export interface Shown {
  selection: Selection;
  query: Query;
  passages: ShownPassage[];
  /** Parts of the view that the dossier does not know; they count as absent. */
  ignored: Ignored[];
}

/** The passage that a name such as `relation/p02-sharif-visit-cairo` stands for in a dossier. */
export function passageNamed(dossier: Dossier, name: string): ShownPassage | undefined {
  const [, type, id, n = '1'] = /^(relation|tension)\/([^/]+)(?:\/([1-9]\d?))?$/.exec(name) ?? [];
  const relation = type === 'relation' ? dossier.relations.find((r) => r.id === id) : undefined;
  const tension = type === 'tension' ? dossier.tensions.find((t) => t.id === id) : undefined;
  const passage = (relation ?? tension)?.passages[Number(n) - 1];
  if (passage === undefined) return undefined;
  const paragraph = paragraphAt(bodyParagraphs(dossier), passage.start)?.number ?? 0;
  // What a tension quotes is mostly a claim of its own, with its own certainty.
  const claim = dossier.relations.find((r) =>
    r.passages.some(({ start, end }) => start === passage.start && end === passage.end),
  );
  return { name, passage, paragraph, relation: relation ?? claim, tension };
}

const written = new WeakMap<StepView, { dossier: Dossier; shown: Shown }>();

/** What a view shows of a dossier; the same object for the same view. */
export function shownBy(dossier: Dossier, view: StepView): Shown {
  const before = written.get(view);
  if (before?.dossier === dossier) return before.shown;
  const given = VIEW_PARAMETERS.flatMap((name) => {
    const value = view[name];
    return value === undefined ? [] : [[name, value]];
  });
  const params = new URLSearchParams(given);
  const { query, ignored } = parseQuery(params, dossier);
  const select = parseSelect(params, dossier);
  const names = view.passages ?? [];
  const passages = names.map((name) => passageNamed(dossier, name));
  const unknown = names
    .filter((_, i) => passages[i] === undefined)
    .map((value): Ignored => ({ name: 'passages', value, reason: 'unknown' }));
  const shown = {
    ...{ selection: select.selection, query },
    passages: passages.filter((one) => one !== undefined).slice(0, MOST_PASSAGES),
    ignored: [...select.ignored, ...ignored, ...unknown],
  };
  written.set(view, { dossier, shown });
  return shown;
}

/** The view that a selection and a query make, as `shownBy` reads it. */
export function viewOf(selection: Selection, query: Query, passages: string[] = []): StepView {
  const { sort, order } = NO_QUERY;
  const params = new URLSearchParams(formatQuery({ ...query, sort, order }));
  return {
    ...(selection.type === NOTHING.type ? {} : { select: selectionPath(selection).slice(1) }),
    ...Object.fromEntries(params),
    ...(passages.length === 0 ? {} : { passages }),
  };
}

/** Whether a selection and a query make the picture that a step shows. */
export function isShown({ selection, query }: Shown, shown: Selection, by: Query): boolean {
  return sameSelection(selection, shown) && formatQuery(query) === formatQuery(by);
}

/** The view state of what is shown, for a picture of it. */
export function viewStateOf(
  lang: Lang,
  { selection, query }: Pick<Shown, 'selection' | 'query'>,
  theme: ThemeName,
): ViewState {
  const { filter, camera, projection, worldview } = query;
  return { lang, selection, filter, camera, projection, theme, worldview };
}

/** The worldviews that some steps show, each once. */
export function worldviewsOf(dossier: Dossier, steps: readonly Step[]): Worldview[] {
  return [...new Set(steps.map(({ view }) => shownBy(dossier, view).query.worldview))];
}

/** The relations of what is shown: those of the selection that the filter lets through. */
export function relationsShown(
  dossier: Dossier,
  { selection, query }: Pick<Shown, 'selection' | 'query'>,
): readonly Relation[] {
  return filtered(dossier, selectedRelations(dossier, selection), query.filter);
}

/** Words in a language, or, where a briefing lacks them, in the other; empty where it has neither. */
export function wordsIn(words: L, lang: Lang): { text: string; lang: Lang } {
  const other = lang === 'ar' ? 'en' : 'ar';
  return words[lang] === '' ? { text: words[other], lang: other } : { text: words[lang], lang };
}

/** The steps that are presented. */
export function presented(briefing: Briefing): Step[] {
  return briefing.steps.filter((step) => step.hidden !== true);
}

/**
 * Place of a step among others, from 0, after they have changed: its own, or where it is no longer
 * there, the one at which it stood. 0 where there is none.
 */
export function placeNear(steps: readonly Step[], id: string | undefined, before: number): number {
  const at = steps.findIndex((step) => step.id === id);
  return at >= 0 ? at : Math.max(0, Math.min(before, steps.length - 1));
}

/** Planned time of a step in seconds. */
export function plannedSeconds(step: Step): number {
  return step.seconds ?? USUAL_SECONDS;
}
