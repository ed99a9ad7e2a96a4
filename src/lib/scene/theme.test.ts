import { describe, expect, it } from 'vitest';
import { KINDS, type Kind } from '../domain/types';
import { glyphs } from './glyphs';
import {
  arcOpacity,
  colours,
  coreWidth,
  dashes,
  kindColours,
  lineWidth,
  type Colours,
} from './theme';
import { THEMES } from './view';

type Rgb = readonly [number, number, number];

function linear(hex: string): Rgb {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Contrast ratio of WCAG 2. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map((c) => luminance(linear(c))).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** How eyes without long-, middle- or short-wave cones see a colour (Machado, Oliveira, Fernandes 2009). */
type Eyes = 'protanopia' | 'deuteranopia' | 'tritanopia';
const SEEN: Record<Eyes, readonly Rgb[]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenBy(eyes: Eyes, colour: string): Rgb {
  const [r, g, b] = linear(colour);
  const [red = 0, green = 0, blue = 0] = SEEN[eyes].map((row) =>
    Math.max(0, Math.min(1, row[0] * r + row[1] * g + row[2] * b)),
  );
  return [red, green, blue];
}

/** CIE Lab of linear RGB, white point D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(luminance([r, g, b]));
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference(one: Rgb, other: Rgb): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const pairs = KINDS.flatMap((one, i) =>
  KINDS.slice(i + 1).map((other): [Kind, Kind] => [one, other]),
);

describe('the measures of these tests', () => {
  it('agree with known values', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    // Red and green of one lightness fall together.
    expect(difference(linear('#a05000'), linear('#5f7300'))).toBeGreaterThan(40);
    const seen = (c: string) => seenBy('deuteranopia', c);
    expect(difference(seen('#a05000'), seen('#5f7300'))).toBeLessThan(12);
  });
});

/** Colours that a map has below its arcs and its letters. */
const GROUNDS = [
  ...(['land', 'landPrincipal', 'landMentioned', 'landSelected', 'disputed'] as const),
  ...(['sea', 'lake', 'casing', 'paper'] as const),
];
const LAND = GROUNDS.filter((name) => /^(land|disputed)/.test(name));

describe.each(THEMES)('in the %s theme each kind', (theme) => {
  const colour = colours(theme);

  it('has a colour of its own', () => {
    expect(new Set(KINDS.map((kind) => colour[kind])).size).toBe(KINDS.length);
  });

  it.each(KINDS)('stands out from land and sea by 3:1 at least: %s', (kind) => {
    for (const ground of GROUNDS)
      expect(contrast(colour[kind], colour[ground]), ground).toBeGreaterThanOrEqual(3);
  });

  it('can be told from each other by colour alone, whatever the eyes', () => {
    const eyes = ['all cones', ...(Object.keys(SEEN) as Eyes[])] as const;
    const nearest = eyes.map((with_) => {
      const see = (c: string) => (with_ === 'all cones' ? linear(c) : seenBy(with_, c));
      const apart = pairs.map(([one, other]) => ({
        ...{ theme, eyes: with_, pair: `${one}, ${other}` },
        difference: Number(difference(see(colour[one]), see(colour[other])).toFixed(1)),
      }));
      return apart.sort((x, y) => x.difference - y.difference)[0];
    });
    console.table(nearest);
    for (const one of nearest)
      expect(one?.difference, one?.pair).toBeGreaterThan(one?.eyes === 'all cones' ? 20 : 12);
  });

  it('is lighter or darker than others, by 10 between the furthest, which a grey print keeps', () => {
    const lightness = KINDS.map((kind) => lab(linear(colour[kind]))[0]);
    expect(Math.max(...lightness) - Math.min(...lightness)).toBeGreaterThan(10);
  });
});

describe.each(THEMES)('in the %s theme text', (theme) => {
  const colour = colours(theme);
  const inks: [ink: keyof Colours, grounds: readonly (keyof Colours)[]][] = [
    ['ink', GROUNDS],
    ['seaInk', ['sea', 'lake']],
    ['stateInk', LAND],
    ['warn', ['paper']],
  ];

  it.each(inks)('in %s stands out from its grounds by 4.5:1 at least', (ink, grounds) => {
    for (const ground of grounds)
      expect(contrast(colour[ink], colour[ground]), ground).toBeGreaterThanOrEqual(4.5);
  });
});

describe.each(THEMES)('in the %s theme the ground', (theme) => {
  const colour = colours(theme);

  it('tells land from sea, in hue and lightness', () => {
    expect(difference(linear(colour.land), linear(colour.sea))).toBeGreaterThan(8);
    expect(contrast(colour.land, colour.sea)).toBeGreaterThan(1.1);
  });

  it('sets states off the more the more they matter', () => {
    const steps = (['land', 'landMentioned', 'landPrincipal', 'landSelected'] as const).map(
      (name) => difference(linear(colour[name]), linear(colour.land)),
    );
    expect(steps).toEqual([...steps].sort((x, y) => x - y));
    expect(new Set(steps).size).toBe(steps.length);
  });
});

describe('the themes', () => {
  it('give one colour to the same parts, so that each can be drawn from any other', () => {
    const names = (Object.keys(colours('light')) as (keyof Colours)[]).filter(
      (name) => !KINDS.some((kind) => kind === name),
    );
    const alike = (theme: (typeof THEMES)[number]) =>
      names.map((name) => names.filter((other) => colours(theme)[other] === colours(theme)[name]));
    for (const theme of THEMES) expect(alike(theme), theme).toEqual(alike('light'));
  });

  it('write colours in one way, as pictures are searched for them', () => {
    for (const theme of THEMES)
      for (const colour of Object.values(colours(theme))) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('leave the page beside the map to the light one', () => {
    for (const kind of KINDS) expect(kindColours[kind]).toBe(colours('light')[kind]);
  });
});

describe('the sign of each kind', () => {
  it('is its own', () => {
    expect(new Set(KINDS.map((kind) => glyphs[kind])).size).toBe(KINDS.length);
  });

  it('is drawn inside its box of 16 × 16', () => {
    for (const kind of KINDS) {
      expect(glyphs[kind], kind).toMatch(/^M[0-9MmLlHhVvCcSsQqAaZz .,-]+z$/);
      const starts = [...glyphs[kind].matchAll(/M([\d.]+) ([\d.]+)/g)];
      for (const [, x, y] of starts) {
        expect(Number(x)).toBeLessThanOrEqual(16);
        expect(Number(y)).toBeLessThanOrEqual(16);
      }
    }
  });
});

describe('lines', () => {
  it('grow with the number of relations, up to a limit', () => {
    const widths = [1, 2, 5, 10, 20, 40].map(lineWidth);
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(new Set(widths.slice(0, 5)).size).toBe(5);
    expect(lineWidth(1000)).toBe(lineWidth(500));
    expect(lineWidth(0)).toBe(lineWidth(1));
  });

  it('are solid only when they are reported, and differ for each certainty', () => {
    expect(dashes.reported).toBeNull();
    expect(dashes.attributed[0]).toBeGreaterThan(dashes.inferred[0]);
  });

  it('keep room for the light core of a mixed one', () => {
    for (const n of [1, 3, 20]) expect(coreWidth(lineWidth(n))).toBeLessThan(lineWidth(n) / 2);
  });

  it('are the fainter the less they matter', () => {
    const { strong, normal, quiet, dim } = arcOpacity;
    expect([strong, normal, quiet, dim]).toEqual(
      [strong, normal, quiet, dim].sort((a, b) => b - a),
    );
    expect(dim).toBeLessThan(0.3);
  });
});
