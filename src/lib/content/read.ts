import * as v from 'valibot';
import type { Dossier } from '../domain/types';
import { checkDossier } from './check';
import { ContentError, schemaFaults, type Fault } from './fault';
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

function parsed<T>(schema: v.GenericSchema<unknown, T>, file: string, json: string): T {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    fail(file, '', `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const result = v.safeParse(schema, value);
  if (!result.success) throw new ContentError(schemaFaults(file, result.issues));
  return result.output;
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
  const english =
    dossier.article.translations['en'] ?? fail(main, 'article.translations', 'has no “en”');
  const translation = parsed(translationSchema, name(english), need(english).text);
  const faults: Fault[] = checkDossier(dossier, article.text, translation, main);
  if (faults.length > 0) throw new ContentError(faults);
  return { ...dossier, text: article.text, translation };
}
