import { expect, it } from 'vitest';
import { KINDS } from '../../domain/types';
import { colours, kindColours } from '../../scene/theme';
import { greyed, greyOf } from './grey';

it('a grey is as bright as its colour, and paper stays white', () => {
  expect(greyOf('#000000')).toBe('#000000');
  expect(greyOf('#ffffff')).toBe('#ffffff');
  expect(greyOf('#fffdf8')).toBe('#ffffff');
  expect(greyOf('#808080')).toBe('#808080');
  expect(greyOf('#00ff00') > greyOf('#ff0000')).toBe(true);
});

it('colours of paint alone are replaced', () => {
  const svg = '<g fill="#ff0000" stroke="none"><title>#ff0000</title><path stroke="#0000ff"/></g>';
  expect(greyed(svg)).toBe(
    `<g fill="${greyOf('#ff0000')}" stroke="none"><title>#ff0000</title><path stroke="${greyOf('#0000ff')}"/></g>`,
  );
});

it('land is apart from water, and every kind of relation from both', () => {
  const { sea, landPrincipal, land } = colours('light');
  const painted = (colour: string) => / fill="(.*?)"/.exec(greyed(`<path fill="${colour}"/>`))?.[1];
  expect(painted(sea)).toBe('#ffffff');
  expect([land, landPrincipal].map(painted)).not.toContain('#ffffff');
  for (const kind of KINDS)
    expect(Number.parseInt(greyOf(kindColours[kind]).slice(1, 3), 16)).toBeLessThan(0x80);
});
