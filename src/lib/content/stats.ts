import { bodyParagraphs, paragraphNumbers, sentencesOf } from '../domain/paragraph';
import { concerns } from '../domain/selection';
import { tiesOf } from '../domain/tie';
import { CERTAINTIES, KINDS, type Dossier, type Relation } from '../domain/types';

/** Counts that say how much of an article its annotation holds. */
export interface Stats {
  relations: number;
  ties: number;
  tensions: number;
  kinds: Record<string, number>;
  certainties: Record<string, number>;
  /** Relations that concern each actor, most first. */
  actors: [id: string, count: number][];
  /** Relations by paragraph, from paragraph 1 on. */
  paragraphs: number[];
  sentences: { all: number; mapped: number };
  dated: number;
}

const count = <K extends string>(
  keys: readonly K[],
  relations: readonly Relation[],
  of: (r: Relation) => K,
) => Object.fromEntries(keys.map((k) => [k, relations.filter((r) => of(r) === k).length]));

/** Counts by kind, certainty, actor and paragraph, and the share of sentences that are mapped. */
export function statsOf(dossier: Dossier): Stats {
  const { relations, text } = dossier;
  const paragraphs = bodyParagraphs(dossier);
  const sentences = paragraphs.flatMap(sentencesOf);
  const spans = relations.flatMap((r) => r.passages);
  const mapped = sentences.filter((s) => spans.some((p) => p.start < s.end && s.start < p.end));
  return {
    relations: relations.length,
    ties: tiesOf(relations).length,
    tensions: dossier.tensions.length,
    kinds: count(KINDS, relations, (r) => r.kind),
    certainties: count(CERTAINTIES, relations, (r) => r.certainty),
    actors: dossier.actors
      .map((a): [string, number] => [a.id, relations.filter((r) => concerns(r, a.id)).length])
      .sort((x, y) => y[1] - x[1]),
    paragraphs: paragraphs.map(
      (p) => relations.filter((r) => paragraphNumbers(text, r.passages).includes(p.number)).length,
    ),
    sentences: { all: sentences.length, mapped: mapped.length },
    dated: relations.filter((r) => r.date.precision !== 'undated').length,
  };
}

/** The counts as lines of text. */
export function statsText(stats: Stats): string {
  const list = (entries: [string, number][]) =>
    entries.map(([k, n]) => `${k} ${String(n)}`).join(' · ');
  const { all, mapped } = stats.sentences;
  return [
    `relations   ${String(stats.relations)} (${String(stats.dated)} dated) in ${String(stats.ties)} ties; tensions ${String(stats.tensions)}`,
    `kinds       ${list(Object.entries(stats.kinds))}`,
    `certainty   ${list(Object.entries(stats.certainties))}`,
    `actors      ${list(stats.actors)}`,
    `paragraphs  ${stats.paragraphs.map((n, i) => `¶${String(i + 1)} ${String(n)}`).join(' · ')}`,
    `sentences   ${String(mapped)} of ${String(all)} carry a relation (${String(Math.round((100 * mapped) / all))}%)`,
  ].join('\n');
}
