/**
 * Latin spellings of Arabic, Urdu and Turkish names differ in their vowels, in doubled letters and
 * in a few letters for one sound. Rules in order: letters for one sound, then the three vowels.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|ch/g, 'š'],
  [/kh/g, 'x'],
  [/gh|dj/g, 'j'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/[cq]/g, 'k'],
  [/g/g, 'j'],
  [/v/g, 'w'],
  [/(?:oo|ou|au|aw(?=[^aeiou]|$))/g, 'u'],
  [/(?:ee|ea|ie|ai|ay|ei|ey)/g, 'i'],
  [/(?!^)y(?![aeiou])/g, 'i'],
  [/e/g, 'i'],
  [/o/g, 'u'],
  [/uw/g, 'w'],
  [/(.)\1+/g, '$1'],
  [/(?<=[aiu])h$/, ''],
];

/** What a folded Latin name sounds like, three vowels kept: Raheel and Rahil are `rahil`. */
export function sound(word: string): string {
  return RULES.reduce((text, [pattern, by]) => text.replace(pattern, by), word);
}

/**
 * The consonants of a name, and whether it begins with a vowel: Mohamed and Muhammad are `mhmd`.
 * Where too few are left to tell names apart, the vowels stay.
 */
export function skeleton(word: string): string {
  const heard = sound(word);
  const bones = heard
    .replace(/^[aiu]/, '°')
    .replace(/[aiu]/g, '')
    .replace(/(.)\1+/g, '$1');
  return bones.replace('°', '').length < 3 ? heard : bones;
}
