/** What a key asks of a briefing. */
export type Command =
  | 'forward'
  | 'back'
  | 'first'
  | 'last'
  | 'fullScreen'
  | 'black'
  | 'white'
  | 'language'
  | 'theme'
  | 'overview'
  | 'presenter'
  | 'help'
  | 'run'
  | 'resume'
  | 'out';

/** A key as pressed: `KeyboardEvent`’s own names. */
export interface Press {
  key: string;
  code: string;
  ctrlKey?: boolean;
  metaKey?: boolean;
  altKey?: boolean;
}

/** What a press means: a command, a step's number (from 1), or nothing; and the digits typed so far. */
export interface Meaning {
  command: Command | undefined;
  goTo: number | undefined;
  typed: string;
}

/** Keys that mean the same in both languages; those of a clicker are among them. */
const NAMED: Readonly<Record<string, Command>> = {
  ArrowDown: 'forward',
  PageDown: 'forward',
  ' ': 'forward',
  ArrowUp: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  Escape: 'out',
  '?': 'help',
  '؟': 'help',
};

/** Letters by the place of the key, so that they work with an Arabic keyboard as well. */
const LETTERS: Readonly<Record<string, Command>> = {
  N: 'forward',
  P: 'back',
  F: 'fullScreen',
  B: 'black',
  W: 'white',
  L: 'language',
  T: 'theme',
  O: 'overview',
  S: 'presenter',
  A: 'run',
  R: 'resume',
};

/** The keys of each command as the help lists them; arrows first that depend on the direction. */
export const KEYS_OF: Readonly<Record<Command, readonly string[]>> = {
  forward: ['↓', 'PageDown', 'Space', 'N'],
  back: ['↑', 'PageUp', 'P'],
  first: ['Home'],
  last: ['End'],
  fullScreen: ['F'],
  black: ['B'],
  white: ['W'],
  language: ['L'],
  theme: ['T'],
  overview: ['O'],
  presenter: ['S'],
  run: ['A'],
  resume: ['R'],
  help: ['?'],
  out: ['Esc'],
};

/** Most digits of a step's number. */
const MOST_DIGITS = 3;

const ARABIC_DIGITS = '٠١٢٣٤٥٦٧٨٩';

function digitOf({ key, code }: Press): string | undefined {
  if (/^[0-9]$/.test(key)) return key;
  const arabic = ARABIC_DIGITS.indexOf(key);
  if (key.length === 1 && arabic >= 0) return String(arabic);
  // A digit's key that gives another sign unshifted, as on French keyboards, is no digit here.
  return /^Numpad[0-9]$/.test(code) && key.length === 1 ? code.slice(-1) : undefined;
}

/** The letter of a key: as written where it is Latin, else by the key's place. */
function letterOf({ key, code }: Press): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  return key.length === 1 ? (/^Key([A-Z])$/.exec(code)?.[1] ?? '') : '';
}

function commandOf(press: Press, dir: 'rtl' | 'ltr'): Command | undefined {
  // On the arrow keys, forward is where the text goes: to the left in Arabic.
  if (press.key === 'ArrowRight') return dir === 'rtl' ? 'back' : 'forward';
  if (press.key === 'ArrowLeft') return dir === 'rtl' ? 'forward' : 'back';
  return NAMED[press.key] ?? LETTERS[letterOf(press)];
}

/**
 * What a press means while a briefing is shown in a direction, after the digits typed before it.
 * Digits gather until Enter goes to the step of that number; any other key forgets them, and
 * Escape does that alone. Keys with Ctrl, Alt or Meta belong to the browser.
 */
export function meaningOf(press: Press, dir: 'rtl' | 'ltr', typed: string): Meaning {
  const nothing: Meaning = { command: undefined, goTo: undefined, typed };
  if (press.ctrlKey === true || press.metaKey === true || press.altKey === true) return nothing;
  if (['Shift', 'AltGraph', 'CapsLock', 'Control', 'Meta', 'Alt'].includes(press.key))
    return nothing;
  const digit = digitOf(press);
  if (digit !== undefined) return { ...nothing, typed: (typed + digit).slice(-MOST_DIGITS) };
  const forgotten: Meaning = { ...nothing, typed: '' };
  if (press.key === 'Enter')
    return typed === '' ? forgotten : { ...forgotten, goTo: Number(typed) };
  if (press.key === 'Escape' && typed !== '') return forgotten;
  if (press.key === 'Backspace') return { ...nothing, typed: typed.slice(0, -1) };
  return { ...forgotten, command: commandOf(press, dir) };
}
