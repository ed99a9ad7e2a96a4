const key = (dossier: string) => `rawabit:brief:${dossier}`;

/** Keeps which step was shown last in this tab, from 1, so that a way back leads there. */
export function keepPlace(dossier: string, n: number): void {
  try {
    sessionStorage.setItem(key(dossier), String(n));
  } catch {
    // Storage is closed: the way back leads to the first step.
  }
}

/** The step that was shown last in this tab, from 1, if any. */
export function keptPlace(dossier: string): number | undefined {
  try {
    const n = Number(sessionStorage.getItem(key(dossier)));
    return Number.isInteger(n) && n > 0 ? n : undefined;
  } catch {
    return undefined;
  }
}
