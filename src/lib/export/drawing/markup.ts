/** The attributes of an element, as text. */
export type Values = Readonly<Record<string, string | undefined>>;

/** One tag; an element without contents opens and closes at once. */
export interface Tag {
  name: string;
  values: Values;
  opens: boolean;
  closes: boolean;
}

const UNESCAPED: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};

/** Text of an attribute or an element as it was before `escape`. */
export const unescape = (text: string): string =>
  text.includes('&') ? text.replace(/&(?:lt|gt|quot|amp);/g, (one) => UNESCAPED[one] ?? one) : text;

const TAG = /<(\/?)([\w:]+)((?: [\w:-]+="[^"]*")*)(\/?)>/g;

/** The attributes of a tag of our own markup: names and quoted values, a space before each. */
export function valuesIn(attributes: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [, name = '', value = ''] of attributes.matchAll(/ ([\w:-]+)="([^"]*)"/g))
    values[name] = unescape(value);
  return values;
}

/** The tags of our own markup in order. What stands between them is passed over. */
export function* readMarkup(markup: string): Generator<Tag> {
  for (const [, end, name = '', attributes = '', empty] of markup.matchAll(TAG)) {
    const closing = end === '/';
    yield { name, values: valuesIn(attributes), opens: !closing, closes: closing || empty === '/' };
  }
}
