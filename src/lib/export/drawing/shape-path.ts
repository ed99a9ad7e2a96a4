import type { Values } from './markup';

/** Elements that paint nothing themselves. */
const SILENT = new Set(['svg', 'g', 'title', 'desc', 'defs', 'clipPath', 'metadata']);

function rectangle({ x = '0', y = '0', width = '0', height = '0', rx }: Values): string {
  if (rx === undefined) return `M${x} ${y}h${width}v${height}H${x}z`;
  const [r, w, h] = [Number(rx), Number(width) - 2 * Number(rx), Number(height) - 2 * Number(rx)];
  const turn = (dx: number, dy: number) => `a${rx} ${rx} 0 0 1 ${String(dx)} ${String(dy)}`;
  return (
    `M${String(Number(x) + r)} ${y}h${String(w)}${turn(r, r)}v${String(h)}${turn(-r, r)}` +
    `h${String(-w)}${turn(-r, -r)}v${String(-h)}${turn(r, -r)}z`
  );
}

function circle({ cx = '0', cy = '0', r = '0' }: Values): string {
  const across = String(2 * Number(r));
  const half = (dx: string) => `a${r} ${r} 0 1 1 ${dx} 0`;
  return `M${String(Number(cx) - Number(r))} ${cy}${half(across)}${half(`-${across}`)}z`;
}

/**
 * The outline of an element as path data; `undefined` for those that paint nothing.
 * @throws Error for elements that our pictures do not have: they would go missing unseen.
 */
export function shapePath(name: string, values: Values): string | undefined {
  if (SILENT.has(name)) return undefined;
  switch (name) {
    case 'path':
      return values['d'] ?? '';
    case 'rect':
      return rectangle(values);
    case 'circle':
      return circle(values);
    default:
      throw new Error(`a picture has no <${name}>`);
  }
}
