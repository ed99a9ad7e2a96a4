import * as v from 'valibot';
import { hiddenIn, shortened } from '../domain/hidden';
import type { Dossier } from '../domain/types';
import { flawsIn, type Demands } from '../domain/untrusted';
import { checkDossier } from './check';
import { ContentError, flawFaults, schemaFaults, type Fault } from './fault';
import { MOST } from './limits';
import { dossierSchema, translationSchema } from './schema';

/** The files of one dossier as text, by file name, with the SHA-256 of each. */
export interface DossierSource {
  /** Folder name, which the dossier's id must equal. */
  id: string;
  files: ReadonlyMap<string, { text: string; sha256: string }>;
}

function fail(file: string, path: string, reason: string): never {
  throw new ContentError([{ file, path, reason }]);
}

function checkLength(file: string, text: string, most: number): void {
  if (text.length > most)
    fail(file, '', `has ${String(text.length)} characters, at most ${String(most)}; split it`);
}

/** Values of a file up to which every fault of its shape is told: each value may have several. */
const MOST_LISTED = 50_000;

/** Fields that repeat the article, which may hold what it holds. */
const OWN_WORDS = ['exact', 'prefix', 'suffix', 'cue', 'text'];
const DEMANDS: Demands = {
  ...{ values: MOST.values, list: MOST.relations },
  strictness: (field) => (OWN_WORDS.includes(field) ? 'controls' : 'marks'),
};

function parsed<T>(schema: v.GenericSchema<unknown, T>, file: string, json: string): T {
  checkLength(file, json, MOST.characters);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    fail(file, '', `is not JSON: ${shortened(reason, 200)}`);
  }
  const { flaws, values } = flawsIn(value, DEMANDS);
  if (flaws.length > 0) throw new ContentError(flawFaults(file, flaws));
  // Of a large file that is something else altogether, the first fault says enough.
  const result = v.safeParse(schema, value, { abortEarly: values > MOST_LISTED });
  if (!result.success) throw new ContentError(schemaFaults(file, result.issues));
  return result.output;
}

/** The article is shown as it stands; what no page and no picture could show is refused. */
function checkArticle(file: string, text: string): void {
  checkLength(file, text, MOST.article);
  const hidden = hiddenIn(text, 'controls');
  if (hidden !== undefined)
    fail(file, '', `holds ${hidden}, which cannot be shown; annotate a text without it`);
}

/**
 * A dossier from its files, validated against the schema and against its article.
 * @throws ContentError that names file, path and reason of every fault found.
 */
export function readDossier(source: DossierSource): Dossier {
  const name = (file: string) => `${source.id}/${file}`;
  const need = (file: string, path = '') =>
    source.files.get(file) ?? fail(name(file), path, 'the file is missing');
  const main = name('dossier.json');
  const dossier = parsed(dossierSchema, main, need('dossier.json').text);
  if (dossier.id !== source.id)
    fail(main, 'id', `is “${dossier.id}” but the folder is “${source.id}”`);
  const article = need(dossier.article.file);
  if (article.sha256 !== dossier.article.sha256)
    fail(
      main,
      'article.sha256',
      `the article has changed: expected ${dossier.article.sha256}, found ${article.sha256}; restore ${dossier.article.file}, or record the new sum and run “npm run dossier -- anchor”`,
    );
  checkArticle(name(dossier.article.file), article.text);
  const english =
    dossier.article.translations['en'] ?? fail(main, 'article.translations', 'has no “en”');
  const translation = parsed(translationSchema, name(english), need(english).text);
  const faults: Fault[] = checkDossier(dossier, article.text, translation, main);
  if (faults.length > 0) throw new ContentError(faults);
  return { ...dossier, text: article.text, translation };
}
