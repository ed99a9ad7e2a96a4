import * as v from 'valibot';
import { shortened } from '../domain/hidden';
import { pathText } from '../domain/json-path';
import type { Dossier } from '../domain/types';
import { flawsIn, type Demands, type Flaw } from '../domain/untrusted';
import { shownBy, type Briefing } from './briefing';
import { briefingSchema } from './schema';

/** Why a file can be refused. */
export const REASONS = [
  ...(['json', 'missing', 'strange', 'wrong', 'twice', 'unknown'] as const),
  ...(['tooLarge', 'tooDeep', 'hidden'] as const),
] as const;

/** One thing wrong with a file that should be a briefing. */
export interface BriefingFault {
  /** Such as `steps[3] (exercises).view.select`; empty for the whole file. */
  path: string;
  /**
   * `json`: not JSON; `missing`: a field is absent; `strange`: a field the format does not have;
   * `wrong`: another value is needed; `twice`: the id is taken; `unknown`: the dossier has no such
   * thing; `tooLarge`: more than a briefing can be; `tooDeep`: nested deeper than one can be;
   * `hidden`: a character that cannot be seen, by name.
   */
  reason: (typeof REASONS)[number];
  /** What was found, shortened, with hidden characters shown. */
  found: string;
}

export type BriefingRead =
  { briefing: Briefing; faults: [] } | { briefing: undefined; faults: BriefingFault[] };

/** Most characters of a file that is read at all: a hundred times the first briefing. */
export const MOST_CHARACTERS = 2_000_000;

/** Most steps of a briefing. */
export const MOST_STEPS = 500;

/** Most values in it, lists and objects included: twice what so many steps hold. */
const MOST_VALUES = 20_000;

/** Most faults that are told at once. */
const MOST_FAULTS = 100;

/** Marks of direction are let in, for word processors leave them in running text. */
const DEMANDS: Demands = { values: MOST_VALUES, list: MOST_STEPS, strictness: () => 'order' };

const FLAWS = { deep: 'tooDeep', many: 'tooLarge', key: 'strange', hidden: 'hidden' } as const;
const flawFault = ({ path, reason, found }: Flaw): BriefingFault => ({
  ...{ path, reason: FLAWS[reason], found },
});

function shapeFault(issue: v.BaseIssue<unknown>): BriefingFault {
  const steps = (issue.path ?? []).map(({ key, value }) => ({
    key: typeof key === 'number' ? key : String(key),
    of: value,
  }));
  const { received, expected } = issue;
  const reason = received === 'undefined' ? 'missing' : expected === 'never' ? 'strange' : 'wrong';
  return { path: pathText(steps), reason, found: shortened(received) };
}

function contentFaults({ steps }: Briefing, dossier: Dossier): BriefingFault[] {
  const seen = new Set<string>();
  return steps.flatMap((step, i): BriefingFault[] => {
    const path = pathText([{ key: 'steps' }, { key: i, of: step }]);
    const twice = (part: string, found: string): BriefingFault => ({
      ...{ path: `${path}.${part}`, reason: 'twice', found },
    });
    const { passages = [] } = step.view;
    const again = passages.filter((name, n) => passages.indexOf(name) < n);
    const taken = seen.has(step.id) ? [twice('id', step.id)] : [];
    seen.add(step.id);
    return [
      ...taken,
      ...again.map((name) => twice('view.passages', shortened(name))),
      ...shownBy(dossier, step.view).ignored.map(({ name, value, reason }): BriefingFault => ({
        path: `${path}.view.${name}`,
        reason: reason === 'unknown' ? 'unknown' : 'wrong',
        found: shortened(value),
      })),
    ];
  });
}

function parsed(text: string): { value: unknown } | BriefingFault {
  if (text.length > MOST_CHARACTERS)
    return { path: '', reason: 'tooLarge', found: String(text.length) };
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return { path: '', reason: 'json', found: shortened(found) };
  }
}

/** What is wrong with the shape of a parsed file, or the briefing that it holds. */
function shaped(value: unknown): Briefing | BriefingFault[] {
  const { flaws } = flawsIn(value, DEMANDS);
  if (flaws.length > 0) return flaws.map(flawFault);
  const result = v.safeParse(briefingSchema, value);
  return result.success ? result.output : result.issues.slice(0, MOST_FAULTS).map(shapeFault);
}

/**
 * A briefing from the text of a `briefing.json`, checked against its dossier: every view must be
 * one that the dossier has. Never throws; one that is refused says what is wrong with it, at most
 * `MOST_FAULTS` things.
 */
export function readBriefing(text: string, dossier: Dossier): BriefingRead {
  const refused = (faults: readonly BriefingFault[]) => ({
    ...{ briefing: undefined, faults: faults.slice(0, MOST_FAULTS) },
  });
  const read = parsed(text);
  if (!('value' in read)) return refused([read]);
  const briefing = shaped(read.value);
  if (Array.isArray(briefing)) return refused(briefing);
  const faults = contentFaults(briefing, dossier);
  return faults.length > 0 ? refused(faults) : { briefing, faults: [] };
}

/** Whether two briefings make the same file. */
export function sameBriefing(one: Briefing, other: Briefing): boolean {
  return one === other || writeBriefing(one) === writeBriefing(other);
}

/** The text of a briefing's file: what `readBriefing` reads back. */
export function writeBriefing(briefing: Briefing): string {
  return `${JSON.stringify(briefing, null, 2)}\n`;
}
