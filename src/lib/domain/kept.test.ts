import { describe, expect, it } from 'vitest';
import { Kept } from './kept';

describe('what is kept of a thing', () => {
  it('is made once while its key stays, and anew when that changes', () => {
    const kept = new Kept<object, { n: number }>();
    const thing = {};
    let n = 0;
    const make = () => ({ n: (n += 1) });
    const first = kept.of(thing, 'a', make);
    expect(kept.of(thing, 'a', make)).toBe(first);
    expect(kept.of(thing, 'b', make)).toEqual({ n: 2 });
    expect(kept.of(thing, 'a', make)).toEqual({ n: 3 });
  });

  it('is another for each thing', () => {
    const kept = new Kept<object, object>();
    expect(kept.of({}, 'a', () => ({}))).not.toBe(kept.of({}, 'a', () => ({})));
  });
});
