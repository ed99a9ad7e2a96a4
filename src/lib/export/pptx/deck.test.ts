import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { pngOf } from '../../../../scripts/lib/png';
import { nodeTypesetter } from '../../../../scripts/lib/typesetter';
import { decodePng } from '../../../../tests/e2e/lib/png';
import { openPackage, relationsOf, type Package } from '../../../../tests/golden/package';
import { allOf, type Element } from '../../../../tests/golden/xml';
import { presented, type Briefing } from '../../briefing/briefing';
import { stepSlide, viewSlide } from '../../briefing/slides';
import { worldAtlas } from '../../content/basemap';
import { briefingById, dossierById } from '../../content/dossiers';
import { NOTHING } from '../../domain/selection';
import type { Lang } from '../../domain/types';
import { LANGS } from '../../i18n/t';
import { NO_QUERY } from '../../state/url';
import type { Tools } from '../picture/sheet';
import { pptxOf, type PngOf } from './deck';
import type { Slide } from './slide';

const dossier = dossierById('egypt-pakistan');
const briefing = JSON.parse(briefingById(dossier.id)) as Briefing;
const steps = presented(briefing);
const date = '2026-11-25';

function slidesIn(lang: Lang): Slide[] {
  const choices = { lang, theme: 'light', date, base: 'https://example.org/?a=1&b=2' } as const;
  return [
    ...steps.map((step, i) => stepSlide(dossier, step, { n: i + 1, pages: steps.length }, choices)),
    viewSlide(dossier, NOTHING, NO_QUERY, choices),
  ];
}

/** Where it does not matter what a picture is. */
const noPng: PngOf = () => Promise.resolve(new Uint8Array([1]));

let tools: Tools;
beforeAll(async () => {
  tools = { typesetter: await nodeTypesetter(), atlas: worldAtlas() };
}, 60_000);

const made = (slides: readonly Slide[], png = noPng) =>
  pptxOf({ title: 'Rawabit', slides, date }, tools, png);

const slide = ({ parts }: Package, n: number): Element =>
  parts.get(`ppt/slides/slide${n}.xml`) ?? { name: '', attributes: {}, children: [], text: '' };

const named = (root: Element, name: string) => allOf(root).filter((one) => one.name === name);

/** Paragraphs that hold text, each with its properties. */
function paragraphs(root: Element) {
  return named(root, 'a:p').flatMap((one) => {
    const text = named(one, 'a:t').map((run) => run.text);
    const { rtl, algn } = named(one, 'a:pPr')[0]?.attributes ?? {};
    const lang = named(one, 'a:rPr')[0]?.attributes['lang'];
    return text.length === 0 ? [] : [{ text: text.join(''), rtl, algn, lang }];
  });
}

describe.each(LANGS)('the briefing as slides in %s', (lang) => {
  let all: Slide[];
  let file: Package;
  beforeAll(async () => {
    all = slidesIn(lang);
    file = openPackage(await made(all));
  }, 60_000);

  it('is a package whose parts are well formed, typed and found', () => {
    expect(file.faults).toEqual([]);
    expect(
      [...file.parts.keys()].filter((path) => /slides\/slide\d+\.xml$/.test(path)),
    ).toHaveLength(all.length);
  });

  it('has each title once, as the title that outlines know, and each quote in full', () => {
    all.forEach(({ sheet, quotes }, i) => {
      const shapes = named(slide(file, i + 1), 'p:sp');
      const titles = shapes.filter((one) => named(one, 'p:ph')[0]?.attributes['type'] === 'title');
      expect(titles.flatMap(paragraphs).map(({ text }) => text)).toEqual([sheet.title]);
      const texts = paragraphs(slide(file, i + 1)).map(({ text }) => text);
      for (const { passage } of quotes) {
        expect(texts).toContain(passage.exact);
        if (lang === 'en') expect(texts).toContain(`“${passage.translation.en}”`);
      }
      expect(texts).toEqual(expect.arrayContaining([...sheet.evidence.source]));
      expect(texts).toContain(sheet.evidence.disclaimer);
    });
  });

  it('runs every Arabic paragraph from the right, and no other', () => {
    for (const [path, root] of file.parts) {
      if (!/ppt\/(slides|notesSlides)\/\w+\.xml$/.test(path)) continue;
      for (const { text, rtl, algn, lang: own } of paragraphs(root)) {
        if (!/\p{L}/u.test(text)) continue;
        const arabic = own === 'ar-EG';
        expect([rtl ?? '0', algn], text).toEqual(arabic ? ['1', 'r'] : ['0', 'l']);
        if (!/\p{Script=Latin}/u.test(text)) expect(arabic, text).toBe(true);
      }
    }
  });
});

