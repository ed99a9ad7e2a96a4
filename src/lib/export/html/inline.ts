/** What ends or changes how a browser reads a script, wherever it stands in it. */
const IN_SCRIPT = /<!--|<\/?script/i;

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** A value as JSON that no HTML can hide in: it reads back as the same value. */
export function inlineJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (sign) => ESCAPES[sign] ?? sign);
}

/**
 * A program as the text of a `script` element, which its hash stands for: it is not altered.
 * @throws Error where HTML would not read all of it as the script.
 */
export function inlineScript(js: string): string {
  const found = IN_SCRIPT.exec(js)?.[0];
  if (found !== undefined) throw new Error(`a script that holds ${found} cannot stand in HTML`);
  return js;
}

/**
 * A style sheet as the text of a `style` element.
 * @throws Error where HTML would not read all of it as the sheet.
 */
export function inlineStyle(css: string): string {
  if (/<\/style/i.test(css))
    throw new Error('a style sheet that holds </style cannot stand in HTML');
  return css;
}
