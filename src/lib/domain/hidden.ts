/**
 * Characters that turn the order in which others are shown: embeddings, overrides, isolates. A name
 * with one can be made to look like another, or turn what stands after it.
 */
const ORDER: Readonly<Record<string, string>> = {
  '\u202a': 'LEFT-TO-RIGHT EMBEDDING',
  '\u202b': 'RIGHT-TO-LEFT EMBEDDING',
  '\u202c': 'POP DIRECTIONAL FORMATTING',
  '\u202d': 'LEFT-TO-RIGHT OVERRIDE',
  '\u202e': 'RIGHT-TO-LEFT OVERRIDE',
  '\u2066': 'LEFT-TO-RIGHT ISOLATE',
  '\u2067': 'RIGHT-TO-LEFT ISOLATE',
  '\u2068': 'FIRST STRONG ISOLATE',
  '\u2069': 'POP DIRECTIONAL ISOLATE',
};

/** Direction marks: letters without a shape, which word processors leave in running text. */
const MARKS: Readonly<Record<string, string>> = {
  '\u200e': 'LEFT-TO-RIGHT MARK',
  '\u200f': 'RIGHT-TO-LEFT MARK',
  '\u061c': 'ARABIC LETTER MARK',
};

// What neither XML nor UTF-8 can hold, so that no picture could be written with it, and other
// controls but tab and line ends. With the flag u, a surrogate in a pair is no surrogate.
const CONTROL =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ufffe\\uffff\\ud800-\\udfff';
const CONTROLS = new RegExp(`[${CONTROL}]`, 'u');
const REFUSED = new RegExp(`[${CONTROL}${Object.keys(ORDER).join('')}]`, 'u');
const HIDDEN = new RegExp(`[${CONTROL}${[ORDER, MARKS].flatMap(Object.keys).join('')}]`, 'u');
const ALL_REFUSED = new RegExp(REFUSED, 'gu');
/** In a message, tabs and line ends would make lines that it does not have. */
const ALL_HIDDEN = new RegExp(`[\\t\\n\\r\\u2028\\u2029]|${HIDDEN.source}`, 'gu');

/** Which characters a text may not hold: controls alone, those that turn its order too, or marks as well. */
export type Strictness = 'controls' | 'order' | 'marks';
const PATTERNS: Record<Strictness, RegExp> = { controls: CONTROLS, order: REFUSED, marks: HIDDEN };

const code = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function nameOf(character: string): string {
  if (/[\ud800-\udfff]/u.test(character)) return 'half of a surrogate pair';
  if (character === '\0') return 'NULL';
  return ORDER[character] ?? MARKS[character] ?? 'a control character';
}

/** A text as one line, with its hidden characters as `⟨U+202E⟩`, so that it shows what it holds. */
export function revealed(text: string): string {
  return text.replace(ALL_HIDDEN, (character) => `⟨${code(character)}⟩`);
}

/** A text for a message: its beginning, with what is hidden in it. */
export function shortened(text: string, most = 60): string {
  return revealed(text.length > most ? `${text.slice(0, most - 1)}…` : text);
}

/** A text without the characters that `readBriefing` refuses. */
export function withoutRefused(text: string): string {
  return text.replace(ALL_REFUSED, '');
}

/** Characters shown on each side of one that is told. */
const AROUND = 12;

/** The first character of a text that it may not hold, by name, and where; `undefined` where it has none. */
export function hiddenIn(text: string, strictness: Strictness): string | undefined {
  const found = PATTERNS[strictness].exec(text);
  if (found === null) return undefined;
  const { 0: character, index } = found;
  const around = text.slice(Math.max(0, index - AROUND), index + character.length + AROUND);
  return `${code(character)} ${nameOf(character)}, in “${revealed(around)}”`;
}
