import { CAMERA_ABOVE, globeRadius, horizon } from '../../geo/globe';
import { mercator, worldSize, type LonLat } from '../../geo/mercator';
import type { Scene } from '../../scene/scene';
import { colours } from '../../scene/theme';
import { ARC_FRAGMENT, ARC_VERTEX } from './arc-shaders';
import { Lines, ROW } from './lines';
import { MarkPainter } from './mark-painter';
import { Program, type View } from './program';
import { RECORD, Records } from './records';

/** What a map looks at: the point in its middle, at a zoom of 512-pixel tiles. */
export interface Eye {
  centre: LonLat;
  zoom: number;
  projection: Scene['projection'];
  /** Of the canvas, in pixels of the screen. */
  width: number;
  height: number;
  /** Pixels of the screen for one CSS pixel. */
  ratio: number;
}

/** A texture that is read by its own pixels. */
function texture(gl: WebGL2RenderingContext, unit: number): void {
  gl.activeTexture(gl.TEXTURE0 + unit);
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
}

/** Units of the textures. */
const LINES = 0;
const ARCS = 1;
const BADGES = 2;
const RADIANS = Math.PI / 180;

/** `#rrggbb` as three numbers up to 1. */
const rgbOf = (colour: string) =>
  [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16) / 255) as [number, number, number];

/**
 * Paints a scene's arcs on a canvas of its own, in the scene's order and as the picture has them:
 * casing, line and core of one arc, then those of the next, and above them all their badges and
 * arrowheads. A line's course is handed over once; of what is shown, a step says sixteen bytes an
 * arc.
 */
export class ArcPainter {
  private readonly gl: WebGL2RenderingContext;
  private readonly program: Program;
  private readonly marks: MarkPainter;
  private lines: Lines | undefined;
  private readonly records = new Records();
  private rows = 0;
  private ui = 1;
  private casing: View['casing'] = [1, 1, 1];

  /** @throws Error where the canvas has no WebGL 2, or that cannot draw arcs. */
  constructor(private readonly canvas: HTMLCanvasElement) {
    const gl = canvas.getContext('webgl2', { antialias: false, depth: false, stencil: false });
    if (gl === null) throw new Error('There is no WebGL 2.');
    this.gl = gl;
    this.program = new Program(gl, ARC_VERTEX, ARC_FRAGMENT);
    texture(gl, LINES);
    texture(gl, ARCS);
    this.program.texture('lines', LINES);
    this.program.texture('arcs', ARCS);
    this.marks = new MarkPainter(gl, BADGES, LINES);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  }

  /** Takes the arcs of a scene, which the next picture shows; `ui` is how much wider than usual they are. */
  show({ arcs, theme }: Pick<Scene, 'arcs' | 'theme'>, ui = 1): void {
    this.ui = ui;
    this.casing = rgbOf(colours(theme).casing);
    const stride = arcs.reduce((most, { line }) => Math.max(most, line.length), 2);
    if (this.lines === undefined || this.lines.stride < stride) this.lines = new Lines(stride);
    const { lines, records } = this;
    const before = lines.size;
    const lineOf = (line: readonly LonLat[]) => lines.numberOf(line);
    records.write(arcs, ROW, lineOf);
    this.marks.show({ arcs, theme }, lineOf);
    if (lines.size !== before) this.uploadLines(lines);
    this.uploadRecords(records);
  }

  private uploadLines({ points }: Lines): void {
    const { gl } = this;
    gl.activeTexture(gl.TEXTURE0 + LINES);
    const rows = points.length / 4 / ROW;
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, ROW, rows, 0, gl.RGBA, gl.FLOAT, points);
  }

  private uploadRecords({ words, length }: Records): void {
    const { gl } = this;
    gl.activeTexture(gl.TEXTURE0 + ARCS);
    const [all, used] = [words.length / RECORD / ROW, Math.ceil(length / ROW)];
    const form = [gl.RGBA_INTEGER, gl.UNSIGNED_INT] as const;
    if (all !== this.rows)
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32UI, ROW, all, 0, ...form, words);
    else if (used > 0) gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, ROW, used, ...form, words);
    this.rows = all;
  }

  /** Draws what was last shown, as it is seen from `eye`. */
  draw(eye: Eye): void {
    const { gl, canvas, lines, records } = this;
    const { width, height } = eye;
    if (canvas.width !== width || canvas.height !== height) {
      [canvas.width, canvas.height] = [width, height];
      gl.viewport(0, 0, width, height);
    }
    gl.clear(gl.COLOR_BUFFER_BIT);
    if (lines === undefined || records.length === 0) return;
    const view = this.view(eye, lines.stride);
    const [x, y] = mercator(eye.centre);
    const globe = eye.projection === 'globe';
    for (const copy of globe ? [0] : copiesSeen(lines.across, x, width / view.world)) {
      this.program.use(view, [x - copy, y]);
      gl.drawArrays(gl.TRIANGLE_STRIP, 0, records.length * (2 * lines.stride + 2));
      this.marks.draw(view, [x - copy, y]);
    }
  }

  private view(eye: Eye, stride: number): View {
    const { centre, width, height, ratio } = eye;
    return {
      ...{ canvas: [width, height], world: worldSize(eye.zoom) * ratio },
      ...{ ratio, pixel: ratio * this.ui },
      turned: [centre[0] * RADIANS, centre[1] * RADIANS],
      globe: eye.projection === 'globe' ? globeOf(eye) : [0, 0, 0],
      ...{ stride, casing: this.casing },
    };
  }

  /** Gives back what the graphics card holds for it. */
  destroy(): void {
    this.gl.getExtension('WEBGL_lose_context')?.loseContext();
  }
}

/** Radius of a globe, its camera's height above it, both in pixels of the screen, and the cosine of its horizon. */
function globeOf({ centre: [, lat], zoom, height, ratio }: Eye): [number, number, number] {
  const far = horizon(zoom, lat, height / ratio) * RADIANS;
  return [globeRadius(zoom, lat) * ratio, height * CAMERA_ABOVE, Math.cos(far)];
}

/**
 * By how many worlds, to the east, lines have to be moved so that a map shows them; all numbers are
 * in worlds: where lines begin and end, the map's middle and how much of the world it shows.
 */
export function copiesSeen([from, to]: readonly [number, number], middle: number, shown: number) {
  const first = Math.ceil(middle - shown / 2 - to);
  const last = Math.floor(middle + shown / 2 - from);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
