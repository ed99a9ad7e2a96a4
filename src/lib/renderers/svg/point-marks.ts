import type { Lang } from '../../domain/types';
import { dirOf } from '../../i18n/t';
import { LINE } from '../../scene/labels';
import type { BaseLabel, Label, Point } from '../../scene/scene';
import { RING, type Colours } from '../../scene/theme';
import type { Mark } from './mark';
import { element, escape } from './markup';

function textLines(text: string, size: number, y: number, values: Record<string, string>): string {
  const lines = text.split('\n');
  return (
    lines
      .map((line, i) =>
        element(
          'text',
          {
            ...{ x: 0, y: y + (i - (lines.length - 1) / 2) * size * LINE + size * 0.36 },
            ...{ 'font-size': size, 'text-anchor': 'middle' },
            ...values,
          },
          escape(line),
        ),
      )
      // Heard as the words of one name; between elements of text a space is not drawn.
      .join(' ')
  );
}

const halo = {
  'stroke-width': '3.5',
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
};

function labelMarkup(
  { text, side, size }: Label,
  bold: boolean,
  { ink, casing }: Colours,
  lang: Lang,
): string {
  const height = text.split('\n').length * size * LINE;
  const gap = RING + 4;
  const look = { fill: ink, 'font-weight': bold ? '700' : '500', stroke: casing, ...halo };
  if (side === 'n') return textLines(text, size, -gap - height / 2, look);
  if (side === 's') return textLines(text, size, gap + height / 2, look);
  // Sides are those of the compass, anchors those of the text: Arabic starts at the right.
  const fromLeft = (side === 'e') === (dirOf(lang) === 'ltr');
  const aside = { ...look, 'text-anchor': fromLeft ? 'start' : 'end' };
  return element(
    'g',
    { transform: `translate(${String(side === 'e' ? gap : -gap)} 0)` },
    textLines(text, size, 0, aside),
  );
}

/** Each kind of point has a shape of its own: states are round, organisations are not. */
function symbolMarkup(point: Point, { ink, paper, casing }: Colours): string {
  const ring = (r: number, width: number) =>
    element('circle', { r, fill: paper, stroke: ink, 'stroke-width': width });
  const outline = { fill: paper, stroke: ink, 'stroke-width': 1.6 };
  switch (point.symbol) {
    case 'capital':
      return ring(RING, 1.8) + element('circle', { r: 2.3, fill: ink });
    case 'seat':
      return ring(3.6, 1.5);
    case 'organisation':
      return (
        element('path', { d: 'M0-6.5L6.5 0 0 6.5-6.5 0z', ...outline }) +
        element('path', { d: 'M0-2.6L2.6 0 0 2.6-2.6 0z', fill: ink })
      );
    case 'office':
      return (
        element('rect', { x: -5, y: -5, width: 10, height: 10, ...outline }) +
        element('rect', { x: -1.8, y: -1.8, width: 3.6, height: 3.6, fill: ink })
      );
    case 'sea':
      return element('path', {
        d: 'M-7 0q1.75-3 3.5 0t3.5 0 3.5 0 3.5 0',
        ...{ fill: 'none', stroke: ink, 'stroke-width': 1.6 },
      });
    default:
      return element('path', {
        d: 'M0 0c-2-3.5-4.5-5-4.5-8a4.5 4.5 0 0 1 9 0c0 3-2.5 4.5-4.5 8z',
        ...{ fill: ink, stroke: casing, 'stroke-width': 1 },
      });
  }
}

/** The mark of a place: its symbol and its name. */
export function pointMark(point: Point, colour: Colours, lang: Lang): Mark {
  const label = point.label === null ? '' : labelMarkup(point.label, point.principal, colour, lang);
  const hit = element('circle', { r: 11, 'fill-opacity': 0 });
  return {
    at: point.at,
    body: symbolMarkup(point, colour) + label + hit,
    class: `point ${point.symbol} ${point.emphasis}`,
    selection: { type: point.target, id: point.id },
    name: point.name,
  };
}

/** A name on the base map, as a mark. */
export function baseLabelMark({ at, type, text, size }: BaseLabel, colour: Colours): Mark {
  const look =
    type === 'sea'
      ? { fill: colour.seaInk, 'font-weight': '400' }
      : { fill: colour.stateInk, 'font-weight': '500' };
  return { at, body: textLines(text, size, 0, look), class: `name ${type}` };
}
