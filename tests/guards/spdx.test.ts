import { describe, expect, it } from 'vitest';
import { permits } from '../../scripts/lib/spdx.mjs';

const ALLOWED = ['MIT', 'ISC', 'Apache-2.0', 'Zlib'];

describe('a licence expression is permitted', () => {
  it.each([
    ['MIT'],
    ['mit'],
    ['(MIT)'],
    ['MIT OR GPL-3.0-or-later'],
    ['(GPL-3.0 OR MIT)'],
    ['(MIT AND Zlib)'],
    ['GPL-2.0 OR MIT AND ISC'],
    ['(GPL-2.0 OR MIT) AND (ISC OR AGPL-3.0)'],
    ['Apache-2.0 WITH LLVM-exception'],
    ['Apache-2.0+'],
    ['MIT OR SEE LICENSE IN FEEL-FREE.md'],
    ['(MIT OR SEE LICENCE IN docs/terms.txt)'],
  ])('%s: one of a choice, all of what is joined', (expression) => {
    expect(permits(expression, ALLOWED)).toBe(true);
  });
});

describe('a licence expression is refused', () => {
  it.each([
    ['GPL-3.0-only'],
    ['MIT AND GPL-3.0-only'],
    ['GPL-3.0-only AND MIT'],
    ['(MIT OR ISC) AND GPL-2.0'],
    ['GPL-2.0 OR MIT AND AGPL-3.0'],
    ['GPL-2.0-only WITH Classpath-exception-2.0'],
    ['LicenseRef-MIT'],
    ['DocumentRef-a:LicenseRef-MIT'],
    ['UNLICENSED'],
    ['SEE LICENSE IN LICENSE.txt'],
    ['SEE LICENSE IN LICENSE.txt AND MIT'],
  ])('%s: it asks for what the list does not have', (expression) => {
    expect(permits(expression, ALLOWED)).toBe(false);
  });

  it.each([
    [''],
    ['   '],
    ['MIT ISC'],
    ['MIT/X11'],
    ['MIT, ISC'],
    ['MIT or ISC'],
    ['MIT OR'],
    ['OR MIT'],
    ['AND'],
    ['(MIT'],
    ['MIT)'],
    ['()'],
    ['MIT WITH'],
    ['(MIT OR ISC) WITH LLVM-exception'],
    ['MIT OR GPL-2.0)'],
  ])('“%s”: it is no such expression', (expression) => {
    expect(permits(expression, ALLOWED)).toBe(false);
  });
});
