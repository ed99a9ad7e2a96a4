import { describe, expect, it } from 'vitest';
import { allOf, parseXml } from '../../../../tests/golden/xml';
import { pictureAtlas } from '../../content/basemap';
import { stateNames } from '../../geo/names';
import { colours } from '../../scene/theme';
import { THEMES } from '../../scene/view';
import { baseMarkup, type BaseOptions } from './base';

const basemap = pictureAtlas().basemap('un');
const options: BaseOptions = {
  camera: { lon: 53, lat: 31, zoom: 3.3 },
  theme: 'light',
  fills: { EG: 'selected', PK: 'principal', QA: 'mentioned', kashmir: 'selected' },
  href: (id) => `/en/x/actor/${id}`,
  name: (id) => stateNames[id]?.en ?? id,
};
const markup = baseMarkup(basemap, options);
const elements = allOf(parseXml(markup));
const links = elements.filter((e) => e.name === 'a');
const theme = colours('light');
const fillOf = (id: string) =>
  links.find((a) => a.attributes['data-state'] === id)?.children[0]?.attributes['fill'];

describe('the base map of the picture', () => {
  it('has each state as a link with its name, out of the keyboard’s way', () => {
    expect(links.length).toBeGreaterThan(60);
    for (const { attributes: a } of links) {
      const id = a['data-state'] ?? '';
      expect(a).toMatchObject({ href: `/en/x/actor/${id}`, 'aria-label': options.name(id) });
      expect(a['tabindex']).toBe('-1');
    }
    const ids = links.map((a) => a.attributes['data-state']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ['EG', 'PK', 'IN', 'IL', 'TR', 'SA', 'PS', 'kashmir'])
      expect(ids).toContain(id);
  });

  it('fills states as the scene says and leaves the others to the land', () => {
    expect(fillOf('EG')).toBe(theme.landSelected);
    expect(fillOf('PK')).toBe(theme.landPrincipal);
    expect(fillOf('QA')).toBe(theme.landMentioned);
    expect(fillOf('IR')).toBeUndefined();
    const land = elements.find((e) => e.attributes['class'] === 'land');
    expect(land?.attributes['fill']).toBe(theme.land);
  });

  it.each(THEMES)('takes its colours from the %s theme, and from no other', (name) => {
    const drawn = allOf(parseXml(baseMarkup(basemap, { ...options, theme: name })));
    const paints = drawn.flatMap(({ attributes: a }) =>
      [a['fill'] ?? [], a['stroke'] ?? []].flat(),
    );
    const own: string[] = ['none', ...Object.values(colours(name))];
    expect(paints.filter((paint) => !own.includes(paint))).toEqual([]);
    expect(new Set(paints).size).toBeGreaterThan(8);
  });

  it('gives a disputed unit to nobody', () => {
    const plain = baseMarkup(basemap, { ...options, fills: {} });
    const unit = allOf(parseXml(plain)).find((e) => e.attributes['data-state'] === 'kashmir');
    expect(unit?.children[0]?.attributes['fill']).toBe(theme.disputed);
  });

  it('dashes disputed borders, lines of control and armistice lines, each in its own way', () => {
    const dashes = elements.flatMap((e) => e.attributes['stroke-dasharray'] ?? []);
    expect(new Set(dashes).size).toBe(3);
  });

  it('has no links where there are no pages', () => {
    const plain = allOf(parseXml(baseMarkup(basemap, { ...options, href: undefined })));
    expect(plain.filter((e) => e.name === 'a')).toEqual([]);
    expect(plain.length).toBe(elements.length - links.length);
  });

  it('is drawn in whole units, each part of a shape beginning with one absolute point', () => {
    const paths = elements.flatMap((e) => e.attributes['d'] ?? []);
    expect(paths.length).toBeGreaterThan(60);
    for (const d of paths) expect(d).toMatch(/^(M-?\d+ ?-?\d+([ml ]?-?\d+ ?-?\d+|z)*)+$/);
  });

  it('is drawn with its camera in the middle of the frame', () => {
    const camera = { lon: 31.24, lat: 30.04, zoom: 5 };
    const near = allOf(parseXml(baseMarkup(basemap, { ...options, camera })));
    const egypt = near.find((e) => e.attributes['data-state'] === 'EG')?.children[0];
    const [, x, y] = /^M(-?\d+) ?(-?\d+)/.exec(egypt?.attributes['d'] ?? '') ?? [];
    // In halves of a frame pixel: Egypt's outline passes within a screen of Cairo.
    expect(Math.abs(Number(x) / 2 - 550)).toBeLessThan(700);
    expect(Math.abs(Number(y) / 2 - 350)).toBeLessThan(700);
  });
});
