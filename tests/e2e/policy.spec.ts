import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { PAGES, pathTo } from './lib/dossier';

const BUILD = 'build';
const files = readdirSync(BUILD, { recursive: true, encoding: 'utf8' });
const pages = files.filter((file) => file.endsWith('.html') && !file.startsWith('dossiers'));
const scripts = files.filter((file) => /\.m?js$/.test(file));

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;
const text = (file: string) => readFileSync(join(BUILD, file), 'utf8');

/** The directives of a page's own policy. */
function directivesOf(html: string): Map<string, string[]> {
  const [, policy = ''] = POLICY.exec(html) ?? [];
  return new Map(
    policy.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/);
      return [name, values];
    }),
  );
}

/** Hashes of the scripts that a page holds itself, as policies name them. */
function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)]
    .filter(([tag]) => !/^<script[^>]*type="application\/(ld\+)?json"/.test(tag))
    .map(([, body = '']) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`);
}

/** What a page's policy or markup gets wrong. */
function faultsOf(file: string, html: string): string[] {
  const policy = directivesOf(html);
  const is = (name: string, ...values: string[]) =>
    policy.get(name)?.join(' ') === values.join(' ') ? [] : [`${file}: ${name}`];
  const script = policy.get('script-src') ?? [];
  const plain = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(POLICY, '');
  return [
    ...is('default-src', "'self'"),
    ...is('connect-src', "'self'"),
    ...is('object-src', "'none'"),
    ...is('base-uri', "'self'"),
    ...is('form-action', "'none'"),
    ...is('require-trusted-types-for', "'script'"),
    ...is('trusted-types', 'svelte-trusted-html', 'rawabit', 'default'),
    ...script
      .filter((one) => !/^'(self|sha256-[\w+/]+=*)'$/.test(one))
      .map((one) => `${file}: ${one}`),
    ...inlineScripts(html)
      .filter((hash) => !script.includes(hash))
      .map((hash) => `${file}: ${hash}`),
    ...[...plain.matchAll(/\s(on[a-z]+)="/g)].map(([, name]) => `${file}: ${name ?? ''}`),
    ...[...plain.matchAll(/\b(?:href|src|action)="\s*(javascript|vbscript|data):/gi)].map(
      ([found]) => `${file}: ${found}`,
    ),
    ...[...plain.matchAll(/\b(?:src|srcset|poster)="(?:https?:)?\/\/[^"]*/g)].map(
      ([found]) => `${file}: ${found}`,
    ),
    ...[...plain.matchAll(/<link [^>]*href="(?:https?:)?\/\/[^"]*/g)].map(
      ([found]) => `${file}: ${found}`,
    ),
  ];
}

test('every page says what it may do, and does no more: own scripts by their hash, no other host', () => {
  expect(pages.length).toBeGreaterThan(1000);
  const own = pages.filter((file) => file !== 'index.html');
  expect(own.flatMap((file) => faultsOf(file, text(file)))).toEqual([]);
  // It leads on, and holds no script that a policy would have to name.
  expect(text('index.html')).toMatch(/^<meta http-equiv="refresh" content="0;url=\/ar">$/);
});

test('scripts make no code out of text, set no cookies and write no markup but through the two policies', () => {
  const found = scripts.flatMap((file) => {
    const code = text(file);
    return [
      /(?<![.\w])eval\(/,
      /\bnew Function\b/,
      /document\.cookie/,
      /document\.write/,
      /\.outerHTML\s*=[^=]/,
    ]
      .filter((pattern) => pattern.test(code))
      .map((pattern) => `${file}: ${String(pattern)}`);
  });
  expect(found).toEqual([]);
});

test.describe('in a page that does what it may not', () => {
  test.use({
    expectedFaults: [/TrustedHTML|TrustedScriptURL|Content Security Policy|Refused|violates/],
  });

  test('text becomes no markup, no address a worker, no other host is asked', async ({ page }) => {
    await page.goto(pathTo('ar'));
    const outcome = await page.evaluate(async (host) => {
      const tried = (work: () => unknown) => {
        try {
          work();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      };
      return {
        markup: tried(() => (document.body.innerHTML = '<img src=x>')),
        worker: tried(() => new Worker('/data/x.json')),
        policy: tried(() =>
          (
            window as unknown as { trustedTypes: { createPolicy: (n: string, r: object) => void } }
          ).trustedTypes.createPolicy('other', {}),
        ),
        other: await fetch(host).then(
          () => 'done',
          (error: unknown) => (error as Error).name,
        ),
      };
    }, 'http://127.0.0.1:9/');
    expect(outcome.markup).toBe('TypeError');
    expect(outcome.worker).not.toBe('done');
    expect(outcome.policy).toBe('TypeError');
    expect(outcome.other).toBe('TypeError');
  });
});

test('pages keep to their policy', async ({ page }) => {
  // A dozen pages, each with its live map.
  test.slow();
  await page.addInitScript(() => {
    const kept: string[] = [];
    Object.assign(window, { kept });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      kept.push(`${location.pathname} ${violatedDirective} ${blockedURI}`);
    });
  });
  for (const rest of [...PAGES, '/present', '/handout', '/brief/edit', '/unit/golan']) {
    await page.goto(pathTo('en') + rest);
    await expect(page.locator('h1').first()).toHaveText(/\S/);
    await page.waitForTimeout(700);
    const kept = await page.evaluate(() => (window as unknown as { kept: string[] }).kept);
    expect(kept, rest).toEqual([]);
    expect(await page.context().cookies(), rest).toEqual([]);
  }
});
