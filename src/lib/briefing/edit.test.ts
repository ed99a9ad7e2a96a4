import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEdit, BRIEFING, frozen } from '../../../tests/lib/edits';
import { dossierById } from '../content/dossiers';
import type { Briefing, StepView } from './briefing';
import { applyEdit, type Edit } from './edit';
import { MOST_STEPS, readBriefing, writeBriefing } from './read';

const dossier = dossierById('egypt-pakistan');
const after = (...edits: Edit[]) => edits.reduce(applyEdit, BRIEFING);
const ids = ({ steps }: Briefing) => steps.map(({ id }) => id).join(' ');
const stepOf = ({ steps }: Briefing, id: string) => steps.find((step) => step.id === id);

describe('an edit of the steps', () => {
  it('adds a step without words, with an id of its own', () => {
    const view = { select: 'actor/EG', kinds: undefined };
    const added = after({ type: 'add', after: 0, view });
    expect(ids(added)).toBe('one step-4 two three-2');
    const nothing = { ar: '', en: '' };
    expect(added.steps[1]).toStrictEqual({
      ...{ id: 'step-4', title: nothing, text: nothing, notes: nothing },
      view: { select: 'actor/EG' },
    });
    expect(ids(applyEdit(added, { type: 'add', after: -1, view }))).toMatch(/^step-5 one/);
    const without = applyEdit(added, { type: 'remove', step: 'one' });
    expect(ids(applyEdit(without, { type: 'add', after: 9, view }))).toMatch(/three-2 step-5$/);
  });

  it('copies a step, and counts copies of copies on', () => {
    const copied = after({ type: 'duplicate', step: 'two' }, { type: 'duplicate', step: 'two-2' });
    expect(ids(copied)).toBe('one two two-2 two-3 three-2');
    expect(stepOf(copied, 'two-3')).toEqual({ ...stepOf(BRIEFING, 'two'), id: 'two-3' });
    expect(ids(after({ type: 'duplicate', step: 'three-2' }))).toBe('one two three-2 three-3');
  });

  it('leaves the year at the end of an id where it is', () => {
    const [step] = BRIEFING.steps;
    const briefing = frozen({ ...BRIEFING, steps: step ? [{ ...step, id: 'cairo-2016' }] : [] });
    expect(ids(applyEdit(briefing, { type: 'duplicate', step: 'cairo-2016' }))).toBe(
      'cairo-2016 cairo-2016-2',
    );
  });

  it('removes steps, but never the last one', () => {
    const left = after({ type: 'remove', step: 'one' }, { type: 'remove', step: 'three-2' });
    expect(ids(left)).toBe('two');
    expect(applyEdit(left, { type: 'remove', step: 'two' })).toBe(left);
  });

  it.each([
    [0, 2, 'two three-2 one'],
    [2, 0, 'three-2 one two'],
    [1, 2, 'one three-2 two'],
  ])('moves a step from %i to %i', (from, to, expected) => {
    expect(ids(after({ type: 'move', from, to }))).toBe(expected);
  });
});

