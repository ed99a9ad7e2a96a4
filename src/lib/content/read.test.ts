import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Dossier, DossierFile } from '../domain/types';
import { DOSSIERS, dossierById, dossierIds, dossierSource } from './dossiers';
import { ContentError } from './fault';
import { readDossier } from './read';

const ID = 'egypt-pakistan';
const source = dossierSource(join(DOSSIERS, ID));
const textOf = (name: string) => source.files.get(name)?.text ?? '';
const sum = (text: string) => createHash('sha256').update(text).digest('hex');

/** What reading says once some files have another text, or are gone (`null`). */
function readingWith(texts: Record<string, string | null>, id = ID): string | Dossier {
  const files = new Map(source.files);
  for (const [name, text] of Object.entries(texts))
    if (text === null) files.delete(name);
    else files.set(name, { text, sha256: sum(text) });
  try {
    return readDossier({ id, files });
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
}

/** What reading says once the annotation has been changed. */
function readingAfter(change: (dossier: DossierFile) => void): string | Dossier {
  const dossier = JSON.parse(textOf('dossier.json')) as DossierFile;
  change(dossier);
  return readingWith({ 'dossier.json': JSON.stringify(dossier) });
}

describe('reading a dossier', () => {
  it('gives its annotation, its article untouched and its translation', () => {
    const dossier = dossierById(ID);
    expect(dossier.text).toBe(textOf('article.ar.txt'));
    expect(sum(dossier.text)).toBe(dossier.article.sha256);
    expect(dossier.translation).toEqual(JSON.parse(textOf('translation.en.json')));
    expect(dossier).toMatchObject(JSON.parse(textOf('dossier.json')) as object);
  });

  it('lists the dossiers of the folder', () => {
    expect(dossierIds()).toContain(ID);
  });
});

describe('a file of a dossier', () => {
  it('that is missing is named', () => {
    expect(readingWith({ 'dossier.json': null })).toBe(
      'egypt-pakistan/dossier.json: (whole file): the file is missing',
    );
    expect(readingWith({ 'article.ar.txt': null })).toBe(
      'egypt-pakistan/article.ar.txt: (whole file): the file is missing',
    );
    expect(readingWith({ 'translation.en.json': null })).toBe(
      'egypt-pakistan/translation.en.json: (whole file): the file is missing',
    );
  });

  it('that is not JSON is named', () => {
    expect(readingWith({ 'dossier.json': '{' })).toMatch(
      /^egypt-pakistan\/dossier\.json: \(whole file\): is not JSON: /,
    );
  });

  it('in a folder of another name is refused', () => {
    expect(readingWith({}, 'other')).toBe(
      'other/dossier.json: id: is “egypt-pakistan” but the folder is “other”',
    );
  });

  it('with another article than the one annotated is refused with both sums', () => {
    const text = `${textOf('article.ar.txt')}\n`;
    expect(readingWith({ 'article.ar.txt': text })).toBe(
      `egypt-pakistan/dossier.json: article.sha256: the article has changed: expected ${sum(textOf('article.ar.txt'))}, found ${sum(text)}; restore article.ar.txt, or record the new sum and run “npm run dossier -- anchor”`,
    );
  });

  it('with no English translation is refused', () => {
    const result = readingAfter(({ article }) => (article.translations = {}));
    expect(result).toBe('egypt-pakistan/dossier.json: article.translations: has no “en”');
  });

  it('with a paragraph of translation too many is refused', () => {
    const paragraphs = JSON.parse(textOf('translation.en.json')) as string[];
    const json = JSON.stringify([...paragraphs, 'One more.']);
    expect(readingWith({ 'translation.en.json': json })).toBe(
      'egypt-pakistan/dossier.json: article.translations.en: has 14 paragraphs, the article 13',
    );
  });
});

describe('a value of the wrong shape', () => {
  const cairo = (own: object) => readingAfter(({ places }) => Object.assign(places[0] ?? {}, own));

  it.each([
    [{ lon: 181 }, 'lon: wrong value: Expected <=180 but received 181'],
    [{ lon: -180.5 }, 'lon: wrong value: Expected >=-180 but received -180.5'],
    [{ lat: 90.01 }, 'lat: wrong value: Expected <=90 but received 90.01'],
    [{ lat: -91 }, 'lat: wrong value: Expected >=-90 but received -91'],
  ])('such as %j is named with file, path, id and reason', (own, reason) => {
    expect(cairo(own)).toBe(`egypt-pakistan/dossier.json: places[0] (cairo).${reason}`);
  });

  it('such as an unknown kind names the kinds there are', () => {
    const result = readingAfter(({ relations }) =>
      Object.assign(relations[2] ?? {}, { kind: 'x' }),
    );
    expect(result).toMatch(
      /^egypt-pakistan\/dossier\.json: relations\[2\] \([a-z0-9-]+\)\.kind: .*"visit".*"x"$/,
    );
  });

  it('such as an id with a space or a date in words is refused', () => {
    expect(readingAfter(({ places }) => Object.assign(places[0] ?? {}, { id: 'New Cairo' }))).toBe(
      'egypt-pakistan/dossier.json: places[0] (New Cairo).id: "New Cairo" is not a kebab-case id or an ISO 3166-1 code',
    );
    const result = readingAfter(({ relations }) => {
      Object.assign(relations[0]?.date ?? {}, { start: 'July 2016' });
    });
    expect(result).toMatch(
      /relations\[0\] \(\S+\)\.date\.start: "July 2016" is not YYYY, YYYY-MM or/,
    );
  });

  it('such as a relation without a party or a passage is refused', () => {
    const result = readingAfter(({ relations }) => {
      Object.assign(relations[0] ?? {}, { from: [], passages: [] });
    });
    const lines = typeof result === 'string' ? result.split('\n') : [];
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/relations\[0\] \(\S+\)\.from: /);
    expect(lines[1]).toMatch(/relations\[0\] \(\S+\)\.passages: /);
  });

  it('such as a field that is missing or unknown is named', () => {
    const missing = readingAfter(({ actors }) => delete (actors[0] as { seat?: unknown }).seat);
    expect(missing).toMatch(/actors\[0\] \(EG\)\.seat: /);
    const unknown = readingAfter(({ actors }) => Object.assign(actors[0] ?? {}, { flag: '?' }));
    expect(unknown).toMatch(/actors\[0\] \(EG\)\.flag: /);
  });
});

