import { unescape, valuesIn } from '../drawing/markup';
import { element, escape } from '../../renderers/svg/markup';
import type { Dir, TextStyle } from '../typeset/types';
import type { Typesetter } from '../typeset/typeset';

/** Which end of a text stands at its place: by its direction. */
type Anchor = 'start' | 'middle' | 'end';

/** How far left of its anchor, in px, the left end of a text of this width lies. */
function before(width: number, anchor: Anchor, dir: Dir): number {
  if (anchor === 'middle') return width / 2;
  return (anchor === 'start') === (dir === 'rtl') ? width : 0;
}

/** How a text is drawn; sizes in the picture's px. */
export interface Written extends TextStyle {
  fill: string;
  dir: Dir;
  anchor?: Anchor;
  /** A run of colour round the letters. */
  halo?: { colour: string; width: number };
}

/** A text as outlines, its anchor on the baseline at a point. */
export function written(
  { outline }: Pick<Typesetter, 'outline'>,
  text: string,
  [x, y]: readonly [number, number],
  { fill, dir, anchor = 'start', halo, ...style }: Written,
): string {
  const { d, width } = outline(text, style, dir);
  if (d === '') return '';
  const left = (x - before(width, anchor, dir)).toFixed(2);
  const place = { d, transform: `translate(${left} ${y.toFixed(2)})` };
  // Two paths: not every program knows an order of painting.
  const run =
    halo === undefined
      ? ''
      : element('path', {
          ...place,
          ...{ fill: 'none', stroke: halo.colour, 'stroke-width': halo.width },
          'stroke-linejoin': 'round',
        });
  return run + element('path', { ...place, fill });
}

/** Turns the `text` elements of a picture's own markup into outlines. */
export function outlined(markup: string, typesetter: Typesetter, dir: Dir): string {
  return markup.replace(
    /<text((?: [\w-]+="[^"]*")*)>([^<]*)<\/text>/g,
    (_, attributes: string, text: string) => {
      const values = valuesIn(attributes);
      const number = (name: string) => Number(values[name] ?? 0);
      const stroke = values['stroke'];
      const anchor = (['middle', 'end'] as const).find((one) => one === values['text-anchor']);
      return written(typesetter, unescape(text), [number('x'), number('y')], {
        ...{ family: 'sans', size: number('font-size'), dir, anchor: anchor ?? 'start' },
        weight: Number(values['font-weight'] ?? 400),
        fill: values['fill'] ?? '#000',
        ...(stroke === undefined
          ? {}
          : { halo: { colour: stroke, width: number('stroke-width') } }),
      });
    },
  );
}

/** What a picture says of itself to programs and to those who hear it. */
export function titled(title: string, description: string): string {
  return `<title>${escape(title)}</title><desc>${escape(description)}</desc>`;
}
