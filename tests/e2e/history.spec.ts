import { t } from '../../src/lib/i18n/t';
import { expect, test } from './fixtures';
import { actor, actorOf, dossier, NONE, paragraphNumber, pathTo } from './lib/dossier';
import { relation, relationOf, tieOf } from './lib/dossier';
import { arcLink, markLink, openPicture } from './lib/map';
import { cardsOf, expectReading } from './lib/reader';

const GAZA = 'p03-shared-challenge-gaza';

test('Back and Forward restore each selection in turn', async ({ page }) => {
  const steps = [NONE, actorOf('SA'), tieOf('PK-SA/alliance'), actorOf('QA')];
  await openPicture(page, pathTo('ar'));
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
});

test('an address opened afresh shows what was shown when it was reached', async ({ page }) => {
  await openPicture(page, pathTo('ar'));
  await markLink(page, 'actor/IL').click();
  await expectReading(page, 'ar', actorOf('IL'));
  const before = await cardsOf(page, t('ar', 'people'));
  await page.goto(page.url());
  expect(await cardsOf(page, t('ar', 'people'))).toEqual(before);
  await expectReading(page, 'ar', actorOf('IL'));
});

test('Escape clears the selection', async ({ page }) => {
  await openPicture(page, pathTo('ar', tieOf('EG-PK/visit')));
  await page.keyboard.press('Escape');
  await expectReading(page, 'ar', NONE);
  await expect(arcLink(page, 'IL-IN/alliance')).toHaveClass(/normal/);
});

test('a relation in a tension shows the passages that do not agree', async ({ page }) => {
  const [tension] = dossier.tensions.filter((one) => one.id === 'who-leads-the-imctc');
  const id = tension?.relations[0];
  if (tension === undefined || id === undefined) throw new Error('The tension is gone.');
  await openPicture(page, pathTo('en', relationOf(id)));
  const note = page.locator('#reader details.tension', { hasText: tension.title.en });
  await expect(note).toHaveAttribute('open');
  await expect(note).toContainText(tension.note.en);
  await expect(note.locator('bdi')).toHaveText(tension.passages.map((p) => p.exact));
  const numbers = tension.passages.map((p) => `Paragraph ${paragraphNumber(p.start)}`);
  await expect(note.locator('.where')).toHaveText(numbers);
});

test('a relation alone is marked within its whole paragraph', async ({ page }) => {
  await openPicture(page, pathTo('ar', relationOf(GAZA)));
  const [passage] = relation(GAZA).passages;
  const lines = dossier.text.split('\n').filter((line) => line.trim() !== '');
  const whole = lines[paragraphNumber(passage?.start ?? 0) - 1] ?? '';
  await expect(page.locator('#reader blockquote bdi')).toHaveText(whole);
  await expect(page.locator('#reader blockquote mark')).toHaveText(passage?.exact ?? '');
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

test('a click is answered ahead of its address, and Escape takes it back at any moment', async ({
  page,
}) => {
  await openPicture(page, pathTo('en'));
  for (const frames of [0, 1, 2, 3, 4]) {
    const { clicked, escaped } = await page.evaluate(clickAndEscape, frames);
    expect(clicked).toEqual([actor('PK').name.en, pathTo('en')]);
    expect(escaped[0], `after ${frames} frames`).toBe(dossier.title.en);
    await page.waitForTimeout(300);
    await expectReading(page, 'en', NONE);
  }
});