const main = 'egypt-pakistan/dossier.json';
const json = textOf('dossier.json');
const reading = (text: string) => readingWith({ 'dossier.json': text });

describe('a file that means harm', () => {
  it('with what turns the order of a name is refused, and the character named', () => {
    const name = { ar: 'مصر', en: 'Egypt\u202etsigolo' };
    expect(readingAfter(({ actors }) => Object.assign(actors[0] ?? {}, { name }))).toBe(
      `${main}: actors[0] (EG).name.en: holds U+202E RIGHT-TO-LEFT OVERRIDE, in “Egypt⟨U+202E⟩tsigolo”; delete this character`,
    );
  });

  it.each(['\u202a', '\u202c', '\u2066', '\u2069', '\u200e', '\u200f', '\u061c', '\0', '\ud800'])(
    'with %j in a name is refused',
    (character) => {
      const name = { ar: `مصر${character}`, en: 'Egypt' };
      expect(readingAfter(({ actors }) => Object.assign(actors[0] ?? {}, { name }))).toMatch(
        /^egypt-pakistan\/dossier.json: actors\[0\] \(EG\).name.ar: holds U\+[0-9A-F]{4} [^\n]+$/,
      );
    },
  );

  it('with a reserved key is refused wherever it stands', () => {
    for (const key of ['__proto__', 'constructor', 'prototype'])
      expect(reading(json.replace('"translations": {', `"translations": {"${key}": "x",`))).toBe(
        `${main}: article.translations.${key}: “${key}” is a name that programs keep for themselves; remove the field`,
      );
  });

  it('with numbers beyond all is refused', () => {
    const at = (value: string) => json.replace(/"lon": [\d.-]+/, `"lon": ${value}`);
    expect(reading(at('1e999'))).toMatch(/places\[0\] \(\S+\)\.lon: wrong value/);
    expect(reading(at('NaN'))).toMatch(/is not JSON/);
  });
});

describe('a file that is too much', () => {
  it('with a million relations, or a list of as many, is refused at once', () => {
    const many = (list: string) => JSON.stringify({ [list]: Array(1_000_000).fill(0) });
    expect(reading(many('relations'))).toBe(
      `${main}: relations: holds 1000000 values, more than a dossier may; take some out`,
    );
    expect(reading(many('people'))).toMatch(/people: holds 1000000 values/);
    const wide = JSON.stringify(Array(100).fill(Array(9000).fill(0)));
    expect(reading(wide)).toMatch(/\(whole file\): holds \d+ values/);
  });

  it('nested a hundred thousand deep is refused', () => {
    expect(reading(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toMatch(/is nested 13 deep/);
  });

  it('larger than any dossier is not parsed', () => {
    expect(reading(' '.repeat(20_000_001))).toMatch(/has 20000001 characters, at most 20000000/);
    expect(readingAfter(({ title }) => (title.en = 'x'.repeat(501)))).toBe(
      `${main}: title.en: is longer than a dossier’s may be: 501, at most 500; shorten it`,
    );
  });
});

describe('an article', () => {
  it('that is elsewhere is refused', () => {
    for (const file of ['../article.ar.txt', 'javascript:alert(1)', '/etc/passwd', '.hidden'])
      expect(readingAfter(({ article }) => (article.file = file))).toMatch(/article\.file: "/);
  });

  it('with what cannot be shown is refused; what turns its order is left in it', () => {
    const [english] = [textOf('translation.en.json')];
    const withArticle = (text: string) => {
      const dossier = JSON.parse(json) as DossierFile;
      dossier.article.sha256 = sum(text);
      Object.assign(dossier, { relations: [], tensions: [] });
      Object.assign(dossier.article.disclaimer, { start: 0, end: 3, exact: text.slice(0, 3) });
      const files = { 'dossier.json': JSON.stringify(dossier), 'article.ar.txt': text };
      return readingWith({ ...files, 'translation.en.json': english });
    };
    const lines = `abc${'\nx'.repeat(12)}`;
    expect(withArticle(lines.replace('x', '\0'))).toMatch(/article.ar.txt: .* U\+0000 NULL/);
    const turned = lines.replace('x', '\u202ex\u200f');
    expect(withArticle(turned)).toMatchObject({ text: turned });
  });
});
