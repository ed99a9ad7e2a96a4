import * as fake from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BRIEFING } from '../../../../tests/lib/edits';
import { draftOf, type Draft } from '../../briefing/draft';
import { record, startHistory } from '../../briefing/history';
import type * as Store from './store';

const ID = 'egypt-pakistan';
const NAME = 'rawabit.briefings';
const draft = (saved: number): Draft => ({ briefing: BRIEFING, saved });
const failure = (reason: string) => ({ ok: false, reason });
const fails = (name: string) => () => {
  throw new DOMException('Not now.', name);
};

/** Puts a value where drafts are kept, as nothing but a fault could. */
async function keep(value: unknown): Promise<void> {
  const db = await openDB(NAME);
  await db.put('drafts', value, ID);
  db.close();
}

async function setAside(): Promise<unknown> {
  const db = await openDB(NAME);
  const all: unknown = await db.getAll('aside');
  db.close();
  return all;
}

let store: typeof Store;

beforeEach(async () => {
  for (const [name, value] of Object.entries(fake))
    if (name.startsWith('IDB')) vi.stubGlobal(name, value);
  vi.stubGlobal('indexedDB', new fake.IDBFactory());
  // Each test is a page of its own: the store keeps its connection.
  vi.resetModules();
  store = await import('./store');
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a draft in the browser', () => {
  it('is there again after the page was loaded anew, with what can be undone', async () => {
    const edit = { type: 'title', lang: 'en', text: 'Another' } as const;
    const kept = draftOf(record(startHistory(BRIEFING), edit, 5), BRIEFING, 6);
    expect(await store.saveDraft(ID, kept)).toEqual({ ok: true });
    vi.resetModules();
    store = await import('./store');
    expect(await store.loadDraft(ID)).toEqual({ ok: true, draft: kept });
  });

  it('is that of its dossier, and gone once removed', async () => {
    await store.saveDraft(ID, draft(1));
    await store.saveDraft('other', draft(2));
    expect(await store.removeDraft(ID)).toEqual({ ok: true });
    expect(await store.loadDraft(ID)).toEqual({ ok: true, draft: undefined });
    expect(await store.loadDraft('other')).toEqual({ ok: true, draft: draft(2) });
    expect(await store.removeDraft('none')).toEqual({ ok: true });
  });

  it('is the last of many saved at once', async () => {
    const saves = Array.from({ length: 20 }, (_, i) => store.saveDraft(ID, draft(i)));
    const between = store.loadDraft(ID);
    const last = store.saveDraft(ID, draft(99));
    expect(await between).toEqual({ ok: true, draft: draft(19) });
    expect(await Promise.all([...saves, last])).toEqual(Array(21).fill({ ok: true }));
    expect(await store.loadDraft(ID)).toEqual({ ok: true, draft: draft(99) });
  });

  it.each<[string, unknown]>([
    ['rubbish', { briefing: 'rubbish', saved: 1 }],
    ['of another form', { ...draft(1), colour: 'red' }],
    ['null', null],
  ])('that is %s is told, set aside as it was, and not told again', async (_, value) => {
    await store.removeDraft(ID);
    await keep(value);
    expect(await store.loadDraft(ID)).toEqual(failure('broken'));
    expect(await setAside()).toEqual([{ dossier: ID, record: value }]);
    expect(await store.loadDraft(ID)).toEqual({ ok: true, draft: undefined });
  });
});

describe('storage', () => {
  const all = () => [store.saveDraft(ID, draft(1)), store.loadDraft(ID), store.removeDraft(ID)];

  it.each<[string, unknown]>([
    ['absent', undefined],
    ['null', null],
    ['refused', { open: fails('SecurityError') }],
  ])('that is %s is unavailable', async (_, value) => {
    vi.stubGlobal('indexedDB', value);
    expect(await Promise.all(all())).toEqual(Array(3).fill(failure('unavailable')));
  });

  it('that was refused is asked again', async () => {
    const { indexedDB } = globalThis;
    vi.stubGlobal('indexedDB', { open: fails('SecurityError') });
    expect(await store.saveDraft(ID, draft(1))).toEqual(failure('unavailable'));
    vi.stubGlobal('indexedDB', indexedDB);
    expect(await store.saveDraft(ID, draft(1))).toEqual({ ok: true });
  });

  it('that never answers, as while it is blocked, is unavailable after a while', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('indexedDB', { open: () => new fake.IDBOpenDBRequest() });
    const answers = Promise.all(all());
    await vi.advanceTimersByTimeAsync(store.MOST_WAIT);
    expect(await answers).toEqual(Array(3).fill(failure('unavailable')));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that is full says so and keeps the draft before', async () => {
    await store.saveDraft(ID, draft(1));
    const put = vi.spyOn(fake.IDBObjectStore.prototype, 'put');
    put.mockImplementationOnce(fails('QuotaExceededError'));
    expect(await store.saveDraft(ID, draft(2))).toEqual(failure('full'));
    expect(await store.loadDraft(ID)).toEqual({ ok: true, draft: draft(1) });
  });

  it('that turns out to be full only at the end says so as well', async () => {
    await store.saveDraft(ID, draft(1));
    const commit = vi.spyOn(fake.IDBTransaction.prototype, 'commit');
    commit.mockImplementationOnce(function (this: IDBTransaction) {
      Object.defineProperty(this, 'error', { value: new DOMException('', 'QuotaExceededError') });
      this.abort();
    });
    expect(await store.saveDraft(ID, draft(2))).toEqual(failure('full'));
    expect(await store.loadDraft(ID)).toEqual({ ok: true, draft: draft(1) });
  });

  it('cannot take what cannot be copied, and says so', async () => {
    const strange = { ...draft(1), history: () => undefined } as unknown as Draft;
    expect(await store.saveDraft(ID, strange)).toEqual(failure('broken'));
  });
});

describe('a connection', () => {
  it('that was dropped is made again', async () => {
    await store.saveDraft(ID, draft(1));
    const transaction = vi.spyOn(fake.IDBDatabase.prototype, 'transaction');
    transaction.mockImplementationOnce(fails('InvalidStateError'));
    expect(await store.saveDraft(ID, draft(2))).toEqual({ ok: true });
    expect(await store.loadDraft(ID)).toEqual({ ok: true, draft: draft(2) });
  });

  it('that was dropped is not made again for a draft that another has followed', async () => {
    await store.saveDraft(ID, draft(1));
    const transaction = vi.spyOn(fake.IDBDatabase.prototype, 'transaction');
    transaction.mockImplementationOnce(fails('UnknownError'));
    const saves = [store.saveDraft(ID, draft(2)), store.saveDraft(ID, draft(3))];
    expect(await Promise.all(saves)).toEqual([failure('unavailable'), { ok: true }]);
    expect(await store.loadDraft(ID)).toEqual({ ok: true, draft: draft(3) });
  });

  it('does not hold up a newer version of the site, and is not made to it', async () => {
    await store.saveDraft(ID, draft(1));
    const newer = await openDB(NAME, 2);
    expect(await store.saveDraft(ID, draft(2))).toEqual(failure('unavailable'));
    newer.close();
  });
});
