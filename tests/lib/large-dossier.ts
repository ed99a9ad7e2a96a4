import type { Dossier } from '../../src/lib/domain/types';

/** Made-up Arabic and Latin words, the same for the same number. */
function word(n: number): { ar: string; en: string } {
  const syllables = ['با', 'كر', 'سي', 'مو', 'لن', 'دا', 'شي', 'رو', 'فت', 'هم'];
  const latin = ['ba', 'kar', 'si', 'mo', 'lan', 'da', 'shi', 'ro', 'fat', 'ham'];
  const digits = String(n).split('').map(Number);
  const spelt = (from: string[]) => digits.map((digit) => from[digit] ?? '').join('');
  return { ar: spelt(syllables), en: spelt(latin) };
}

/**
 * A dossier grown to some number of relations: those it has, over and over, each with an id and
 * with words of its own in title and translation. Passages stand where they stood.
 */
export function largeDossier(dossier: Dossier, count: number): Dossier {
  const relations = Array.from({ length: count }, (_, i) => {
    const one = dossier.relations[i % dossier.relations.length];
    if (one === undefined) throw new Error('The dossier has no relation to repeat.');
    if (i < dossier.relations.length) return one;
    const { ar, en } = word(i % 4000);
    return {
      ...one,
      id: `${one.id}-${String(i)}`,
      title: { ar: `${one.title.ar} ${ar}`, en: `${one.title.en} ${en}` },
      passages: one.passages.map((p) => ({
        ...p,
        translation: { en: `${p.translation.en} ${en}` },
      })),
    };
  });
  return { ...dossier, relations };
}
