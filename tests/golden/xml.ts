/** An element of an XML document; text between its children is left out. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  /** The character data right inside it. */
  text: string;
}

const NAME = '[A-Za-z_][\\w.:-]*';
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const TOKEN = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*"[^"]*")*)\\s*(/?)>|[^<]+|<`, 'gy');

/** Character data with its entities read; a bare `&` or an unknown entity is an error. */
function decoded(raw: string): string {
  for (const character of raw)
    if (character < ' ' && !'\t\n\r'.includes(character)) throw new Error('control character');
  return raw.replace(/&(?:(\w+);)?/g, (entity, name: string | undefined) => {
    const character = ENTITIES[name ?? ''];
    if (character === undefined) throw new Error(`not an entity: ${entity}`);
    return character;
  });
}

function attributesOf(raw: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of raw.matchAll(
    new RegExp(`(${NAME})\\s*=\\s*"([^"]*)"`, 'g'),
  )) {
    if (name in attributes) throw new Error(`${name} is given twice`);
    if (value.includes('<')) throw new Error(`${name} holds <`);
    attributes[name] = decoded(value);
  }
  return attributes;
}

/**
 * Parses XML without prologue, comments or CDATA, which the renderers never write, and is as
 * strict as a browser is with a file of type SVG.
 * @throws Error when the text is not well formed.
 */
export function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [token, end, name, values = '', empty] of text.matchAll(TOKEN)) {
    const inside = open.at(-1) ?? root;
    if (name === undefined) {
      if (token === '<') throw new Error('a < that opens no tag');
      inside.text += decoded(token);
    } else if (end === '/') {
      if (open.pop()?.name !== name || open.length === 0) throw new Error(`</${name}> too many`);
    } else {
      const element = { name, attributes: attributesOf(values), children: [], text: '' };
      inside.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name ?? ''}> is not closed`);
  const [only, another] = root.children;
  if (only === undefined || another !== undefined) throw new Error('there must be one root');
  if (root.text.trim() !== '') throw new Error('text outside the root');
  return only;
}

/** An element and all that are inside it. */
export function allOf(element: Element): Element[] {
  return [element, ...element.children.flatMap(allOf)];
}
