import { readFile } from 'node:fs/promises';
import { readFontFiles } from '../../src/lib/export/typeset/font-files';
import { loadTypesetter, type Typesetter } from '../../src/lib/export/typeset/typeset';

/** The typesetter with the project's own fonts, from the disk. */
export async function nodeTypesetter(): Promise<Typesetter> {
  return loadTypesetter(await readFontFiles((path) => readFile(`static${path}`)));
}
