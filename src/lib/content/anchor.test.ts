import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor, CONTEXT, occurrences, passageAt } from './anchor';
import { dossierById } from './dossiers';
import { drift } from './drift';

const { text, relations } = dossierById('egypt-pakistan');
const twice = 'the north gate and the south gate';

describe('occurrences', () => {
  it('are all found, overlapping ones too', () => {
    expect(occurrences('aaaa', 'aa')).toEqual([0, 1, 2]);
    expect(occurrences('abc', 'x')).toEqual([]);
  });

  it('of nothing are none', () => {
    expect(occurrences('abc', '')).toEqual([]);
  });
});

describe('a passage', () => {
  it('keeps up to 32 characters on each side', () => {
    const passage = passageAt('x'.repeat(40) + 'here' + 'y'.repeat(5), 40, 'here');
    expect(passage).toEqual({
      ...{ start: 40, end: 44, exact: 'here' },
      ...{ prefix: 'x'.repeat(CONTEXT), suffix: 'y'.repeat(5) },
    });
    expect(passageAt('ab', 0, 'a').prefix).toBe('');
  });
});

describe('anchoring a quotation', () => {
  it('finds one that occurs once, without context', () => {
    expect(anchor(twice, { exact: 'north' })).toMatchObject({ start: 4, end: 9 });
  });

  it('finds one that occurs once though its context has changed', () => {
    expect(anchor(twice, { exact: 'north', prefix: 'long gone ' })).toMatchObject({
      ...{ start: 4, prefix: 'the ' },
    });
  });

  it('finds the one that prefix or suffix mean', () => {
    expect(anchor(twice, { exact: 'gate', prefix: 'south ' })).toMatchObject({ start: 29 });
    expect(anchor(twice, { exact: 'gate', suffix: ' and' })).toMatchObject({ start: 10 });
  });

  it('refuses one that occurs twice and says where', () => {
    expect(anchor(twice, { exact: 'gate' })).toBe(
      '“gate” occurs 2 times (at 10, 29); give a prefix or suffix that tells which',
    );
    expect(anchor(twice, { exact: 'gate', prefix: 'th ' })).toMatch(/occurs 2 times \(at 10, 29\)/);
  });

  it('refuses one that occurs twice when its prefix stands before neither', () => {
    expect(anchor(twice, { exact: 'gate', prefix: 'east ' })).toBe(
      '“gate” occurs 2 times, none after the prefix “east ”',
    );
  });

  it('refuses one that the article does not contain', () => {
    expect(anchor(twice, { exact: 'west' })).toBe('the article does not contain “west”');
  });

  it('gives back any stretch of the article from its own context', () => {
    const property = fc.property(
      fc.nat(text.length - 1),
      fc.integer({ min: 1, max: 80 }),
      (at, n) => {
        const passage = passageAt(text, at, text.slice(at, at + n));
        const found = anchor(text, passage);
        // Context may not tell a very short stretch from another; then it must say so.
        if (typeof found === 'string') expect(found).toMatch(/occurs \d+ times/);
        else expect(found).toEqual(passage);
      },
    );
    fc.assert(property);
  });
});

describe('a quotation that has drifted', () => {
  it('is told what was expected, what was found and where it is nearest', () => {
    expect(drift(twice, { start: 24, end: 28, exact: 'gate' })).toBe(
      'expected “gate” at [24, 28) but found “outh”; it occurs at 29; run “npm run dossier -- anchor” to move it there',
    );
    expect(drift(twice, { start: 12, end: 16, exact: 'gate' })).toMatch(/it occurs at 10;/);
  });

  it('is told when the article does not hold it at all', () => {
    expect(drift(twice, { start: 0, end: 3, exact: 'The' })).toBe(
      'expected “The” at [0, 3) but found “the”; it occurs nowhere in the article; correct the quotation',
    );
  });

  it('is one that is off by a single character, of every passage of the dossier', () => {
    for (const passage of relations.flatMap((r) => r.passages)) {
      expect(drift(text, passage)).toBeUndefined();
      const moved = { ...passage, start: passage.start + 1, end: passage.end + 1 };
      expect(drift(text, moved)).toContain(`it occurs at ${passage.start};`);
    }
  });
});

it('the context of a passage is of whole characters', () => {
  const far = 'x'.repeat(CONTEXT - 1);
  const text = `😀${far}here${far}😀`;
  const found = passageAt(text, text.indexOf('here'), 'here');
  expect(found.prefix).toBe(far);
  expect(found.suffix).toBe(far);
});
