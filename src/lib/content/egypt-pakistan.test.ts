import { describe, expect, it } from 'vitest';
import { bodyParagraphs, paragraphNumbers, paragraphsOf } from '../domain/paragraph';
import { tiesOf } from '../domain/tie';
import type { L } from '../domain/types';
import { stateNames } from '../geo/names';
import { dossierById } from './dossiers';

const ARABIC = /\p{Script=Arabic}/u;
const dossier = dossierById('egypt-pakistan');
const { text, relations, tensions, actors, places, people, translation } = dossier;
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const faulty = <T extends { id: string }>(list: readonly T[], fault: (item: T) => boolean) =>
  ids(list.filter(fault));

/** Every text in two languages, by where it stands. */
const bilingual: [where: string, text: L][] = [
  ['title', dossier.title],
  ...[...actors, ...places].map(({ id, name }): [string, L] => [`${id} name`, name]),
  ...people.flatMap(({ id, name, role }): [string, L][] => [
    [`${id} name`, name],
    [`${id} role`, role],
  ]),
  ...[...relations, ...tensions].flatMap(({ id, title, note }): [string, L][] => [
    [`${id} title`, title],
    [`${id} note`, note],
  ]),
];
const quotes = [...relations, ...tensions].flatMap(({ id, passages }) =>
  passages.map((p, i): [string, string] => [`${id} passage ${i + 1}`, p.translation.en]),
);
const english: [where: string, text: string][] = [
  ...bilingual.map(([where, { en }]): [string, string] => [where, en]),
  ...quotes,
  ...translation.map((line, i): [string, string] => [`paragraph ${i + 1}`, line]),
];
const faultyTexts = (list: [string, string][], fault: (text: string) => boolean) =>
  list.filter(([, one]) => fault(one)).map(([where]) => where);

describe('relations of the dossier', () => {
  it('are well over a hundred, about half of them reported', () => {
    expect(relations.length).toBeGreaterThan(120);
    expect(relations.filter((r) => r.certainty === 'reported').length).toBeGreaterThanOrEqual(75);
  });

  it('each have somebody who acts', () => {
    expect(faulty(relations, (r) => r.from.length === 0)).toEqual([]);
  });

  it('each have passages inside one paragraph, which is not the disclaimer', () => {
    const body = bodyParagraphs(dossier);
    const inside = ({ start, end }: { start: number; end: number }) =>
      body.some((p) => p.start <= start && end <= p.end);
    expect(faulty(relations, (r) => !r.passages.every(inside))).toEqual([]);
  });

  it('stand in each of the twelve paragraphs', () => {
    const numbers = relations.flatMap((r) => paragraphNumbers(text, r.passages));
    expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    ]);
  });

  it('follow the order of the article', () => {
    const first = relations.map((r) => paragraphNumbers(text, r.passages.slice(0, 1))[0] ?? 0);
    expect(first).toEqual([...first].sort((a, b) => a - b));
  });

  it('have ids that begin with the paragraph they stand in', () => {
    const wrong = faulty(relations, ({ id, passages }) => {
      const numbers = paragraphNumbers(text, passages);
      return !numbers.includes(Number(/^p(\d\d)-/.exec(id)?.[1]));
    });
    expect(wrong).toEqual([]);
  });

  it('quote the article for their dates and for what makes them uncertain', () => {
    expect(faulty(relations, (r) => !text.includes(r.date.text))).toEqual([]);
    const cueIn = (r: (typeof relations)[number]) => {
      const stand = paragraphNumbers(text, r.passages);
      const lines = paragraphsOf(text).filter((p) => stand.includes(p.number));
      return lines.some((p) => p.exact.includes(r.cue));
    };
    expect(faulty(relations, (r) => !cueIn(r))).toEqual([]);
  });

  it('use every actor and every person', () => {
    const named = new Set(
      relations.flatMap((r) => [...r.from, ...r.to, ...r.within, ...r.affects]),
    );
    expect(faulty(actors, ({ id }) => !named.has(id))).toEqual([]);
    const met = new Set(relations.flatMap((r) => r.people));
    expect(faulty(people, ({ id }) => !met.has(id))).toEqual([]);
  });

  it('use every place, as where they happen or as a seat', () => {
    const seats = new Set(actors.map((a) => a.seat));
    const named = new Set(relations.flatMap((r) => r.places));
    expect(faulty(places, ({ id }) => !seats.has(id) && !named.has(id))).toEqual([]);
  });
});

