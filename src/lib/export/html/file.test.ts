import { describe, expect, it } from 'vitest';
import { htmlFile, type HtmlParts } from './file';
import { inlineJson, inlineScript, inlineStyle } from './inline';
import { PARTS } from './parts';

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<!-- <script>',
  'line\u2028and\u2029paragraph',
  `"quotes" 'and' \\ & <b>`,
];
const parts: HtmlParts = {
  player: { js: 'go("\\x3C/script>")', css: 'a{}', hash: `sha256-${'A'.repeat(43)}=` },
  lang: 'ar',
  title: HOSTILE.join(' '),
  description: HOSTILE.join(' '),
  article: '<p>قال</p>',
  told: { names: HOSTILE },
  atlas: { arcs: [[1, 2]] },
};

/** The text of each element of a name, as a browser's parser would end it. */
const texts = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}`, 'gi'))].map(
    ([, text = '']) => text,
  );

describe('what stands inside a document', () => {
  it.each(HOSTILE)('JSON of %j reads back the same, and ends no element', (name) => {
    const json = inlineJson({ name });
    expect(JSON.parse(json)).toEqual({ name });
    expect(json).not.toMatch(/[<\u2028\u2029]/);
  });

  it.each(['a("</script>")', 'a("</SCRIPT")', 'a("<!--")', 'a("<script")'])(
    'the script %s is refused: its hash would stand for something else',
    (js) => {
      expect(() => inlineScript(js)).toThrow('cannot stand in HTML');
    },
  );

  it('a style sheet that ends its element is refused', () => {
    expect(() => inlineStyle('a{}</style><b>')).toThrow('</style');
    expect(inlineStyle('a>b{}')).toBe('a>b{}');
  });
});

describe('the file', () => {
  it('has three scripts, whatever names hold: two of data and the player', () => {
    const scripts = texts(htmlFile(parts), 'script');
    expect(scripts).toHaveLength(3);
    expect(JSON.parse(scripts[0] ?? '')).toEqual(parts.told);
    expect(JSON.parse(scripts[1] ?? '')).toEqual(parts.atlas);
    expect(scripts[2]).toBe(parts.player.js);
  });

  it('lets nothing be fetched, and no script run but the player', () => {
    const [, policy = ''] = /Security-Policy" content="([^"]*)"/.exec(htmlFile(parts)) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src '${parts.player.hash}'`);
    expect(policy).not.toMatch(/https?:|\*|'self'|script-src[^;]*unsafe/);
  });

  it('refuses what is no hash: it would say something else in the policy', () => {
    const player = { ...parts.player, hash: "x' *; script-src *" };
    expect(() => htmlFile({ ...parts, player })).toThrow('no hash');
  });

  it('says its language and direction, and gives the title as text', () => {
    const html = htmlFile(parts);
    expect(html).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/);
    expect(texts(html, 'title')[0]).toContain('&lt;/script&gt;&lt;script&gt;');
    expect(html).toContain(`id="${PARTS.player}"`);
  });

  it('is the same text for the same parts', () => {
    expect(htmlFile(parts)).toBe(htmlFile(structuredClone(parts)));
  });
});
