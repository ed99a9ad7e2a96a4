import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Briefing } from '../../src/lib/briefing/briefing';
import { expect, test } from './fixtures';
import { dossier } from './lib/dossier';
import { openPicture, withoutLiveMap } from './lib/map';

const { steps } = JSON.parse(
  readFileSync(`static/dossiers/${dossier.id}/briefing.json`, 'utf8'),
) as Briefing;
const titles = steps.map(({ title }) => title.en);
const edit = (lang = 'en') => `/${lang}/${dossier.id}/brief/edit`;
const TITLE = 'Israel, by itself <b>';

const names = (page: Page) => page.locator('.editor button.name span[dir="auto"]');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const titleField = (page: Page) => page.getByLabel('Title in English', { exact: true });
const kept = (page: Page) => page.locator('[data-saving="saved"]').waitFor();

test('a step made from the map is told at once, outlives a crash, and can be taken back', async ({
  page,
  context,
}) => {
  await withoutLiveMap(context);
  await page.goto(`${edit()}?select=actor/IL`);
  await names(page).last().click();
  await page.goBack();
  await button(page, 'Add the map’s view as a step').click();
  await expect(titleField(page)).toBeFocused();
  await page.keyboard.type(TITLE);
  await expect(names(page)).toHaveText([...titles, TITLE]);
  await kept(page);

  // Beyond the pages that the build has made; the window follows what is edited beside it.
  const room = await context.newPage();
  await room.goto(`/en/${dossier.id}/brief?step=${String(steps.length + 1)}`);
  const heading = room.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(TITLE);
  await expect(room.locator('.dots a')).toHaveCount(steps.length + 1);
  await titleField(page).press('End');
  await page.keyboard.type('!');
  await expect(heading).toHaveText(`${TITLE}!`);

  await page.close();
  const back = await context.newPage();
  await back.goto(edit());
  await expect(names(back)).toHaveText([...titles, `${TITLE}!`]);
  await names(back).last().click();
  await expect(back).toHaveURL(/select=actor\/IL/);
  await names(back).last().press('Alt+ArrowUp');
  await expect(names(back).nth(steps.length - 1)).toHaveText(`${TITLE}!`);
  await back.keyboard.press('Control+z');
  await expect(names(back).last()).toHaveText(`${TITLE}!`);
  await button(back, 'Hide').click();
  await expect(room.locator('.dots a')).toHaveCount(steps.length);
  await button(back, 'Back to the original').click();
  await expect(names(back)).toHaveText(titles);
  await expect(heading).toHaveText(titles.at(-1) ?? '');
  await button(back, 'Undo').click();
  await expect(names(back)).toHaveText([...titles, `${TITLE}!`]);
});

test('passages are found, at most two are chosen, and the card shows them', async ({ page }) => {
  await openPicture(page, edit('ar'));
  await page.locator('.editor button.name').nth(1).click();
  const passages = page.locator('.passages');
  await expect(passages.locator('figure')).toHaveCount(2);
  await passages.locator('summary').click();
  await expect(passages.locator('li input:not(:checked)').first()).toBeDisabled();
  await passages.locator('figure button').first().click();
  await page.getByLabel('مقاطع هذه الصورة وحدها').uncheck();
  await page.getByPlaceholder('ابحث في المقاطع').fill('الأزهر');
  const found = passages.locator('li').first();
  const quote = await found.locator('bdi').innerText();
  expect(dossier.text).toContain(quote);
  await found.locator('input').check();
  await expect(page.locator('.picture .card figure bdi').last()).toHaveText(quote);
});

test('a faulty file is refused with its reasons and changes nothing; one that was saved opens', async ({
  page,
}) => {
  await openPicture(page, edit());
  const open = (name: string, value: unknown) =>
    page.locator('.files input').setInputFiles({
      ...{ name, mimeType: 'application/json' },
      buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
    });
  await titleField(page).fill('Mine');
  const twice = [
    { ...steps[0], view: { select: 'actor/XX' } },
    { ...steps[0], seconds: 'ten' },
  ];
  await open('twice.json', { title: { ar: '', en: '' }, steps: twice });
  const refused = page.getByRole('alert');
  await expect(refused).toContainText('twice.json was not opened');
  await expect(refused.locator('code')).toHaveText([/steps\[1\].*\.seconds/]);
  await open('broken.json', '{"title": ');
  await expect(refused).toContainText('not valid JSON');
  await open('other.json', { title: { ar: '', en: '' }, steps: twice.slice(0, 1) });
  await expect(refused).toContainText('actor/XX');
  await expect(names(page)).toHaveText(['Mine', ...titles.slice(1)]);

  const saving = page.waitForEvent('download');
  await button(page, 'Save to a file').click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('briefing.json');
  const saved = readFileSync(await file.path(), 'utf8');
  await button(page, 'Back to the original').click();
  await expect(names(page)).toHaveText(titles);
  await open('briefing.json', saved);
  await expect(names(page)).toHaveText(['Mine', ...titles.slice(1)]);
});
