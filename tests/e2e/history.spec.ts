import type { Page } from '@playwright/test';
import { t } from '../../src/lib/i18n/t';
import { expect, test } from './fixtures';
import { actor, actorOf, dossier, NONE, paragraphNumber, pathTo } from './lib/dossier';
import { relation, tieOf } from './lib/dossier';
import { arcLink, markLink, openPicture, started } from './lib/map';
import { backToAll, cardsOf, expectReading, openRelation } from './lib/reader';

const GAZA = 'p03-shared-challenge-gaza';

async function goesBackAndForward(page: Page): Promise<void> {
  const steps = [NONE, actorOf('SA'), tieOf('PK-SA/alliance'), actorOf('QA')];
  await markLink(page, 'actor/SA').click();
  await expectReading(page, 'ar', actorOf('SA'));
  await arcLink(page, 'PK-SA/alliance').press('Enter');
  await expectReading(page, 'ar', tieOf('PK-SA/alliance'));
  await markLink(page, 'actor/QA').click();
  await expectReading(page, 'ar', actorOf('QA'));
  for (const selection of [...steps].reverse().slice(1)) {
    await page.goBack();
    await expectReading(page, 'ar', selection);
  }
  for (const selection of steps.slice(1, 3)) {
    await page.goForward();
    await expectReading(page, 'ar', selection);
  }
  await backToAll(page, 'ar');
}

async function opensAfresh(page: Page): Promise<void> {
  await markLink(page, 'actor/IL').click();
  await expectReading(page, 'ar', actorOf('IL'));
  const before = await cardsOf(page, t('ar', 'people'));
  await page.goto(page.url());
  expect(await cardsOf(page, t('ar', 'people'))).toEqual(before);
  await expectReading(page, 'ar', actorOf('IL'));
}

/** Once with a selection that the page was opened with, once with one that was made on it. */
async function clearsByEscape(page: Page): Promise<void> {
  await started(page);
  await backToAll(page, 'ar');
  await arcLink(page, 'EG-PK/visit').press('Enter');
  await expectReading(page, 'ar', tieOf('EG-PK/visit'));
  await page.keyboard.press('Escape');
  await expectReading(page, 'ar', NONE);
  await expect(arcLink(page, 'IL-IN/alliance')).toHaveClass(/normal/);
}

async function marksWithinParagraph(page: Page): Promise<void> {
  await openRelation(page, 'ar', GAZA);
  const [passage] = relation(GAZA).passages;
  const lines = dossier.text.split('\n').filter((line) => line.trim() !== '');
  const whole = lines[paragraphNumber(passage?.start ?? 0) - 1] ?? '';
  await expect(page.locator('#reader blockquote bdi')).toHaveText(whole);
  await expect(page.locator('#reader blockquote mark')).toHaveText(passage?.exact ?? '');
}

// Each step but the second ends with nothing selected; the third takes back what that one opened.
test('selections come and go with the history, the address, Escape and links of the reader', async ({
  page,
}) => {
  await openPicture(page, pathTo('ar'));
  await test.step('Back and Forward restore each selection in turn', () =>
    goesBackAndForward(page));
  await test.step('an address opened afresh shows what was shown when it was reached', () =>
    opensAfresh(page));
  await test.step('Escape clears the selection', () => clearsByEscape(page));
  await test.step('a relation alone is marked within its whole paragraph', () =>
    marksWithinParagraph(page));
});

/** Clicks a mark and, so many frames later, presses Escape; tells what was seen after each. */
async function clickAndEscape(frames: number): Promise<{ clicked: string[]; escaped: string[] }> {
  const now = () => [document.querySelector('#reader h1')?.textContent ?? '', location.pathname];
  const mark = document.querySelector('.marks a[data-target="actor/PK"]');
  mark?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  await Promise.resolve();
  const clicked = now();
  for (let i = 0; i < frames; i++) await new Promise((next) => requestAnimationFrame(next));
  const escape = { key: 'Escape', bubbles: true, cancelable: true };
  document.body.dispatchEvent(new KeyboardEvent('keydown', escape));
  await Promise.resolve();
  return { clicked, escaped: now() };
}

async function answersAhead(page: Page): Promise<void> {
  for (const frames of [0, 1, 2, 3, 4]) {
    const { clicked, escaped } = await page.evaluate(clickAndEscape, frames);
    expect(clicked).toEqual([actor('PK').name.en, pathTo('en')]);
    expect(escaped[0], `after ${frames} frames`).toBe(dossier.title.en);
    await page.waitForTimeout(300);
    await expectReading(page, 'en', NONE);
  }
}

async function showsTension(page: Page): Promise<void> {
  const [tension] = dossier.tensions.filter((one) => one.id === 'who-leads-the-imctc');
  const id = tension?.relations[0];
  if (tension === undefined || id === undefined) throw new Error('The tension is gone.');
  await openRelation(page, 'en', id);
  const note = page.locator('#reader details.tension', { hasText: tension.title.en });
  await expect(note).toHaveAttribute('open');
  await expect(note).toContainText(tension.note.en);
  await expect(note.locator('bdi')).toHaveText(tension.passages.map((p) => p.exact));
  const numbers = tension.passages.map((p) => `Paragraph ${paragraphNumber(p.start)}`);
  await expect(note.locator('.where')).toHaveText(numbers);
}

// The first step ends where it began, with nothing selected.
test('a click is answered at once, and a relation with all that is said of it', async ({
  page,
}) => {
  await openPicture(page, pathTo('en'));
  await test.step('a click is answered ahead of its address, and Escape takes it back at any moment', () =>
    answersAhead(page));
  await test.step('a relation in a tension shows the passages that do not agree', () =>
    showsTension(page));
});
