import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, isMessage, later, sameStage, type Stage } from './sync';

const stage: Stage = {
  ...{ revision: 0, by: 'a', step: 'one', lang: 'ar', theme: 'light', screen: 'map' },
  wandering: null,
};
const stages = fc.record({
  revision: fc.integer({ min: 0, max: 3 }),
  by: fc.constantFrom('a', 'b', 'c'),
  step: fc.constantFrom('one', 'two'),
});

describe('windows that show one briefing', () => {
  it('agree on a stage in whatever order they hear of the changes', () => {
    // One window makes one change of a revision: two that differ differ in either.
    const all = fc.uniqueArray(stages, { selector: ({ revision, by }) => `${revision} ${by}` });
    const property = fc.property(all, fc.func(fc.nat()), (changes, order) => {
      const heard = changes.map((change) => ({ ...stage, ...change }));
      const shuffled = [...heard].sort((x, y) => order(x) - order(y));
      const last = (list: Stage[]) => list.reduce(later, { ...stage, revision: -1 });
      expect(last(shuffled)).toEqual(last(heard));
    });
    fc.assert(property);
  });

  it('take the later change, and of two at once the same one', () => {
    const [one, other] = [changed(stage, { step: 'two' }, 'a'), changed(stage, {}, 'b')];
    expect(later(stage, one)).toBe(one);
    expect(later(one, other)).toBe(later(other, one));
    expect(sameStage(changed(stage, {}, 'z'), stage)).toBe(true);
    expect(sameStage(one, stage)).toBe(false);
  });
});

describe('what comes over the channel', () => {
  it('is a message only where it has all that a message has', () => {
    expect(isMessage({ type: 'call', from: 'x' })).toBe(true);
    expect(isMessage({ type: 'stage', from: 'x', stage })).toBe(true);
    expect(isMessage({ type: 'stage', from: 'x', stage: { ...stage, screen: 'red' } })).toBe(false);
    expect(isMessage({ type: 'stage', from: 'x' })).toBe(false);
    expect(isMessage({ type: 'future', from: 'x' })).toBe(false);
  });

  it('is never the cause of an error', () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof isMessage(value) === 'boolean'));
  });
});
