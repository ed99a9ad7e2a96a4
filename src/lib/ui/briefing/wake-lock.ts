/**
 * Keeps the screen awake while a briefing is shown, where the browser can and agrees; it lets go
 * whenever the page is hidden, and is asked again when the page comes back.
 * @returns a function that lets the screen sleep again.
 */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let left = false;
  async function ask(): Promise<void> {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      lock = await navigator.wakeLock.request('screen');
      if (left) await lock.release();
    } catch {
      // Refused, as on a low battery: the presenter's own settings hold.
    }
  }
  const asked = () => void ask();
  asked();
  document.addEventListener('visibilitychange', asked);
  return () => {
    left = true;
    document.removeEventListener('visibilitychange', asked);
    lock?.release().catch(() => undefined);
  };
}
