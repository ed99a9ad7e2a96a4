import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import type { Lang } from '../domain/types';
import { passageNamed, shownBy } from './briefing';
import { choosablePassages, passagesFound, passagesInView } from './passages';
import { selectedPassages } from './selected';

const dossier = dossierById('egypt-pakistan');
const all = choosablePassages(dossier);
const namesIn = (view: Parameters<typeof shownBy>[1]) =>
  passagesInView(dossier, shownBy(dossier, view), all).map(({ name }) => name);

describe('the passages that a step could show', () => {
  it('are all of the dossier’s, in the article’s order, under names that views know', () => {
    const count = [...dossier.relations, ...dossier.tensions].flatMap((one) => one.passages).length;
    expect(all).toHaveLength(count);
    expect(new Set(all.map(({ name }) => name)).size).toBe(count);
    expect(all.every(({ name, passage }) => passageNamed(dossier, name)?.passage === passage)).toBe(
      true,
    );
    const starts = all.map(({ passage }) => passage.start);
    expect(starts).toEqual([...starts].sort((x, y) => x - y));
  });

  it('are first those of what its picture shows', () => {
    expect(namesIn({})).not.toHaveLength(0);
    const visits = namesIn({ select: 'tie/EG-PK/visit' });
    expect(visits.length).toBeGreaterThan(0);
    expect(visits.length).toBeLessThan(namesIn({ kinds: 'visit' }).length + 1);
    expect(namesIn({ select: 'tie/EG-PK/visit', kinds: 'rivalry' })).toEqual([]);
    const [tension] = dossier.tensions;
    expect(namesIn({ select: `tension/${tension?.id ?? ''}` })).toEqual(
      expect.arrayContaining(selectedPassages(dossier, { type: 'tension', id: tension?.id ?? '' })),
    );
  });

  it('are found by their words, whatever prefix they have, and by their translation', () => {
    const found = (query: string, lang: Lang) =>
      passagesFound(dossier, query, lang, all).map(({ passage }) => passage.exact);
    expect(found(' ', 'ar')).toHaveLength(all.length);
    expect(found('الأزهر', 'ar').some((text) => text.includes('للأزهر'))).toBe(true);
    expect(found('Grand Imam', 'en').some((text) => text.includes('للأزهر'))).toBe(true);
    expect(found('زنجبيل', 'ar')).toEqual([]);
  });

  it('are offered for a selected relation or tension, and for nothing else', () => {
    const [relation] = dossier.relations;
    expect(selectedPassages(dossier, { type: 'relation', id: relation?.id ?? '' })[0]).toBe(
      `relation/${relation?.id ?? ''}`,
    );
    expect(selectedPassages(dossier, { type: 'actor', id: 'EG' })).toEqual([]);
    expect(selectedPassages(dossier, { type: 'relation', id: 'nobody' })).toEqual([]);
  });
});
