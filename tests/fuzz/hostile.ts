import fc from 'fast-check';

/** Texts that have broken programs: reserved names, markup, links, invisible and impossible characters. */
const TEXTS = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'undefined', 'null'],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onload='alert(1)", ']]>'],
  ...['javascript:alert(1)', 'data:text/html,<b>', '&amp;&lt;', '&#0;', '<!--', '${1}', '{found}'],
  ...['\u202eabc', 'abc\u202c', 'x\u2066y', '\u2069', '\u200f', 'a\u200eb', '\u061c', '\ufeff'],
  ...['\0', 'a\u0001b', '\u001b[31m', '\u007f', '\u0085', '\u2028', '\ud800', 'x\udfff', '\ufffe'],
  ...['', ' ', '\n', '\t', '\r\n', '  x  ', 'x\ny', '\u00a0', '\u200b', '\u0301', 'ﷺ', '👩‍👩‍👧', '𐤀'],
  ...['NaN', 'Infinity', '-0', '1e999', '0x10', '٣', '..', '../../etc/passwd', 'a/b', '%', '%00'],
  ...['2024-02-30', '0000', '9999-12-31', '2020-13', '-2020', 'soon', 'EG', 'PK', 'A-B', 'a--b'],
  ...['dossier/2', 'dossier.json', 'nobody', 'gaza', 'visit', 'reported', 'undated', 'day', 'sea'],
] as const;

/** Any text, the ones above most. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

/** Numbers at the edges of what is asked for, and far beyond. */
export const numbers: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 0.5, 90, -90, 180, -180, 180.0001, 2 ** 31, 2 ** 53, -(2 ** 53)),
  fc.constantFrom(1e21, 1e308, -1e308, 5e-324, 3600, 3601),
  fc.integer({ min: -400, max: 400 }),
  fc.double({ min: -180, max: 180, noNaN: true }),
);

/** Any value of a file, mostly of another type than the one it replaces. */
export const values: fc.Arbitrary<unknown> = fc.oneof(
  texts,
  numbers,
  fc.constantFrom(null, true, false, [], {}, [[]], [null], { id: null }, { length: 1e9 }),
  fc.dictionary(texts, texts, { maxKeys: 2, noNullPrototype: true }),
  fc.array(texts, { maxLength: 3 }),
);

/** JSON that no value is written as: numbers beyond all, names twice, what only other parsers take. */
export const tokens: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '1e999',
    '-1e999',
    'NaN',
    'Infinity',
    '-Infinity',
    '01',
    '+1',
    '.5',
    '1.',
    '0x10',
  ),
  fc.constantFrom('undefined', "'x'", '[1,]', '{"a":1,"a":2}', '{"__proto__":{"id":"x"}}', ''),
  fc.constantFrom(
    '"\\ud800"',
    '"\\u0000"',
    '"\\u202e"',
    '/**/1',
    '"\u0000"',
    '"\n"',
    '-0',
    '1E400',
  ),
);
