import { withoutRefused } from '../domain/hidden';
import { sameItems } from '../domain/same-items';
import type { Lang } from '../domain/types';
import {
  MOST_PASSAGES,
  VIEW_PARAMETERS,
  type Briefing,
  type Step,
  type StepView,
} from './briefing';
import { MOST_CHARACTERS, MOST_STEPS, writeBriefing } from './read';
import { MOST_SECONDS } from './schema';

/** Which words of a step an edit sets. */
export const STEP_FIELDS = ['title', 'text', 'notes'] as const;
export type StepField = (typeof STEP_FIELDS)[number];

/** A change within one step, which is named by its id. */
export type StepEdit =
  /** Without the characters that a file may not hold. */
  | { type: 'words'; step: string; field: StepField; lang: Lang; text: string }
  | { type: 'hidden'; step: string; hidden: boolean }
  /** Rounded and brought between 1 and `MOST_SECONDS`; absent for `USUAL_SECONDS`. */
  | { type: 'seconds'; step: string; seconds?: number | undefined }
  /** Named as in `StepView`; the first `MOST_PASSAGES` different ones count. */
  | { type: 'passages'; step: string; passages: string[] }
  /** All of the view but its passages, which stay. */
  | { type: 'view'; step: string; view: StepView };

/** One change to a briefing, as a value: to be applied, named in the interface and kept. */
export type Edit =
  /** A step without words; `after` counts from 0, and -1 makes it the first. */
  | { type: 'add'; after: number; view: StepView }
  /** The copy follows its original. */
  | { type: 'duplicate'; step: string }
  /** The last step that is left stays. */
  | { type: 'remove'; step: string }
  /** Places before and after, from 0. */
  | { type: 'move'; from: number; to: number }
  | { type: 'title'; lang: Lang; text: string }
  /** All of it, by the dossier's own or by that of a file: both have been checked. */
  | { type: 'replace'; from: 'original' | 'file'; briefing: Briefing }
  | StepEdit;

/** Place of a step in a briefing, from 0; -1 where there is none of that id. */
export function placeOf(briefing: Briefing, id: string): number {
  return briefing.steps.findIndex((step) => step.id === id);
}

/** The first of `base-n`, `base-n+1` … that no step is called. */
function freeId({ steps }: Briefing, base: string, from: number): string {
  const taken = new Set(steps.map(({ id }) => id));
  let n = from;
  while (taken.has(`${base}-${n}`)) n += 1;
  return `${base}-${n}`;
}

/** Holds only what is set: a briefing must be the same after it was written and read. */
function tidy(view: StepView, passages: readonly string[] = []): StepView {
  const set = VIEW_PARAMETERS.flatMap((name): [string, string][] => {
    const value = view[name];
    return value === undefined ? [] : [[name, value]];
  });
  const some = [...new Set(passages)].slice(0, MOST_PASSAGES);
  return { ...Object.fromEntries(set), ...(some.length === 0 ? {} : { passages: some }) };
}

function withView(step: Step, view: StepView): Step {
  const [before = [], after = []] = [step.view.passages, view.passages];
  const same =
    VIEW_PARAMETERS.every((name) => step.view[name] === view[name]) && sameItems(before, after);
  return same ? step : { ...step, view };
}

function withSeconds(step: Step, wanted: number | undefined): Step {
  // An emptied field of numbers holds no number.
  const usual = wanted === undefined || Number.isNaN(wanted);
  const seconds = usual ? undefined : Math.max(1, Math.min(MOST_SECONDS, Math.round(wanted)));
  if (seconds === step.seconds) return step;
  const next: Step = { ...step, seconds };
  if (seconds === undefined) delete next.seconds;
  return next;
}

function withHidden(step: Step, hidden: boolean): Step {
  if (hidden === (step.hidden ?? false)) return step;
  const next: Step = { ...step, hidden };
  if (!hidden) delete next.hidden;
  return next;
}

