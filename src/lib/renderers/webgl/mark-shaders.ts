import { ARRIVAL, ARROW_EDGE, arrowhead, BADGE } from '../../scene/badge';
import { COLUMNS, ROWS } from './badges';
import { float, HEAD, PLACES } from './places';

/** A square about each badge's place. */
export const BADGE_VERTEX = `${HEAD}${PLACES}
in vec3 badge;
out vec2 at;

void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  vec3 place = onMap(badge.xy);
  vec2 cell = vec2(mod(badge.z, ${float(COLUMNS)}), floor(badge.z / ${float(COLUMNS)}));
  at = (cell + corner) / vec2(${float(COLUMNS)}, ${float(ROWS)});
  vec2 reach = (corner * 2.0 - 1.0) * ${float(BADGE.reach)} * pixel;
  gl_Position = place.z < 0.0 ? vec4(2.0, 2.0, 2.0, 1.0) : placed(place.xy + reach);
}`;

/** The badge's picture, whose colours come multiplied by opacity. */
export const BADGE_FRAGMENT = `${HEAD}
uniform sampler2D badges;
in vec2 at;
out vec4 painted;

void main() {
  painted = texture(badges, at);
}`;

/** Length and half a base of a head as its line has a width: both are linear in it. */
const headOf = (width: number) => {
  const { tip, base, half } = arrowhead(width);
  return { long: tip - base, half };
};
const [NONE, ONE] = [headOf(0), headOf(1)];
const linear = (key: 'long' | 'half') =>
  `${float(NONE[key])} + ${float(ONE[key] - NONE[key])} * width`;

/**
 * A rectangle about each arrowhead, turned as its line arrives: from where it has come near enough,
 * over all that lies closer to the end.
 */
export const ARROW_VERTEX = `${HEAD}${PLACES}
in uvec4 arrow;
flat out vec4 colour;
/** Length and half the base of the head, CSS pixels. */
flat out vec2 head;
/** From the head's tip, along the line's way and across, CSS pixels. */
out vec2 at;

void main() {
  int line = int(arrow.x);
  int count = int(arrow.y & 0xffffu);
  bool backwards = (arrow.y >> 31) == 1u;
  int last = backwards ? 0 : count - 1;
  vec3 end = onMap(pointOf(line, last, 0).xy);
  vec2 before = end.xy;
  for (int i = 1; i < count; i++) {
    vec3 here = onMap(pointOf(line, backwards ? i : last - i, 0).xy);
    if (here.z >= 0.0) before = here.xy;
    if (distance(before, end.xy) > ${float(ARRIVAL)} * ratio) break;
  }
  vec2 way = end.xy == before ? vec2(1.0, 0.0) : normalize(end.xy - before);

  float width = uintBitsToFloat(arrow.w);
  head = vec2(${linear('long')}, ${linear('half')});
  colour = colourOf(arrow.z);
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  // Room for the edge, which runs on to a point at each corner.
  at = mix(vec2(-head.x - 2.0, -head.y - 3.0), vec2(3.0, head.y + 3.0), corner);
  vec2 own = vec2(at.x + ${float(arrowhead(0).tip)}, at.y) * pixel;
  vec2 place = end.xy + way * own.x + vec2(-way.y, way.x) * own.y;
  gl_Position = end.z < 0.0 ? vec4(2.0, 2.0, 2.0, 1.0) : placed(place);
}`;

/** A triangle in its colour, with an edge round it in that of casings. */
export const ARROW_FRAGMENT = `${HEAD}
uniform vec3 casing;
uniform float pixel;

flat in vec4 colour;
flat in vec2 head;
in vec2 at;
out vec4 painted;

void main() {
  // How far outside of the two long sides, and of the base.
  float side = dot(vec2(at.x, abs(at.y)), normalize(vec2(head.y, head.x)));
  float far = max(side, -head.x - at.x);
  float whole = clamp(0.5 - (far - ${float(ARROW_EDGE / 2)}) * pixel, 0.0, 1.0);
  float inner = clamp(0.5 - (far + ${float(ARROW_EDGE / 2)}) * pixel, 0.0, 1.0);
  painted = vec4(casing, 1.0) * (whole - inner) + colour * inner;
}`;
