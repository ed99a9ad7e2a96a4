/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { version } from '$service-worker';
import { TAKE_OVER, type Windows } from '../lib/offline/talk';
import { OfflineWorker } from '../lib/offline/worker';

const scope = globalThis as unknown as ServiceWorkerGlobalScope;
const worker = new OfflineWorker({
  version,
  caches,
  fetch: (request, init) => fetch(request, init),
});

scope.addEventListener('install', (event) => {
  event.waitUntil(worker.install());
});

scope.addEventListener('activate', (event) => {
  const start = async () => {
    await worker.activate();
    await scope.registration.navigationPreload.enable().catch(() => undefined);
    // The page of a first visit needs no second one to do without the network.
    await scope.clients.claim();
  };
  event.waitUntil(start());
});

scope.addEventListener('fetch', (event) => {
  if (new URL(event.request.url).origin !== scope.location.origin) return;
  const answer = worker.answer(event.request, event.preloadResponse as Promise<unknown>);
  if (answer !== undefined) event.respondWith(answer);
});

/** Takes over if no other window would be left with another version's pages. */
async function takeOver(reply: MessagePort | undefined): Promise<void> {
  const all = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const windows: Windows = { windows: all.length };
  reply?.postMessage(windows);
  if (all.length <= 1) await scope.skipWaiting();
}

scope.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(takeOver(event.ports[0]));
});
