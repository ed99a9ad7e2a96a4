/** The page that any address can be opened with: it holds no content, and draws what the address names. */
export const SHELL = '/shell.html';

/** Where a build says which of its files a device keeps. */
export const KEPT = '/kept.json';

/** What a device keeps of one build. */
export interface Kept {
  version: string;
  /** Paths from the site's root. */
  paths: readonly string[];
}

/** Whether a value that should be the build's list is one. */
export function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { version, paths } = value as Partial<Record<keyof Kept, unknown>>;
  return (
    typeof version === 'string' &&
    Array.isArray(paths) &&
    paths.every((path) => typeof path === 'string')
  );
}

/** Whether a path's name carries a hash of its content, so that any copy of it is the right one. */
export const isHashed = (path: string): boolean => path.startsWith('/_app/immutable/');

const VERSION = /<meta name="version" content="([^"]*)"/;

/** The version of the program that a page's markup belongs to, once enough of it is there. */
export function versionIn(markup: string): string | undefined {
  return VERSION.exec(markup)?.[1];
}

/** Characters of a page by which its version must have been said. */
export const HEAD = 4096;
