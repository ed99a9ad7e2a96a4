import type { Page } from '@playwright/test';
import type { Lang } from '../../src/lib/domain/types';
import { t } from '../../src/lib/i18n/t';
import { expect, test } from './fixtures';
import { actor, actorOf, NONE, pathTo, place, placeOf } from './lib/dossier';
import { relationOf, relationsOf, tieOf } from './lib/dossier';
import {
  aloneOn,
  arcLink,
  badgeOf,
  firstBare,
  mapBox,
  markLink,
  openPicture,
  shownMap,
} from './lib/map';
import { backToAll, expectReading } from './lib/reader';

const GAZA = 'p03-shared-challenge-gaza';
/** Egypt's western desert and the middle of Oman: away from every mark. */
const DESERT = [27, 26.6] as const;
const OMAN = [56.6, 20.6] as const;

async function reachesPlace(page: Page, lang: Lang): Promise<void> {
  await openPicture(page, pathTo(lang, relationOf(GAZA)));
  await expectReading(page, lang, relationOf(GAZA));
  await page
    .locator('#reader')
    .getByRole('link', { name: place('gaza').name[lang] })
    .click();
  await expectReading(page, lang, placeOf('gaza'));
  await page.goBack();
  await expectReading(page, lang, relationOf(GAZA));
  await markLink(page, 'place/gaza').click();
  await expectReading(page, lang, placeOf('gaza'));
}

/** Starts from the place that was reached last, and ends with nothing selected. */
async function opensByEnter(page: Page): Promise<void> {
  await page.goBack();
  await expectReading(page, 'ar', relationOf(GAZA));
  await markLink(page, 'place/gaza').press('Enter');
  await expectReading(page, 'ar', placeOf('gaza'));
  await backToAll(page, 'ar');
  await markLink(page, 'actor/IN').press('Enter');
  await expectReading(page, 'ar', actorOf('IN'));
  await arcLink(page, 'IN-PK/rivalry').press('Enter');
  await expectReading(page, 'ar', tieOf('IN-PK/rivalry'));
  await backToAll(page, 'ar');
  await markLink(page, 'actor/oic').press('Enter');
  await expectReading(page, 'ar', actorOf('oic'));
  await backToAll(page, 'ar');
}

async function answersClicks(page: Page): Promise<void> {
  const shown = await shownMap(page, 'ar');

  await test.step("Egypt's land", async () => {
    const at = await firstBare(page, [shown.on(DESERT)]);
    expect(shown.hit(at)).toEqual({ points: [], arcs: [] });
    await page.mouse.click(...at);
    await expectReading(page, 'ar', actorOf('EG'));
  });

  await test.step("an arc's glyph", async () => {
    const visits = shown.scene.arcs.find((one) => one.tie.id === 'EG-PK/visit');
    const badge = visits && badgeOf(shown, visits);
    if (badge === undefined) throw new Error('The tie has no badge.');
    await page.mouse.click(...badge);
    await expectReading(page, 'ar', tieOf('EG-PK/visit'));
    await page.keyboard.press('Escape');
    await expectReading(page, 'ar', NONE);
  });

  await test.step("an arc's line", async () => {
    await expect(arcLink(page, 'IN-PK/rivalry')).toHaveCount(1);
    const arc = shown.scene.arcs.find((one) => one.tie.id === 'IN-PK/rivalry');
    if (arc === undefined) throw new Error('The tie has no arc.');
    await page.mouse.click(...(await firstBare(page, aloneOn(shown, arc))));
    await expectReading(page, 'ar', tieOf('IN-PK/rivalry'));
    await page.keyboard.press('Escape');
    await expectReading(page, 'ar', NONE);
  });

  await test.step("an organisation's mark", async () => {
    await markLink(page, 'actor/imctc').click();
    await expectReading(page, 'ar', actorOf('imctc'));
    await backToAll(page, 'ar');
  });
}

async function readsFromTop(page: Page): Promise<void> {
  const before = await mapBox(page);
  await page.locator('#reader footer').scrollIntoViewIfNeeded();
  await page.mouse.click(...(await shownMap(page, 'en')).on([73.05, 33.69]));
  await expectReading(page, 'en', actorOf('PK'));
  await expect(page.locator('#reader h1')).toBeInViewport();
  expect(await mapBox(page)).toEqual(before);
  await backToAll(page, 'en');
}

async function opensInReader(page: Page): Promise<void> {
  const reader = page.locator('#reader');
  await reader
    .getByRole('link', { name: actor('SA').name.en, exact: true })
    .first()
    .press('Enter');
  await expectReading(page, 'en', actorOf('SA'));
  await reader.locator('a[href$="/tie/PK-SA/alliance"]').first().press('Enter');
  await expectReading(page, 'en', tieOf('PK-SA/alliance'));
  const [first] = relationsOf(tieOf('PK-SA/alliance'));
  if (first === undefined) throw new Error('The tie has no relations.');
  await reader.getByRole('link', { name: first.title.en, exact: true }).press('Enter');
  await expectReading(page, 'en', relationOf(first.id));
  await page.goBack();
  await reader
    .getByRole('link', { name: actor('SA').name.en, exact: true })
    .first()
    .press('Enter');
  await expectReading(page, 'en', actorOf('SA'));
  await backToAll(page, 'en');
}

async function saysNotMentioned(page: Page, lang: Lang): Promise<void> {
  const { on } = await shownMap(page, lang);
  await page.mouse.click(...(await firstBare(page, [on(OMAN)])));
  await expect(page).toHaveURL(pathTo(lang, actorOf('OM')));
  const name = { ar: 'عُمان', en: 'Oman' }[lang];
  await expect(page.locator('#reader h1')).toHaveText(name);
  await expect(page.locator('#reader')).toContainText(t(lang, 'notMentioned', { name }));
  await expect(page).toHaveTitle(new RegExp(`^${name} · `));
  await page.goto(pathTo(lang, actorOf('FR')));
  const france = { ar: 'فرنسا', en: 'France' }[lang];
  await expect(page.getByText(t(lang, 'notMentioned', { name: france }))).toBeVisible();
}

// Steps that start from the overview find it because the one before ends there.
test('ar: what is clicked or opened by Enter on the map is shown as the article has it', async ({
  page,
}) => {
  await test.step("ar: a place is reached from a relation's card and by its mark", () =>
    reachesPlace(page, 'ar'));
  await test.step('Enter on the map opens a capital, an organisation, an arc and a place', () =>
    opensByEnter(page));
  await test.step('a click on land, an organisation, an arc and its glyph shows what the article says', () =>
    answersClicks(page));
  await test.step('ar: a state that the article does not mention says so', () =>
    saysNotMentioned(page, 'ar'));
});

test('en: what is clicked on the map or opened in the reader is shown as the article has it', async ({
  page,
}) => {
  await test.step("en: a place is reached from a relation's card and by its mark", () =>
    reachesPlace(page, 'en'));
  await backToAll(page, 'en');
  await test.step("a click on a capital shows its state's relations from the top, and moves no map", () =>
    readsFromTop(page));
  await test.step('Enter in the reader opens an actor, a relation, a tie and a partner', () =>
    opensInReader(page));
  await test.step('en: a state that the article does not mention says so', () =>
    saysNotMentioned(page, 'en'));
});
