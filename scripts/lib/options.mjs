// @ts-check

/**
 * The value of `--name value` or `--name=value`, else `fallback`.
 * @param {string[]} args @param {string} name @param {string | undefined} fallback
 */
export function option(args, name, fallback) {
  const at = args.indexOf(`--${name}`);
  if (at >= 0) return args[at + 1] ?? fallback;
  const joined = args.find((arg) => arg.startsWith(`--${name}=`));
  return joined === undefined ? fallback : joined.slice(name.length + 3);
}

/**
 * A port, or an end with a sentence that says what is wrong with it.
 * @param {string} text
 */
export function portFrom(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  console.error(`“${text}” is not a port: give a number from 0 (any free one) to 65535.`);
  process.exit(1);
}
