import bidiFactory from 'bidi-js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { levelsOf, visualOrder } from './bidi';
import { prepared } from './prepare';

const bidi = bidiFactory();

/** Letters, digits, signs and isolates of a mixed line. */
const line = fc
  .array(
    fc.constantFrom(
      ...Array.from('مصر٢3 ()[]«»-–%+.,،aBé\u064e'),
      'GCC ',
      'قال ',
      '\u2066',
      '\u2067',
      '\u2069',
    ),
    { maxLength: 14 },
  )
  .map((parts) => prepared(parts.join('')));
const dir = fc.constantFrom('rtl' as const, 'ltr' as const);

function orderOf(text: string, base: 'rtl' | 'ltr'): number[] {
  const levels = levelsOf(text, base);
  return visualOrder(Array.from(levels, (level, at) => ({ level, at }))).map(({ at }) => at);
}

it('the order is that of the algorithm written out, unit by unit', () => {
  fc.assert(
    fc.property(line, dir, (text, base) => {
      const expected = bidi.getReorderedIndices(text, bidi.getEmbeddingLevels(text, base));
      expect(orderOf(text, base)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

it('a plain line has the levels that the algorithm gives it', () => {
  const plain = fc.stringMatching(/^(?:[مصرلا ]|\u064e){0,12}$|^[a-zé0-9 (),.–]{0,12}$/);
  fc.assert(
    fc.property(plain, (text) => {
      const base = /[a-z0-9(),.–é]/.test(text) ? 'ltr' : 'rtl';
      expect([...levelsOf(text, base)]).toEqual([...bidi.getEmbeddingLevels(text, base).levels]);
    }),
  );
});
