const PDI = '\u2069';
const ISOLATES = /[\u2066-\u2068]/;

/** What a line can end with: spaces but not those that hold words together, hyphens after a word. */
const BREAKS =
  /[ \t\u2000-\u2006\u2008-\u200a\u205f\u3000]+|\S[-\u2010\u2013\u2014]+(?=[^\s\d٠-٩۰-۹])/g;

/** A text cut where lines may end; each piece keeps the spaces or the hyphen it ends with. */
function pieces(text: string): string[] {
  const ends = [...text.matchAll(BREAKS)].map((match) => match.index + match[0].length);
  const cuts = [0, ...ends.filter((end) => end < text.length), text.length];
  return cuts.slice(1).map((end, i) => text.slice(cuts[i], end));
}

/** Letters with their marks, brackets and points: between these a word too long for a line is broken. */
const CLUSTER = /[([{«“‘]*.(?:\p{M}|\u200c|\u200d)*[)\]}»”’.,:;!?،؛؟\u2069]*/gsu;

const clusters = (word: string): string[] => word.match(CLUSTER) ?? [];

/** The isolates that a line leaves open; closing one that was never opened changes nothing. */
function openIsolates(line: string): string[] {
  const open: string[] = [];
  for (const char of line) {
    if (ISOLATES.test(char)) open.push(char);
    else if (char === PDI) open.pop();
  }
  return open;
}

/** Each line is set by itself: an isolate that goes on over a break is closed before and opened after it. */
function withIsolates(lines: readonly string[]): string[] {
  let open: string[] = [];
  return lines.map((line) => {
    const whole = open.join('') + line;
    open = openIsolates(whole);
    return whole + PDI.repeat(open.length);
  });
}

function filled(parts: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && fits(last + part)) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines;
}

/**
 * Breaks a text into lines that fit: after spaces, after hyphens and dashes (but not before a digit:
 * 2025–2026 stays whole, as does what U+00A0 or U+202F holds together), and at each end of a line
 * that the text has itself. A word that no line holds is broken between letters. The rule is our own,
 * a small part of UAX #14, so that it breaks alike wherever it runs.
 */
export function brokenLines(text: string, fits: (line: string) => boolean): string[] {
  const holds = (line: string) => fits(line.trimEnd());
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((paragraph) => {
    const parts = pieces(paragraph.trim()).flatMap((piece) =>
      holds(piece) ? [piece] : filled(clusters(piece), holds),
    );
    return filled(parts, holds);
  });
  return withIsolates(lines.map((line) => line.trim()));
}
