import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { actorOf, pathTo, tieOf } from './lib/dossier';
import { arcLink, frames, markLink, openPicture } from './lib/map';
import { expectReading } from './lib/reader';

const SIZES = [
  [390, 844],
  [768, 1024],
  [1024, 768],
  [1440, 900],
  [3840, 2160],
] as const;

/** In each language the overview, and a selection that a link of its map leads to. */
const PAGES = [
  { lang: 'ar', selection: actorOf('PK'), link: (page: Page) => markLink(page, 'actor/PK') },
  {
    lang: 'en',
    selection: tieOf('EG-PK/visit'),
    link: (page: Page) => arcLink(page, 'EG-PK/visit'),
  },
] as const;

/** Headings, buttons and links whose words are cut off or reach out of the screen. */
function cutOff(): string[] {
  const wide = document.documentElement.clientWidth;
  const all = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, button, summary, a')];
  return all
    .filter((one) => one.closest('svg, .visually-hidden') === null && one.checkVisibility())
    .filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      if (width === 0) return false;
      const { display, overflowY } = getComputedStyle(one);
      const spills = display !== 'inline' && one.scrollWidth > one.clientWidth + 1;
      const tall = overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1;
      return left < -1 || right > wide + 1 || spills || tall;
    })
    .map((one) => `${one.tagName} ${one.textContent.trim().slice(0, 40)}`);
}

/** Capitals' labels that lie over each other or over another capital's ring, or leave the map. */
function labelFaults(): string[] {
  const map = document.querySelector('.map')?.getBoundingClientRect() ?? new DOMRect();
  const marks = [...document.querySelectorAll('.marks .capital')].map((mark) => {
    const texts = [...mark.querySelectorAll('text')].map((text) => text.getBoundingClientRect());
    const ring = mark.querySelector('circle')?.getBoundingClientRect() ?? new DOMRect();
    const name = mark.querySelector('a')?.getAttribute('aria-label') ?? '';
    const left = Math.min(...texts.map((box) => box.left));
    const top = Math.min(...texts.map((box) => box.top));
    const right = Math.max(...texts.map((box) => box.right));
    const bottom = Math.max(...texts.map((box) => box.bottom));
    return { name, ring, box: new DOMRect(left, top, right - left, bottom - top) };
  });
  // The boxes of letters hold room above and below that nothing is drawn in.
  const over = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) * 0.25;
  const faults = marks.length === 6 ? [] : [`${marks.length} capitals`];
  for (const { name, box } of marks) {
    if (!(box.width > 0)) faults.push(`${name} has no label`);
    const inside = box.left >= map.left - 1 && box.right <= map.right + 1;
    if (!inside || box.top < map.top - 1 || box.bottom > map.bottom + 1)
      faults.push(`${name} leaves the map`);
    for (const other of marks.filter((one) => one.name !== name)) {
      if (over(box, other.box)) faults.push(`${name} over ${other.name}`);
      if (over(box, other.ring)) faults.push(`${name} over the ring of ${other.name}`);
    }
  }
  return faults;
}

/** Goes through all sizes. */
async function expectFits(page: Page): Promise<void> {
  // Cards out of sight are laid out too.
  const style = await page.addStyleTag({
    content: '* { content-visibility: visible !important }',
  });
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await frames(page);
    const whole = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(whole, `${width} × ${height}`).toBeLessThanOrEqual(width);
    expect.soft(await page.evaluate(cutOff), `${width} × ${height}`).toEqual([]);
    expect.soft(await page.evaluate(labelFaults), `${width} × ${height}`).toEqual([]);
  }
  await style.evaluate((one) => one.parentNode?.removeChild(one));
}

for (const { lang, selection, link } of PAGES) {
  const path = pathTo(lang);
  const then = pathTo(lang, selection);
  test(`${path}, then ${then}: the page fits every size`, async ({ page }) => {
    await openPicture(page, path);
    await test.step(`${path}: at every size nothing is cut off and the capitals are named apart`, () =>
      expectFits(page));
    // On a small screen a long list is written quickly.
    const [[width, height]] = SIZES;
    await page.setViewportSize({ width, height });
    await link(page).press('Enter');
    await expectReading(page, lang, selection);
    await test.step(`${then}: at every size nothing is cut off and the capitals are named apart`, () =>
      expectFits(page));
  });
}
