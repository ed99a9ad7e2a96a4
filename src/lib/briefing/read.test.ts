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
