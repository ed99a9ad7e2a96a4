import { describe, expect, it } from 'vitest';
import { allOf, parseXml, type Element as Parsed } from '../../../../tests/golden/xml';
import { pictureAtlas } from '../../content/basemap';
import { THEMES, type ThemeName } from '../../scene/view';
import { baseMarkup } from './base';
import { recolour } from './recolour';

const drawn = (theme: ThemeName) =>
  parseXml(
    baseMarkup(pictureAtlas().basemap('un'), {
      camera: { lon: 53, lat: 31, zoom: 3.3 },
      theme,
      fills: { EG: 'selected', PK: 'principal', QA: 'mentioned' },
      href: (id) => `/${id}`,
      name: (id) => id,
    }),
  );

/** As much of a document as is asked of it; there is none in these tests. */
function asRoot(root: Parsed): ParentNode {
  const elements = allOf(root).map(({ attributes }) => ({
    getAttribute: (name: string) => attributes[name] ?? null,
    setAttribute: (name: string, value: string) => {
      attributes[name] = value;
    },
  }));
  const querySelectorAll = () => elements;
  return { querySelectorAll } as unknown as ParentNode;
}

const pairs = THEMES.flatMap((from) =>
  THEMES.filter((to) => to !== from).map((to): [ThemeName, ThemeName] => [from, to]),
);

describe('a base map that is recoloured', () => {
  it.each(pairs)('from %s to %s is the one that is drawn so', (from, to) => {
    const base = drawn(from);
    expect(base).not.toEqual(drawn(to));
    recolour(asRoot(base), from, to);
    expect(base).toEqual(drawn(to));
  });

  it('keeps what is no colour of the theme', () => {
    const strange = () => parseXml('<g fill="none" stroke="#123456"><path fill="red"/></g>');
    const group = strange();
    recolour(asRoot(group), 'light', 'dark');
    expect(group).toEqual(strange());
  });
});