describe.each(LANGS)('the slides of the briefing in %s', (lang) => {
  let all: Slide[];
  let file: Package;
  beforeAll(async () => {
    all = slidesIn(lang).slice(0, 4);
    file = openPackage(await made(all));
  }, 60_000);

  it('have notes with the speaker’s words, passages, caption, citation, paragraphs and link', () => {
    all.forEach(({ sheet, noted, notes }, i) => {
      const root = file.parts.get(`ppt/notesSlides/notesSlide${i + 1}.xml`);
      const texts = root === undefined ? [] : paragraphs(root).map(({ text }) => text);
      const expected = [notes, ...noted.map(({ passage }) => passage.exact), sheet.link ?? ''];
      const all = [...expected, ...sheet.evidence.source, sheet.evidence.disclaimer];
      expect(texts).toEqual(expect.arrayContaining(all.filter((text) => text !== '')));
    });
  });

  it('have each arc that counts as a group of native curves under its own name', () => {
    const groups = named(slide(file, 1), 'p:grpSp');
    expect(groups.length).toBeGreaterThan(2);
    for (const group of groups) {
      const properties = named(group, 'p:cNvPr')[0]?.attributes ?? {};
      expect(properties['descr']).toBe(properties['name']);
      expect(named(group, 'a:cubicBezTo').length).toBeGreaterThan(0);
    }
    const ends = groups.flatMap((one) => [...named(one, 'a:tailEnd'), ...named(one, 'a:headEnd')]);
    expect(ends.length).toBeGreaterThan(0);
    expect(groups.flatMap((one) => named(one, 'a:custDash')).length).toBeGreaterThan(0);
  });

  it('say what every picture shows, and that the rest only adorns', () => {
    for (const picture of named(slide(file, 3), 'p:pic')) {
      const [properties] = named(picture, 'p:cNvPr');
      expect(properties?.attributes['descr']).not.toBe('');
    }
    expect(named(slide(file, 3), 'adec:decorative').length).toBeGreaterThan(1);
  });
});

describe('a picture on a slide', () => {
  it('is a drawing, and for programs that know none the very same as PNG', async () => {
    const sizes: { width: number; height: number }[] = [];
    const file = openPackage(
      await made(slidesIn('ar').slice(1, 2), (svg, size) => {
        sizes.push(size);
        return pngOf(svg, size);
      }),
    );
    expect(file.faults).toEqual([]);
    const pictures = named(slide(file, 1), 'p:pic');
    expect(pictures.length).toBe(sizes.length);
    const relations = relationsOf(file, 'ppt/slides/slide1.xml');
    const target = (id: string | undefined) => relations.find((one) => one.id === id)?.target ?? '';
    for (const [i, picture] of pictures.entries()) {
      const png = target(named(picture, 'a:blip')[0]?.attributes['r:embed']);
      const svg = target(named(picture, 'asvg:svgBlip')[0]?.attributes['r:embed']);
      const size = sizes[i] ?? { width: 0, height: 0 };
      const drawn = await pngOf(strFromU8(file.files[svg] ?? new Uint8Array()), size);
      expect(Buffer.from(file.files[png] ?? []).equals(drawn)).toBe(true);
      expect(decodePng(Buffer.from(drawn)).width).toBe(size.width);
    }
    const base = decodePng(Buffer.from(file.files['ppt/media/image-1-1.png'] ?? []));
    expect(base.width).toBe(1600);
    const seen = new Set(
      Array.from({ length: 400 }, (_, i) => base.at(i * 4, Math.floor(base.height / 2)).join(' ')),
    );
    // Land and sea, not the dot that the library was given.
    expect(seen.size).toBeGreaterThan(5);
  }, 60_000);
});

describe('a file of slides', () => {
  const hostile = `=cmd|'/C calc'!A0 <b>&amp; "x" 'y'\u0000\u000b\ufffe\ud800 end`;
  const mixed = [
    ...['بحر الصداقة 2025', '(IMCTC)', '(TAI Kaan)', 'السعودية (2025–2026) Riyadh'],
    'التحالف (IMCTC) وبرنامج (TAI Kaan)',
  ];

  it('takes any text for text, without what XML forbids', async () => {
    const [one] = slidesIn('en');
    if (one === undefined) throw new Error('no slide');
    const sheet = {
      ...one.sheet,
      title: hostile,
      text: `${hostile}\n${hostile}`,
      link: 'https://a.example/?x="<&>',
    };
    const file = openPackage(await made([{ ...one, sheet, notes: `${hostile}\n${hostile}` }]));
    expect(file.faults).toEqual([]);
    const clean = `=cmd|'/C calc'!A0 <b>&amp; "x" 'y' end`;
    const texts = paragraphs(slide(file, 1)).map(({ text }) => text);
    expect(texts.filter((text) => text === clean)).toHaveLength(3);
    const [link] = relationsOf(file, 'ppt/slides/slide1.xml').filter((one) => one.external);
    expect(link?.target).toBe(sheet.link);
  });

  it('keeps names of both scripts in one paragraph, from the right', async () => {
    const [one] = slidesIn('ar');
    if (one === undefined) throw new Error('no slide');
    const slides = mixed.map((title) => ({ ...one, sheet: { ...one.sheet, title, text: title } }));
    const file = openPackage(await made(slides));
    mixed.forEach((title, i) => {
      const own = paragraphs(slide(file, i + 1)).filter(({ text }) => text === title);
      const arabic = /\p{Script=Arabic}/u.test(title);
      expect(own.map(({ rtl }) => rtl ?? '0')).toEqual(arabic ? ['1', '1'] : ['0', '0']);
    });
  });

  it('is the same to the byte for the same deck, and says of itself only what is so', async () => {
    const slides = slidesIn('ar').slice(0, 2);
    const [first, second] = [await made(slides), await made(slides)];
    expect(Buffer.from(first).equals(second)).toBe(true);
    const file = openPackage(first);
    const core = file.parts.get('docProps/core.xml');
    const said = (core?.children ?? []).map(({ name, text }) => [name, text]);
    const at = `${date}T12:00:00Z`;
    expect(said).toEqual([
      ...[
        ['dc:title', 'Rawabit'],
        ['dc:language', 'ar'],
      ],
      ...[
        ['dcterms:created', at],
        ['dcterms:modified', at],
      ],
    ]);
    const app = allOf(file.parts.get('docProps/app.xml') as Element);
    expect(app.map(({ name }) => name)).not.toContain('Company');
  });

  it('needs at least one slide', async () => {
    await expect(made([])).rejects.toThrow('at least one slide');
  });
});
