import { readFile } from 'node:fs/promises';
import { readFontFiles } from '../../src/lib/export/typeset/font-files';
import { loadTypesetter, type Typesetter } from '../../src/lib/export/typeset/typeset';

/** The fonts of exported pictures, from the disk. */
export const diskFonts = () => readFontFiles((path) => readFile(`static${path}`));

/** The typesetter with these fonts. */
export async function nodeTypesetter(): Promise<Typesetter> {
  return loadTypesetter(await diskFonts());
}
