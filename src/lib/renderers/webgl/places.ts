import { ROW, TEXELS } from './lines';

/** What every shader begins with. */
export const HEAD = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp usampler2D;
`;

/** A number as GLSL has it. */
export const float = (n: number) => (Number.isInteger(n) ? `${String(n)}.0` : String(n));

/** What vertex shaders know of the map, and where they find things on it. */
export const PLACES = `
uniform sampler2D lines;
/** Points that a line has. */
uniform int stride;
/** The middle of the map: in Mercator's unit square, and in radians. */
uniform vec2 middle;
uniform vec2 turned;
/** Pixels of the screen: of the map, of the world's width, of one CSS pixel as it is and as marks have it. */
uniform vec2 canvas;
uniform float world;
uniform float ratio;
uniform float pixel;
/** Of a globe its radius, how far the camera is above it, and the horizon's cosine; else noughts. */
uniform vec3 globe;

/** One of the texels of a line's point. */
vec4 pointOf(int line, int i, int texel) {
  int n = (line * stride + i) * ${String(TEXELS)} + texel;
  return texelFetch(lines, ivec2(n % ${String(ROW)}, n / ${String(ROW)}), 0);
}

/** Where a point lies from the middle of a globe, in pixels; and how far before the horizon. */
vec3 onGlobe(vec2 p) {
  float lon = (p.x * 2.0 - 1.0) * 3.14159265358979 - turned.x;
  float lat = 2.0 * atan(exp((0.5 - p.y) * 6.28318530717959)) - 1.5707963267949;
  vec2 own = vec2(cos(lat), sin(lat));
  vec2 mid = vec2(cos(turned.y), sin(turned.y));
  float z = mid.y * own.y + mid.x * own.x * cos(lon);
  vec2 xy = vec2(own.x * sin(lon), mid.y * own.x * cos(lon) - mid.x * own.y);
  return vec3(xy * globe.x * globe.y / (globe.y + globe.x * (1.0 - z)), z - globe.z);
}

/** Where a point of Mercator's square lies from the map's middle, in pixels; and whether before the horizon. */
vec3 onMap(vec2 p) {
  return globe.x == 0.0 ? vec3((p - middle) * world, 1.0) : onGlobe(p);
}

/** A colour of four bytes, red the lowest. */
vec4 colourOf(uint packed) {
  return vec4((uvec4(packed) >> uvec4(0u, 8u, 16u, 24u)) & 255u) / 255.0;
}

/** A place in pixels from the map's middle, for the graphics card. */
vec4 placed(vec2 place) {
  return vec4(place.x * 2.0 / canvas.x, -place.y * 2.0 / canvas.y, 0.0, 1.0);
}
`;
