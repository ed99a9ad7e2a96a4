import type { Briefing } from './briefing';
import { applyEdit, placeOf, type Edit } from './edit';

/** Most edits that can be undone. */
export const MOST_UNDONE = 200;

/** Words typed into one field count as one edit while no pause is longer than this, in ms. */
export const TYPING_PAUSE = 1000;

/** An edit, and the briefing on its other side: before it in `past`, after it in `future`. */
export interface Change {
  briefing: Briefing;
  edit: Edit;
  /** When it was made, or last typed on, in ms. */
  at: number;
}

/** A briefing with what was done to it and what of that was undone. */
export interface History {
  /** The latest last. */
  past: readonly Change[];
  present: Briefing;
  /** What can be redone, the next first. */
  future: readonly Change[];
}

/** What undoing or redoing led to. */
export interface Outcome {
  /** The same object where there was nothing to undo or redo. */
  history: History;
  /** The edit that was undone or redone. */
  edit: Edit | undefined;
  /** Place from 0 of the step to look at; `undefined` where no step changed, or all. */
  step: number | undefined;
}

/** A history that begins with a briefing. */
export function startHistory(briefing: Briefing): History {
  return { past: [], present: briefing, future: [] };
}

function sameField(a: Edit, b: Edit): boolean {
  if (a.type === 'title') return b.type === 'title' && a.lang === b.lang;
  if (a.type !== 'words' || b.type !== 'words') return false;
  return a.step === b.step && a.field === b.field && a.lang === b.lang;
}

/** The change that an edit goes on with; after an undo, typing begins anew. */
function typedOn({ past, future }: History, edit: Edit, now: number): Change | undefined {
  const last = past.at(-1);
  if (last === undefined || future.length > 0 || !sameField(last.edit, edit)) return undefined;
  return now >= last.at && now - last.at <= TYPING_PAUSE ? last : undefined;
}

/**
 * The history after an edit made at `now`, in ms of the clock (`Date.now`); what was undone before
 * is gone. The same object where the edit changes nothing.
 */
export function record(history: History, edit: Edit, now: number): History {
  const present = applyEdit(history.present, edit);
  if (present === history.present) return history;
  const before = typedOn(history, edit, now);
  const past = before === undefined ? history.past : history.past.slice(0, -1);
  const briefing = before?.briefing ?? history.present;
  // Typed and taken back: there is nothing left to undo.
  if (before !== undefined && applyEdit(briefing, edit) === briefing)
    return { past, present: briefing, future: [] };
  return { past: [...past, { briefing, edit, at: now }].slice(-MOST_UNDONE), present, future: [] };
}

/** The step to look at once an edit is undone, which leads from `before` to `after`, or redone. */
function stepToShow(
  edit: Edit,
  direction: 'undo' | 'redo',
  before: Briefing,
  after: Briefing,
): number | undefined {
  const undone = direction === 'undo';
  const place = () => {
    switch (edit.type) {
      case 'add':
        return edit.after + (undone ? 0 : 1);
      case 'duplicate':
        return placeOf(after, edit.step) + (undone ? 0 : 1);
      case 'remove':
        return placeOf(undone ? after : before, edit.step);
      case 'move':
        return undone ? edit.from : edit.to;
      case 'title':
      case 'replace':
        return undefined;
      default:
        return placeOf(after, edit.step);
    }
  };
  const at = place();
  return at === undefined ? undefined : Math.max(0, Math.min(after.steps.length - 1, at));
}

/** Takes the latest edit back. */
export function undo(history: History): Outcome {
  const { past, present, future } = history;
  const change = past.at(-1);
  if (change === undefined) return { history, edit: undefined, step: undefined };
  const { briefing, edit } = change;
  return {
    history: {
      past: past.slice(0, -1),
      present: briefing,
      future: [{ ...change, briefing: present }, ...future],
    },
    edit,
    step: stepToShow(edit, 'undo', present, briefing),
  };
}

/** Makes the edit again that was undone last. */
export function redo(history: History): Outcome {
  const { past, present, future } = history;
  const change = future[0];
  if (change === undefined) return { history, edit: undefined, step: undefined };
  const { briefing, edit } = change;
  return {
    history: {
      past: [...past, { ...change, briefing: present }],
      present: briefing,
      future: future.slice(1),
    },
    edit,
    step: stepToShow(edit, 'redo', present, briefing),
  };
}
