import { bodyParagraphs, sentencesOf } from '../paragraph';
import { sentencesIn } from '../sentence';
import type { Dossier, L, Lang, Passage, Relation } from '../types';
import type { Entry, EntryText } from './entry';

const both = (field: EntryText['field'], text: L): EntryText[] =>
  (['ar', 'en'] as const).map((lang) => ({ field, lang, text: text[lang] }));

/** The words of passages, for an entry. */
export const quoted = (passages: readonly Passage[]): EntryText[] =>
  passages.flatMap(({ exact, translation }): EntryText[] => [
    { field: 'passage', lang: 'ar', text: exact },
    { field: 'translation', lang: 'en', text: translation.en },
  ]);

/** What a relation is about besides its words: parties, people, places, and when. */
function partyTexts(relation: Relation, names: ReadonlyMap<string, L>): EntryText[] {
  const { from, to, within, affects, people, places, date } = relation;
  const ids = [...new Set([...from, ...to, ...within, ...affects, ...people, ...places])];
  const years = [date.start, date.end].flatMap((one) => one?.slice(0, 4) ?? []);
  const unsaid = years.filter((year) => !date.text.includes(year));
  const line = (lang: Lang, when: readonly string[]) =>
    [...ids.map((id) => names.get(id)?.[lang] ?? ''), ...new Set(when)]
      .filter((part) => part !== '')
      .join(' · ');
  return [
    { field: 'party', lang: 'ar', text: line('ar', [date.text, ...unsaid]) },
    { field: 'party', lang: 'en', text: line('en', years) },
  ];
}

/** Sentences by their translation, where a paragraph has as many in both languages. */
function sentenceEntries(dossier: Dossier): Entry[] {
  const english = new Map<string, string>();
  for (const paragraph of bodyParagraphs(dossier)) {
    const exact = dossier.translation[paragraph.number - 1] ?? '';
    const translated = sentencesOf({ start: 0, end: exact.length, exact });
    const own = sentencesOf(paragraph);
    own.forEach((_, i) => {
      const one = translated.length === own.length ? translated[i]?.exact : exact;
      english.set(`${String(paragraph.number)}-${String(i + 1)}`, one ?? '');
    });
  }
  return sentencesIn(dossier).map(({ id, exact, relations }) => ({
    ...{ group: 'sentence', id, title: { ar: '', en: '' } },
    texts: [
      { field: 'passage', lang: 'ar', text: exact },
      { field: 'translation', lang: 'en', text: english.get(id) ?? '' },
    ],
    unless: relations.map((r) => r.id),
  }));
}

/** Everything in a dossier that can be found. */
export function entriesOf(dossier: Dossier): Entry[] {
  const { actors, places, people, relations, tensions } = dossier;
  const names = new Map([...actors, ...places, ...people].map(({ id, name }) => [id, name]));
  return [
    ...actors.map(({ id, name }): Entry => ({ group: 'actor', id, title: name, texts: [] })),
    ...places.map(({ id, name }): Entry => ({ group: 'place', id, title: name, texts: [] })),
    ...people.map(({ id, name, role }): Entry => {
      return { group: 'person', id, title: name, texts: both('role', role) };
    }),
    ...relations.map((relation): Entry => {
      const texts = [...quoted(relation.passages), ...partyTexts(relation, names)];
      return { group: 'relation', id: relation.id, title: relation.title, texts };
    }),
    ...tensions.map(({ id, title, note, passages }): Entry => {
      return { group: 'tension', id, title, texts: [...quoted(passages), ...both('note', note)] };
    }),
    ...sentenceEntries(dossier),
  ];
}
