import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import { filtered } from '../domain/filter';
import { bodyParagraphs, paragraphAt } from '../domain/paragraph';
import { selectedRelations } from '../domain/selection';
import { plannedSeconds, shownBy, type Briefing, type Step } from './briefing';
import { readBriefing } from './read';

const dossier = dossierById('egypt-pakistan');
const text = readFileSync('static/dossiers/egypt-pakistan/briefing.json', 'utf8');
const { briefing = { title: { ar: '', en: '' }, steps: [] } satisfies Briefing } = readBriefing(
  text,
  dossier,
);
const { steps } = briefing;

const relationsOf = ({ view }: Step) => {
  const { selection, query } = shownBy(dossier, view);
  return filtered(dossier, selectedRelations(dossier, selection), query.filter);
};
const paragraphOf = (at: number) => paragraphAt(bodyParagraphs(dossier), at)?.number ?? 0;

/** Numbers of the paragraphs that notes name: “Paragraphs 3 and 5”, «الفقرتان 3 و5». */
function paragraphsNamed(notes: string): number[] {
  const named = notes.match(/(?:paragraphs?|الفقر(?:ة|تان|تين|ات))[ :]+[\d\s,و،and]+/gi) ?? [];
  return named.flatMap((words) => (words.match(/\d+/g) ?? []).map(Number));
}

describe('the briefing of the first article', () => {
  it('has ten to fourteen steps, told in eight to fourteen minutes', () => {
    expect(steps.length).toBeGreaterThanOrEqual(10);
    expect(steps.length).toBeLessThanOrEqual(14);
    const minutes = steps.reduce((sum, step) => sum + plannedSeconds(step), 0) / 60;
    expect(minutes).toBeGreaterThan(8);
    expect(minutes).toBeLessThan(14);
  });

  it('has every word in both languages, and titles that fit two or three lines', () => {
    for (const { title, text: below, notes } of steps) {
      for (const words of [title, below, notes])
        for (const lang of ['ar', 'en'] as const) expect(words[lang].trim()).not.toBe('');
      expect(title.ar.length).toBeLessThanOrEqual(56);
      expect(title.en.length).toBeLessThanOrEqual(62);
    }
  });

  it('shows one or two passages a step, each of a claim or a tension that the picture shows', () => {
    for (const step of steps) {
      const { passages, selection } = shownBy(dossier, step.view);
      expect(passages.length, step.id).toBeGreaterThan(0);
      const shown = relationsOf(step);
      for (const { relation, tension, name } of passages) {
        const own = tension !== undefined && 'id' in selection && selection.id === tension.id;
        expect(own || (relation !== undefined && shown.includes(relation)), name).toBe(true);
      }
    }
  });

  it('names in its notes a paragraph that the step is about', () => {
    for (const step of steps) {
      const about = new Set(
        relationsOf(step).flatMap((r) => r.passages.map((p) => paragraphOf(p.start))),
      );
      for (const lang of ['ar', 'en'] as const) {
        const named = paragraphsNamed(step.notes[lang]);
        expect(
          named.some((n) => about.has(n)),
          `${step.id} ${lang} ${named.join()}`,
        ).toBe(true);
      }
    }
  });

  it('has figures that the dossier has', () => {
    const count = (certainty: string) =>
      dossier.relations.filter((r) => r.certainty === certainty).length;
    const told = steps.find((step) => step.id === 'reported-and-inferred')?.text.en;
    const [all, reported] = [dossier.relations.length, count('reported')];
    expect(told).toContain(
      `${String(all)} claims: ${String(reported)} reported, ${String(count('attributed'))} attributed`,
    );
    expect(told).toContain(`${String(count('inferred'))} inferred`);
    const tensions = steps.find((step) => step.id === 'seventeen-tensions');
    expect(tensions?.title.ar).toContain(String(dossier.tensions.length));
  });
});
