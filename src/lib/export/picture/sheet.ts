import { encode } from 'uqr';
import type { Certainty, Dossier, Lang, Passage, Relation } from '../../domain/types';
import type { Basemap } from '../../geo/basemap';
import type { Size } from '../../geo/camera';
import { mapLabels } from '../../geo/names';
import { dirOf } from '../../i18n/t';
import { BESIDE_A_CARD } from '../../renderers/svg/base-shapes';
import { element } from '../../renderers/svg/markup';
import { standalonePicture } from '../../renderers/svg/standalone';
import { buildScene } from '../../scene/build';
import { colours } from '../../scene/theme';
import type { ViewState } from '../../scene/view';
import type { Typesetter } from '../typeset/typeset';
import type { Dir } from '../typeset/types';
import type { Evidence } from './evidence';
import { legendBlock } from './legend';
import { outlined, titled, written, type Written } from './pen';

/** A passage that a picture quotes. */
export interface Quote {
  passage: Passage;
  /** Number of its paragraph, from 1. */
  paragraph: number;
  /** Of the claim that it carries, if any. */
  certainty: Certainty | undefined;
}

/** What one picture shows. */
export interface Sheet {
  dossier: Dossier;
  view: ViewState;
  /** The relations that it shows: those of the selection that the filter lets through. */
  relations: readonly Relation[];
  title: string;
  /** A sentence or two below the title; may be empty. */
  text: string;
  /** Passages that stand on it in full; may be none. */
  quotes: readonly Quote[];
  evidence: Evidence;
  /** Address that a QR code leads to; without one there is no code. */
  link?: string | undefined;
}

/** What a sheet is made with. */
export interface Tools {
  typesetter: Typesetter;
  basemap: Basemap;
}

/** The shorter side of a sheet in its own units, whatever its size in pixels. */
const SHORT_SIDE = 900;
const MARGIN = 26;

/** A part of a sheet: markup with its top left at the origin. */
interface Block {
  markup: string;
  height: number;
}

type Style = Omit<Written, 'dir' | 'anchor'>;

/** Texts one below the other, each broken into lines of at most `width`. */
function textBlock(
  typesetter: Typesetter,
  texts: readonly (readonly [text: string, style: Style])[],
  dir: Dir,
  width: number,
): Block {
  let height = 0;
  const markup = texts.flatMap(([text, style]) =>
    typesetter.lines(text, style, dir, width).map((line) => {
      height += style.size * 1.5;
      const at = [dir === 'rtl' ? width : 0, height - style.size * 0.42] as const;
      return written(typesetter, line, at, { ...style, dir });
    }),
  );
  return { markup: markup.join(''), height };
}

const moved = (markup: string, x: number, y: number) =>
  markup === ''
    ? ''
    : element('g', { transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})` }, markup);

/** A QR code of an address, `side` px across, dark on light whatever the theme: scanners ask so. */
function codeBlock(link: string, side: number): string {
  const { data, size } = encode(link, { ecc: 'M', border: 2 });
  const cells = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
  );
  const scale = `scale(${(side / size).toFixed(5)})`;
  return element(
    'g',
    { transform: scale },
    element('rect', { width: size, height: size, fill: '#fff' }) +
      element('path', { d: cells.join(''), fill: '#000' }),
  );
}

function footer(sheet: Sheet, typesetter: Typesetter, width: number, dir: Dir): Block {
  const { ink, inkSoft } = colours(sheet.view.theme);
  const side = sheet.link === undefined ? 0 : 104;
  const room = width - (side === 0 ? 0 : side + MARGIN);
  const small = { family: 'sans', size: 14, weight: 400, fill: inkSoft } as const;
  const { source, credits, disclaimer } = sheet.evidence;
  const texts = textBlock(
    typesetter,
    [
      ...source.map((text) => [text, { ...small, fill: ink }] as const),
      [disclaimer, { ...small, weight: 600, fill: ink }],
      [credits, small],
    ],
    dir,
    room,
  );
  const code = sheet.link === undefined ? '' : codeBlock(sheet.link, side);
  const ltr = dir === 'ltr';
  return {
    markup: moved(texts.markup, ltr ? 0 : width - room, 0) + moved(code, ltr ? width - side : 0, 2),
    height: Math.max(texts.height, side + 2),
  };
}

function mapBlock({ dossier, view }: Sheet, tools: Tools, size: Size, dir: Dir): string {
  const scene = buildScene(dossier, view, size, mapLabels);
  const { basemap, typesetter } = tools;
  const picture = standalonePicture(scene, size, { basemap, margin: BESIDE_A_CARD });
  return outlined(picture, typesetter, dir);
}

/**
 * A whole picture with its title, legend and evidence as an SVG file: outlines for all text, no
 * style sheet, no link, nothing fetched. The same sheet gives the same bytes.
 * @param size in pixels of the file.
 */
export function sheetSvg(
  sheet: Sheet,
  size: { width: number; height: number },
  tools: Tools,
): string {
  const scale = Math.min(size.width, size.height) / SHORT_SIDE;
  const [width, height] = [size.width / scale, size.height / scale];
  const { lang, theme } = sheet.view;
  const { paper, ink, border } = colours(theme);
  const dir = dirOf(lang satisfies Lang);
  const inner = width - 2 * MARGIN;
  const { typesetter } = tools;
  const head = textBlock(
    typesetter,
    [
      [sheet.title, { family: 'sans', size: 34, weight: 750, fill: ink }],
      ...(sheet.text === ''
        ? []
        : [[sheet.text, { family: 'sans', size: 19, weight: 400, fill: ink }] as const]),
    ],
    dir,
    inner,
  );
  const legend = legendBlock(typesetter, { lang, theme, dir }, sheet.relations, inner);
  const foot = footer(sheet, typesetter, inner, dir);
  const top = MARGIN * 0.5 + head.height + 10;
  const bottom = height - MARGIN * 0.7 - foot.height;
  const legendTop = bottom - legend.height - 12;
  const map = mapBlock(sheet, tools, { width, height: Math.max(80, legendTop - top - 12) }, dir);
  const { source, disclaimer } = sheet.evidence;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...{ width: size.width, height: size.height, 'xml:lang': lang },
      viewBox: `0 0 ${width.toFixed(3)} ${height.toFixed(3)}`,
    },
    [
      titled(sheet.title, [sheet.text, ...source, disclaimer].filter(Boolean).join('\n')),
      moved(map, 0, top),
      // Over what the map draws beyond its frame: to clip it would cost a layer of the whole size.
      element('rect', { width, height: top, fill: paper }),
      element('rect', { y: legendTop - 12, width, height: height - legendTop + 12, fill: paper }),
      moved(head.markup, MARGIN, MARGIN * 0.5),
      moved(legend.markup, MARGIN, legendTop),
      moved(element('path', { d: `M0 0H${inner.toFixed(2)}`, stroke: border }), MARGIN, bottom - 6),
      moved(foot.markup, MARGIN, bottom),
    ].join(''),
  );
}
