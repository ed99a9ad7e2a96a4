import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { readDraft, type Draft } from '../../briefing/draft';

/**
 * Why nothing was kept or read. `unavailable`: the browser has no storage, refuses it or does not
 * answer; `full`: there is no room; `broken`: what is kept, or was to be, is no draft.
 */
export interface Failure {
  ok: false;
  reason: 'unavailable' | 'full' | 'broken';
}
export type Result = { ok: true } | Failure;
/** `draft` is `undefined` where none was kept. */
export type Loaded = { ok: true; draft: Draft | undefined } | Failure;

/** Longest that the browser may take to answer, in ms; some never do. */
export const MOST_WAIT = 5000;

const NAME = 'rawabit.briefings';

interface Shelves extends DBSchema {
  /** Drafts by the id of their dossier; as found, so not to be trusted. */
  drafts: { key: string; value: unknown };
  /** What was found among drafts and is none. */
  aside: { key: number; value: { dossier: string; record: unknown } };
}
type Database = IDBPDatabase<Shelves>;

let connection: Promise<Database> | undefined;
let asked = 0;

const forget = () => {
  connection = undefined;
};

async function open(): Promise<Database> {
  const db = await openDB<Shelves>(NAME, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('drafts');
      fresh.createObjectStore('aside', { autoIncrement: true });
    },
    // Another tab has a newer version of the site: it must not wait for this one.
    blocking() {
      db.close();
      forget();
    },
    terminated: forget,
  });
  return db;
}

function connect(): Promise<Database> {
  connection ??= open().catch((error: unknown) => {
    forget();
    throw error;
  });
  return connection;
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : '');

const REASONS: Partial<Record<string, Failure['reason']>> = {
  QuotaExceededError: 'full',
  // What cannot be copied, and what can no longer be read.
  ...{ DataCloneError: 'broken', DataError: 'broken', NotReadableError: 'broken' },
};

/** What browsers say of a connection that they have dropped, as some do while a tab sleeps. */
const DROPPED = ['InvalidStateError', 'UnknownError'];

async function attempt<T>(work: (db: Database) => Promise<T>): Promise<T> {
  asked += 1;
  const turn = asked;
  try {
    return await work(await connect());
  } catch (error) {
    if (!DROPPED.includes(nameOf(error))) throw error;
    forget();
    // Whatever was asked since then is newer, and must not be written over.
    if (turn !== asked) throw error;
    return work(await connect());
  }
}

/**
 * Waits for a transaction and what was asked in it. Whichever failed first knows why; the others
 * are only aborted with it.
 */
async function settled(parts: Promise<unknown>[]): Promise<void> {
  const results = await Promise.allSettled(parts);
  const errors = results.flatMap((one): unknown[] => ('reason' in one ? [one.reason] : []));
  if (errors.length > 0) throw errors.find((one) => nameOf(one) !== 'AbortError') ?? errors[0];
}

async function within<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new DOMException('No answer from the browser’s storage.', 'TimeoutError');
    timer = setTimeout(() => reject(error), MOST_WAIT);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function answer<T>(work: (db: Database) => Promise<T>): Promise<T | Failure> {
  try {
    return await within(attempt(work));
  } catch (error) {
    return { ok: false, reason: REASONS[nameOf(error)] ?? 'unavailable' };
  }
}

/**
 * The draft kept for a dossier. Never rejects. One that is `broken` is set aside, so that the next
 * draft does not replace it; after `unavailable` there may be one that was not seen, which saving
 * would replace.
 */
export function loadDraft(dossierId: string): Promise<Loaded> {
  return answer(async (db): Promise<Loaded> => {
    // One transaction: no draft can be saved between finding a broken one and taking it away.
    const tx = db.transaction(['drafts', 'aside'], 'readwrite');
    const drafts = tx.objectStore('drafts');
    const record = await drafts.get(dossierId);
    const draft = readDraft(record);
    if (record === undefined || draft !== undefined) {
      await tx.done;
      return { ok: true, draft };
    }
    const kept = tx.objectStore('aside').add({ dossier: dossierId, record });
    await settled([kept, drafts.delete(dossierId), tx.done]);
    return { ok: false, reason: 'broken' };
  });
}

/**
 * Keeps a draft in place of the one before. Never rejects. Of several that are saved without
 * waiting, the last one stays: the browser does what is written to one store in the order asked.
 * Storage takes plain objects only, not those of `$state` (but `$state.raw`).
 */
export function saveDraft(dossierId: string, draft: Draft): Promise<Result> {
  return answer(async (db): Promise<Result> => {
    const tx = db.transaction('drafts', 'readwrite');
    const put = tx.store.put(draft, dossierId);
    // A page that is being left hears no more of it, and what it has not committed is undone.
    tx.commit();
    await settled([put, tx.done]);
    return { ok: true };
  });
}

/** Forgets the draft of a dossier, if there is one. Never rejects. */
export function removeDraft(dossierId: string): Promise<Result> {
  return answer(async (db): Promise<Result> => {
    await db.delete('drafts', dossierId);
    return { ok: true };
  });
}
