import { readFile } from 'node:fs/promises';
import { readFontFiles } from '../src/lib/export/typeset/font-files';

/** The fonts of exported pictures, from the disk. */
export const diskFonts = () => readFontFiles((path) => readFile(`static${path}`));
