// @ts-check

/** What browsers offer pages and this site has no use for. */
const UNUSED = [
  ...['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture'],
  ...['encrypted-media', 'gamepad', 'geolocation', 'gyroscope', 'hid', 'idle-detection'],
  ...['local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture'],
  ...['publickey-credentials-get', 'serial', 'usb', 'xr-spatial-tracking'],
];

/** Headers of every answer, whatever it is. Pages say the rest of their policy themselves. */
const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Headers that mean something with a page alone; with each of its files they would weigh 13 KB. */
const PAGE = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': UNUSED.map((name) => `${name}=()`).join(', '),
};
/** What is never a page, by its name. */
const FILE = /\.(js|mjs|css|json|woff2|wasm)$/;

/** Pages made to stand in those of others; no other page may. */
const FRAMED = '/embed/';

/**
 * The headers that keep the answer to a path safe.
 * @param {string | undefined} path decoded; `undefined` for one that no site has
 * @returns {Record<string, string>}
 */
export function safeHeaders(path) {
  const headers = path !== undefined && FILE.test(path) ? ALWAYS : { ...ALWAYS, ...PAGE };
  if (path?.startsWith(FRAMED)) return headers;
  return {
    ...headers,
    'X-Frame-Options': 'SAMEORIGIN',
    'Content-Security-Policy': "frame-ancestors 'self'",
  };
}
