/** One line of the table; without `ok` it informs and has no budget. */
export interface Figure {
  name: string;
  value: string;
  budget?: string;
  ok?: boolean;
}

/** What a part of the bench found: lines for the table, and what stands behind them. */
export interface Findings {
  figures: Figure[];
  details: string[];
}

/** Budgets are in thousands of bytes: the stricter reading of KB. */
export const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

export const ms = (value: number): string => `${value.toFixed(0)} ms`;

export const seconds = (value: number): string => `${(value / 1000).toFixed(2)} s`;

/** The value below which a share of the values lies, by nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/** A figure with a budget that it must not exceed; what could not be measured is over. */
export function atMost(
  name: string,
  value: number,
  budget: number,
  format: (value: number) => string,
): Figure {
  return { name, value: format(value), budget: `≤ ${format(budget)}`, ok: value <= budget };
}

function verdict({ ok }: Figure): string {
  if (ok === undefined) return '';
  return ok ? 'ok' : 'OVER';
}

/** Prints the table of all figures. */
export function printTable(figures: readonly Figure[]): void {
  const rows = [
    ['figure', 'measured', 'budget', ''],
    ...figures.map((figure) => [figure.name, figure.value, figure.budget ?? '–', verdict(figure)]),
  ];
  const widths = [0, 1, 2, 3].map((i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const line = (row: string[]) => {
    const cells = row.map((cell, i) =>
      i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
    );
    return `  ${cells.join('  ')}`.trimEnd();
  };
  const [head = [], ...body] = rows;
  console.log(`\n${line(head)}\n  ${widths.map((width) => '─'.repeat(width)).join('  ')}`);
  for (const row of body) console.log(line(row));
}

/** Prints the figures; the command fails if one is over its budget. */
export function conclude(figures: Figure[]): void {
  printTable(figures);
  process.exitCode = figures.some(({ ok }) => ok === false) ? 1 : 0;
}

/** Runs a bench; what it throws ends it with a sentence. */
export function runBench(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
