import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.mjs';

interface Quote {
  start: number;
  end: number;
  exact: string;
}
interface Quoting {
  id: string;
  passages: Quote[];
}
interface Dossier {
  article: { file: string; sha256: string; disclaimer: Quote };
  relations: Quoting[];
  tensions: Quoting[];
}

const DOSSIERS = join(ROOT, 'static', 'dossiers');

/**
 * Reads the files by itself, without the code under `src/lib/content`: a fault in that code must not
 * hide a quote that has drifted.
 */
function quotesOf({ article, relations, tensions }: Dossier): [string, Quote][] {
  const named = [...relations, ...tensions].flatMap(({ id, passages }) =>
    passages.map((quote, index): [string, Quote] => [`${id}, passage ${index + 1}`, quote]),
  );
  return [['disclaimer', article.disclaimer], ...named];
}

function drifted(text: string, quotes: [string, Quote][]): string[] {
  return quotes
    .filter(([, { start, end, exact }]) => exact === '' || text.slice(start, end) !== exact)
    .map(([where, { start, end, exact }]) => {
      const found = JSON.stringify(text.slice(start, end));
      return `${where}: [${start}, ${end}) holds ${found}, not ${JSON.stringify(exact)}`;
    });
}

const ids = existsSync(DOSSIERS)
  ? readdirSync(DOSSIERS).filter((id) => existsSync(join(DOSSIERS, id, 'dossier.json')))
  : [];

it('there is a dossier to check', () => {
  expect(ids, 'static/dossiers/<id>/dossier.json').not.toEqual([]);
});

describe.each(ids)('dossier %s', (id) => {
  const read = (name: string) => readFileSync(join(DOSSIERS, id, name));
  const dossier = JSON.parse(read('dossier.json').toString('utf8')) as Dossier;
  const article = read(dossier.article.file);

  it('has the article it was made from', () => {
    expect(createHash('sha256').update(article).digest('hex')).toBe(dossier.article.sha256);
  });

  it('quotes it exactly', () => {
    const quotes = quotesOf(dossier);
    expect(quotes.length).toBeGreaterThan(1);
    expect(drifted(article.toString('utf8'), quotes)).toEqual([]);
  });
});

it('a quote that is off by one character is refused', () => {
  const quote = { start: 1, end: 4, exact: 'bcd' };
  expect(drifted('abcde', [['one', quote]])).toEqual([]);
  expect(drifted('abcde', [['one', { ...quote, start: 2 }]])).toEqual([
    'one: [2, 4) holds "cd", not "bcd"',
  ]);
});
