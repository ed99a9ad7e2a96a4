import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeTypesetter } from '../../scripts/lib/typesetter';
import { presented, type Briefing } from '../../src/lib/briefing/briefing';
import { stepSheet, viewSheet, type SheetChoices } from '../../src/lib/briefing/sheet';
import { worldAtlas } from '../../src/lib/content/basemap';
import { briefingById, dossierById } from '../../src/lib/content/dossiers';
import { drawingOf } from '../../src/lib/export/drawing/drawing';
import { sheetsPdf } from '../../src/lib/export/pdf/sheets';
import { WHOLE_LOOK, type Look } from '../../src/lib/export/picture/look';
import { sheetPicture, type Sheet, type Tools } from '../../src/lib/export/picture/sheet';
import { NO_QUERY } from '../../src/lib/state/url';
import { parseXml } from './xml';

const dossier = dossierById('egypt-pakistan');
const steps = presented(JSON.parse(briefingById('egypt-pakistan')) as Briefing);
const base = 'https://example.org';
const choices = (change: Partial<SheetChoices> = {}): SheetChoices => ({
  ...{ lang: 'ar', theme: 'light', date: '2026-11-25', base },
  ...change,
});
const stepAt = (n: number, change: Partial<SheetChoices> = {}): Sheet => {
  const step = steps[n - 1];
  if (step === undefined) throw new Error(`no step ${String(n)}`);
  return stepSheet(dossier, step, { n, pages: steps.length }, choices(change));
};
const view = (change?: Partial<SheetChoices>) =>
  viewSheet(dossier, { type: 'actor', id: 'PK' }, NO_QUERY, choices(change));

let tools: Tools;
beforeAll(async () => {
  tools = { typesetter: await nodeTypesetter(), atlas: worldAtlas() };
});
const SLIDE = { width: 1600, height: 900 };
const picture = (sheet: Sheet, look: Partial<Look> = {}, size = SLIDE) =>
  sheetPicture(sheet, size, tools, { ...WHOLE_LOOK, ...look });

/** Whether a text stands in a picture: its outlines do. */
function holds(
  svg: string,
  text: string,
  size: number,
  weight: number,
  dir: 'rtl' | 'ltr',
): boolean {
  const { d } = tools.typesetter.outline(text, { family: 'sans', size, weight }, dir);
  return d !== '' && svg.includes(d);
}

describe('a sheet', () => {
  it('of a step stands beside its passages, on the side where reading begins', () => {
    const [arabic, english] = [picture(stepAt(5)), picture(stepAt(5, { lang: 'en' }))];
    expect(arabic.map.x).toBe(0);
    expect(arabic.map.width).toBeLessThan(arabic.width * 0.75);
    expect(english.map.x).toBeGreaterThan(english.width * 0.25);
    expect(english.map.x + english.map.width).toBeCloseTo(english.width, 6);
  });

  it.each(['title', 'quotes', 'legend', 'scale', 'code'] as const)(
    'can do without its %s',
    (part) => {
      const [whole, less] = [picture(stepAt(5)), picture(stepAt(5), { [part]: false })];
      expect(less.svg.length).not.toBe(whole.svg.length);
      // Without quotations the words stand above the map, which has more room for names.
      if (part !== 'quotes')
        expect(drawingOf(less.svg).shapes.length).toBeLessThan(drawingOf(whole.svg).shapes.length);
      else expect(less.map.width).toBeGreaterThan(whole.map.width);
      expect(parseXml(less.svg).name).toBe('svg');
    },
  );

  it.each(['north', 'locator'] as const)('can have a %s', (part) => {
    const [usual, more] = [picture(view()), picture(view(), { [part]: true })];
    expect(more.svg.length).toBeGreaterThan(usual.svg.length);
  });

  it('keeps the article’s disclaimer, whatever else is taken off', () => {
    const bare: Partial<Look> = {
      ...{ title: false, quotes: false, legend: false, scale: false, evidence: false, code: false },
    };
    for (const transparent of [false, true]) {
      const { svg } = picture(view(), { ...bare, transparent });
      expect(holds(svg, dossier.article.disclaimer.exact, 14, 600, 'rtl')).toBe(true);
    }
  });
});

describe('a sheet of its kind', () => {
  it('in both languages says all in each', () => {
    const { svg } = picture(stepAt(3, { both: true }), { quotes: false });
    const [step] = [steps[2]];
    expect(holds(svg, step?.title.ar ?? '', 34, 750, 'rtl')).toBe(true);
    expect(svg).toContain('<title>');
    const english = tools.typesetter.lines(
      step?.title.en ?? '',
      { family: 'sans', size: 34, weight: 750 },
      'ltr',
      800,
    );
    expect(holds(svg, english[0] ?? '', 34, 750, 'ltr')).toBe(true);
  });

  it('without ground draws its map within its place, and nothing behind', () => {
    const { svg, map } = picture(view(), { transparent: true });
    const { shapes } = drawingOf(svg);
    const clipped = shapes.filter(({ clip }) => clip !== undefined);
    expect(clipped.length).toBeGreaterThan(50);
    const [, x, y] = /^M([\d.]+) ([\d.]+)h/.exec(clipped[0]?.clip ?? '')?.map(Number) ?? [];
    expect([x, y]).toEqual([map.x, Math.round(map.y * 100) / 100]);
    expect(shapes[0]?.clip).toBeDefined();
  });

  it('for print has no colour', () => {
    const { svg } = picture(view(), { grey: true });
    const colours = [...svg.matchAll(/(?:fill|stroke)="#([\da-f]{6})"/g)].map(
      ([, hex = '']) => hex,
    );
    expect(colours.length).toBeGreaterThan(50);
    for (const hex of colours) expect(new Set(hex.match(/../g)).size).toBe(1);
  });

  it('keeps its parts apart on paper, square and upright', () => {
    for (const size of [
      { width: 1080, height: 1080 },
      { width: 2480, height: 3508 },
      { width: 1200, height: 630 },
    ]) {
      const { map, height, code } = picture(stepAt(9, { both: true }), {}, size);
      expect(map.y).toBeGreaterThanOrEqual(0);
      expect(map.height).toBeGreaterThanOrEqual(80);
      expect(code?.y ?? 0).toBeGreaterThan(map.y + map.height);
      expect((code?.y ?? 0) + (code?.height ?? 0)).toBeLessThanOrEqual(height);
    }
  });
});

describe('a PDF', () => {
  const about = { look: WHOLE_LOOK, date: '2026-11-25' };
  const made = (sheets: Sheet[]) => sheetsPdf(sheets, SLIDE, tools, about);

  it('is a page for each sheet, in vectors, with its links, and the same twice', async () => {
    const sheets = [stepAt(1), stepAt(2), stepAt(13)];
    const bytes = await made(sheets);
    expect(Buffer.from(await made(sheets)).equals(Buffer.from(bytes))).toBe(true);
    const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
    expect(pdf.numPages).toBe(3);
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(sheets.map(({ title }) => title));
    const page = await pdf.getPage(2);
    expect(page.view).toEqual([0, 0, 960, 540]);
    const [link] = (await page.getAnnotations()) as { url?: string }[];
    expect(link?.url).toBe('https://example.org/ar/egypt-pakistan/brief/2');
    const { fnArray } = await page.getOperatorList();
    expect(fnArray.length).toBeGreaterThan(200);
    const { info } = await pdf.getMetadata();
    expect((info as { Title?: string; Language?: string }).Title).toBe(dossier.title.ar);
    await pdf.destroy();
  });
});
