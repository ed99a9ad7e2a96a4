import { dirOf } from '../../i18n/t';
import type { Typesetter } from '../typeset/typeset';
import { EMPTY, stacked, type Block } from './block';
import { legendBlock } from './legend';
import type { Look } from './look';
import { linesInSight } from './map';
import type { Sheet, Tools } from './sheet';
import { headBlock, quotesBlock } from './words';

/** Room round the words of a sheet. */
export const MARGIN = 26;
const GAP = 12;

/** Least height of a map that can still be read. */
const LEAST_MAP = 80;

/** A part of a sheet in the sheet's units, from its top left. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where the parts of a sheet stand. */
export interface Layout {
  map: Box;
  parts: { markup: string; x: number; y: number }[];
  footTop: number;
}

interface Room {
  width: number;
  height: number;
  /** Height of the footer. */
  foot: number;
}

/** What a layout is made of. */
interface Content {
  sheet: Sheet;
  look: Look;
  typesetter: Typesetter;
  /** Width of its words, and the legend broken into lines of that. */
  across: number;
  legend: Block;
  room: Room;
  footTop: number;
}

/** The largest of some sizes at which a block is no higher than there is room for. */
function fitted(make: (k: number) => Block, height: number): Block {
  const sizes = [1, 0.92, 0.85, 0.78, 0.7, 0.62, 0.54];
  for (const k of sizes) {
    const block = make(k);
    if (block.height <= height || k === sizes.at(-1)) return block;
  }
  return EMPTY;
}

const TITLE = { title: 34, text: 19 };

/** Words in a column where the reading begins, the map beside them: as before an audience. */
function besideMap({ sheet, look, typesetter, across, legend, room, footTop }: Content): Layout {
  const { width } = room;
  const bottom = footTop - 20;
  const words = fitted(
    (k) =>
      stacked(
        [
          look.title
            ? headBlock(sheet, typesetter, across, { title: 31 * k, text: 19 * k })
            : EMPTY,
          quotesBlock(sheet, typesetter, across, k),
        ],
        20 * k,
      ),
    bottom - MARGIN - legend.height - GAP,
  );
  const rtl = dirOf(sheet.view.lang) === 'rtl';
  const aside = across + 1.7 * MARGIN;
  const x = rtl ? width - across - MARGIN : MARGIN;
  return {
    footTop,
    map: { x: rtl ? 0 : aside, y: 0, width: width - aside, height: bottom },
    parts: [
      { markup: words.markup, x, y: MARGIN * 0.7 },
      { markup: legend.markup, x, y: bottom - legend.height },
    ],
  };
}

/** Words above the map, quotations below it. */
function aboveMap({ sheet, look, typesetter, across, legend, room, footTop }: Content): Layout {
  const { width, height } = room;
  const head = look.title ? headBlock(sheet, typesetter, across, TITLE) : EMPTY;
  const quotes = look.quotes
    ? fitted((k) => quotesBlock(sheet, typesetter, across, k), height * 0.36)
    : EMPTY;
  const below = stacked([quotes, legend], 16);
  const top = head.height === 0 ? 0 : MARGIN * 0.5 + head.height + 10;
  const belowTop = footTop - GAP - below.height;
  const mapBottom = below.height === 0 ? footTop - GAP : belowTop - GAP;
  return {
    footTop,
    map: { x: 0, y: top, width, height: Math.max(LEAST_MAP, mapBottom - top) },
    parts: [
      { markup: head.markup, x: MARGIN, y: MARGIN * 0.4 },
      { markup: below.markup, x: MARGIN, y: belowTop },
    ],
  };
}

/** How a sheet is laid out: by its proportions, and whether it quotes. */
export function layoutOf(sheet: Sheet, look: Look, tools: Tools, room: Room): Layout {
  const { typesetter } = tools;
  const { width, height, foot } = room;
  const quotes = look.quotes && sheet.quotes.length > 0;
  const beside = quotes && width / height >= 1.15;
  const { lang, theme } = sheet.view;
  const across = beside ? Math.max(320, width * 0.3) - 1.7 * MARGIN : width - 2 * MARGIN;
  const signs = { lang, theme, dir: dirOf(lang), both: sheet.also !== undefined };
  const { relations } = sheet;
  const lines = look.legend ? linesInSight(sheet, tools, room) : [];
  const legend = look.legend ? legendBlock(typesetter, signs, { relations, lines }, across) : EMPTY;
  const footTop = height - MARGIN * 0.7 - foot;
  const content = { sheet, look, typesetter, across, legend, room, footTop };
  return beside ? besideMap(content) : aboveMap(content);
}
