import type { Certainty, Dossier, Passage, Relation } from '../../domain/types';
import type { Atlas } from '../../scene/atlas';
import { element } from '../../renderers/svg/markup';
import { colours } from '../../scene/theme';
import type { ViewState } from '../../scene/view';
import type { Typesetter } from '../typeset/typeset';
import { moved } from './block';
import type { Evidence } from './evidence';
import { footerBlock } from './footer';
import { greyed } from './grey';
import { layoutOf, MARGIN, type Box, type Layout } from './layout';
import { WHOLE_LOOK, type Look } from './look';
import { mapMarkup } from './map';
import { titled } from './pen';

/** A passage that a picture quotes. */
export interface Quote {
  passage: Passage;
  /** Number of its paragraph, from 1. */
  paragraph: number;
  /** Of the claim that it carries, if any. */
  certainty: Certainty | undefined;
  /** Whether it is one side of a tension. */
  inTension: boolean;
}

/** What a picture says in one language. */
export interface Words {
  title: string;
  /** A sentence or two below the title; may be empty. */
  text: string;
  evidence: Evidence;
}

/** What one picture shows. Its words are in the language of its view. */
export interface Sheet extends Words {
  dossier: Dossier;
  view: ViewState;
  /** The relations that it shows: those of the selection that the filter lets through. */
  relations: readonly Relation[];
  /** Passages that stand on it in full; may be none. */
  quotes: readonly Quote[];
  /** Address that a QR code leads to; without one there is no code. */
  link?: string | undefined;
  /** The same in the other language, for a picture in both. */
  also?: Words | undefined;
}

/** What a sheet is made with. */
export interface Tools {
  typesetter: Typesetter;
  atlas: Atlas;
}

/** A picture as a file, and where its parts lie in the units of its `viewBox`. */
export interface Picture {
  svg: string;
  width: number;
  height: number;
  map: Box;
  /** Where the code that leads to the view stands, if there is one. */
  code: Box | undefined;
}

/** The shorter side of a sheet in its own units, whatever its size in pixels. */
const SHORT_SIDE = 900;

/** Over what the map draws beyond its edges: to clip it would cost some programs a layer of the whole size. */
function covers({ map }: Layout, width: number, height: number, paper: string): string {
  const right = map.x + map.width;
  const bottom = map.y + map.height;
  // They overlap: where two only met, what lies below would shine through.
  const boxes: Box[] = [
    { x: 0, y: 0, width, height: map.y },
    { x: 0, y: 0, width: map.x, height },
    { x: right, y: 0, width: width - right, height },
    { x: 0, y: bottom, width, height: height - bottom },
  ];
  const real = boxes.filter((box) => box.width > 0.01 && box.height > 0.01);
  return real.map((box) => element('rect', { ...box, fill: paper })).join('');
}

/** The map in its place: clipped where nothing may cover what it draws beyond. */
function mapIn({ x, y, width, height }: Box, markup: string, clipped: boolean): string {
  if (!clipped) return moved(markup, x, y);
  const clip = element(
    'clipPath',
    { id: 'map' },
    element('rect', {
      x: x.toFixed(2),
      y: y.toFixed(2),
      width: width.toFixed(2),
      height: height.toFixed(2),
    }),
  );
  return clip + element('g', { 'clip-path': 'url(#map)' }, moved(markup, x, y));
}

/**
 * A whole picture with its title, legend and evidence as an SVG file: outlines for all text, no
 * style sheet, no link, nothing fetched. The same sheet gives the same bytes.
 * @param size in pixels of the file.
 */
export function sheetPicture(
  sheet: Sheet,
  size: { width: number; height: number },
  tools: Tools,
  look: Look = WHOLE_LOOK,
): Picture {
  const scale = (Math.min(size.width, size.height) * look.letters) / SHORT_SIDE;
  const [width, height] = [size.width / scale, size.height / scale];
  const { lang, theme } = sheet.view;
  const { paper, border } = colours(theme);
  const inner = width - 2 * MARGIN;
  const foot = footerBlock(sheet, look, tools.typesetter, inner);
  const layout = layoutOf(sheet, look, tools, { width, height, foot: foot.height });
  const { map, parts, footTop } = layout;
  const { source, disclaimer } = sheet.evidence;
  const { transparent } = look;
  const rule = element('path', { d: `M0 0H${inner.toFixed(2)}`, stroke: border });
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...{ width: size.width, height: size.height, 'xml:lang': lang },
      viewBox: `0 0 ${width.toFixed(3)} ${height.toFixed(3)}`,
    },
    [
      titled(sheet.title, [sheet.text, ...source, disclaimer].filter(Boolean).join('\n')),
      mapIn(map, mapMarkup(sheet, look, tools, map, scale), transparent),
      transparent ? '' : covers(layout, width, height, paper),
      ...parts.map(({ markup, x, y }) => moved(markup, x, y)),
      moved(rule, MARGIN, footTop - 6),
      moved(foot.markup, MARGIN, footTop),
    ].join(''),
  );
  const code =
    foot.code === undefined
      ? undefined
      : {
          ...{ x: MARGIN + foot.code.x, y: footTop + foot.code.y },
          ...{ width: foot.code.side, height: foot.code.side },
        };
  return { svg: look.grey ? greyed(svg) : svg, width, height, map, code };
}

/** The file of a sheet; see `sheetPicture`. */
export function sheetSvg(
  sheet: Sheet,
  size: { width: number; height: number },
  tools: Tools,
  look?: Look,
): string {
  return sheetPicture(sheet, size, tools, look).svg;
}
