import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOSSIERS, dossierById } from '../content/dossiers';
import { facetsIn, facetsOf } from '../domain/facets';
import { monthsOf } from '../domain/period';
import { selectedRelations } from '../domain/selection';
import { filtered } from '../domain/shown-relations';
import type { Certainty, Kind, Lang, Relation, Span } from '../domain/types';
import { LANGS } from '../i18n/t';
import { plannedSeconds, presented, shownBy, type ShownPassage, type Step } from './briefing';
import { readBriefing } from './read';

const dossier = dossierById('egypt-pakistan');
const file = readFileSync(join(DOSSIERS, dossier.id, 'briefing.json'), 'utf8');
const { briefing, faults } = readBriefing(file, dossier);
const steps = briefing?.steps ?? [];
const named = steps.map((step) => ({ name: step.id, step }));

const LONGEST_TITLE: Record<Lang, number> = { ar: 52, en: 60 };
const LONGEST_TEXT = 140;
const PARAGRAPHS: Record<Lang, RegExp> = {
  ar: /(?:الفقرة|الفقرتان|الفقرتين|الفقرات) (\d+(?:(?:،| و) ?\d+)*)/g,
  en: /paragraphs? (\d+(?:(?:,| and) \d+)*)/gi,
};

/** Numbers of the paragraphs that a text names, ascending. */
function paragraphsIn(text: string, lang: Lang): number[] {
  const found = [...text.matchAll(PARAGRAPHS[lang])].flatMap(([, list = '']) => numbersIn(list));
  return [...new Set(found)].sort((a, b) => a - b);
}

/** The relations that a step's selection and filter leave. */
function relationsOf({ view }: Step): readonly Relation[] {
  const { selection, query } = shownBy(dossier, view);
  return filtered(dossier, selectedRelations(dossier, selection), query.filter);
}

/** The paragraphs that a step's passages and relations are in. */
function paragraphsShown(step: Step): Set<number> {
  return new Set([
    ...shownBy(dossier, step.view).passages.map(({ paragraph }) => paragraph),
    ...facetsIn(dossier, relationsOf(step)).flatMap(({ paragraphs }) => paragraphs),
  ]);
}

const overlap = (one: Span, other: Span) => one.start < other.end && other.start < one.end;

/** Whether a passage is of a relation that is shown; a tension's, words of one that it is about. */
function isShown({ relation, tension, passage }: ShownPassage, shown: readonly Relation[]) {
  if (tension === undefined) return relation !== undefined && shown.includes(relation);
  const about = shown.filter(({ id }) => tension.relations.includes(id));
  return about.some((r) => r.passages.some((p) => overlap(p, passage)));
}

/** How many relations there are of a certainty, and of a kind where one is given. */
function count(certainty: Certainty | undefined, kind?: Kind): number {
  return dossier.relations.filter(
    (r) => (certainty ?? r.certainty) === r.certainty && (kind ?? r.kind) === r.kind,
  ).length;
}

const numbersIn = (text: string) => [...text.matchAll(/\d+/g)].map(Number);
const stepOf = (id: string) => {
  const step = steps.find((one) => one.id === id);
  if (step === undefined) throw new Error(`no step ${id}`);
  return step;
};

describe('the briefing of Egypt and Pakistan', () => {
  it('is one that the dossier can show', () => {
    expect(faults).toEqual([]);
  });

  it('has ten to fourteen steps and takes eight to fourteen minutes', () => {
    const shown = briefing === undefined ? [] : presented(briefing);
    expect(shown.length).toBeGreaterThanOrEqual(10);
    expect(shown.length).toBeLessThanOrEqual(14);
    const minutes = shown.reduce((sum, step) => sum + plannedSeconds(step), 0) / 60;
    expect(minutes).toBeGreaterThanOrEqual(8);
    expect(minutes).toBeLessThanOrEqual(14);
  });

  it('counts what the dossier holds', () => {
    const { text, notes } = stepOf('reported-and-inferred');
    const tensions = stepOf('seventeen-tensions');
    const counts = [dossier.relations.length, count('reported'), count('attributed')];
    const effects = [count(undefined, 'effect'), count('inferred', 'effect')];
    const visits = [count(undefined, 'visit'), count('reported', 'visit')];
    const facets = facetsOf(dossier);
    const last = dossier.relations.filter((r) => facets.get(r)?.paragraphs.includes(12));
    const inferred = last.filter(({ certainty }) => certainty === 'inferred');
    for (const lang of LANGS) {
      expect(numbersIn(text[lang])).toEqual([...counts, count('inferred')]);
      expect(numbersIn(notes[lang]).slice(0, 4)).toEqual([...effects, ...visits]);
      expect(numbersIn(tensions.title[lang])).toEqual([dossier.tensions.length]);
      const told = numbersIn(stepOf('gulf').notes[lang]).slice(0, 3);
      expect(told).toEqual([last.length, 12, inferred.length]);
    }
  });

  it('tells the months between the visits as their dates have them', () => {
    const visits = ['p02-sharif-visit-cairo', 'p02-bajwa-visit-egypt', 'p03-munir-visit-egypt'];
    const months = visits.map((id) => {
      const date = dossier.relations.find((r) => r.id === id)?.date;
      return (date === undefined ? undefined : monthsOf(date))?.from ?? NaN;
    });
    const between = months.slice(1).map((month, i) => month - (months[i] ?? NaN));
    const { title } = stepOf('three-visits');
    for (const lang of LANGS) expect(numbersIn(title[lang])).toEqual(between);
  });

  it('quotes the disclaimer whole', () => {
    const { exact } = dossier.article.disclaimer;
    expect(stepOf('disclaimer').text.ar).toContain(exact);
    expect(stepOf('disclaimer').text.en).toContain(dossier.translation.at(-1));
  });
});

describe.each(named)('its step $name', ({ step }) => {
  it('has title, text and notes in both languages', () => {
    for (const part of [step.title, step.text, step.notes])
      for (const lang of LANGS) expect(part[lang].trim()).not.toBe('');
  });

  it('can be read at a glance', () => {
    for (const lang of LANGS) {
      expect(step.title[lang].length).toBeLessThanOrEqual(LONGEST_TITLE[lang]);
      expect(step.text[lang].length).toBeLessThanOrEqual(LONGEST_TEXT);
    }
  });

  it('shows passages of what its selection and filter show', () => {
    const { passages } = shownBy(dossier, step.view);
    const shown = relationsOf(step);
    expect(passages.length).toBeGreaterThan(0);
    for (const passage of passages)
      expect(isShown(passage, shown), `${passage.name} is among what is shown`).toBe(true);
  });

  it('names a paragraph that it shows, the same ones in both languages', () => {
    const [ar, en] = [paragraphsIn(step.notes.ar, 'ar'), paragraphsIn(step.notes.en, 'en')];
    expect(ar).toEqual(en);
    const shown = paragraphsShown(step);
    expect(ar.some((number) => shown.has(number))).toBe(true);
  });
});
