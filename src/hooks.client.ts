interface Policies {
  createPolicy: (
    name: 'default',
    rules: Record<'createHTML' | 'createScriptURL', (text: string) => string | null>,
  ) => unknown;
}

/** Whether a script may run in a worker: one that this site was built with. */
function isOwn(address: string): boolean {
  const { origin, pathname } = new URL(address, location.href);
  const known = pathname.startsWith('/_app/immutable/') || pathname === '/service-worker.js';
  return origin === location.origin && known;
}

// Libraries start their workers by an address alone; of markup, only none at all has a way round.
const { trustedTypes } = window as { trustedTypes?: Policies };
trustedTypes?.createPolicy('default', {
  createHTML: (markup) => (markup === '' ? '' : null),
  createScriptURL: (address) => (isOwn(address) ? address : null),
});
