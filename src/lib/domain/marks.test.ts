import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import { layMarks, LANES, runsOf, type Mark } from './marks';
import { bodyParagraphs } from './paragraph';
import type { Relation, Span } from './types';

const dossier = dossierById('egypt-pakistan');
const [relation] = dossier.relations as [Relation];
const whole = (exact: string, start = 0): Span => ({ start, end: start + exact.length, exact });
const mark = (start: number, end: number, shown = true): Mark => ({ start, end, relation, shown });
const meets = (one: Mark, other: Mark) => one.start < other.end && other.start < one.end;
const joined = (runs: { exact: string }[]) => runs.map((run) => run.exact).join('');

const letters = fc.string({
  unit: fc.constantFrom('ب', 'ل', 'و', ' ', '.'),
  minLength: 1,
  maxLength: 40,
});
const marksIn = (text: string) =>
  fc.array(
    fc
      .tuple(fc.nat(text.length), fc.nat(text.length), fc.boolean())
      .filter(([a, b]) => a !== b)
      .map(([a, b, shown]) => mark(Math.min(a, b), Math.max(a, b), shown)),
    { maxLength: 8 },
  );
const textWithMarks = letters.chain((text) => marksIn(text).map((marks) => ({ text, marks })));

describe('lanes', () => {
  it('are never shared by marks that overlap, and none is left empty below another', () => {
    const property = fc.property(textWithMarks, ({ marks }) => {
      const laid = layMarks(marks);
      expect(laid.filter((m) => !m.shown).every((m) => m.lane === undefined)).toBe(true);
      const shown = laid.filter((m) => m.shown);
      shown.forEach((one, i) => {
        for (const other of shown.slice(i + 1))
          if (meets(one, other)) expect(one.lane).not.toBe(other.lane);
        // Each lane nearer to the text is taken by a mark that this one meets.
        for (let lane = 0; lane < (one.lane ?? 0); lane += 1)
          expect(shown.some((other) => other.lane === lane && meets(one, other))).toBe(true);
      });
    });
    fc.assert(property);
  });
});

describe('runs', () => {
  it('are the text exactly, one after another', () => {
    const property = fc.property(textWithMarks, fc.nat(9), ({ text, marks }, start) => {
      const moved = marks.map((m) => ({ ...m, start: m.start + start, end: m.end + start }));
      const runs = runsOf(whole(text, start), layMarks(moved));
      expect(joined(runs)).toBe(text);
      runs.forEach((run, i) => {
        expect(run.start).toBe(runs[i - 1]?.end ?? start);
      });
    });
    fc.assert(property);
  });

  it('cover each mark from its first character to its last, in a lane or, where all are taken, in the count', () => {
    const property = fc.property(textWithMarks, ({ text, marks }) => {
      const laid = layMarks(marks);
      const runs = runsOf(whole(text), laid);
      for (const one of laid) {
        const own = runs.filter((r) => r.start < one.end && one.start < r.end);
        expect(own[0]?.start).toBe(one.start);
        expect(own.at(-1)?.end).toBe(one.end);
        for (const run of own) {
          expect(run.covered).toBe(true);
          if (one.lane === undefined) continue;
          if (one.lane < LANES) expect(run.lanes[one.lane]).toBe(relation);
        }
      }
      for (const run of runs) {
        const over = marks.filter((m) => m.start < run.end && run.start < m.end);
        expect(run.relations).toHaveLength(over.filter((m) => m.shown).length);
        const drawn = run.lanes.filter((lane) => lane !== undefined).length;
        expect(drawn).toBe(Math.min(LANES, run.relations.length));
        expect(drawn + run.more).toBe(run.relations.length);
      }
    });
    fc.assert(property);
  });

  it('begin a mark once, at the beginning of a word', () => {
    const property = fc.property(textWithMarks, ({ text, marks }) => {
      const runs = runsOf(whole(text), layMarks(marks));
      const begun = runs.reduce((n, run) => n + run.begins.length, 0);
      expect(begun).toBe(marks.filter((m) => m.shown).length);
      for (const run of runs.filter((r) => r.begins.length > 0))
        expect(text[run.start - 1] ?? ' ').toMatch(/[ .]/);
    });
    fc.assert(property);
  });
});

describe('the runs of a text', () => {
  it('leave the sign of a mark that begins inside a word to the whole of it', () => {
    const runs = runsOf(whole('قال وأسفرت عنه'), layMarks([mark(5, 14)]));
    expect(runs.map((r) => [r.exact, r.begins.length, r.relations.length])).toEqual([
      ['قال ', 0, 0],
      ['و', 1, 0],
      ['أسفرت عنه', 0, 1],
    ]);
  });

  it('stand out where they are told to, cut at that very place', () => {
    const runs = runsOf(whole('abcdef'), layMarks([mark(0, 4)]), [{ start: 2, end: 5 }]);
    expect(runs.map((r) => [r.exact, r.stands])).toEqual([
      ['ab', false],
      ['cd', true],
      ['e', true],
      ['f', false],
    ]);
  });

  it('give every paragraph of the article back, and every passage of it', () => {
    const marks = layMarks(
      dossier.relations.flatMap((r) =>
        r.passages.map(({ start, end }) => ({ start, end, relation: r, shown: true })),
      ),
    );
    for (const paragraph of bodyParagraphs(dossier)) {
      const runs = runsOf(paragraph, marks);
      expect(joined(runs)).toBe(paragraph.exact);
      for (const r of dossier.relations)
        for (const passage of r.passages.filter(
          (p) => p.start >= paragraph.start && p.end <= paragraph.end,
        )) {
          const own = runs.filter((run) => run.start < passage.end && passage.start < run.end);
          expect(joined(own)).toBe(passage.exact);
          expect(own.every((run) => run.relations.includes(r))).toBe(true);
        }
    }
  });
});
