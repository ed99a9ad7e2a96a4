import type PptxGenJS from 'pptxgenjs';
import type { Lang } from '../../domain/types';
import { slidesText as t } from '../../i18n/messages/slides';
import { dirOf } from '../../i18n/t';
import { escape } from '../../renderers/svg/markup';
import { colours, type Colours } from '../../scene/theme';
import type { Tools } from '../picture/sheet';
import { finished, type Finish, type Shape } from './finish';
import {
  cardOf,
  clearOf,
  footOf,
  footWidth,
  type Block,
  type Card,
  type Foot,
  type FootLine,
} from './layout';
import { notesOf } from './notes';
import { codePicture, legendPicture, mapLayers, PIXELS, type Drawn } from './pictures';
import { FONT, OFFICE_LANG, PAGE, type Box, type Deck, type Slide, type Words } from './slide';
import { allowed, paragraphsOf } from './xml';

/** Draws a picture's SVG file, whose `viewBox` begins at 0 0, as PNG of a size in pixels. */
export type PngOf = (svg: string, size: { width: number; height: number }) => Promise<Uint8Array>;

/** Pixels across a slide of the pictures for programs that know no SVG. */
const PNG_WIDTH = 1600;

/** What the library is given for a picture, until the picture itself is put in its place. */
const DOT =
  'image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const inches = (points: number) => points / 72;
const placed = ({ x, y, w, h }: Box) => ({
  ...{ x: inches(x), y: inches(y), w: inches(w), h: inches(h) },
});
/** Where a paragraph of a language begins. */
const startOf = (lang: Lang): { rtlMode: boolean; align: PptxGenJS.HAlign } =>
  dirOf(lang) === 'rtl' ? { rtlMode: true, align: 'right' } : { rtlMode: false, align: 'left' };
const hex = (colour: string) => colour.slice(1).toUpperCase();

/** One slide while it is made. */
class Making {
  readonly shapes = new Map<string, Shape>();
  readonly colour: Colours;
  constructor(
    readonly page: PptxGenJS.Slide,
    readonly slide: Slide,
    readonly png: PngOf,
  ) {
    this.colour = colours(slide.sheet.view.theme);
  }

  /** A name by which the shape is found again in the library's file. */
  named(shape: Shape): string {
    const key = `shape-${this.shapes.size}`;
    this.shapes.set(key, shape);
    return key;
  }

  rectangle(box: Box, fill: string, name: string, round = 0): void {
    this.page.addShape(round > 0 ? 'roundRect' : 'rect', {
      ...placed(box),
      objectName: this.named({ name }),
      fill: { color: hex(fill) },
      ...(round > 0
        ? {
            rectRadius: inches(round),
            shadow: {
              type: 'outer',
              blur: 9,
              offset: 2,
              angle: 90,
              opacity: 0.22,
              color: '1B2733',
            },
          }
        : {}),
    });
  }

  async picture(box: Box, drawn: Drawn, said: string, name: string, link?: string): Promise<void> {
    const width = Math.ceil((PNG_WIDTH * box.w) / PAGE.width);
    const height = Math.ceil((width * drawn.height) / drawn.width);
    // A code of a few hundred pixels is scanned, not admired: twice as fine.
    const scale = link === undefined ? 1 : 2;
    const size = { width: width * scale, height: height * scale };
    const picture = { svg: drawn.svg, png: await this.png(drawn.svg, size) };
    this.page.addImage({
      ...{ ...placed(box), data: DOT, objectName: this.named({ name, said, picture }) },
      // The library writes addresses as they are given.
      ...(link === undefined ? {} : { hyperlink: { url: escape(link) } }),
    });
  }

  text(box: Box, paragraphs: readonly Styled[], shape: Shape): void {
    const runs = paragraphs.map(({ text, lang, size, leading, bold, colour }) => ({
      text,
      options: {
        ...{ lang: OFFICE_LANG[lang], fontFace: FONT, fontSize: size, bold, color: hex(colour) },
        ...{ ...startOf(lang) },
        ...{ lineSpacing: leading, breakLine: true },
      } as const,
    }));
    const lang = OFFICE_LANG[this.slide.sheet.view.lang];
    this.page.addText(runs, {
      ...{ ...placed(box), margin: 0, valign: shape.title === true ? 'bottom' : 'top' },
      ...{ objectName: this.named(shape), lang },
      // A title is a place of the layout, not a box of its own.
      ...{ isTextBox: shape.title !== true, fontFace: FONT },
    });
  }
}

interface Styled extends Words {
  size: number;
  leading: number;
  bold: boolean;
  colour: string;
}

const styled = (words: Words, look: Omit<Styled, keyof Words>): Styled[] =>
  paragraphsOf(words).map((one) => ({ ...one, ...look }));

/** Of one kind alone, the line above the title is in its colour. */
function kickerColour({ sheet }: Slide, colour: Colours): string {
  const [kind, ...others] = new Set(sheet.relations.map((relation) => relation.kind));
  return kind === undefined || others.length > 0 ? colour.inkSoft : colour[kind];
}

