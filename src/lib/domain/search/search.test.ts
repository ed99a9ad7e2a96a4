import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largeDossier } from '../../../../tests/lib/large-dossier';
import { dossierById } from '../../content/dossiers';
import type { Lang } from '../types';
import type { Entry, Group } from './entry';
import { entriesOf } from './entries';
import { marked, type Marked } from './excerpt';
import { fold, foldWord } from './fold';
import { indexing, indexOf, searchIndex } from './index';
import { search, type Result } from './search';

const dossier = dossierById('egypt-pakistan');
const index = searchIndex(dossier);
const all = () => Infinity;
const find = (query: string, lang: Lang = 'ar') => search(index, query, lang, all);
const results = (query: string, group: Group, lang: Lang = 'ar'): Result[] =>
  search(index, query, lang, (one) => (one === group ? Infinity : 0)).find(
    (one) => one.group === group,
  )?.results ?? [];
const ids = (query: string, group: Group) => results(query, group).map(({ id }) => id);
const marks = (text: Marked | undefined) =>
  (text?.pieces ?? []).flatMap((piece) => (piece.marked ? [piece.text] : []));
const marksOf = (query: string, lang: Lang = 'ar') =>
  find(query, lang).flatMap((one) =>
    one.results.flatMap((result) => [...marks(result.title), ...marks(result.excerpt)]),
  );

describe('search', () => {
  it('finds each relation by every word of its titles, passages and translations', () => {
    const missed: string[] = [];
    const known = new Map<string, Set<string>>();
    for (const { id, title, passages } of dossier.relations) {
      const texts = [title.ar, title.en, ...passages.flatMap((p) => [p.exact, p.translation.en])];
      for (const { folded } of texts.flatMap(fold)) {
        const found = known.get(folded) ?? new Set(ids(`${folded} `, 'relation'));
        known.set(folded, found);
        if (!found.has(id)) missed.push(`${folded}: ${id}`);
      }
    }
    expect(missed).toEqual([]);
  });

  it('finds a relation or a sentence by every word of the article', () => {
    const body = dossier.text.slice(0, dossier.article.disclaimer.start);
    const terms = new Set(fold(body).map(({ folded }) => folded));
    const missed = [...terms].filter(
      (word) =>
        results(`${word} `, 'relation').length + results(`${word} `, 'sentence').length === 0,
    );
    expect(missed).toEqual([]);
  });

  it('finds actors, places, people and tensions by their names in either language', () => {
    const { actors, places, people, tensions } = dossier;
    const named = [
      ...actors.map(({ id, name }) => ['actor', id, name] as const),
      ...places.map(({ id, name }) => ['place', id, name] as const),
      ...people.map(({ id, name }) => ['person', id, name] as const),
      ...tensions.map(({ id, title }) => ['tension', id, title] as const),
    ];
    for (const [group, id, name] of named)
      for (const lang of ['ar', 'en'] as const) {
        expect(ids(name[lang], group), `${group} ${id} in ${lang}`).toContain(id);
        expect(results(name[lang], group)[0]?.fit).toBe('whole');
      }
  });

  it('finds people by their roles', () => {
    expect(ids('المشير', 'person')).toEqual(['asim-munir']);
    expect(ids('field marshal', 'person')).toEqual(['asim-munir']);
  });

  it('shows a sentence where no relation that was found stands for it', () => {
    expect(results('رحيل ', 'sentence')).toEqual([]);
    for (const query of ['التحولات ', 'محاور ', 'geopolitically ', 'السريعة'])
      expect(find(query).map(({ group }) => group)).toEqual(['sentence']);
  });
});

describe('a word', () => {
  it.each([
    ['ترك ', 'مشتركة'],
    ['ترك', 'مشتركة'],
    ['يمن ', 'هيمنة'],
    ['يمن', 'هيمنة'],
    ['البحر ', 'البحرين'],
    ['بحر ', 'البحرية'],
    ['stan ', 'Pakistan'],
    ['stan', 'Pakistan'],
  ])('“%s” is not found inside of %s', (query, word) => {
    expect(marksOf(query).map(foldWord)).not.toContain(foldWord(word));
    expect(marksOf(query, 'en').map(foldWord)).not.toContain(foldWord(word));
  });

  it.each([
    ['باكستان ', ['لباكستان', 'وباكستان', 'باكستان']],
    ['يمن ', ['واليمن', 'اليمن']],
    ['الهند ', ['للهند', 'بالهند', 'الهند']],
    ['إسرائيل ', ['بإسرائيل', 'إسرائيل']],
    ['شراكة ', ['بالشراكة', 'الشراكة']],
    ['تاريخيا ', ['تاريخيًّا']],
  ])('“%s” is found behind its prefixes, as it stands', (query, forms) => {
    const found = marksOf(query);
    for (const form of forms) expect(found).toContain(form);
  });

  it('written with a prefix is found without it', () => {
    expect(ids('لباكستان', 'actor')).toEqual(['PK']);
    expect(ids('وبالهند ', 'actor')).toEqual(['IN']);
  });

  it('still being typed is found by its beginning, which ranks below whole words', () => {
    expect(ids('البحر', 'actor')).toEqual(['BH']);
    expect(find('البحر').map(({ group }) => group)).toEqual([
      ...['place', 'relation', 'tension', 'actor'],
    ]);
    for (const query of ['البحر', 'egypt', 'تعاون'])
      for (const { results: own } of find(query)) {
        const order = own.map(({ fit }) => ['whole', 'prefix', 'near'].indexOf(fit));
        expect(order).toEqual([...order].sort((x, y) => x - y));
      }
    expect(ids('egypt pak', 'relation').length).toBeGreaterThan(50);
    expect(ids('egy pakistan', 'relation')).toEqual([]);
  });

  it('is found in digits of either kind', () => {
    expect(ids('٢٠١٦', 'relation')).toEqual(ids('2016', 'relation'));
    expect(ids('5000', 'relation').length).toBeGreaterThan(0);
  });

  it('that is small does not count beside others', () => {
    expect(ids('visit of the commander to Egypt ', 'relation')).toEqual(
      ids('visit commander Egypt ', 'relation'),
    );
    expect(ids('in', 'actor')).toEqual(['IN', 'ID']);
  });
});

