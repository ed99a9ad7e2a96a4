// @ts-check
const HEARTBEAT = 15_000;
const TAIL = 80;

/** Seconds since `start`, as people read them. @param {number} start */
export function seconds(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}

/** @typedef {{ title: string, ok: boolean, time: string, note?: string }} StepRecord */

/**
 * One named step: a line when it begins, a sign of life while it takes long, a line with its time
 * at the end, and the end of its output when it failed.
 * @param {string} title
 * @param {() => Promise<{ ok: boolean, output?: string, timedOut?: boolean, note?: string }>} work
 * @returns {Promise<StepRecord>}
 */
export async function step(title, work) {
  const start = Date.now();
  console.log(`▸ ${title} …`);
  const heartbeat = setInterval(() => console.log(`  … ${title}: ${seconds(start)}`), HEARTBEAT);
  const result = await work().finally(() => clearInterval(heartbeat));
  const time = seconds(start);
  if (!result.ok && result.output) {
    console.log(`  ${title}, the last of its output:`);
    console.log(result.output.trimEnd().split('\n').slice(-TAIL).join('\n'));
  }
  const note = result.timedOut
    ? ': ended, it took too long'
    : result.note
      ? `: ${result.note}`
      : '';
  console.log(`${result.ok ? '✔' : '✘'} ${title}${note} (${time})`);
  return { title, ok: result.ok, time, ...(result.note ? { note: result.note } : {}) };
}

/** A table of all steps, so that a long run can be read from its end. @param {StepRecord[]} records */
export function printSummary(records) {
  const width = Math.max(...records.map((record) => record.title.length));
  console.log('\nSummary');
  for (const { title, ok, time, note = '' } of records) {
    const line = `  ${ok ? '✔' : '✘'} ${title.padEnd(width)}  ${time.padStart(8)}  ${note}`;
    console.log(line.trimEnd());
  }
}
