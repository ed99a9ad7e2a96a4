import { namesIn } from './names';
import { sentencesIn, type Sentence } from './sentence';
import { pairsOf } from './tie';
import {
  CERTAINTIES,
  COVERAGES,
  type Certainty,
  type Coverage,
  type Dossier,
  type L,
  type Relation,
} from './types';

/** Why a relation has no line: a single party, or none of its pairs with two seats on the map. */
export type Undrawn = 'single' | 'seatless';

/** What the dossier makes of one sentence. */
export interface SentenceCoverage {
  sentence: Sentence;
  /** At least one. */
  classes: Coverage[];
  /** Letters and digits of the sentence, and how many of them stand in a passage of a relation. */
  letters: number;
  covered: number;
  /** Why an undrawn sentence has no line; empty for others. */
  undrawn: Undrawn[];
  /** What an unmapped sentence names of the dossier; empty for others. */
  names: { id: string; name: L }[];
}

/** The coverage of a whole article. */
export interface CoverageReport {
  sentences: SentenceCoverage[];
  /** Sentences in each class; a sentence counts in each of its own. */
  counts: Record<Coverage, number>;
  /** Sentences that a relation was taken from. */
  mapped: number;
  letters: number;
  covered: number;
  /** Relations by what they rest on. */
  certainties: Record<Certainty, number>;
}

/** Why the map draws no line for a relation; `undefined` where it draws one. */
export function whyUndrawn(dossier: Dossier, relation: Relation): Undrawn | undefined {
  const pairs = pairsOf(relation);
  if (pairs.length === 0) return 'single';
  const seated = (id: string) => {
    const seat = dossier.actors.find((a) => a.id === id)?.seat;
    return dossier.places.some((p) => p.id === seat);
  };
  return pairs.some(({ a, b }) => seated(a) && seated(b)) ? undefined : 'seatless';
}

const LETTER = /[\p{L}\p{N}]/u;

/** Letters of a sentence, and those that a passage of one of its relations covers. */
function lettersOf({ start, exact, relations }: Sentence): { letters: number; covered: number } {
  const passages = relations.flatMap((r) => r.passages);
  let [letters, covered] = [0, 0];
  [...exact.matchAll(new RegExp(LETTER, 'gu'))].forEach(({ index }) => {
    const at = start + index;
    letters += 1;
    if (passages.some((p) => p.start <= at && at < p.end)) covered += 1;
  });
  return { letters, covered };
}

function classesOf(dossier: Dossier, { relations }: Sentence): Coverage[] {
  if (relations.length === 0) return ['unmapped'];
  const classes: Coverage[] = [];
  if (relations.every((r) => r.date.start === null)) classes.push('undated');
  if (relations.every((r) => whyUndrawn(dossier, r) !== undefined)) classes.push('undrawn');
  if (relations.every((r) => r.certainty === 'inferred')) classes.push('inferred');
  return classes.length === 0 ? ['full'] : classes;
}

function coverageOf(dossier: Dossier, sentence: Sentence): SentenceCoverage {
  const classes = classesOf(dossier, sentence);
  const why = sentence.relations.flatMap((r) => whyUndrawn(dossier, r) ?? []);
  return {
    ...{ sentence, classes, ...lettersOf(sentence) },
    undrawn: classes.includes('undrawn') ? [...new Set(why)] : [],
    names: classes.includes('unmapped') ? namesIn(dossier, sentence.exact) : [],
  };
}

const known = new WeakMap<Dossier, CoverageReport>();

/** What of a dossier's article is mapped and how, whatever is filtered; made once for each dossier. */
export function coverage(dossier: Dossier): CoverageReport {
  const before = known.get(dossier);
  if (before !== undefined) return before;
  const sentences = sentencesIn(dossier).map((s) => coverageOf(dossier, s));
  const sum = (of: (one: SentenceCoverage) => number) => sentences.reduce((n, s) => n + of(s), 0);
  const tally = <K extends string>(keys: readonly K[], of: (key: K) => number) =>
    Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, number>;
  const report: CoverageReport = {
    sentences,
    counts: tally(COVERAGES, (c) => sentences.filter((s) => s.classes.includes(c)).length),
    mapped: sentences.filter((s) => !s.classes.includes('unmapped')).length,
    letters: sum((s) => s.letters),
    covered: sum((s) => s.covered),
    certainties: tally(
      CERTAINTIES,
      (c) => dossier.relations.filter((r) => r.certainty === c).length,
    ),
  };
  known.set(dossier, report);
  return report;
}
