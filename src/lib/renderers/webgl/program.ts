function compiled(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type);
  if (shader === null) throw new Error('WebGL makes no shader.');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}

function linked(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram {
  const program = gl.createProgram();
  const shaders = [
    compiled(gl, gl.VERTEX_SHADER, vertex),
    compiled(gl, gl.FRAGMENT_SHADER, fragment),
  ];
  for (const shader of shaders) gl.attachShader(program, shader);
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
    const said = [gl.getProgramInfoLog(program), ...shaders.map((one) => gl.getShaderInfoLog(one))];
    throw new Error(`WebGL cannot draw arcs: ${said.join(' ')}`);
  }
  return program;
}

/** What every program is told of what the map looks at: see `PLACES`. */
export interface View {
  /** Pixels of the screen: of the map, of the world's width, of one CSS pixel, and of one as marks have it. */
  canvas: readonly [width: number, height: number];
  world: number;
  ratio: number;
  pixel: number;
  /** The middle of the map in radians. */
  turned: readonly [lon: number, lat: number];
  /** Of a globe its radius, how far the camera is above it, and the horizon's cosine; else noughts. */
  globe: readonly [radius: number, above: number, cosine: number];
  /** Points that a line has. */
  stride: number;
  /** Red, green and blue up to 1 of what runs round arcs. */
  casing: readonly [number, number, number];
}

/** A program that draws on a map, and what it is told. */
export class Program {
  private readonly program: WebGLProgram;
  private readonly known = new Map<string, WebGLUniformLocation | null>();

  /** @throws Error where WebGL cannot run it. */
  constructor(
    private readonly gl: WebGL2RenderingContext,
    vertex: string,
    fragment: string,
  ) {
    this.program = linked(gl, vertex, fragment);
  }

  /** Where a uniform is; `null` where the program has none of that name. */
  private at(name: string): WebGLUniformLocation | null {
    const before = this.known.get(name);
    if (before !== undefined) return before;
    const found = this.gl.getUniformLocation(this.program, name);
    this.known.set(name, found);
    return found;
  }

  /** Says which texture unit a sampler reads. */
  texture(name: string, unit: number): void {
    this.gl.useProgram(this.program);
    this.gl.uniform1i(this.at(name), unit);
  }

  /** Where an attribute is. */
  attribute(name: string): number {
    return this.gl.getAttribLocation(this.program, name);
  }

  /** Takes it into use, looking at `view` with `middle`, in Mercator's unit square, in the map's middle. */
  use(view: View, middle: readonly [number, number]): void {
    const { gl } = this;
    gl.useProgram(this.program);
    gl.uniform2f(this.at('canvas'), ...view.canvas);
    gl.uniform1f(this.at('world'), view.world);
    gl.uniform1f(this.at('ratio'), view.ratio);
    gl.uniform1f(this.at('pixel'), view.pixel);
    gl.uniform2f(this.at('turned'), ...view.turned);
    gl.uniform3f(this.at('globe'), ...view.globe);
    gl.uniform3f(this.at('casing'), ...view.casing);
    gl.uniform1i(this.at('stride'), view.stride);
    gl.uniform2f(this.at('middle'), ...middle);
  }
}
