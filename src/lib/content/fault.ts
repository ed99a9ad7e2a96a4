import type * as v from 'valibot';
import { pathText } from '../domain/json-path';

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

function reasonOf({ type, message, received, expected }: v.BaseIssue<unknown>): string {
  if (type === 'regex') return `${received} ${message}`;
  if (expected === 'never') return 'is not a field of the format; remove it or correct its name';
  if (received === 'undefined') return 'is missing';
  return message.replace(/^Invalid \w+: /, 'wrong value: ');
}

/** Turns what the schema found into faults of `file`. */
export function schemaFaults(file: string, issues: readonly v.BaseIssue<unknown>[]): Fault[] {
  return issues.map((issue) => ({
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
