import type { Months } from '../../domain/period';
import type { Bar, Lane } from '../../domain/timeline';
import { CERTAINTIES, type Relation } from '../../domain/types';
import { across, isFull, overLanes, ROW, rowsOf, type Stretch } from './lanes';
import { element } from './markup';

/** What decides how the timeline is drawn, apart from its bars. */
export interface TimelineDrawing extends Stretch {
  /** Whether a relation is shown, apart from its date; what is not stands back. */
  passes: (relation: Relation) => boolean;
  href: (relation: Relation) => string;
}

const percent = (n: number) => `${String(Math.round(n * 1000) / 1000)}%`;
const rem = (n: number) => `${String(Math.round(n * 1000) / 1000)}rem`;

/** The parts of a bar: one as wide as its date; or a fading beginning and a thin line that goes on. */
function parts({ months, begins, goesOn }: Bar, height: number) {
  if (!goesOn) return [{ months, height, mask: undefined }];
  const fades = begins.to > begins.from;
  return [
    ...(fades ? [{ months: begins, height: height * 0.55, mask: 'time-in' }] : []),
    {
      months: { from: fades ? begins.to + 1 : begins.from, to: Infinity },
      height: height * 0.55,
      mask: 'time-out',
    },
  ];
}

function barMarkup(bar: Bar, top: number, drawing: TimelineDrawing): string {
  const { relation } = bar;
  const height = ROW - 0.06;
  const rects = parts(bar, height).flatMap((part) => {
    const at = across(part.months, drawing);
    if (at === undefined) return [];
    // Beyond the picture's edge nothing fades: the line runs on out of sight.
    const mask = part.mask === undefined ? {} : { mask: `url(#${part.mask})` };
    return element('rect', {
      ...{ x: percent(at.x), width: percent(at.width), height: rem(part.height) },
      y: rem(top + bar.row * ROW + (height - part.height) / 2),
      ...mask,
    });
  });
  if (rects.length === 0) return '';
  return linkMarkup(relation, rects.join(''), drawing, isWide(bar) ? 'wide' : '');
}

/** Whether a bar is wider than a month: it lies behind the others. */
const isWide = ({ months, goesOn }: Bar) => goesOn || months.to - months.from > 0;

/** The bars of a lane by what can stand back as a whole, those behind first. */
function barGroups({ bars }: Lane): { bars: Bar[]; wide: boolean }[] {
  const groups = [true, false].flatMap((wide) =>
    CERTAINTIES.map((certainty) => ({
      wide,
      bars: bars.filter((bar) => isWide(bar) === wide && bar.relation.certainty === certainty),
    })),
  );
  return groups.filter((group) => group.bars.length > 0);
}

function linkMarkup(
  relation: Relation,
  body: string,
  { passes, href }: Pick<TimelineDrawing, 'passes' | 'href'>,
  more = '',
): string {
  const state = passes(relation) ? '' : ' away';
  const values = {
    ...{ href: href(relation), 'data-relation': relation.id, tabindex: '-1' },
    class: `bar ${relation.certainty}${more === '' ? '' : ` ${more}`}${state}`,
  };
  return element('a', values, body);
}

/** Fades of what begins somewhere in a stretch, and of what goes on; they follow time's direction. */
function fades(flipped: boolean): string {
  const stops = (a: number, b: number) =>
    [a, b].map((v, i) =>
      element('stop', { offset: String(i), 'stop-color': '#fff', 'stop-opacity': String(v) }),
    );
  const [start, end] = flipped ? ['1', '0'] : ['0', '1'];
  const gradient = (id: string, a: number, b: number) =>
    element(
      'linearGradient',
      { id: `${id}-fade`, x1: start, x2: end, y1: '0', y2: '0' },
      stops(a, b).join(''),
    );
  const mask = (id: string) =>
    element(
      'mask',
      { id, maskContentUnits: 'objectBoundingBox' },
      element('rect', { width: 1, height: 1, fill: `url(#${id}-fade)` }),
    );
  return element(
    'defs',
    {},
    gradient('time-in', 0.05, 1) +
      gradient('time-out', 1, 0.35) +
      mask('time-in') +
      mask('time-out'),
  );
}

/** The first month of each year in sight. */
export function yearsIn({ from, to }: Months): number[] {
  const first = Math.ceil(from / 12);
  const count = Math.max(0, Math.floor(to / 12) - first + 1);
  return Array.from({ length: count }, (_, i) => (first + i) * 12);
}

/** Draws each lane, in its colour, with what is above it known. */
const laneMarkup = (lanes: readonly Lane[], draw: (lane: Lane, top: number) => string): string[] =>
  overLanes(lanes, (lane, top, colour) =>
    element('g', { fill: colour, stroke: colour }, draw(lane, top)),
  );

/**
 * The lanes of a timeline as SVG, across whatever width the page gives it: positions are in
 * percent, heights in rem. Bars are links with the id of their relation.
 */
export function timelineMarkup(lanes: readonly Lane[], drawing: TimelineDrawing): string {
  const grid = yearsIn(drawing.seen).flatMap((month) => {
    const at = across({ from: month, to: month }, drawing);
    if (at === undefined) return [];
    const x = percent(drawing.flipped ? at.x + at.width : at.x);
    return element('line', { x1: x, x2: x, y1: '0', y2: '100%', class: 'year' });
  });
  const bars = laneMarkup(lanes, (lane, top) => {
    if (isFull(lane)) return '';
    const groups = barGroups(lane).map(({ bars, wide }) => {
      const all = bars.map((bar) => barMarkup(bar, top, drawing)).join('');
      return element('g', { class: wide ? 'behind' : undefined }, all);
    });
    return groups.join('');
  });
  return fades(drawing.flipped) + grid.join('') + bars.join('');
}

/** So many squares in a row at most. */
const MOST_COLUMNS = 40;

/**
 * The relations of one list of each lane as small squares, and the width they need, rem. A list
 * with no room for its squares is a block: the number beside the lanes tells how many there are.
 */
export function undatedMarkup(
  lanes: readonly Lane[],
  list: 'vague' | 'undated',
  drawing: Pick<TimelineDrawing, 'passes' | 'href'>,
): { markup: string; width: number } {
  let width = 0;
  const markup = laneMarkup(lanes, (lane, top) => {
    const rows = rowsOf(lane);
    const full = lane[list].length > rows * MOST_COLUMNS;
    const squares = (full ? [] : lane[list]).map((relation, i) => {
      const [x, y] = [Math.floor(i / rows) * ROW, top + (i % rows) * ROW];
      width = Math.max(width, x + ROW);
      const size = rem(ROW - 0.06);
      const square = element('rect', { x: rem(x), y: rem(y), width: size, height: size });
      return linkMarkup(relation, square, drawing);
    });
    if (full) {
      width = MOST_COLUMNS * ROW;
      const size = { width: rem(width), height: rem(rows * ROW - 0.06) };
      squares.push(element('rect', { x: '0', y: rem(top), ...size, 'stroke-width': 0 }));
    }
    return squares.join('');
  });
  return { markup: markup.join(''), width };
}
