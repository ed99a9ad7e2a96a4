import type { Locator, Page } from '@playwright/test';
import { monthsOf, overlap, type Months } from '../../src/lib/domain/period';
import { timelineText as t } from '../../src/lib/i18n/messages/timeline';
import { expect, test } from './fixtures';
import { dossier, NONE, pathTo, relationOf } from './lib/dossier';
import { arcLink, openPicture } from './lib/map';
import { expectReading, shownIds } from './lib/reader';

const at = (year: number, month: number) => year * 12 + month - 1;
const HOME: Months = { from: at(2015, 1), to: at(2025, 12) };

// High enough for the timeline to be unfolded.
test.use({ viewport: { width: 1280, height: 800 } });

/** Ids of the relations that may lie in a period, in code-unit order. */
function idsIn(period: Months): string[] {
  return dossier.relations
    .filter(({ date }) => {
      const months = monthsOf(date);
      return months !== undefined && overlap(months, period);
    })
    .map(({ id }) => id)
    .sort();
}

const axis = (page: Page): Locator => page.locator('.timeline .axis');
const handle = (page: Page, lang: 'ar' | 'en', end: 'periodStart' | 'periodEnd') =>
  page.getByRole('slider', { name: t(lang, end) });

/** Where a month's middle lies on the axis, CSS pixels of the viewport. */
async function monthAt(page: Page, month: number, flipped: boolean): Promise<[number, number]> {
  const box = await axis(page).boundingBox();
  if (box === null) throw new Error('The timeline is not in sight.');
  const share = (month + 0.5 - HOME.from) / (HOME.to - HOME.from + 1);
  return [box.x + box.width * (flipped ? 1 - share : share), box.y + box.height - 3];
}

/** Drags over the axis from one month to another. */
async function drag(page: Page, from: number, to: number, flipped: boolean): Promise<void> {
  await axis(page).hover({ position: { x: 5, y: 5 } });
  // The brush is loaded once the pointer comes near.
  await expect(axis(page).locator('.brush .overlay')).toHaveCount(1);
  await page.mouse.move(...(await monthAt(page, from, flipped)));
  await page.mouse.down();
  await page.mouse.move(...(await monthAt(page, to, flipped)), { steps: 6 });
  await page.mouse.up();
}

test('a period is brushed, moved by keys, kept in the address and put away', async ({ page }) => {
  await openPicture(page, pathTo('ar'));

  await test.step('drawn over 2016 to 2018, in Arabic from right to left', async () => {
    await drag(page, at(2016, 3), at(2018, 12), true);
    await expect.poll(() => shownIds(page)).toEqual(idsIn({ from: at(2016, 3), to: at(2018, 12) }));
    await expect(page).toHaveURL(`${pathTo('ar')}?period=2016-03..2018-12`);
    // What the dates leave is drawn, and nothing else.
    await expect(arcLink(page, 'EG-PK/visit')).toHaveCount(1);
    await expect(arcLink(page, 'EG-TR/arms')).toHaveCount(0);
  });

  await test.step('its ends follow the keys, time running to the left', async () => {
    await handle(page, 'ar', 'periodEnd').focus();
    await page.keyboard.press('ArrowLeft');
    await expect(page).toHaveURL(`${pathTo('ar')}?period=2016-03..2019-01`);
    await page.keyboard.press('PageUp');
    await handle(page, 'ar', 'periodStart').focus();
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(`${pathTo('ar')}?period=2016-02..2020-01`);
    await expect(handle(page, 'ar', 'periodStart')).toHaveAttribute(
      'aria-valuetext',
      'فبراير 2016',
    );
  });

  await test.step('an end does not pass the other', async () => {
    await page.keyboard.press('End');
    for (let i = 0; i < 8; i++) await page.keyboard.press('PageUp');
    await expect(page).toHaveURL(`${pathTo('ar')}?period=2020-01`);
    // Nothing but what goes on lies in a month without a date.
    await expect.poll(() => shownIds(page)).toEqual(idsIn({ from: at(2020, 1), to: at(2020, 1) }));
  });

  await test.step('a click beside it puts it away', async () => {
    await page.mouse.click(...(await monthAt(page, at(2023, 5), true)));
    await expect(page).toHaveURL(pathTo('ar'));
    await expect.poll(async () => (await shownIds(page)).length).toBe(dossier.relations.length);
  });
});

test('a kind that is put away stands back as one, and a bar of it still lights', async ({
  page,
}) => {
  await openPicture(page, pathTo('en'));
  const bar = page.locator('.timeline .bars [data-relation="p02-bajwa-visit-egypt"]');
  const visits = page.locator('.legend .wide button').filter({ hasText: t('en', 'kind.visit') });
  const group = page.locator('.timeline .bars g:has(> [data-relation="p02-bajwa-visit-egypt"])');
  await expect(group).toHaveCSS('opacity', '1');
  await visits.click();
  await expect(group).toHaveCSS('opacity', '0.13');
  await bar.locator('rect').first().hover();
  await expect(group).toHaveCSS('opacity', '1');
  await expect(bar).toHaveClass(/lit/);
  await visits.click();
  await page.mouse.move(0, 0);
  await expect(group).toHaveCSS('opacity', '1');
  await expect(page.locator('.timeline .bars :is(.away, .stands-back)')).toHaveCount(0);
});

