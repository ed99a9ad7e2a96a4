import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenLines } from './lines';

/** Lines of so many letters: what is seen counts, as widths do. */
const within = (most: number) => (line: string) =>
  Array.from(line.replace(/[\u2066-\u2069\p{M}]/gu, '')).length <= most;
const broken = (text: string, most: number) => brokenLines(text, within(most));

describe('a text is broken', () => {
  it.each([
    ['at spaces', 'aaa bbb ccc', 7, ['aaa bbb', 'ccc']],
    ['at its own ends of lines', 'aaa\nbbb', 20, ['aaa', 'bbb']],
    ['in Arabic as in English', 'بحر الصداقة', 8, ['بحر', 'الصداقة']],
    ['after a hyphen or a dash', 'well-known—so', 6, ['well-', 'known—', 'so']],
    ['not between a dash and digits', 'in 2025–2026', 9, ['in', '2025–2026']],
    ['not after a hyphen that begins a word', 'a -bcd', 4, ['a', '-bcd']],
    ['without the spaces before it', '   abc', 4, ['abc']],
    ['not at a space that holds', 'a b\u00a0c d', 4, ['a', 'b\u00a0c', 'd']],
    ['within a word that no line holds', 'abcdefgh ij', 3, ['abc', 'def', 'gh', 'ij']],
    ['within it between letters, not before their marks', 'مُحَمَّد', 2, ['مُحَ', 'مَّد']],
    ['within it not before what closes a bracket', 'ab(cdef)', 3, ['ab', '(cd', 'ef)']],
    ['not where it fits', 'a b', 3, ['a b']],
    ['into one empty line if there is nothing', '', 3, ['']],
  ])('%s', (_, text, most, lines) => {
    expect(broken(text, most)).toEqual(lines);
  });

  it('with its isolates whole on each line', () => {
    expect(broken('a \u2066bb cc\u2069 d', 4)).toEqual(['a \u2066bb\u2069', '\u2066cc\u2069 d']);
  });

  it('into the same letters, in order', () => {
    const text = fc.stringMatching(/^[ab مصر().–-]{0,40}$/);
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 12 }), (all, most) => {
        const bare = (x: string) => x.replaceAll(' ', '');
        expect(bare(broken(all, most).join(''))).toBe(bare(all));
      }),
    );
  });
});
