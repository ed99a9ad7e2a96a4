import { mkdirSync, mkdtempSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { bodyCache, type Encoding } from '../../scripts/lib/bodies.mjs';
import { COPY, isShared, precompress } from '../../scripts/lib/precompress.mjs';

const script = Array.from({ length: 400 }, (_, i) => `export const v${String(i)} = ${String(i)};`);
let dir: string;
let file: string;
const sent = async (encoding: Encoding) => (await bodyCache()(file, statSync(file), encoding)).data;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bodies-'));
  file = join(dir, 'part.js');
  writeFileSync(file, script.join('\n'));
});

describe('a file with a smaller copy beside it', () => {
  it('is sent as the copy to those who take it, and says the same', async () => {
    writeFileSync(file + COPY, 'the copy');
    expect(String(await sent('br'))).toBe('the copy');
    expect(String(await sent(''))).toBe(script.join('\n'));
    expect((await sent('gzip')).length).toBeLessThan(script.join('\n').length);
  });

  it('is compressed anew where the copy is older than the file', async () => {
    writeFileSync(file + COPY, 'the copy');
    utimesSync(file + COPY, 1000, 1000);
    expect(String(brotliDecompressSync(await sent('br')))).toBe(script.join('\n'));
  });
});

describe('what the build compresses', () => {
  it('is what all readers ask for, not each page', () => {
    expect(isShared('_app/immutable/chunks/a.js')).toBe(true);
    expect(isShared('basemap/world.json')).toBe(true);
    expect(isShared('ar/egypt-pakistan.html')).toBe(false);
    expect(isShared('_app/immutable/assets/font.woff2')).toBe(false);
  });

  it('comes back as it was, smaller than the server would make it', async () => {
    const name = 'data/large.json';
    mkdirSync(join(dir, 'data'));
    file = join(dir, name);
    writeFileSync(file, script.join('\n'));
    const before = await sent('br');
    await precompress(dir, [name]);
    const after = await sent('br');
    expect(after.length).toBeLessThan(before.length);
    expect(String(brotliDecompressSync(after))).toBe(script.join('\n'));
  });
});
