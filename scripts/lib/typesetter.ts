import { readFileSync } from 'node:fs';
import { loadTypesetter, type Typesetter } from '../../src/lib/export/typeset/typeset';

const font = (name: string) => readFileSync(`static/fonts/${name}.ttf`);

/** The typesetter with the project's own fonts. */
export function nodeTypesetter(): Promise<Typesetter> {
  const both = (family: string) => ({
    arabic: font(`${family}-arabic`),
    latin: font(`${family}-latin`),
  });
  return loadTypesetter({ sans: both('vazirmatn'), naskh: both('noto-naskh-arabic') });
}
