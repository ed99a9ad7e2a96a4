import type { FontBytes, FontFiles } from './types';

/** Where `npm run fonts` puts the files, within `static`, hence also the paths of a site at its root. */
const FOLDER = '/fonts';

/** All the files, read side by side: in a page by `fetch`, elsewhere from the disk. */
export async function readFontFiles(
  read: (path: string) => Promise<FontBytes>,
): Promise<FontFiles> {
  const family = async (name: string) => {
    const [arabic, latin] = await Promise.all([
      read(`${FOLDER}/${name}-arabic.ttf`),
      read(`${FOLDER}/${name}-latin.ttf`),
    ]);
    return { arabic, latin };
  };
  const [sans, naskh] = await Promise.all([family('vazirmatn'), family('noto-naskh-arabic')]);
  return { sans, naskh };
}
