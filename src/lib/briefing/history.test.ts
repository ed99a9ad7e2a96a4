import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEdit, BRIEFING, frozen } from '../../../tests/lib/edits';
import { applyEdit, type Edit } from './edit';
import { MOST_UNDONE, record, redo, startHistory, undo, type History } from './history';

const start = startHistory(BRIEFING);
const typed = (text: string, step = 'one'): Edit => ({
  ...{ type: 'words', step, field: 'title', lang: 'en', text },
});
/** A history of edits, each with the time at which it was made. */
const made = (edits: [at: number, edit: Edit][], from = start) =>
  edits.reduce((history, [at, edit]) => frozen(record(history, edit, at)), from);
const undone = (history: History) => undo(history).history;
const redone = (history: History) => redo(history).history;
const titleOf = ({ present }: History) => present.steps[0]?.title.en;

describe('typing', () => {
  it('in one field is one thing to undo, while no pause is longer than a second', () => {
    const history = made([
      [0, typed('a')],
      [1000, typed('ab')],
      [2000, typed('abc')],
      [3001, typed('abcd')],
    ]);
    expect(history.past).toHaveLength(2);
    expect(titleOf(undone(history))).toBe('abc');
    expect(undone(undone(history)).present).toBe(BRIEFING);
  });

  it.each<[string, Edit]>([
    ['another step', typed('ab', 'two')],
    ['another field', { ...typed('ab'), field: 'text' } as Edit],
    ['the other language', { ...typed('ab'), lang: 'ar' } as Edit],
    ['the title of the briefing', { type: 'title', lang: 'en', text: 'ab' }],
  ])('in %s is another thing to undo', (_, edit) => {
    const history = made([
      [0, typed('a')],
      [10, edit],
    ]);
    expect(history.past).toHaveLength(2);
  });

  it('in the title of the briefing is one thing to undo as well', () => {
    const title = (text: string): Edit => ({ type: 'title', lang: 'ar', text });
    expect(
      made([
        [0, title('a')],
        [10, title('ab')],
      ]).past,
    ).toHaveLength(1);
  });
});

describe('typing on', () => {
  it('after another edit is another thing to undo', () => {
    const hide: Edit = { type: 'hidden', step: 'one', hidden: true };
    const history = made([
      [0, typed('a')],
      [10, hide],
      [20, typed('ab')],
    ]);
    expect(history.past).toHaveLength(3);
  });

  it('after an undo begins anew, also in the field typed in before', () => {
    const hide: Edit = { type: 'hidden', step: 'one', hidden: true };
    const history = undone(
      made([
        [0, typed('a')],
        [10, hide],
      ]),
    );
    const on = record(history, typed('ab'), 20);
    expect(titleOf(undone(on))).toBe('a');
  });

  it('that was taken back leaves nothing to undo', () => {
    expect(
      made([
        [0, typed('texts')],
        [300, typed('text')],
      ]),
    ).toEqual(start);
  });

  it('is not joined where the clock was set back', () => {
    expect(
      made([
        [5000, typed('a')],
        [4900, typed('ab')],
      ]).past,
    ).toHaveLength(2);
  });
});

describe('undoing', () => {
  it('goes back two hundred edits at most', () => {
    const many = Array.from({ length: MOST_UNDONE + 5 }, (_, i): [number, Edit] => [
      ...([i * 5000, typed(`v${i}`)] as const),
    ]);
    const history = made(many);
    expect(history.past).toHaveLength(200);
    expect(titleOf(many.reduce(undone, history))).toBe('v4');
  });

  it('and redoing with nothing to do give the same history', () => {
    expect(undo(start)).toEqual({ history: start, edit: undefined, step: undefined });
    expect(redo(start).history).toBe(start);
  });

  it('an edit that changes nothing is not recorded, and what was undone stays', () => {
    const history = undone(made([[0, typed('a')]]));
    expect(record(history, typed('text'), 10)).toBe(history);
    expect(record(history, typed('b'), 10).future).toEqual([]);
  });

  it.each<[edit: Edit, undone: number | undefined, redone: number | undefined]>([
    [typed('a', 'two'), 1, 1],
    [{ type: 'title', lang: 'en', text: 'a' }, undefined, undefined],
    [{ type: 'add', after: 1, view: {} }, 1, 2],
    [{ type: 'add', after: -1, view: {} }, 0, 0],
    [{ type: 'duplicate', step: 'three-2' }, 2, 3],
    [{ type: 'remove', step: 'three-2' }, 2, 1],
    [{ type: 'remove', step: 'one' }, 0, 0],
    [{ type: 'move', from: 0, to: 2 }, 0, 2],
    [{ type: 'move', from: 2, to: 0 }, 2, 0],
  ])('%j says what it was and which step to look at', (edit, back, forth) => {
    const away = undo(record(start, edit, 0));
    expect([away.edit, away.step]).toEqual([edit, back]);
    const again = redo(away.history);
    expect([again.edit, again.step]).toEqual([edit, forth]);
  });
});

describe('any history', () => {
  const timed = fc.array(fc.tuple(fc.integer({ min: 0, max: 1500 }), anyEdit()), { maxLength: 40 });
  const property = (holds: (history: History, edits: Edit[]) => void) =>
    fc.assert(
      fc.property(timed, (gaps) => {
        let now = 0;
        const edits = gaps.map(([gap, edit]): [number, Edit] => [(now += gap), edit]);
        holds(
          made(edits),
          edits.map(([, edit]) => edit),
        );
      }),
    );

  it('holds what its edits make, and undone as often as they were made, the beginning', () => {
    property((history, edits) => {
      expect(history.present).toStrictEqual(edits.reduce(applyEdit, BRIEFING));
      expect(edits.reduce(undone, history).present).toStrictEqual(BRIEFING);
      expect(history.past.length).toBeLessThanOrEqual(edits.length);
    });
  });

  it('is the same after any number of undone edits were redone', () => {
    property((history) => {
      let back = history;
      while (back.past.length > 0) {
        const further = frozen(undone(back));
        expect(redone(further)).toStrictEqual(back);
        back = further;
      }
      expect(history.past.reduce(redone, back)).toStrictEqual(history);
    });
  });

  it('shows a step that is there', () => {
    property((history) => {
      const back = undo(history);
      const again = redo(back.history);
      for (const { history: then, step } of [back, again])
        if (step !== undefined) expect(then.present.steps[step]).toBeDefined();
    });
  });
});
