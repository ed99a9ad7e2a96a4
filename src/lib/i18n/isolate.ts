/** Keeps a name in its own direction, whatever stands around it: Unicode's first strong isolate. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
