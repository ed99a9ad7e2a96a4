import { standingOut } from '../../scene/drawn-arcs';
import type { LonLat } from '../../geo/mercator';
import type { Scene } from '../../scene/scene';
import { drawBadges } from './badges';
import { ARROW_FRAGMENT, ARROW_VERTEX, BADGE_FRAGMENT, BADGE_VERTEX } from './mark-shaders';
import { arrowRecords, BADGE_RECORD, badgeRecords } from './mark-records';
import { Program, type View } from './program';
import { RECORD } from './records';

/** Pixels of a badge's picture for one of the screen: so it stays sharp between two of them. */
const FINER = 2;

/** Records of one kind of mark, for a program that draws four corners of each. */
interface Marks {
  program: Program;
  buffer: WebGLBuffer | null;
  layout: WebGLVertexArrayObject | null;
  count: number;
}

/** Badges and arrowheads of the arcs that stand out, each as the picture has them. */
export class MarkPainter {
  private readonly badges: Marks;
  private readonly arrows: Marks;
  /** What the badges in the texture were drawn for. */
  private drawn = '';
  private theme: Scene['theme'] = 'light';

  /**
   * @param unit the texture unit that badges are in; `lines` that of the arcs' courses.
   * @throws Error where WebGL cannot draw marks.
   */
  constructor(
    private readonly gl: WebGL2RenderingContext,
    private readonly unit: number,
    lines: number,
  ) {
    this.badges = this.marks(BADGE_VERTEX, BADGE_FRAGMENT, 'badge', lines);
    this.arrows = this.marks(ARROW_VERTEX, ARROW_FRAGMENT, 'arrow', lines);
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  }

  private marks(vertex: string, fragment: string, name: 'badge' | 'arrow', lines: number): Marks {
    const { gl } = this;
    const program = new Program(gl, vertex, fragment);
    program.texture('lines', lines);
    program.texture('badges', this.unit);
    const [buffer, layout] = [gl.createBuffer(), gl.createVertexArray()];
    gl.bindVertexArray(layout);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    const at = program.attribute(name);
    gl.enableVertexAttribArray(at);
    if (name === 'badge') gl.vertexAttribPointer(at, BADGE_RECORD, gl.FLOAT, false, 0, 0);
    else gl.vertexAttribIPointer(at, RECORD, gl.UNSIGNED_INT, 0, 0);
    gl.vertexAttribDivisor(at, 1);
    gl.bindVertexArray(null);
    return { program, buffer, layout, count: 0 };
  }

  /** Takes the marks of a scene, which the next picture shows; `lineOf` numbers courses. */
  show(
    { arcs, theme }: Pick<Scene, 'arcs' | 'theme'>,
    lineOf: (line: readonly LonLat[]) => number,
  ): void {
    const out = standingOut(arcs);
    this.theme = theme;
    this.fill(this.badges, badgeRecords(out), BADGE_RECORD);
    this.fill(this.arrows, arrowRecords(out, lineOf), RECORD);
  }

  private fill(marks: Marks, records: Float32Array | Uint32Array, each: number): void {
    const { gl } = this;
    gl.bindBuffer(gl.ARRAY_BUFFER, marks.buffer);
    gl.bufferData(gl.ARRAY_BUFFER, records, gl.DYNAMIC_DRAW);
    marks.count = records.length / each;
  }

  /** Draws badges for a screen, once for each theme and size of its pixels. */
  private prepare(pixel: number): void {
    const { gl, theme } = this;
    const name = `${theme} ${String(pixel)}`;
    if (name === this.drawn) return;
    this.drawn = name;
    gl.activeTexture(gl.TEXTURE0 + this.unit);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    const form = [gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE] as const;
    gl.texImage2D(gl.TEXTURE_2D, 0, ...form, drawBadges(theme, FINER * pixel));
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  }

  /** Draws what was last shown: badges, and arrowheads above them. */
  draw(view: View, middle: readonly [number, number]): void {
    const { gl } = this;
    this.prepare(view.pixel);
    for (const { program, layout, count } of [this.badges, this.arrows]) {
      if (count === 0) continue;
      program.use(view, middle);
      gl.bindVertexArray(layout);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
    }
    gl.bindVertexArray(null);
  }
}
