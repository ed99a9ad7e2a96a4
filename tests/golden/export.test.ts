import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../scripts/lib/export-arguments';
import { dataFile } from '../../scripts/lib/formats';
import { pngOf } from '../../scripts/lib/png';
import { nodeTypesetter } from '../../scripts/lib/typesetter';
import { worldAtlas } from '../../src/lib/content/basemap';
import { dossierById } from '../../src/lib/content/dossiers';
import { evidenceOf } from '../../src/lib/export/picture/evidence';
import { sheetSvg, type Sheet, type Tools } from '../../src/lib/export/picture/sheet';
import { colours } from '../../src/lib/scene/theme';
import { firstView } from '../../src/lib/scene/view';
import { decodePng } from '../e2e/lib/png';
import { parseXml } from './xml';

const dossier = dossierById('egypt-pakistan');
const view = firstView('ar');
const { relations } = dossier;
const SIZE = { width: 800, height: 600 };
const sheet: Sheet = {
  ...{ dossier, view, relations, title: 'بحر الصداقة 2025 (TAI Kaan)', text: '', quotes: [] },
  evidence: evidenceOf(dossier, view, relations, '2026-11-25'),
  link: 'https://example.org/ar/egypt-pakistan',
};
let tools: Tools;

beforeAll(async () => {
  tools = { typesetter: await nodeTypesetter(), atlas: worldAtlas() };
});

describe('a picture as a file', () => {
  it('is well formed, stands by itself, and is the same twice', () => {
    const svg = sheetSvg(sheet, SIZE, tools);
    expect(parseXml(svg).name).toBe('svg');
    expect(svg).not.toMatch(/<text|<style|<a |href=|class=|url\(|font-family/);
    expect(svg).toContain(`<title>${sheet.title}</title>`);
    expect(sheetSvg(sheet, SIZE, tools)).toBe(svg);
  });

  it('stays well formed whatever names hold, and takes none for markup', () => {
    const title = '<script>alert(1)</script> & "=cmd"';
    const actors = dossier.actors.map((a) => ({ ...a, name: { ar: title, en: title } }));
    const hostile = { ...sheet, title, text: title, dossier: { ...dossier, actors } };
    const svg = sheetSvg(hostile, SIZE, tools);
    expect(parseXml(svg).name).toBe('svg');
    expect(svg).not.toContain('<script');
  });

  it('is the same as a PNG whether it is drawn at once or in bands, with its colours in their places', async () => {
    const svg = sheetSvg(sheet, SIZE, tools);
    const whole = decodePng(Buffer.from(await pngOf(svg, SIZE)));
    const banded = decodePng(Buffer.from(await pngOf(svg, SIZE, { atOnce: SIZE.width * 70 })));
    expect([whole.width, whole.height]).toEqual([SIZE.width, SIZE.height]);
    const hex = (x: number, y: number) =>
      `#${whole
        .at(x, y)
        .slice(0, 3)
        .map((n) => n.toString(16).padStart(2, '0'))
        .join('')}`;
    const { paper, sea } = colours('light');
    expect([hex(2, 2), hex(797, 597)]).toEqual([paper, paper]);
    const all = Array.from({ length: SIZE.width * SIZE.height }, (_, i) => i);
    const [xOf, yOf] = [(i: number) => i % SIZE.width, (i: number) => Math.floor(i / SIZE.width)];
    expect(all.some((i) => hex(xOf(i), yOf(i)) === sea)).toBe(true);
    // A line that begins in another band is smoothed a little otherwise.
    const unlike = all.filter((i) =>
      whole
        .at(xOf(i), yOf(i))
        .some((n, c) => Math.abs(n - (banded.at(xOf(i), yOf(i))[c] ?? 0)) > 64),
    );
    expect(unlike.length).toBeLessThan(SIZE.width * SIZE.height * 0.0005);
  });
});

describe('the command', () => {
  const ask = (...args: string[]) => readArguments([...args, '--out', 'x.svg'], ['one']);
  it.each([
    ['--lang', 'fr'],
    ['--size', '40000x10'],
    ['--size', '1920'],
    ['--step', '0'],
    ['--date', '2026-13-40'],
    ['--base', 'javascript:1'],
    ['--dossier', 'two'],
    ['--colour', 'red'],
  ])('refuses %s %s and says so', (name, value) => {
    expect(() => ask(name, value)).toThrow(name);
  });

  it.each([
    ['x.pptx', '--size', '1920x1080'],
    ['x.pptx', '--theme', 'print'],
    ['x.geojson', '--all-steps'],
    ['x.geojson', '--base', 'https://example.org'],
    ['x.csv', '--theme', 'dark'],
    ['x.json', '--lang', 'en'],
    ['x.json', '--step', '1', '--path', 'actor/PK'],
  ])('for %s refuses %s, which means nothing there', (out, name, ...values) => {
    expect(() => readArguments([name, ...values, '--out', out], ['one'])).toThrow(name);
  });
});

describe('the command for data and documents', () => {
  it('writes data of what a step or a view shows, each by its own format', () => {
    const args = (...given: string[]) => readArguments(given, [dossier.id]);
    const json = (...given: string[]) =>
      JSON.parse(dataFile(dossier, args(...given)) ?? '') as Record<string, unknown[]>;
    expect(json('--out', 'x.json')['relations']).toHaveLength(relations.length);
    const four = ['--step', '2'];
    expect(json(...four, '--out', 'x.json')['relations']).toHaveLength(4);
    const lines = dataFile(dossier, args(...four, '--out', 'x.csv'))?.split('\r\n');
    expect(lines).toHaveLength(6);
    const query = ['--path', 'actor/PK', '--query', 'kinds=visit'];
    const { features = [] } = json(...query, '--lang', 'en', '--out', 'x.geojson');
    expect(JSON.stringify(features)).toContain('"kind_id":"visit"');
    expect(JSON.stringify(features)).not.toContain('"kind_id":"rivalry"');
    expect(dataFile(dossier, args('--out', 'x.svg'))).toBeUndefined();
  });

  it.each([
    ['--step', '2'],
    ['--path', 'actor/PK'],
    ['--size', '800x600'],
  ])('refuses %s for an HTML file, which holds the whole briefing', (name, value) => {
    const html = (...args: string[]) => readArguments([...args, '--out', 'x.html'], ['one']);
    expect(() => html(name, value)).toThrow(name);
    expect(html('--lang', 'en').lang).toBe('en');
  });

  it('writes a file, or none and a sentence', () => {
    const dir = mkdtempSync(join(tmpdir(), 'export-'));
    const run = (...args: string[]) =>
      spawnSync('npx', ['tsx', 'scripts/export.ts', ...args], { encoding: 'utf8' });
    const out = join(dir, 'step.svg');
    expect(run('--step', '2', '--lang', 'en', '--out', out).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('<title>Three visits');
    const none = join(dir, 'none.svg');
    const refused = run('--path', 'actor/XX', '--out', none);
    expect([refused.status, existsSync(none)]).toEqual([1, false]);
    expect(refused.stderr).toContain('actor/XX');
  });
});