test('a bar lights and opens its relation; a year is looked at closely; time turns round', async ({
  page,
}) => {
  await openPicture(page, pathTo('en'));
  const bar = page.locator('.timeline .bars [data-relation="p02-bajwa-visit-egypt"]');

  await test.step('a bar lights its arc and its line, and says its title', async () => {
    await bar.locator('rect').first().hover();
    await expect(page.locator('.lit path')).not.toHaveCount(0);
    await expect(page.locator('#reader [data-relation="p02-bajwa-visit-egypt"]')).toHaveClass(
      /lit/,
    );
    await expect(page.locator('.timeline .tip')).toContainText('Bajwa');
  });

  await test.step('82 months lie between two visits', async () => {
    const x = async (id: string) => {
      const box = await page
        .locator(`.timeline .bars [data-relation="${id}"] rect`)
        .first()
        .boundingBox();
      return box?.x ?? NaN;
    };
    const width = (await axis(page).boundingBox())?.width ?? NaN;
    const months =
      ((await x('p03-munir-visit-egypt')) - (await x('p02-bajwa-visit-egypt'))) / (width / 132);
    expect(months).toBeCloseTo(82, 0);
  });

  await test.step('a year fills the axis, and lets go again', async () => {
    const width = async () => (await bar.locator('rect').first().boundingBox())?.width ?? 0;
    const month = await width();
    await page.locator('.ticks').getByRole('button', { name: '2018' }).click();
    await expect.poll(width).toBeGreaterThan(month * 8);
    await page.getByRole('button', { name: t('en', 'flipTime') }).click();
    const box = await bar.locator('rect').first().boundingBox();
    const whole = await axis(page).boundingBox();
    // December comes last, which is left once time runs to the left.
    expect((box?.x ?? NaN) - (whole?.x ?? NaN)).toBeLessThan(5);
    await page.reload();
    await expect(page.locator('.ticks button').first()).toHaveText('2015');
    const ticks = page.locator('.ticks button');
    const left = async (tick: Locator) => (await tick.boundingBox())?.x ?? NaN;
    await expect
      .poll(async () => (await left(ticks.first())) - (await left(ticks.last())))
      .toBeGreaterThan(500);
  });

  await test.step('a click opens the relation', async () => {
    await bar.locator('rect').first().click();
    await expectReading(page, 'en', relationOf('p02-bajwa-visit-egypt'));
    await page.keyboard.press('Escape');
    await expectReading(page, 'en', NONE);
  });
});

test('playback enters each claim at its date, steps, halts at its end and loops', async ({
  page,
}) => {
  await openPicture(page, pathTo('en'));
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  await test.step('steps from date to date', async () => {
    await press(t('en', 'stepForward'));
    await expect(page).toHaveURL(`${pathTo('en')}?period=2015-01..2016-01`);
    await press(t('en', 'stepForward'));
    await expect(page).toHaveURL(`${pathTo('en')}?period=2015-01..2016-07`);
    await expect.poll(() => shownIds(page)).toEqual(idsIn({ from: at(2015, 1), to: at(2016, 7) }));
    // What has just come is lit on the map.
    await press(t('en', 'stepBack'));
    await expect(page).toHaveURL(/period=2015-01..2016-01/);
  });

  await test.step('runs to its end, and stays there', async () => {
    await page.getByLabel(t('en', 'speed')).selectOption('4');
    await press(t('en', 'play'));
    await expect(page.getByRole('button', { name: t('en', 'pause') })).toBeVisible();
    await expect(page.getByRole('button', { name: t('en', 'play') })).toBeVisible({
      timeout: 15_000,
    });
    await expect.poll(() => shownIds(page)).toEqual(idsIn(HOME));
  });

  await test.step('goes round when it loops, until it is halted', async () => {
    await openPicture(page, `${pathTo('en')}?period=2025`);
    await page.getByLabel(t('en', 'speed')).selectOption('0.5');
    await press(t('en', 'loop'));
    await press(t('en', 'play'));
    // The year begins without what comes in July, and begins again.
    for (const count of [0, 1, 0, 1])
      await expect(arcLink(page, 'EG-TR/arms')).toHaveCount(count, { timeout: 15_000 });
    await press(t('en', 'pause'));
    // A list grows over some frames.
    await page.waitForTimeout(300);
    const now = await shownIds(page);
    await page.waitForTimeout(600);
    expect(await shownIds(page)).toEqual(now);
  });
});