describe('tensions of the dossier', () => {
  it('are more than a dozen, each between at least two passages', () => {
    expect(tensions.length).toBeGreaterThan(12);
    expect(faulty(tensions, (t) => new Set(t.passages.map((p) => p.start)).size < 2)).toEqual([]);
  });

  it('name relations that there are, and at least one each', () => {
    const known = ids(relations);
    expect(faulty(tensions, (t) => !t.relations.every((id) => known.includes(id)))).toEqual([]);
    expect(faulty(tensions, (t) => t.relations.length === 0)).toEqual([]);
  });

  it('have the leadership of the military coalition among them', () => {
    const leaders = tensions.find((t) => t.id === 'who-leads-the-imctc');
    expect(leaders?.passages.map((p) => paragraphNumbers(text, [p]))).toEqual([[2], [11]]);
  });
});

describe('actors and places of the dossier', () => {
  const principals = actors.filter((a) => a.principal);

  it('have six principal states with their capitals', () => {
    expect(Object.fromEntries(principals.map((a) => [a.id, a.seat]))).toEqual({
      ...{ EG: 'cairo', PK: 'islamabad', IN: 'new-delhi', IL: 'tel-aviv', TR: 'ankara' },
      SA: 'riyadh',
    });
  });

  it('have states that the base map knows, under their ISO codes', () => {
    const states = actors.filter((a) => a.type === 'state');
    expect(states.length).toBeGreaterThanOrEqual(20);
    expect(faulty(states, ({ id }) => stateNames[id] === undefined)).toEqual([]);
    expect(faulty(actors, (a) => (a.type === 'state') !== /^[A-Z]{2}$/.test(a.id))).toEqual([]);
  });

  it('are joined by ties between every two of the principal states that a relation names', () => {
    const ties = tiesOf(relations);
    for (const { id } of principals)
      expect(ties.filter((t) => t.a === id || t.b === id).length, id).toBeGreaterThan(0);
  });
});

describe('texts of the dossier', () => {
  it('hold Arabic letters in English only to quote the article', () => {
    const unquoted = (one: string) =>
      one.replace(/“([^”]+)”/g, (whole, quote: string) => (text.includes(quote) ? '' : whole));
    expect(faultyTexts(english, (one) => ARABIC.test(unquoted(one)))).toEqual([]);
    expect(english.filter(([, one]) => ARABIC.test(one)).length).toBeLessThan(3);
  });

  it('are Arabic in Arabic', () => {
    const arabic = bilingual.map(([where, { ar }]): [string, string] => [where, ar]);
    expect(faultyTexts(arabic, (one) => one !== '' && !ARABIC.test(one))).toEqual([]);
  });

  it('are there in both languages or in neither', () => {
    const half = bilingual.filter(([, { ar, en }]) => (ar === '') !== (en === ''));
    expect(half.map(([where]) => where)).toEqual([]);
  });

  it('have no double spaces and none at their ends', () => {
    const all = [...english, ...bilingual.map(([where, { ar }]): [string, string] => [where, ar])];
    expect(faultyTexts(all, (one) => /\s\s/.test(one) || one !== one.trim())).toEqual([]);
  });

  it('have Latin digits alone in what was written for them', () => {
    const all = [...english, ...bilingual.map(([where, { ar }]): [string, string] => [where, ar])];
    expect(faultyTexts(all, (one) => /[٠-٩۰-۹]/.test(one))).toEqual([]);
  });

  it('translate every paragraph of the article and its disclaimer', () => {
    expect(translation).toHaveLength(paragraphsOf(text).length);
    expect(translation.filter((line) => !/[.!?”]$/.test(line))).toEqual([]);
  });
});
