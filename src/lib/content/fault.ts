import type * as v from 'valibot';
import { shortened } from '../domain/hidden';
import { pathText } from '../domain/json-path';
import { MOST_DEPTH, type Flaw } from '../domain/untrusted';
import { MOST_FAULTS } from './limits';

/** One thing wrong with a file: where it is, what is wrong, and what to do about it. */
export interface Fault {
  file: string;
  /** Path inside the file, such as `relations[3] (p02-sharif-visit).passages[0].exact`. */
  path: string;
  reason: string;
}

/** A fault as one line of text. */
export function faultLine(fault: Fault): string {
  return `${fault.file}: ${fault.path || '(whole file)'}: ${fault.reason}`;
}

/** Thrown when content cannot be used; `message` lists every fault. */
export class ContentError extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(faultLine).join('\n'));
    this.name = 'ContentError';
  }
}

function reasonOf({
  type,
  message,
  received,
  expected,
  requirement,
}: v.BaseIssue<unknown>): string {
  if (type === 'regex') return `${shortened(received)} ${message}`;
  if (type === 'max_length')
    return `is longer than a dossier’s may be: ${received}, at most ${String(requirement)}; shorten it`;
  if (expected === 'never') return 'is not a field of the format; remove it or correct its name';
  if (received === 'undefined') return 'is missing';
  return shortened(message.replace(/^Invalid \w+: /, 'wrong value: '), 300);
}

/** Turns what the schema found into faults of `file`, at most `MOST_FAULTS`. */
export function schemaFaults(file: string, issues: readonly v.BaseIssue<unknown>[]): Fault[] {
  return issues.slice(0, MOST_FAULTS).map((issue) => ({
    file,
    path: pathText(
      (issue.path ?? []).map((step) => ({
        key: typeof step.key === 'number' ? step.key : String(step.key),
        of: step.value,
      })),
    ),
    reason: reasonOf(issue),
  }));
}

const FLAWS: Record<Flaw['reason'], (found: string) => string> = {
  deep: (found) =>
    `is nested ${found} deep, at most ${String(MOST_DEPTH)}; no field of the format is so deep`,
  many: (found) => `holds ${found} values, more than a dossier may; take some out`,
  key: (found) => `“${found}” is a name that programs keep for themselves; remove the field`,
  hidden: (found) => `holds ${found}; delete this character`,
};

/** Turns what no file may hold into faults of `file`. */
export function flawFaults(file: string, flaws: readonly Flaw[]): Fault[] {
  return flaws.map(({ path, reason, found }) => ({ file, path, reason: FLAWS[reason](found) }));
}
