const KEY = 'rawabit.search';
const MOST = 5;

/** What was chosen in this session, the latest first; none where the browser keeps nothing. */
export function recentKeys(dossier: string): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(`${KEY}.${dossier}`) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** Notes a choice as the latest of this session. */
export function keepRecent(dossier: string, key: string): void {
  const keys = [key, ...recentKeys(dossier).filter((one) => one !== key)].slice(0, MOST);
  try {
    sessionStorage.setItem(`${KEY}.${dossier}`, JSON.stringify(keys));
  } catch {
    // A browser that keeps nothing loses a convenience, no more.
  }
}