function stepAfter(step: Step, edit: StepEdit): Step {
  switch (edit.type) {
    case 'words': {
      const words = step[edit.field];
      const text = withoutRefused(edit.text);
      if (words[edit.lang] === text) return step;
      return { ...step, [edit.field]: { ...words, [edit.lang]: text } };
    }
    case 'hidden':
      return withHidden(step, edit.hidden);
    case 'seconds':
      return withSeconds(step, edit.seconds);
    case 'passages':
      return withView(step, tidy(step.view, edit.passages));
    case 'view':
      return withView(step, tidy(edit.view, step.view.passages));
  }
}

function inserted(briefing: Briefing, at: number, step: Step): Briefing {
  const { steps } = briefing;
  return { ...briefing, steps: [...steps.slice(0, at), step, ...steps.slice(at)] };
}

function added(briefing: Briefing, after: number, view: StepView): Briefing {
  const { length } = briefing.steps;
  const nothing = () => ({ ar: '', en: '' });
  return inserted(briefing, Math.max(0, Math.min(length, after + 1)), {
    ...{ id: freeId(briefing, 'step', length + 1), view: tidy(view, view.passages) },
    ...{ title: nothing(), text: nothing(), notes: nothing() },
  });
}

function duplicated(briefing: Briefing, id: string): Briefing {
  const at = placeOf(briefing, id);
  const step = briefing.steps[at];
  if (step === undefined) return briefing;
  // A copy of a copy is counted on, but a year that ends an id belongs to it.
  const base = id.replace(/-[1-9]\d?$/, '');
  return inserted(briefing, at + 1, { ...step, id: freeId(briefing, base, 2) });
}

function removed(briefing: Briefing, id: string): Briefing {
  const steps = briefing.steps.filter((step) => step.id !== id);
  return steps.length === 0 || steps.length === briefing.steps.length
    ? briefing
    : { ...briefing, steps };
}

function moved(briefing: Briefing, from: number, to: number): Briefing {
  const [step, there] = [briefing.steps[from], briefing.steps[to]];
  if (step === undefined || there === undefined || from === to) return briefing;
  const others = briefing.steps.filter((one) => one !== step);
  return inserted({ ...briefing, steps: others }, to, step);
}

function titled(briefing: Briefing, lang: Lang, written: string): Briefing {
  const text = withoutRefused(written);
  if (briefing.title[lang] === text) return briefing;
  return { ...briefing, title: { ...briefing.title, [lang]: text } };
}

function changed(briefing: Briefing, edit: Edit): Briefing {
  switch (edit.type) {
    case 'add':
      return added(briefing, edit.after, edit.view);
    case 'duplicate':
      return duplicated(briefing, edit.step);
    case 'remove':
      return removed(briefing, edit.step);
    case 'move':
      return moved(briefing, edit.from, edit.to);
    case 'title':
      return titled(briefing, edit.lang, edit.text);
    case 'replace':
      return edit.briefing;
    default: {
      const at = placeOf(briefing, edit.step);
      const step = briefing.steps[at];
      const next = step && stepAfter(step, edit);
      if (next === undefined || next === step) return briefing;
      return { ...briefing, steps: briefing.steps.map((one, i) => (i === at ? next : one)) };
    }
  }
}

/** Whether `readBriefing` would take it back. */
function fits(briefing: Briefing): boolean {
  return briefing.steps.length <= MOST_STEPS && writeBriefing(briefing).length <= MOST_CHARACTERS;
}

/**
 * The briefing after an edit; nothing that was given is altered, and what did not change is shared
 * with it. The same object where the edit changes nothing: it names no step, would take the last
 * one, sets what is set already, or would make more than a file of a briefing can hold.
 */
export function applyEdit(briefing: Briefing, edit: Edit): Briefing {
  const next = changed(briefing, edit);
  return next === briefing || fits(next) ? next : briefing;
}
