import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEdit, BRIEFING, frozen } from '../../../tests/lib/edits';
import { draftOf, historyOf, MOST_KEPT, readDraft } from './draft';
import type { Edit } from './edit';
import { record, redo, startHistory, undo } from './history';

const typed = (text: string): Edit => ({
  ...{ type: 'words', step: 'one', field: 'title', lang: 'en', text },
});
const history = record(startHistory(BRIEFING), typed('a'), 0);

describe('a draft', () => {
  it('of any history is read back as it was, with all that can be undone and redone', () => {
    const property = fc.property(fc.array(anyEdit(), { maxLength: 20 }), fc.nat(5), (edits, n) => {
      const made = edits.reduce((h, edit, i) => record(h, edit, i * 900), startHistory(BRIEFING));
      const back = Array.from({ length: n }).reduce<typeof made>((h) => undo(h).history, made);
      const draft = readDraft(structuredClone(frozen(draftOf(back, BRIEFING, 1))));
      expect(draft && historyOf(draft, BRIEFING)).toStrictEqual(back);
    });
    fc.assert(property);
  });

  it('keeps the edits nearest to the briefing', () => {
    const many = Array.from({ length: MOST_KEPT + 20 }, (_, i) => typed(`v${i}`));
    const made = many.reduce((h, edit, i) => record(h, edit, i * 5000), startHistory(BRIEFING));
    const { past } = historyOf(draftOf(made, BRIEFING, 0), BRIEFING);
    expect([past.length, past.at(-1)]).toEqual([MOST_KEPT, made.past.at(-1)]);
    const start = many.reduce((h) => undo(h).history, made);
    const { future } = historyOf(draftOf(start, BRIEFING, 0), BRIEFING);
    expect([future.length, future[0]]).toEqual([MOST_KEPT, start.future[0]]);
  });

  it('is copied and read with steps still shared, as a draft of many changes would be huge', () => {
    const draft = readDraft(structuredClone(draftOf(history, BRIEFING, 0)));
    const [now, before] = [draft?.briefing, draft?.history?.past[0]?.briefing];
    expect(now?.steps[1]).toBeDefined();
    expect(now?.steps[1]).toBe(before?.steps[1]);
  });

  it('whose past is broken comes without it', () => {
    const draft = draftOf(history, BRIEFING, 7);
    const past = [{ briefing: {}, edit: { type: 'explode' }, at: 0 }];
    for (const broken of [{ past, future: [] }, 'rubbish', null]) {
      const read = readDraft({ ...draft, history: broken });
      expect(read).toStrictEqual({ briefing: draft.briefing, saved: 7 });
      expect(read && historyOf(read, BRIEFING)).toStrictEqual(startHistory(draft.briefing));
    }
  });

  it('with a planned time that was no number keeps its past', () => {
    const edit: Edit = { type: 'seconds', step: 'two', seconds: NaN };
    const draft = readDraft(draftOf(record(history, edit, 0), BRIEFING, 0));
    expect(draft?.history?.past).toHaveLength(2);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'rubbish'],
    ['no steps', { briefing: { ...BRIEFING, steps: [] }, saved: 0 }],
    [
      'one id twice',
      { briefing: { ...BRIEFING, steps: [0, 0].map((i) => BRIEFING.steps[i]) }, saved: 0 },
    ],
    ['no time', { briefing: BRIEFING }],
  ])('is none with %s', (_, value) => {
    expect(readDraft(value)).toBeUndefined();
  });
});

describe('a draft that was kept', () => {
  it('of which everything was taken back stands for the dossier’s own, as that is by then', () => {
    const back = undo(history).history;
    const draft = readDraft(structuredClone(draftOf(back, BRIEFING, 0)));
    const newer = { ...BRIEFING, title: { ar: 'أخرى', en: 'another' } };
    expect(draft && historyOf(draft, newer).present).toBe(newer);
    const replaced = record(history, { type: 'replace', from: 'original', briefing: BRIEFING }, 9);
    expect(draftOf(replaced, BRIEFING, 0).untouched).toBe(true);
    expect(draftOf(history, BRIEFING, 0).untouched).toBeUndefined();
  });

  it('can be undone and redone after it was read', () => {
    const draft = readDraft(structuredClone(draftOf(history, BRIEFING, 0)));
    const back = undo(draft ? historyOf(draft, BRIEFING) : startHistory(BRIEFING)).history;
    expect(back.present).toEqual(BRIEFING);
    expect(redo(back).history.present).toEqual(history.present);
  });
});
