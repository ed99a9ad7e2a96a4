/** Text or attribute value with the characters escaped that mean something in SVG and HTML. */
export function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

type Value = string | number | undefined;

/** ` name="value"` for each attribute that is not `undefined`; numbers keep two decimals. */
export function attributes(values: Readonly<Record<string, Value>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (value === undefined) return '';
      const text = typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
      return ` ${name}="${escape(text)}"`;
    })
    .join('');
}

/** An element as a string. `body` is markup and must be escaped already. */
export function element(name: string, values: Readonly<Record<string, Value>>, body = ''): string {
  return body === ''
    ? `<${name}${attributes(values)}/>`
    : `<${name}${attributes(values)}>${body}</${name}>`;
}
