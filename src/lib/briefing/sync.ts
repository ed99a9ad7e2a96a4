import type { Lang } from '../domain/types';
import type { StepView } from './briefing';

/** What covers the audience's picture. */
export const SCREENS = ['map', 'black', 'white'] as const;
export type Screen = (typeof SCREENS)[number];

/** How the presenter points: a dot, or a light that leaves the rest dark. */
export type PointerMode = 'laser' | 'spotlight';

/** Where the presenter points, as shares of the audience's width and height from the top left. */
export interface Pointing {
  mode: PointerMode;
  x: number;
  y: number;
}

/** What all windows of one briefing show: whole, so that a window that missed some has it all. */
export interface Stage {
  /** Grows with each change; of two, the higher one holds. */
  revision: number;
  /** Id of the window that made it: decides between equal revisions. */
  by: string;
  /** Id of the step. */
  step: string;
  lang: Lang;
  theme: string;
  screen: Screen;
  /** What is shown instead of the step's own view, while somebody wanders. */
  wandering: StepView | null;
}

/** A stage after a change that one window makes. */
export function changed(stage: Stage, change: Partial<Stage>, by: string): Stage {
  return { ...stage, ...change, revision: stage.revision + 1, by };
}

/** The later of two stages: the same one for all windows, in whatever order they hear of them. */
export function later(one: Stage, other: Stage): Stage {
  if (one.revision !== other.revision) return one.revision > other.revision ? one : other;
  return one.by >= other.by ? one : other;
}

/** Whether two stages show the same, whoever made them. */
export function sameStage(one: Stage, other: Stage): boolean {
  const shown = ({ step, lang, theme, screen, wandering }: Stage) =>
    JSON.stringify([step, lang, theme, screen, wandering]);
  return shown(one) === shown(other);
}

/** What windows of one briefing tell each other. `from` is the window's own id. */
export type Message =
  /** A console opens and asks who is there. */
  | { type: 'call'; from: string }
  /** An audience window says that it is there, what it shows and how large it is in CSS pixels. */
  | { type: 'audience'; from: string; stage: Stage; width: number; height: number }
  /** The stage as a window has changed it, or as the console repeats it. */
  | { type: 'stage'; from: string; stage: Stage; role: 'audience' | 'console' }
  /** Where the console points; often, and never kept. */
  | { type: 'point'; from: string; pointing: Pointing | null }
  /** A console asks whether there is another, says that it leads, or takes over. */
  | { type: 'console'; from: string; does: 'ask' | 'lead' | 'takeOver' }
  /** The briefing was edited: what this browser keeps of it is to be read again. */
  | { type: 'edited'; from: string }
  | { type: 'bye'; from: string; role: 'audience' | 'console' };

const TYPES: readonly Message['type'][] = [
  ...(['call', 'audience', 'stage', 'point', 'console', 'edited', 'bye'] as const),
];

/** Whether what came over the channel is a message: another version's window may be open. */
export function isMessage(value: unknown): value is Message {
  if (typeof value !== 'object' || value === null) return false;
  const { type, from, stage } = value as Record<string, unknown>;
  if (typeof from !== 'string' || !TYPES.some((one) => one === type)) return false;
  return (type !== 'stage' && type !== 'audience') || isStage(stage);
}

function isStage(value: unknown): value is Stage {
  if (typeof value !== 'object' || value === null) return false;
  const { revision, by, step, lang, screen } = value as Record<string, unknown>;
  const texts = [by, step].every((one) => typeof one === 'string');
  const known = (lang === 'ar' || lang === 'en') && SCREENS.some((one) => one === screen);
  return typeof revision === 'number' && texts && known;
}
