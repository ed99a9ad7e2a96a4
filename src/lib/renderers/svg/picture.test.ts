import { describe, expect, it } from 'vitest';
import { allOf, parseXml, type Element } from '../../../../tests/golden/xml';
import { dossierById } from '../../content/dossiers';
import { NOTHING, selectionPath, type Selection } from '../../domain/selection';
import { FRAME } from '../../geo/camera';
import { pictureAtlas } from '../../content/basemap';
import { LANGS } from '../../i18n/t';
import { buildScene } from '../../scene/build';
import { firstView } from '../../scene/view';
import { marksLayer, sceneMarks } from './marks';
import { pictureLayers, type PictureLayers } from './picture';

const names = pictureAtlas().names('un');

const dossier = dossierById('egypt-pakistan');
const href = (selection: Selection) => `/en/egypt-pakistan${selectionPath(selection)}`;
const selections: Selection[] = [
  NOTHING,
  { type: 'actor', id: 'EG' },
  { type: 'actor', id: 'imctc' },
  { type: 'tie', id: 'EG-PK/visit' },
  { type: 'relation', id: 'p09-friendship-sea-2025-exercises' },
  { type: 'place', id: 'gaza' },
];
const pictures = LANGS.flatMap((lang) =>
  selections.map((selection) => {
    const scene = buildScene(dossier, firstView(lang, selection), FRAME, names);
    return { name: `${lang}${selectionPath(selection)}`, scene };
  }),
);
const parsed = (markup: string) => allOf(parseXml(`<svg>${markup}</svg>`));
/** All of a picture's layers. */
const drawn = ({ lines, marks }: PictureLayers) => lines.join('') + marksLayer(marks);
const links = (elements: readonly Element[]) => elements.filter((e) => e.name === 'a');
const classes = (element: Element) => (element.attributes['class'] ?? '').split(' ');
const text = (element: Element) =>
  allOf(element)
    .filter((e) => e.name === 'text')
    .map((e) => e.text)
    .join(' ');

describe.each(pictures)('the picture of $name', ({ scene }) => {
  const layers = pictureLayers(scene, href);
  const [lines, marks] = [parsed(layers.lines.join('')), parsed(marksLayer(layers.marks))];

  it('is well-formed XML, with links and without', () => {
    expect(lines.length).toBeGreaterThan(scene.arcs.length);
    expect(marks.length).toBeGreaterThan(scene.points.length);
    const plain = pictureLayers(scene, undefined);
    expect(links(parsed(drawn(plain)))).toEqual([]);
  });

  it('holds no number that is none', () => {
    expect(drawn(layers)).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it('has each arc as a link to its tie that says who it joins', () => {
    const drawn = links(lines).map(({ attributes: a }) => [a['href'], a['aria-label']]);
    expect(drawn).toEqual(
      scene.arcs.map((arc) => [href({ type: 'tie', id: arc.tie.id }), arc.name()]),
    );
    for (const arc of scene.arcs) expect(arc.name()).toMatch(/.+ – .+: .+ \(.+\)/);
  });

  it('lets the keyboard reach the strong arcs alone', () => {
    const reached = links(lines).filter((a) => a.attributes['tabindex'] !== '-1');
    const strong = scene.arcs.filter((a) => a.emphasis === 'strong').map((a) => a.tie.id);
    expect(reached.map((a) => a.attributes['data-tie'])).toEqual(strong);
  });

  it('has each point as a link with its name', () => {
    const points = marks.filter((e) => classes(e).includes('point'));
    const drawn = links(points.flatMap(allOf)).map(({ attributes: a }) => [
      a['href'],
      a['aria-label'],
    ]);
    expect(drawn).toEqual(
      scene.points.map(({ target, id, name }) => [href({ type: target, id }), name]),
    );
  });

  it('writes every label of the scene, and no other', () => {
    const written = marks.filter((e) => classes(e).includes('mark')).map(text);
    const labels = [
      ...scene.baseLabels.map((l) => l.text),
      ...scene.points.map((p) => p.label?.text.replaceAll('\n', ' ') ?? ''),
    ].filter((label) => label !== '');
    expect(written.filter((label) => label !== '')).toEqual(labels);
  });

  it('hides from those who listen the links that only repeat an arc’s', () => {
    for (const { attributes: a } of links(marks)) {
      const named = a['aria-label'] !== undefined;
      expect(a['aria-hidden'] === 'true').toBe(!named);
      if (!named) expect(a['tabindex']).toBe('-1');
    }
  });

  it('puts a glyph on each arc that has a place for one, and an arrowhead at each end it runs to', () => {
    const lit = scene.arcs.filter((a) => a.emphasis === 'normal' || a.emphasis === 'strong');
    const count = (name: string) => marks.filter((e) => classes(e).includes(name)).length;
    expect(count('glyph')).toBe(lit.filter((a) => a.glyphAt !== null).length);
    const ends = lit.flatMap((a) => [a.tie.toA, a.tie.toB]).filter(Boolean);
    expect(count('arrow')).toBe(ends.length);
    expect(marks.filter((e) => classes(e).includes('mark'))).toHaveLength(sceneMarks(scene).length);
  });
});

describe('names with characters of markup', () => {
  const strange = `A<b> & "C's"`;
  const renamed = structuredClone(dossier);
  for (const actor of renamed.actors) actor.name = { ar: strange, en: strange };
  for (const place of renamed.places) place.name = { ar: strange, en: strange };
  const scene = buildScene(renamed, firstView('en', { type: 'actor', id: 'TR' }));
  const layers = pictureLayers(scene, href);

  it('are escaped in attributes and in text', () => {
    const marks = parsed(marksLayer(layers.marks));
    const points = links(marks).filter((a) => a.attributes['aria-label'] !== undefined);
    expect(points.length).toBeGreaterThan(6);
    for (const point of points) expect(point.attributes['aria-label']).toBe(strange);
    expect(marks.map(text)).toContain(strange);
    for (const arc of links(parsed(layers.lines.join(''))))
      expect(arc.attributes['aria-label']).toContain(`${strange} – ${strange}`);
  });

  it('add no element to the picture', () => {
    expect(parsed(marksLayer(layers.marks)).some((e) => e.name === 'b')).toBe(false);
  });

  it('are escaped in addresses too', () => {
    const odd = pictureLayers(scene, (s) => `/x?a=1&b="${selectionPath(s)}"`);
    const [first] = links(parsed(odd.lines.join('')));
    expect(first?.attributes['href']).toMatch(/^\/x\?a=1&b="\/tie\/.+"$/);
  });
});