describe('an edit of one step', () => {
  it('leaves all others as they are, down to the same objects', () => {
    const edited = after({ type: 'words', step: 'two', field: 'notes', lang: 'ar', text: 'قل' });
    expect(edited.steps[0]).toBe(BRIEFING.steps[0]);
    expect(edited.steps[1]).toStrictEqual({
      ...BRIEFING.steps[1],
      notes: { ar: 'قل', en: 'text' },
    });
    expect(edited.steps[1]?.view).toBe(BRIEFING.steps[1]?.view);
  });

  it('shows a step again without a trace of its having been hidden', () => {
    const shown = after({ type: 'hidden', step: 'two', hidden: false });
    expect(stepOf(shown, 'two')).not.toHaveProperty('hidden');
    expect(applyEdit(shown, { type: 'hidden', step: 'two', hidden: true })).toStrictEqual(BRIEFING);
  });

  it.each([
    [0, 1],
    [12.4, 12],
    [Infinity, 3600],
    [undefined, undefined],
    [NaN, undefined],
  ])('plans %s seconds as %s', (seconds, planned) => {
    const step = stepOf(after({ type: 'seconds', step: 'two', seconds }), 'two');
    expect(step?.seconds).toBe(planned);
    expect(Object.keys(step ?? {}).includes('seconds')).toBe(planned !== undefined);
  });

  it('leaves out what a file may not hold of what is typed or pasted', () => {
    const text = 'a\u202eb\0c\ud800d\u200fe😀';
    const words = { type: 'words', step: 'one', field: 'text', lang: 'en', text } as const;
    const title = applyEdit(BRIEFING, { type: 'title', lang: 'en', text });
    expect(title.title.en).toBe('abcd\u200fe😀');
    expect(applyEdit(BRIEFING, words).steps[0]?.text.en).toBe('abcd\u200fe😀');
  });

  it('takes as many different passages as a step may show', () => {
    const passages = ['relation/a', 'relation/a', 'relation/b', 'relation/c'];
    const edited = after({ type: 'passages', step: 'one', passages });
    expect(stepOf(edited, 'one')?.view).toEqual({ passages: ['relation/a', 'relation/b'] });
    const none = applyEdit(edited, { type: 'passages', step: 'one', passages: [] });
    expect(none).toStrictEqual(BRIEFING);
  });

  it('gives a step another view and leaves its passages', () => {
    const view: StepView = { kinds: 'visit', passages: ['relation/other'] };
    expect(stepOf(after({ type: 'view', step: 'two', view }), 'two')?.view).toEqual({
      ...{ kinds: 'visit', passages: ['relation/p02-sharif-visit-cairo'] },
    });
  });
});

describe('an edit', () => {
  it.each<Edit>([
    { type: 'words', step: 'one', field: 'title', lang: 'en', text: 'text' },
    { type: 'title', lang: 'ar', text: 'نص' },
    { type: 'hidden', step: 'one', hidden: false },
    { type: 'seconds', step: 'two', seconds: 30 },
    { type: 'view', step: 'two', view: { select: 'actor/EG' } },
    { type: 'passages', step: 'two', passages: ['relation/p02-sharif-visit-cairo'] },
    { type: 'move', from: 1, to: 1 },
    { type: 'move', from: 0, to: 3 },
    { type: 'move', from: -1, to: 0 },
    { type: 'duplicate', step: 'nobody' },
    { type: 'remove', step: 'nobody' },
  ])('that changes nothing gives the same object: %j', (edit) => {
    expect(after(edit)).toBe(BRIEFING);
  });

  it('that would make more than a file can hold changes nothing', () => {
    const text = 'x'.repeat(2_000_001);
    expect(after({ type: 'title', lang: 'en', text })).toBe(BRIEFING);
    const [step] = BRIEFING.steps;
    const steps = Array.from({ length: MOST_STEPS }, (_, i) => ({ ...step, id: `s-${i}` }));
    const full = { ...BRIEFING, steps } as Briefing;
    expect(applyEdit(full, { type: 'add', after: 0, view: {} })).toBe(full);
  });
});

describe('any edits', () => {
  it('leave a briefing that can be written and read, and alter nothing that they were given', () => {
    const property = fc.property(fc.array(anyEdit(), { maxLength: 30 }), (edits) => {
      const edited = edits.reduce(
        (briefing, edit) => frozen(applyEdit(briefing, frozen(edit))),
        BRIEFING,
      );
      expect(edited.steps.length).toBeGreaterThan(0);
      expect(new Set(edited.steps.map(({ id }) => id)).size).toBe(edited.steps.length);
      expect(readBriefing(writeBriefing(edited), dossier)).toStrictEqual({
        ...{ briefing: edited, faults: [] },
      });
    });
    fc.assert(property);
  });

  it('made again change nothing, unless they add or move', () => {
    const again = anyEdit().filter(({ type }) => !['add', 'duplicate', 'move'].includes(type));
    const property = fc.property(again, (edit) => {
      const edited = applyEdit(BRIEFING, edit);
      expect(applyEdit(edited, edit)).toBe(edited);
    });
    fc.assert(property);
  });
});
