/** Milliseconds that a database may be held open by another window. */
const PATIENCE = 3000;

function dropDatabase(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    const late = setTimeout(() => {
      resolve(false);
    }, PATIENCE);
    const end = (gone: boolean) => {
      clearTimeout(late);
      resolve(gone);
    };
    request.onsuccess = () => {
      end(true);
    };
    request.onerror = () => {
      end(false);
    };
  });
}

/** Runs what some browsers refuse; whether it could be done. */
async function done(work: () => Promise<unknown>): Promise<boolean> {
  try {
    return (await work()) !== false;
  } catch (error) {
    console.warn(error);
    return false;
  }
}

/**
 * Removes all that this site keeps in the browser: storage, databases, the copy of the program and
 * the worker that keeps it. Answers whether all of it is gone.
 */
export async function clearAll(): Promise<boolean> {
  const all = await Promise.all([
    done(() => {
      localStorage.clear();
      sessionStorage.clear();
      return Promise.resolve();
    }),
    done(async () => {
      const databases = await indexedDB.databases();
      const gone = await Promise.all(databases.map(({ name }) => dropDatabase(name ?? '')));
      return gone.every((one) => one);
    }),
    done(async () => {
      const workers = await navigator.serviceWorker.getRegistrations();
      await Promise.all(workers.map((worker) => worker.unregister()));
      const names = await caches.keys();
      await Promise.all(names.map((name) => caches.delete(name)));
    }),
  ]);
  return all.every((one) => one);
}
