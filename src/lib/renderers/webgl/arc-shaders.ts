import { CASING, CORE, coreDash, dashes } from '../../scene/theme';
import { ROW } from './lines';
import { float, HEAD, PLACES } from './places';
import { CASED, DASHED, MIXED } from './records';

const vec2 = ([x, y]: readonly [number, number]) => `vec2(${float(x)}, ${float(y)})`;

/** Dash and gap of a core as a line of a width: both are linear in it. */
const CORE_DASH = [coreDash(0)[0], coreDash(1)[0] - coreDash(0)[0]] as const;

/**
 * A strip of two triangles for each piece of an arc; where one arc ends and the next begins, points
 * are repeated. There are no attributes: a corner's number says which arc, point and side it is.
 */
export const ARC_VERTEX = `${HEAD}${PLACES}uniform usampler2D arcs;

flat out vec4 colour;
/** Half the widths of line, casing and core, and which dashes the line has. */
flat out vec3 halves;
flat out float usual;
flat out uint dashed;
out vec2 at;
out float ahead;

void main() {
  int corners = 2 * stride + 2;
  int n = gl_VertexID / corners;
  int corner = clamp(gl_VertexID % corners - 1, 0, 2 * stride - 1);
  int i = corner / 2;
  float side = corner % 2 == 0 ? 1.0 : -1.0;

  uvec4 arc = texelFetch(arcs, ivec2(n % ${String(ROW)}, n / ${String(ROW)}), 0);
  int line = int(arc.x);
  vec4 own = pointOf(line, i, 0);
  vec3 here = onMap(own.xy);
  ahead = here.z;
  vec2 across;
  float way;
  if (globe.x == 0.0) {
    across = vec2(cos(own.z), sin(own.z));
    way = own.w * world;
  } else {
    vec2 along = onGlobe(pointOf(line, min(i + 1, stride - 1), 0).xy).xy
      - onGlobe(pointOf(line, max(i - 1, 0), 0).xy).xy;
    // What is repeated has no direction.
    across = dot(along, along) > 1e-8 ? normalize(along).yx * vec2(-1.0, 1.0) : vec2(0.0);
    way = pointOf(line, i, 1).x * globe.x;
  }

  colour = colourOf(arc.y);
  usual = uintBitsToFloat(arc.z);
  dashed = arc.w & 3u;
  bool cased = (arc.w & ${String(CASED)}u) != 0u;
  bool mixed = (arc.w & ${String(MIXED)}u) != 0u;
  halves = 0.5 * pixel * vec3(
    usual,
    cased ? usual + ${float(CASING)} : 0.0,
    mixed ? max(${float(CORE.least)}, usual * ${float(CORE.share)}) : 0.0
  );
  // Half a pixel more, in which the edge fades.
  float reach = max(halves.x, halves.y) + 0.5;
  at = vec2(way, side * reach);
  gl_Position = placed(here.xy + across * at.y);
}`;

/** Casing, line and core of an arc, one over the other; colours come out multiplied by opacity. */
export const ARC_FRAGMENT = `${HEAD}
uniform vec3 casing;
uniform float pixel;

flat in vec4 colour;
flat in vec3 halves;
flat in float usual;
flat in uint dashed;
in vec2 at;
in float ahead;
out vec4 painted;

/** How much of a pixel lies less than so far from the middle of what is drawn. */
float within(float reach, float far) {
  return clamp(reach + 0.5 - far, 0.0, 1.0);
}

/** How much of a pixel lies in a dash; both lengths in pixels of the screen. */
float inDash(vec2 lengths) {
  float period = lengths.x + lengths.y;
  float far = abs(mod(at.x - 0.5 * lengths.x + 0.5 * period, period) - 0.5 * period);
  return within(0.5 * lengths.x, far);
}

void main() {
  if (ahead < 0.0) discard;
  float far = abs(at.y);
  float line = within(halves.x, far) * colour.a;
  if (dashed == ${String(DASHED.attributed)}u) line *= inDash(${vec2(dashes.attributed)} * usual * pixel);
  if (dashed == ${String(DASHED.inferred)}u) line *= inDash(${vec2(dashes.inferred)} * usual * pixel);
  painted = vec4(colour.rgb * line, line);
  if (halves.y > 0.0) painted += vec4(casing, 1.0) * within(halves.y, far) * (1.0 - line);
  if (halves.z > 0.0) {
    float dash = (${float(CORE_DASH[0])} + ${float(CORE_DASH[1])} * usual) * pixel;
    float core = within(halves.z, far) * colour.a * inDash(vec2(dash));
    painted = vec4(casing * core, core) + painted * (1.0 - core);
  }
}`;
