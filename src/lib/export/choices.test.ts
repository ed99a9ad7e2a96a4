import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FIRST_CHOICES,
  fileName,
  lookOf,
  PARTS,
  pictureLangs,
  PRESETS,
  readChoices,
  SIDES,
  sizeOf,
} from './choices';

describe('the size of a picture', () => {
  it('of paper is that of 300 dots to the inch', () => {
    expect(sizeOf({ ...FIRST_CHOICES, preset: 'a0' })).toMatchObject({
      ...{ width: 14043, height: 9933, perInch: 300 },
    });
    expect(sizeOf({ ...FIRST_CHOICES, preset: 'a0', upright: true })).toMatchObject({
      ...{ width: 9933, height: 14043 },
    });
    const { points } = sizeOf({ ...FIRST_CHOICES, preset: 'a4' });
    expect(points).toBeCloseTo((297 / 25.4) * 72, 0);
  });

  it('of one’s own stays within what can be drawn', () => {
    for (const width of [NaN, -5, 0, 1e9, Infinity]) {
      const size = sizeOf({ ...FIRST_CHOICES, preset: 'own', width });
      expect(size.width).toBeGreaterThanOrEqual(SIDES.least);
      expect(size.width).toBeLessThanOrEqual(SIDES.most);
    }
  });

  it('is within what can be drawn for every name', () => {
    for (const { width, height } of PRESETS)
      expect(Math.max(width, height)).toBeLessThanOrEqual(SIDES.most);
  });
});

describe('choices that were kept', () => {
  it('come back as they were', () => {
    const choices = {
      ...FIRST_CHOICES,
      ...({
        preset: 'a3',
        upright: true,
        theme: 'print',
        language: 'both',
        letters: 1.35,
      } as const),
      parts: { ...FIRST_CHOICES.parts, legend: false, locator: true },
    };
    expect(readChoices(JSON.parse(JSON.stringify(choices)))).toEqual(choices);
  });

  it('are as at first where something else was kept', () => {
    for (const strange of [
      null,
      3,
      'x',
      [],
      { preset: 'a9', parts: { legend: 'no' }, width: 'wide' },
    ])
      expect(readChoices(strange)).toEqual(FIRST_CHOICES);
  });

  it('are always choices', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const choices = readChoices(value);
        expect(Object.keys(choices.parts)).toEqual([...PARTS]);
        expect(sizeOf(choices).width).toBeGreaterThanOrEqual(SIDES.least);
      }),
    );
  });
});

it('grey pictures are those for print alone', () => {
  expect(lookOf({ ...FIRST_CHOICES, theme: 'print' }).grey).toBe(true);
  expect(lookOf(FIRST_CHOICES).grey).toBe(false);
});

it('a picture in both languages begins with that of the page', () => {
  expect(pictureLangs({ ...FIRST_CHOICES, language: 'both' }, 'en')).toEqual({
    lang: 'en',
    both: true,
  });
  expect(pictureLangs({ ...FIRST_CHOICES, language: 'ar' }, 'en')).toEqual({
    lang: 'ar',
    both: false,
  });
  expect(pictureLangs(FIRST_CHOICES, 'en')).toEqual({ lang: 'en', both: false });
});

it('a file’s name has letters that every system takes', () => {
  expect(fileName(['egypt-pakistan', '/tie/EG-PK/visit', 'ar', 1920], 'png')).toBe(
    'egypt-pakistan-tie-EG-PK-visit-ar-1920.png',
  );
  expect(fileName(['../..', 'a:b*c?"<>|', ''], 'svg')).toBe('a-b-c.svg');
  expect(fileName(['x'.repeat(500)], 'pdf')).toHaveLength(124);
});
