import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KINDS, type KindName } from './kinds';
import { FOUND } from './run';

/** A case that was found: what was wrong, and how it has to come out since. */
interface Found {
  bug: string;
  kind: KindName;
  outcome?: string;
  input: unknown;
}

const found = readdirSync(FOUND).map(
  (name) => JSON.parse(readFileSync(join(FOUND, name), 'utf8')) as Found,
);

describe('what was found once stays mended:', () => {
  it.each(found)('$bug', ({ kind, outcome, input }) => {
    const now = KINDS[kind].open(input);
    if (outcome !== undefined) expect(now).toBe(outcome);
  });
});
