import { levelsOf } from './bidi';
import type { Font, Fonts } from './fonts';
import { joinsOnly, ordersOnly } from './prepare';
import type { Dir, TextStyle } from './types';

export type Script = 'Arab' | 'Latn';

/** A stretch of text that is shaped at once. `font` is `undefined` where no font has its characters. */
export interface Run {
  /** UTF-16 offsets into the prepared text, `[start, end)` */
  start: number;
  end: number;
  level: number;
  script: Script;
  font: Font | undefined;
}

interface Character {
  char: string;
  at: number;
}

function scriptOf(char: string): Script | undefined {
  if (/\p{Script=Arabic}/u.test(char)) return 'Arab';
  return /\p{Script=Latin}/u.test(char) ? 'Latn' : undefined;
}

const BRACKETS = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

/**
 * Signs and digits go with the letters before them, at the beginning with the first ones; what closes
 * a bracket goes with what opened it (UAX #24, 5.1), as in browsers: kerning depends on it.
 */
function scriptsOf(characters: readonly Character[], dir: Dir): Script[] {
  const own = characters.map(({ char }) => scriptOf(char));
  let script = own.find((one) => one !== undefined) ?? (dir === 'rtl' ? 'Arab' : 'Latn');
  const open: { char: string; script: Script }[] = [];
  return characters.map(({ char }, i) => {
    script = own[i] ?? script;
    if (/[([{]/.test(char)) open.push({ char, script });
    const opening = BRACKETS.get(char);
    if (opening === undefined) return script;
    const pair = open.findLastIndex((one) => one.char === opening);
    script = open[pair]?.script ?? script;
    if (pair >= 0) open.length = pair;
    return script;
  });
}

/** Joiners take the font of what they follow, so that they can join; others the first that has them. */
function fontsOf(characters: readonly Character[], style: TextStyle, fonts: Fonts) {
  let before: Font | undefined;
  return characters.map(({ char }) => {
    const own = fonts.fontFor(char, style);
    before = own ?? (joinsOnly(char) ? (before ?? fonts.principal(style)) : undefined);
    return before;
  });
}

/**
 * One line of prepared text as runs of one direction, script and font, in the order of reading.
 * Characters that only order belong to none.
 */
export function runsOf(text: string, style: TextStyle, dir: Dir, fonts: Fonts): Run[] {
  const levels = levelsOf(text, dir);
  let at = 0;
  const characters = Array.from(text, (char) => {
    at += char.length;
    return { char, at: at - char.length };
  });
  const scripts = scriptsOf(characters, dir);
  const chosen = fontsOf(characters, style, fonts);
  const runs: Run[] = [];
  characters.forEach(({ char, at: start }, i) => {
    if (ordersOnly(char)) return;
    const [level, script, font] = [levels[start] ?? 0, scripts[i] ?? 'Latn', chosen[i]];
    const last = runs.at(-1);
    const goesOn =
      last?.end === start && last.level === level && last.script === script && last.font === font;
    if (goesOn) last.end += char.length;
    else runs.push({ start, end: start + char.length, level, script, font });
  });
  return runs;
}
