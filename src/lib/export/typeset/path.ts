import type { Command } from './fonts';

/** Steps of a pixel that path data is written in: two decimals. */
const STEPS = 100;

const decimal = (steps: number) => String(steps / STEPS).replace(/^(-?)0\./, '$1.');

/** Numbers one after the other: a sign parts them as well as a space. */
function joined(steps: readonly number[]): string {
  return steps
    .map(decimal)
    .map((number, i) => (i === 0 || number.startsWith('-') ? number : ` ${number}`))
    .join('');
}

/**
 * Writes SVG path data, rounded to hundredths of a pixel. Contours begin at absolute points and go
 * on in steps between rounded points, so that no error adds up.
 */
export class PathWriter {
  #parts: string[] = [];
  #at: readonly [number, number] = [0, 0];

  /** Adds a glyph of the size, px, whose origin is `x`, `y`, px, y down. */
  add(commands: readonly Command[], size: number, x: number, y: number): void {
    for (const { type, values } of commands) {
      const steps = values.map((value, i) =>
        Math.round((i % 2 === 0 ? x + value * size : y - value * size) * STEPS),
      );
      this.#command(type, steps);
    }
  }

  #command(type: string, steps: readonly number[]): void {
    if (type === 'Z') {
      this.#parts.push('z');
      return;
    }
    const [x, y] = this.#at;
    const by = steps.map((step, i) => step - (i % 2 === 0 ? x : y));
    this.#at = [steps.at(-2) ?? x, steps.at(-1) ?? y];
    if (type === 'M') this.#parts.push(`M${joined(steps)}`);
    else if (type === 'L') this.#line(by[0] ?? 0, by[1] ?? 0);
    else this.#parts.push(type.toLowerCase() + joined(by));
  }

  #line(dx: number, dy: number): void {
    if (dx === 0 && dy === 0) return;
    if (dy === 0) this.#parts.push(`h${decimal(dx)}`);
    else if (dx === 0) this.#parts.push(`v${decimal(dy)}`);
    else this.#parts.push(`l${joined([dx, dy])}`);
  }

  /** All that was added. */
  data(): string {
    return this.#parts.join('');
  }
}
