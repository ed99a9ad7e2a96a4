import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { dossierById } from '../content/dossiers';
import type { Briefing } from './briefing';
import { readBriefing, writeBriefing } from './read';

const dossier = dossierById('egypt-pakistan');
const words = { ar: 'نص', en: 'text' };
const step = { id: 'one', title: words, text: words, notes: words, view: {} };
const briefing: Briefing = {
  title: words,
  steps: [step, { ...step, id: 'two', view: { select: 'actor/EG' }, seconds: 30, hidden: true }],
};
const faultsOf = (change: object) =>
  readBriefing(JSON.stringify({ ...briefing, ...change }), dossier).faults.map(
    ({ path, reason, found }) => `${path} ${reason} ${found}`,
  );

describe('a briefing’s file', () => {
  it('gives back the briefing that was written', () => {
    expect(readBriefing(writeBriefing(briefing), dossier).briefing).toEqual(briefing);
    expect(readBriefing(`\ufeff${writeBriefing(briefing)}`, dossier).briefing).toEqual(briefing);
  });

  it.each<[string, object]>([
    ['steps missing undefined', { steps: undefined }],
    ['steps wrong 0', { steps: [] }],
    ['steps[0] (one).notes missing undefined', { steps: [{ ...step, notes: undefined }] }],
    ['steps[0] (one).colour strange "colour"', { steps: [{ ...step, colour: 'red' }] }],
    ['steps[0] (one).seconds wrong 0', { steps: [{ ...step, seconds: 0 }] }],
    ['steps[1] (one).id twice one', { steps: [step, step] }],
    [
      'steps[0] (one).view.select unknown actor/ZZ',
      { steps: [{ ...step, view: { select: 'actor/ZZ' } }] },
    ],
    ['steps[0] (one).view.period wrong soon', { steps: [{ ...step, view: { period: 'soon' } }] }],
    [
      'steps[0] (one).view.passages unknown relation/x',
      { steps: [{ ...step, view: { passages: ['relation/x'] } }] },
    ],
    [
      'steps[0] (one).title.en hidden U+202E RIGHT-TO-LEFT OVERRIDE, in “to ⟨U+202E⟩oriaC”',
      { steps: [{ ...step, title: { ar: 'نص', en: 'to \u202eoriaC' } }] },
    ],
    [
      'steps[0] (one).notes.ar hidden U+0000 NULL, in “⟨U+0000⟩”',
      { steps: [{ ...step, notes: { ar: '\0', en: '' } }] },
    ],
    [
      'title.ar hidden U+D800 half of a surrogate pair, in “a⟨U+D800⟩”',
      { title: { ar: 'a\ud800', en: '' } },
    ],
    ['constructor strange constructor', { constructor: {} }],
    ['steps tooLarge 501', { steps: Array.from({ length: 501 }, () => step) }],
  ])('is refused with the place and the reason: %s', (fault, change) => {
    expect(faultsOf(change)).toEqual([fault]);
  });

  it('that is no JSON, or far too long, is refused as a whole', () => {
    expect(readBriefing('{"title":', dossier).faults).toMatchObject([{ path: '', reason: 'json' }]);
    const long = ' '.repeat(2_000_001);
    expect(readBriefing(long, dossier).faults).toMatchObject([{ path: '', reason: 'tooLarge' }]);
  });

  it('of any content is read or refused, and never fails', () => {
    const property = fc.property(fc.json(), (text) => {
      const { briefing: read, faults } = readBriefing(text, dossier);
      expect(read === undefined).toBe(faults.length > 0);
    });
    fc.assert(property);
  });
});

describe('a briefing’s file from anywhere', () => {
  it('that names a passage twice is refused, as a page keeps them by name', () => {
    const name = `relation/${dossier.relations[0]?.id ?? ''}`;
    expect(faultsOf({ steps: [{ ...step, view: { passages: [name, name] } }] })).toEqual([
      `steps[0] (one).view.passages twice ${name}`,
    ]);
  });

  it('may hold marks of direction, which word processors leave in running text', () => {
    expect(faultsOf({ title: { ar: 'نص\u200f!', en: 'a\u200eb' } })).toEqual([]);
  });

  it('with a key that every object has is refused, also where JSON alone can write it', () => {
    const text = JSON.stringify(briefing).replace('{', '{"__proto__":{"steps":[]},');
    expect(readBriefing(text, dossier).faults).toMatchObject([
      { path: '__proto__', reason: 'strange' },
    ]);
  });

  it('with more faults than a call takes arguments is refused with the first of them', () => {
    const { faults } = readBriefing(`{"steps":[${'[],'.repeat(400_000)}0]}`, dossier);
    expect(faults).toEqual([{ path: 'steps', reason: 'tooLarge', found: '400001' }]);
    const many = Array.from({ length: 400 }, () => ({ view: [] }));
    expect(readBriefing(JSON.stringify({ steps: many }), dossier).faults).toHaveLength(100);
  });

  it('nested a hundred thousand deep is refused', () => {
    const deep = `{"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const path = `title${'[0]'.repeat(12)}`;
    expect(readBriefing(deep, dossier).faults).toEqual([{ path, reason: 'tooDeep', found: '13' }]);
  });
});
