import { beforeAll, describe, expect, it } from 'vitest';
import { nodeTypesetter } from '../../../../scripts/lib/typesetter';
import { presented, type Briefing } from '../../briefing/briefing';
import { stepSlide } from '../../briefing/slides';
import { briefingById, dossierById } from '../../content/dossiers';
import { LANGS } from '../../i18n/t';
import type { Typesetter } from '../typeset/typeset';
import { cardOf, footOf } from './layout';
import { languageOf, PAGE, type Box, type Slide } from './slide';

const dossier = dossierById('egypt-pakistan');
const steps = presented(JSON.parse(briefingById(dossier.id)) as Briefing);
const pages = steps.length;
const choices = { theme: 'light', date: '2026-11-25', base: 'https://example.org' } as const;

let typesetter: Typesetter;
beforeAll(async () => {
  typesetter = await nodeTypesetter();
});

const inside = (inner: Box, outer: Box) =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.w <= outer.x + outer.w + 0.01 &&
  inner.y + inner.h <= outer.y + outer.h + 0.01;

const page: Box = { x: 0, y: 0, w: PAGE.width, h: PAGE.height };

describe.each(LANGS)('the layout of a slide in %s', (lang) => {
  const slides = steps.map((step, i) =>
    stepSlide(dossier, step, { n: i + 1, pages }, { ...choices, lang }),
  );
  const [first] = slides;
  if (first === undefined) throw new Error('no step');

  it('keeps every text within its card and the card above the foot, one below the other', () => {
    for (const slide of slides) {
      const foot = footOf(slide, typesetter, 20);
      expect(inside(foot, page)).toBe(true);
      for (const { box } of foot.columns) expect(inside(box, foot)).toBe(true);
      const card = cardOf(slide, typesetter, foot.y);
      expect(inside(card, { ...page, h: foot.y })).toBe(true);
      card.blocks.forEach((block, i) => {
        expect(inside(block, card)).toBe(true);
        const before = card.blocks[i - 1];
        if (before !== undefined) expect(block.y).toBeGreaterThanOrEqual(before.y + before.h);
      });
      expect(card.bars).toHaveLength(slide.quotes.length);
    }
  });

  it('has the card where the language begins, and the lines of quotes on that side', () => {
    const card = cardOf(first, typesetter, 440);
    const middle = card.x + card.w / 2;
    expect(middle > PAGE.width / 2).toBe(lang === 'ar');
    expect(card.bars.every(({ x }) => x > middle === (lang === 'ar'))).toBe(true);
  });

  it('shrinks long texts, and leaves to the notes only what even then has no room', () => {
    const [quote] = first.quotes;
    if (quote === undefined) throw new Error('no quote');
    const long = (times: number): Slide => {
      const { passage } = quote;
      const exact = `${passage.exact} `.repeat(times);
      const en = `${passage.translation.en} `.repeat(times);
      return {
        ...first,
        quotes: [{ ...quote, passage: { ...passage, exact, translation: { en } } }],
      };
    };
    const sizeOf = (slide: Slide) => {
      const card = cardOf(slide, typesetter, 440);
      expect(card.h).toBeLessThanOrEqual(440);
      return card.blocks.find(({ role }) => role === 'quote')?.size;
    };
    const usual = sizeOf(first) ?? 0;
    expect(sizeOf(long(7))).toBeLessThan(usual);
    expect(sizeOf(long(100))).toBeUndefined();
  });
});

it('a title is in the language it should be in, unless it has no letter of it', () => {
  expect(languageOf('IMCTC والتحالف', 'ar')).toBe('ar');
  expect(languageOf('(TAI Kaan)', 'ar')).toBe('en');
  expect(languageOf('2025', 'ar')).toBe('ar');
  expect(languageOf('بحر الصداقة', 'en')).toBe('ar');
  expect(languageOf('2025', 'en')).toBe('en');
});