function blockColour({ role }: Block, { slide, colour }: Making): string {
  if (role === 'kicker') return kickerColour(slide, colour);
  return role === 'caption' || role === 'second' ? colour.inkSoft : colour.ink;
}

function addCard(making: Making, card: Card): void {
  const { colour, slide, page } = making;
  const { lang } = slide.sheet.view;
  making.rectangle(card, colour.paper, t(lang, 'card'), 9);
  for (const { x, y, h, dashed } of card.bars)
    page.addShape('line', {
      ...placed({ x, y: y + 2, w: 0, h: h - 4 }),
      objectName: making.named({ name: t(lang, 'card') }),
      line: { color: hex(colour.visit), width: 3, dashType: dashed ? 'sysDash' : 'solid' },
    });
  const names: Record<Block['role'], 'kicker' | 'titleOf' | 'words' | 'passage'> = {
    ...{ kicker: 'kicker', title: 'titleOf', text: 'words' },
    ...{ quote: 'passage', second: 'passage', caption: 'passage' },
  };
  for (const block of card.blocks) {
    const { size, leading, bold } = block;
    const look = { size, leading, bold, colour: blockColour(block, making) };
    const shape = { name: t(lang, names[block.role]), said: '', title: block.role === 'title' };
    making.text(block, styled(block, look), shape);
  }
}

async function addFoot(making: Making, foot: Foot, legend: Drawn | undefined): Promise<void> {
  const { colour, slide } = making;
  const { view, link } = slide.sheet;
  making.rectangle(foot, colour.paper, t(view.lang, 'evidence'));
  const { size, leading } = foot;
  if (legend !== undefined) {
    const name = t(view.lang, 'legend');
    await making.picture(foot.legend, legend, name, name);
  }
  for (const { box, lines } of foot.columns) {
    const look = ({ soft }: FootLine) => (soft ? colour.inkSoft : colour.ink);
    const words = lines.flatMap((line) =>
      styled(line, { size, leading, bold: line.bold, colour: look(line) }),
    );
    making.text(box, words, { name: t(view.lang, 'evidence'), said: '' });
  }
  if (link === undefined || foot.code === undefined) return;
  const name = t(view.lang, 'code', { link });
  await making.picture(foot.code, codePicture(link), name, name, link);
}

async function addMap(making: Making, tools: Tools, card: Card, height: number): Promise<void> {
  const { sheet } = making.slide;
  const { lang } = sheet.view;
  const box = { x: 0, y: 0, w: PAGE.width, h: height };
  const layers = mapLayers(sheet, tools, { width: PAGE.width, height }, clearOf(card));
  const counts = [sheet.title, ...sheet.evidence.source.slice(1)].join(' · ');
  const named = layers.scene.points.filter(({ label }) => label !== null);
  const names = named.map(({ name }) => name).join(lang === 'ar' ? '، ' : ', ');
  await making.picture(box, layers.base, counts, t(lang, 'baseMap'));
  if (layers.arcs.length > 0)
    making.page.addShape('rect', {
      ...placed(box),
      objectName: making.named({ name: '', instead: layers.arcs.join('') }),
    });
  const marks = t(lang, 'marks');
  await making.picture(box, layers.marks, `${marks}: ${names}`, marks);
}

async function addSlide(making: Making, tools: Tools): Promise<Finish> {
  const { slide } = making;
  const legend = legendPicture(slide.sheet, tools, footWidth(slide));
  const foot = footOf(slide, tools.typesetter, legend?.points ?? 0);
  const card = cardOf(slide, tools.typesetter, foot.y);
  await addMap(making, tools, card, Math.ceil(foot.y * PIXELS) / PIXELS);
  await addFoot(making, foot, legend);
  addCard(making, card);
  return { shapes: making.shapes, notes: notesOf(slide) };
}

/**
 * Slides as a PowerPoint file: each with its map as a drawing and as PNG, its arcs as native
 * shapes, and its words, quotes and evidence as text that can be edited. The same deck gives the
 * same bytes.
 * @param png draws the pictures for programs that know no SVG
 * @throws Error if there is no slide
 */
export async function pptxOf(deck: Deck, tools: Tools, png: PngOf): Promise<Uint8Array> {
  const [first] = deck.slides;
  if (first === undefined) throw new Error('a deck has at least one slide');
  const { view, dossier } = first.sheet;
  const { default: Library } = await import('pptxgenjs');
  const pptx = new Library();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.rtlMode = dirOf(view.lang) === 'rtl';
  pptx.theme = { headFontFace: FONT, bodyFontFace: FONT };
  const background = { color: hex(colours(view.theme).paper) };
  pptx.defineSlideMaster({ title: 'Map', background });
  const finishes: Finish[] = [];
  for (const slide of deck.slides) {
    const page = pptx.addSlide({ masterName: 'Map' });
    page.addNotes(' ');
    finishes.push(await addSlide(new Making(page, slide, png), tools));
  }
  const bytes = (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
  const properties = {
    ...{ title: allowed(deck.title), author: dossier.article.author, lang: view.lang },
    ...{ date: deck.date, program: t('en', 'appName') },
  };
  return finished(bytes, finishes, properties, t(view.lang, 'titleOf'));
}
