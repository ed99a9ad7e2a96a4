import { pack, type PackedDossier } from '../../src/lib/content/packed';
import { formatMonth } from '../../src/lib/domain/period';
import {
  CERTAINTIES,
  KINDS,
  type Actor,
  type Dossier,
  type Passage,
  type Period,
  type Place,
  type Relation,
} from '../../src/lib/domain/types';

/** A repeatable source of numbers in [0, 1): mulberry32, public domain, by Tommy Ettinger. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const ACTORS = 60;
const PRINCIPALS = 6;
/** Share of relations with a date, as in the first article about one in three. */
const DATED = 0.4;
const [FIRST, LAST] = [2015 * 12, 2025 * 12 + 11];
const WORDS = 'زار القائد العاصمة وبحث مع الوزير تعزيز التعاون العسكري وتبادل الخبرات'.split(' ');
const PER_PARAGRAPH = 25;

const two = (text: string) => ({ ar: text, en: text });

function seats(next: () => number): Place[] {
  return Array.from({ length: ACTORS }, (_, i) => ({
    ...{ id: `place-${String(i)}`, type: 'capital' as const, name: two(`Place ${String(i)}`) },
    lon: Math.round(next() * 1400) / 10 - 20,
    lat: Math.round(next() * 700) / 10 - 20,
  }));
}

const actors = (): Actor[] =>
  Array.from({ length: ACTORS }, (_, i) => ({
    ...{ id: `A${String(i).padStart(2, '0')}`, type: 'state' as const, members: [] },
    ...{ name: two(`Actor ${String(i)}`), seat: `place-${String(i)}`, principal: i < PRINCIPALS },
  }));

function dateOf(next: () => number): Period {
  if (next() > DATED) return { start: null, end: null, precision: 'undated', text: '' };
  const month = formatMonth(FIRST + Math.floor(next() * (LAST - FIRST + 1)));
  return { start: month, end: month, precision: 'month', text: month };
}

/** An article of as many sentences as there are relations, and where each of them is. */
function article(count: number, next: () => number): { text: string; spans: Passage[] } {
  let text = '\n';
  const spans = Array.from({ length: count }, (_, i): Passage => {
    const words = Array.from({ length: 10 }, () => WORDS[Math.floor(next() * WORDS.length)]);
    const exact = `${words.join(' ')} ${String(i)}`;
    const start = text.length;
    text += `${exact}.${(i + 1) % PER_PARAGRAPH === 0 ? '\n' : ' '}`;
    const translation = { en: `The commander visited and spoke with minister ${String(i)}` };
    return { start, end: start + exact.length, exact, prefix: '', suffix: '', translation };
  });
  return { text: `${text}\n`, spans };
}

/** A dossier of many relations among sixty actors, the same at every call; its claims mean nothing. */
export function generatedDossier(base: Dossier, count: number): Dossier {
  const next = numbers(20260101);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  const all = actors();
  const { text, spans } = article(count, next);
  const end = text.length;
  const disclaimer = base.article.disclaimer.exact;
  const relations = spans.map((passage, i): Relation => {
    const from = pick(all).id;
    let to = pick(all).id;
    while (to === from) to = pick(all).id;
    const certainty = pick(CERTAINTIES);
    return {
      ...{ id: `r-${String(i)}`, kind: pick(KINDS), title: two(`Claim ${String(i)}`) },
      ...{ from: [from], to: [to], directed: next() < 0.5, within: [], affects: [] },
      ...{ people: [], places: [], date: dateOf(next), certainty, note: two('') },
      ...{ cue: certainty === 'reported' ? '' : 'قد', passages: [passage] },
    };
  });
  return {
    ...base,
    article: {
      ...base.article,
      disclaimer: { start: end, end: end + disclaimer.length, exact: disclaimer },
    },
    ...{ text: text + disclaimer, translation: [], actors: all, places: seats(next), people: [] },
    ...{ relations, tensions: [] },
  };
}

/** The same as the browser receives it. */
export function generatedPacked(base: Dossier, count: number): PackedDossier {
  return pack(generatedDossier(base, count));
}
