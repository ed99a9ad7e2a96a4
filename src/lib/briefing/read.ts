import * as v from 'valibot';
import { pathText } from '../domain/json-path';
import type { Dossier } from '../domain/types';
import { shownBy, type Briefing } from './briefing';
import { briefingSchema } from './schema';

/** One thing wrong with a file that should be a briefing. */
export interface BriefingFault {
  /** Such as `steps[3] (exercises).view.select`; empty for the whole file. */
  path: string;
  /**
   * `json`: not JSON; `missing`: a field is absent; `strange`: a field the format does not have;
   * `wrong`: another value is needed; `twice`: the id is taken; `unknown`: the dossier has no such
   * thing; `tooLarge`: more than a briefing can be.
   */
  reason: 'json' | 'missing' | 'strange' | 'wrong' | 'twice' | 'unknown' | 'tooLarge';
  /** What was found, shortened. */
  found: string;
}

export type BriefingRead =
  { briefing: Briefing; faults: [] } | { briefing: undefined; faults: BriefingFault[] };

/** Most characters of a file that is read at all: a hundred times the first briefing. */
export const MOST_CHARACTERS = 2_000_000;

/** Most steps of a briefing. */
export const MOST_STEPS = 500;

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

function shapeFault(issue: v.BaseIssue<unknown>): BriefingFault {
  const steps = (issue.path ?? []).map(({ key, value }) => ({
    key: typeof key === 'number' ? key : String(key),
    of: value,
  }));
  const { received, expected } = issue;
  const reason = received === 'undefined' ? 'missing' : expected === 'never' ? 'strange' : 'wrong';
  return { path: pathText(steps), reason, found: short(received) };
}

function contentFaults({ steps }: Briefing, dossier: Dossier): BriefingFault[] {
  const seen = new Set<string>();
  return steps.flatMap((step, i): BriefingFault[] => {
    const path = pathText([{ key: 'steps' }, { key: i, of: step }]);
    const twice: BriefingFault[] = seen.has(step.id)
      ? [{ path: `${path}.id`, reason: 'twice', found: step.id }]
      : [];
    seen.add(step.id);
    return [
      ...twice,
      ...shownBy(dossier, step.view).ignored.map(({ name, value, reason }): BriefingFault => ({
        path: `${path}.view.${name}`,
        reason: reason === 'unknown' ? 'unknown' : 'wrong',
        found: short(value),
      })),
    ];
  });
}

/**
 * A briefing from the text of a `briefing.json`, checked against its dossier: every view must be
 * one that the dossier has. Never throws; one that is refused says all that is wrong with it.
 */
export function readBriefing(text: string, dossier: Dossier): BriefingRead {
  const refused = (...faults: BriefingFault[]) => ({ briefing: undefined, faults });
  if (text.length > MOST_CHARACTERS)
    return refused({ path: '', reason: 'tooLarge', found: String(text.length) });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return refused({ path: '', reason: 'json', found: short(found) });
  }
  const result = v.safeParse(briefingSchema, value);
  if (!result.success) return refused(...result.issues.map(shapeFault));
  if (result.output.steps.length > MOST_STEPS)
    return refused({
      path: 'steps',
      reason: 'tooLarge',
      found: String(result.output.steps.length),
    });
  const faults = contentFaults(result.output, dossier);
  return faults.length > 0 ? refused(...faults) : { briefing: result.output, faults: [] };
}

/** Whether two briefings make the same file. */
export function sameBriefing(one: Briefing, other: Briefing): boolean {
  return one === other || writeBriefing(one) === writeBriefing(other);
}

/** The text of a briefing's file: what `readBriefing` reads back. */
export function writeBriefing(briefing: Briefing): string {
  return `${JSON.stringify(briefing, null, 2)}\n`;
}
