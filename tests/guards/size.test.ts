import { expect, it } from 'vitest';
import { projectFiles } from '../../scripts/lib/project-files.mjs';

const MOST_LINES = 400;

/** A file that has grown past this holds several things that change for different reasons. */
function tooLong(files: { path: string; code: string }[]): string[] {
  return files
    .map(({ path, code }) => ({ path, lines: code.split('\n').length }))
    .filter(({ lines }) => lines > MOST_LINES + 1)
    .map(({ path, lines }) => `${path} has ${lines - 1} lines`);
}

it(`no file has more than ${MOST_LINES} lines`, () => {
  const files = projectFiles(['src', 'scripts', 'tests'], /\.(ts|js|mjs|svelte|css|html)$/);
  expect(tooLong(files)).toEqual([]);
});

it('a longer file is refused, one of just that length is not', () => {
  expect(tooLong([{ path: 'a.ts', code: 'x\n'.repeat(MOST_LINES) }])).toEqual([]);
  expect(tooLong([{ path: 'a.ts', code: 'x\n'.repeat(MOST_LINES + 1) }])).toEqual([
    'a.ts has 401 lines',
  ]);
});
