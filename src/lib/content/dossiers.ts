import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Dossier } from '../domain/types';
import { ContentError } from './fault';
import { readDossier, type DossierSource } from './read';

/** Folder of the dossiers, below the project's root. */
export const DOSSIERS = 'static/dossiers';

/** Ids of the dossiers in a folder, sorted: every folder below it is one. */
export function dossierIds(root: string = DOSSIERS): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The text files of one dossier's folder, with their sums. */
export function dossierSource(dir: string): DossierSource {
  const files = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    id: basename(dir),
    files: new Map(
      files.map(({ name }) => {
        const bytes = readFileSync(join(dir, name));
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        return [name, { text: bytes.toString('utf8'), sha256 }];
      }),
    ),
  };
}

const loaded = new Map<string, Dossier>();

/**
 * A dossier by id, read and checked once for the whole build.
 * @throws ContentError when anything in it is wrong.
 */
export function dossierById(id: string): Dossier {
  const dossier = loaded.get(id) ?? readDossier(dossierSource(join(DOSSIERS, id)));
  loaded.set(id, dossier);
  return dossier;
}

/**
 * Text of a dossier's `briefing.json`.
 * @throws ContentError when the dossier has none.
 */
export function briefingById(id: string): string {
  const file = 'briefing.json';
  const text = dossierSource(join(DOSSIERS, id)).files.get(file)?.text;
  if (text === undefined)
    throw new ContentError([{ file: `${id}/${file}`, path: '', reason: 'the file is missing' }]);
  return text;
}
