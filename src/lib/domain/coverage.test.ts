import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import { buildScene } from '../scene/build';
import { firstView } from '../scene/view';
import { coverage, whyUndrawn } from './coverage';
import { namesIn } from './names';
import { sentencesIn } from './sentence';
import { COVERAGES, type Dossier, type Relation } from './types';

const dossier = dossierById('egypt-pakistan');
const report = coverage(dossier);
/** The dossier with only some of its relations, changed. */
const without = (
  keep: (relation: Relation) => boolean,
  change: (relation: Relation) => Relation = (r) => r,
): Dossier => ({ ...dossier, relations: dossier.relations.filter(keep).map(change) });
const inSentence = (id: string) => {
  const own = sentencesIn(dossier).find((s) => s.id === id)?.relations ?? [];
  return new Set(own.map((r) => r.id));
};
const oneOf = (of: Dossier, id: string) => {
  const found = coverage(of).sentences.find((s) => s.sentence.id === id);
  if (found === undefined) throw new Error(`No sentence ${id}.`);
  return found;
};

describe('coverage', () => {
  it('tells something of every sentence, and nothing else of one that is full or unmapped', () => {
    expect(report.sentences.map((s) => s.sentence)).toEqual(sentencesIn(dossier));
    for (const { sentence, classes } of report.sentences) {
      expect(classes.length, sentence.id).toBeGreaterThan(0);
      if (classes.includes('full') || classes.includes('unmapped'))
        expect(classes, sentence.id).toHaveLength(1);
      expect(classes.includes('unmapped'), sentence.id).toBe(sentence.relations.length === 0);
    }
  });

  it('counts what it tells, and every relation once by what it rests on', () => {
    for (const one of COVERAGES)
      expect(report.counts[one]).toBe(
        report.sentences.filter((s) => s.classes.includes(one)).length,
      );
    expect(report.mapped + report.counts.unmapped).toBe(report.sentences.length);
    const { reported, attributed, inferred } = report.certainties;
    expect(reported + attributed + inferred).toBe(dossier.relations.length);
  });

  it('tells of several classes at once: undated inference is both', () => {
    expect(oneOf(dossier, '1-1').classes).toEqual(['undated', 'inferred']);
    expect(oneOf(dossier, '2-2').classes).toEqual(['full']);
  });

  it('measures letters: all where one passage is the sentence, none where there is none', () => {
    const [sentence] = sentencesIn(dossier);
    if (sentence === undefined) throw new Error('No sentence.');
    const whole = without(
      (r) => r.id === dossier.relations[0]?.id,
      (r) => ({
        ...r,
        passages: r.passages.map((p) => ({ ...p, start: sentence.start, end: sentence.end })),
      }),
    );
    const all = oneOf(whole, '1-1');
    expect(all.covered).toBe(all.letters);
    expect(all.letters).toBe(sentence.exact.match(/[\p{L}\p{N}]/gu)?.length);
    expect(oneOf(whole, '1-2').covered).toBe(0);
  });

  it('is not changed by a passage that lies within another', () => {
    const one = oneOf(dossier, '1-1');
    const nested = new Set(['p01-prominent-strategic-partnership']);
    expect(
      oneOf(
        without((r) => !nested.has(r.id)),
        '1-1',
      ).covered,
    ).toBe(one.covered);
  });
});

describe('a sentence that nothing was taken from', () => {
  const ids = inSentence('8-2');
  const gap = oneOf(
    without((r) => !ids.has(r.id)),
    '8-2',
  );

  it('is unmapped, and says what it names', () => {
    expect(gap.classes).toEqual(['unmapped']);
    expect(gap.names.map((n) => n.id).sort()).toEqual(['EG', 'IL', 'PK', 'PS', 'cairo'].sort());
  });

  it('says so where it names nothing of the dossier', () => {
    const none = inSentence('4-2');
    expect(
      oneOf(
        without((r) => !none.has(r.id)),
        '4-2',
      ).names,
    ).toEqual([]);
  });
});

describe('a sentence without a line', () => {
  const ids = inSentence('2-2');
  const changed = (change: (r: Relation) => Relation) =>
    oneOf(
      without(
        () => true,
        (r) => (ids.has(r.id) ? change(r) : r),
      ),
      '2-2',
    );

  it('has relations of a single party', () => {
    const one = changed((r) => ({ ...r, to: [], from: ['EG'] }));
    expect(one).toMatchObject({ classes: ['undrawn'], undrawn: ['single'] });
  });

  it('or relations with a party that has no seat', () => {
    const homeless = dossier.actors.find((a) => a.seat === null)?.id ?? '';
    const one = changed((r) => ({ ...r, from: ['EG'], to: [homeless] }));
    expect(one).toMatchObject({ classes: ['undrawn'], undrawn: ['seatless'] });
  });

  it('agrees with the map: what it draws has a line, what it does not has none', () => {
    const drawn = new Set(
      buildScene(dossier, firstView('en')).arcs.flatMap((a) => a.tie.relations.map((r) => r.id)),
    );
    for (const relation of dossier.relations)
      expect(whyUndrawn(dossier, relation) === undefined, relation.id).toBe(drawn.has(relation.id));
  });
});

describe('names in a text', () => {
  const ids = (text: string) => namesIn(dossier, text).map((n) => n.id);

  it('are found behind the small words that are written with them', () => {
    for (const text of ['لباكستان', 'وباكستان', 'فباكستان', 'وبباكستان', 'كباكستان', 'باكستان'])
      expect(ids(text), text).toEqual(['PK']);
    expect(ids('للأزهر')).toContain('al-azhar');
  });

  it('are whole words: no Turk in a joint one, no Yemen in dominance', () => {
    expect(ids('هيمنة مشتركة')).toEqual([]);
    expect(ids('باكستاني')).toEqual([]);
  });
});
