import { describe, expect, it } from 'vitest';
import { paragraphNumbers, paragraphsOf, sentencesOf } from '../domain/paragraph';
import { concerns } from '../domain/selection';
import { tiesOf } from '../domain/tie';
import { dossierById } from './dossiers';
import { statsOf, statsText } from './stats';

const dossier = dossierById('egypt-pakistan');
const { relations } = dossier;
const stats = statsOf(dossier);
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe('the counts of the dossier', () => {
  it('by kind and by certainty add up to its relations', () => {
    expect(stats.relations).toBe(relations.length);
    expect(sum(Object.values(stats.kinds))).toBe(relations.length);
    expect(sum(Object.values(stats.certainties))).toBe(relations.length);
    expect(stats.ties).toBe(tiesOf(relations).length);
    expect(stats.tensions).toBe(dossier.tensions.length);
  });

  it('by paragraph count a relation in each paragraph that it quotes', () => {
    expect(stats.paragraphs).toHaveLength(12);
    const quoted = relations.map((r) => paragraphNumbers(dossier.text, r.passages).length);
    expect(sum(stats.paragraphs)).toBe(sum(quoted));
    expect(Math.min(...quoted)).toBe(1);
  });

  it('by actor are those of the relations that concern it, most first', () => {
    expect(stats.actors).toHaveLength(dossier.actors.length);
    for (const [id, count] of stats.actors)
      expect(count, id).toBe(relations.filter((r) => concerns(r, id)).length);
    const numbers = stats.actors.map(([, count]) => count);
    expect(numbers).toEqual([...numbers].sort((x, y) => y - x));
  });

  it('of sentences are those of the twelve paragraphs, and those a passage touches', () => {
    const sentences = paragraphsOf(dossier.text).slice(0, 12).flatMap(sentencesOf);
    const touched = sentences.filter((s) =>
      relations.some((r) => r.passages.some((p) => p.start < s.end && s.start < p.end)),
    );
    expect(stats.sentences).toEqual({ all: sentences.length, mapped: touched.length });
  });

  it('of dated relations leave out the undated', () => {
    expect(stats.dated).toBe(relations.filter((r) => r.date.start !== null).length);
  });

  it('lose one of each when a relation is taken away', () => {
    const [gone, ...rest] = relations;
    const fewer = statsOf({ ...dossier, relations: rest });
    expect(fewer.relations).toBe(stats.relations - 1);
    const kind = gone?.kind ?? 'visit';
    expect(fewer.kinds[kind]).toBe((stats.kinds[kind] ?? 0) - 1);
    expect(fewer.paragraphs[0]).toBe((stats.paragraphs[0] ?? 0) - 1);
  });
});

it('the counts in words hold the same numbers', () => {
  const { all, mapped } = stats.sentences;
  const lines = statsText(stats).split('\n');
  expect(lines[0]).toBe(
    `relations   ${stats.relations} (${stats.dated} dated) in ${stats.ties} ties; tensions ${stats.tensions}`,
  );
  expect(lines[1]).toContain(`visit ${stats.kinds['visit'] ?? -1} ·`);
  expect(lines[4]).toContain(`¶12 ${stats.paragraphs[11] ?? -1}`);
  expect(lines[5]).toContain(
    `${mapped} of ${all} carry a relation (${Math.round((100 * mapped) / all)}%)`,
  );
});
