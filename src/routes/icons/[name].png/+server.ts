import { readFileSync } from 'node:fs';
import { pngOf } from '../../../../scripts/lib/png';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Pixels of each icon; systems cut theirs out of the last, which has a margin for it. */
const SIZES: Record<string, number> = { '180': 180, '192': 192, '512': 512, maskable: 512 };

export const entries: EntryGenerator = () => Object.keys(SIZES).map((name) => ({ name }));

/** The site's sign, with a ground to its very edges and a margin of a tenth. */
function withMargin(svg: string): string {
  const ground = '<rect width="40" height="40" fill="#dbe6ec"/>';
  return svg
    .replace('viewBox="0 0 32 32">', `viewBox="0 0 40 40">${ground}<g transform="translate(4 4)">`)
    .replace('</svg>', '</g></svg>');
}

/** The site's sign as a picture, for a device that it is installed on. */
export const GET: RequestHandler = async ({ params: { name } }) => {
  const size = SIZES[name];
  if (size === undefined) error(404);
  const sign = readFileSync('static/favicon.svg', 'utf8');
  const svg = name === 'maskable' || name === '180' ? withMargin(sign) : sign;
  const png = await pngOf(svg, { width: size, height: size });
  return new Response(png as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'image/png' } });
};
