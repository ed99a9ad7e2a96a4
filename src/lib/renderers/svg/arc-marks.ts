import { Kept } from '../../domain/kept';
import type { Selection } from '../../domain/selection';
import type { Tie } from '../../domain/tie';
import { pointAt } from '../../geo/curve';
import type { LonLat } from '../../geo/mercator';
import { ARROW_EDGE, arrowhead, BADGE } from '../../scene/badge';
import { disagrees, glyphs } from '../../scene/glyphs';
import type { Arc } from '../../scene/scene';
import { colours, type Colours } from '../../scene/theme';
import type { ThemeName } from '../../scene/view';
import type { Mark } from './mark';
import { element } from './markup';

const onBadge = ({ x, y, scale }: { x: number; y: number; scale: number }) =>
  `translate(${String(x)} ${String(y)}) scale(${String(scale).replace(/^0/, '')})`;

/** “≠” in a small ring at the rim of a tie's glyph: claims behind it do not agree with others. */
function disagreeing({ paper, warn }: Colours): string {
  const { x: cx, y: cy, radius: r, sign } = BADGE.tension;
  return (
    element('circle', { cx, cy, r, fill: paper, stroke: warn }) +
    element('path', { d: disagrees, fill: warn, transform: onBadge(sign) })
  );
}

function glyphMark(arc: Arc, colour: Colours): Mark[] {
  if (arc.glyphAt === null) return [];
  const at = pointAt(arc.line, arc.glyphAt);
  const body =
    element('circle', {
      ...{ r: BADGE.radius, fill: colour.paper },
      ...{ stroke: arc.colour, 'stroke-width': BADGE.ring },
    }) +
    element('path', {
      ...{ d: glyphs[arc.tie.kind], fill: arc.colour, 'fill-rule': 'evenodd' },
      transform: onBadge(BADGE.sign),
    }) +
    (arc.tensions > 0 ? disagreeing(colour) : '');
  const selection: Selection = { type: 'tie', id: arc.tie.id };
  return [{ at, body, class: `glyph ${arc.emphasis}`, selection, tie: arc.tie.id }];
}

function arrowMarks(arc: Arc, { casing }: Colours): Mark[] {
  const { tip, base, half } = arrowhead(arc.width);
  const body = element('path', {
    d: `M${String(tip)} 0L${String(base)} ${String(half)}L${String(base)} ${String(-half)}z`,
    ...{ fill: arc.colour, stroke: casing, 'stroke-width': ARROW_EDGE },
  });
  const mark = (line: readonly LonLat[]): Mark => ({
    ...{ at: line.at(-1) ?? [0, 0], line, body, class: `arrow ${arc.emphasis}`, tie: arc.tie.id },
  });
  return [
    ...(arc.tie.toB ? [mark(arc.line)] : []),
    ...(arc.tie.toA ? [mark([...arc.line].reverse())] : []),
  ];
}

const ofGlyphs = new Kept<Tie, Mark[]>();
const ofArrows = new Kept<Tie, Mark[]>();

/** The marks of arcs: badges, and arrowheads above them. Those of arcs that look the same are the same. */
export function arcMarks(arcs: readonly Arc[], theme: ThemeName): Mark[] {
  const colour = colours(theme);
  const badges = arcs.flatMap((arc) => {
    const look = [theme, arc.emphasis, arc.colour, arc.glyphAt, arc.tensions];
    return ofGlyphs.of(arc.tie, look.join(), () => glyphMark(arc, colour));
  });
  const heads = arcs.flatMap((arc) => {
    const look = [theme, arc.emphasis, arc.colour];
    return ofArrows.of(arc.tie, look.join(), () => arrowMarks(arc, colour));
  });
  return [...badges, ...heads];
}
