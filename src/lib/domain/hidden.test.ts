import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hiddenIn, revealed, shortened, withoutRefused } from './hidden';

it('characters that turn the order of others are told by name, with what stands around them', () => {
  expect(hiddenIn('Cairo \u202eoriaC', 'order')).toBe(
    'U+202E RIGHT-TO-LEFT OVERRIDE, in “Cairo ⟨U+202E⟩oriaC”',
  );
  expect(hiddenIn('Cairo \u202eoriaC', 'controls')).toBeUndefined();
  expect(hiddenIn('a\u200fb', 'order')).toBeUndefined();
  expect(hiddenIn('a\u200fb', 'marks')).toBe('U+200F RIGHT-TO-LEFT MARK, in “a⟨U+200F⟩b”');
});

it('a half of a surrogate pair is told, a pair is not', () => {
  expect(hiddenIn('😀 \ud83d', 'controls')).toBe(
    'U+D83D half of a surrogate pair, in “😀 ⟨U+D83D⟩”',
  );
  expect(hiddenIn('😀', 'marks')).toBeUndefined();
});

it('Arabic with its vowels, its joiners and line ends has nothing to hide', () => {
  expect(hiddenIn('السَّلامُ عليكم\u200c \u200d\n\tﷺ', 'marks')).toBeUndefined();
});

it('a message is one line in which everything can be seen', () => {
  expect(revealed('a\n\u001b[31mb\u202e')).toBe('a⟨U+000A⟩⟨U+001B⟩[31mb⟨U+202E⟩');
  expect(shortened('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`);
});

it('what is left after taking out what is refused is not refused', () => {
  const property = fc.property(fc.string({ unit: 'binary' }), (text) => {
    const left = withoutRefused(text);
    expect(hiddenIn(left, 'order')).toBeUndefined();
    if (hiddenIn(text, 'order') === undefined) expect(left).toBe(text);
  });
  fc.assert(property);
});
