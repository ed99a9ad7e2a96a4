import * as v from 'valibot';
import type { Briefing } from './briefing';
import { sameBriefing } from './read';
import { STEP_FIELDS, type Edit } from './edit';
import type { Change, History } from './history';
import { briefingSchema, viewSchema } from './schema';

/** Most edits on either side of a draft that are kept with it. */
export const MOST_KEPT = 100;

/** A briefing being edited, as the browser keeps it. */
export interface Draft {
  briefing: Briefing;
  /** What can be undone and redone; absent where only the briefing was kept. */
  history?: Pick<History, 'past' | 'future'> | undefined;
  /** When it was made, in ms of the clock (`Date.now`). */
  saved: number;
  /** Set where everything was taken back: the dossier's own briefing holds, whatever it is by then. */
  untouched?: true | undefined;
}

/**
 * What to keep of a history at `now`, in ms of the clock: at most `MOST_KEPT` edits each way. Its
 * parts are those of the history, so that steps which changes share are kept once.
 * @param original the dossier's own briefing.
 */
export function draftOf(
  { past, present, future }: History,
  original: Briefing,
  now: number,
): Draft {
  return {
    briefing: present,
    history: { past: past.slice(-MOST_KEPT), future: future.slice(0, MOST_KEPT) },
    saved: now,
    ...(sameBriefing(present, original) ? { untouched: true } : {}),
  };
}

/** The briefing that a draft stands for. */
export function draftedBriefing({ briefing, untouched }: Draft, original: Briefing): Briefing {
  return untouched === true ? original : briefing;
}

/** The history to go on with from a draft. */
export function historyOf(draft: Draft, original: Briefing): History {
  const { past = [], future = [] } = draft.history ?? {};
  return { past, present: draftedBriefing(draft, original), future };
}

const lang = v.picklist(['ar', 'en']);
const number = v.number();
const step = v.string();
const editSchema: v.GenericSchema<unknown, Edit> = v.variant('type', [
  v.strictObject({ type: v.literal('add'), after: number, view: viewSchema }),
  v.strictObject({ type: v.literal('duplicate'), step }),
  v.strictObject({ type: v.literal('remove'), step }),
  v.strictObject({ type: v.literal('move'), from: number, to: number }),
  v.strictObject({ type: v.literal('title'), lang, text: v.string() }),
  v.strictObject({
    ...{ type: v.literal('replace'), from: v.picklist(['original', 'file']) },
    briefing: v.lazy(() => editable),
  }),
  v.strictObject({
    ...{ type: v.literal('words'), step, lang, text: v.string() },
    field: v.picklist(STEP_FIELDS),
  }),
  v.strictObject({ type: v.literal('hidden'), step, hidden: v.boolean() }),
  v.strictObject({
    ...{ type: v.literal('seconds'), step },
    seconds: v.optional(v.union([number, v.nan()])),
  }),
  v.strictObject({ type: v.literal('passages'), step, passages: v.array(v.string()) }),
  v.strictObject({ type: v.literal('view'), step, view: viewSchema }),
]);

// Edits name steps by their ids.
const editable = v.pipe(
  briefingSchema,
  v.check(({ steps }) => new Set(steps.map(({ id }) => id)).size === steps.length),
);
const changes: v.GenericSchema<unknown, Change[]> = v.array(
  v.strictObject({ briefing: editable, edit: editSchema, at: number }),
);
const draftSchema = v.strictObject({
  ...{ briefing: editable, history: v.optional(v.unknown()), saved: number },
  untouched: v.optional(v.literal(true)),
});
const historySchema = v.strictObject({ past: changes, future: changes });

/**
 * A draft that was kept, or `undefined` where it is none that can be edited. Where only what could
 * be undone is broken, the briefing comes without it. The value itself is given back: a copy would
 * hold each step once for every change.
 */
export function readDraft(value: unknown): Draft | undefined {
  if (!v.is(draftSchema, value)) return undefined;
  const { history } = value;
  if (history === undefined || v.is(historySchema, history)) return value as Draft;
  return { briefing: value.briefing as Briefing, saved: value.saved };
}