describe('a name', () => {
  it.each([
    ['Rahil', 'raheel-sharif'],
    ['Bajowa', 'qamar-bajwa'],
    ['Muneer', 'asim-munir'],
    ['Sissi', 'abdel-fattah-el-sisi'],
    ['Alsisi', 'abdel-fattah-el-sisi'],
    ['Muhammad Zaky', 'mohamed-zaki'],
    ['Abdul Majid Sakr', 'abdel-mageed-saqr'],
    ['باجوة', 'qamar-bajwa'],
    ['السيسى', 'abdel-fattah-el-sisi'],
    ['عاصم', 'asim-munir'],
  ])('“%s” finds %s', (query, person) => {
    expect(ids(query, 'person')).toContain(person);
  });

  it('with a slip is understood where nothing is written so, and never next to what is', () => {
    expect(ids('Egpyt', 'actor')).toEqual(['EG']);
    expect(ids('باكيستان', 'actor')).toEqual(['PK']);
    expect(results('Egpyt', 'actor')[0]?.fit).toBe('near');
    for (const query of ['egypt ', 'باكستان ', 'قطر '])
      expect(find(query).flatMap((one) => one.results.map(({ fit }) => fit))).not.toContain('near');
    expect(find('zxcvbn')).toEqual([]);
    expect(find('2077')).toEqual([]);
  });

  it('calls no other spelling up where it is written just so', () => {
    const entry = (id: string): Entry => ({
      ...{ group: 'person', id, title: { ar: '', en: id }, texts: [] },
    });
    const two = indexOf([entry('Munir'), entry('Muneer')]);
    const named = (query: string) =>
      search(two, query, 'en').flatMap((one) => one.results.map(({ id }) => id));
    expect(named('Muneer ')).toEqual(['Muneer']);
    expect(named('Mounir ')).toEqual(['Munir', 'Muneer']);
  });
});

describe('order', () => {
  it('puts a title that is the query first, then fuller titles', () => {
    expect(results('Egypt', 'actor', 'en')[0]?.id).toBe('EG');
    expect(find('تركيا')[0]?.group).toBe('actor');
    const [first] = results('raheel sharif visits cairo', 'relation', 'en');
    expect(marks(first?.title)).toEqual(['Raheel', 'Sharif', 'visits', 'Cairo']);
  });

  it('keeps the best of many, however few are wanted', () => {
    for (const query of ['a', 'باكستان', 'military cooperation']) {
      const few = search(index, query, 'ar', () => 4);
      for (const { group, total, results: own } of few) {
        expect(own.map(({ id }) => id)).toEqual(ids(query, group).slice(0, 4));
        expect(total).toBe(ids(query, group).length);
      }
    }
  });
});

describe('what is shown', () => {
  const query = fc.constantFrom(...index.terms.map(({ word }) => word));

  it('is the text as it stands, with a mark on each word that was meant', () => {
    const check = (word: string, lang: Lang) => {
      for (const { results: own } of search(index, word, lang, () => 5))
        for (const { group, id, title, excerpt } of own) {
          const entry = index.entries.find((one) => one.group === group && one.id === id);
          expect(title.pieces.map(({ text }) => text).join('')).toBe(entry?.title[lang]);
          const shown = excerpt?.pieces.map(({ text }) => text).join('') ?? '';
          const texts = [
            ...(entry?.texts ?? []).map(({ text }) => text),
            entry?.title.ar,
            entry?.title.en,
          ];
          expect(texts.some((text) => text?.includes(shown) === true)).toBe(true);
          const hits = [...marks(title), ...marks(excerpt)];
          expect(hits.length).toBeGreaterThan(0);
          for (const hit of hits) expect(fold(hit).map(({ start }) => start)).toEqual([0]);
        }
    };
    fc.assert(fc.property(query, fc.constantFrom<Lang>('ar', 'en'), check), { numRuns: 60 });
  });

  it('of a long text is a stretch with the hit in it, cut between words', () => {
    const long = dossier.translation.reduce((x, y) => (x.length > y.length ? x : y));
    for (const { folded } of fold(long)) {
      const { pieces, cutBefore, cutAfter } = marked(long, 'en', new Set([folded]));
      const text = pieces.map((piece) => piece.text).join('');
      expect(pieces.some((piece) => piece.marked)).toBe(true);
      expect(text.length).toBeLessThanOrEqual(160);
      const at = long.indexOf(text);
      expect(cutBefore).toBe(at > 0);
      expect(cutBefore ? long[at - 1] : ' ').toBe(' ');
      expect(cutAfter ? long[at + text.length] : ' ').toBe(' ');
    }
  });
});

describe('a large dossier', () => {
  it('is indexed in many short steps, and then finds the same', () => {
    const large = largeDossier(dossier, 1000);
    const steps = indexing(entriesOf(large));
    let count = 0;
    for (;;) {
      const step = steps.next();
      count += 1;
      if (step.done !== true) continue;
      const [relations] = search(step.value, 'رحيل ', 'ar').filter(
        (one) => one.group === 'relation',
      );
      const times = Math.floor(1000 / dossier.relations.length);
      expect(relations?.total).toBeGreaterThanOrEqual(ids('رحيل ', 'relation').length * times);
      break;
    }
    expect(count).toBeGreaterThan(20);
  });
});
