import { t } from '../../src/lib/i18n/t';
import { expect, test } from './fixtures';
import { actor, actorOf, NONE, pathTo, place, placeOf } from './lib/dossier';
import { relationOf, relationsOf, tieOf } from './lib/dossier';
import { aloneOn, arcLink, firstBare, mapBox, markLink, openPicture, shownMap } from './lib/map';
import { expectReading } from './lib/reader';

const GAZA = 'p03-shared-challenge-gaza';
/** Egypt's western desert and the middle of Oman: away from every mark. */
const DESERT = [27, 26.6] as const;
const OMAN = [56.6, 20.6] as const;

test('a click on land, an organisation, an arc and its glyph shows what the article says', async ({
  page,
}) => {
  await openPicture(page, pathTo('ar'));
  const shown = await shownMap(page, 'ar');

  await test.step("Egypt's land", async () => {
    const at = await firstBare(page, [shown.on(DESERT)]);
    expect(shown.hit(at)).toEqual({ points: [], arcs: [] });
    await page.mouse.click(...at);
    await expectReading(page, 'ar', actorOf('EG'));
  });

  await test.step("an arc's glyph", async () => {
    await markLink(page, 'tie/EG-PK/visit').click();
    await expectReading(page, 'ar', tieOf('EG-PK/visit'));
    await page.keyboard.press('Escape');
    await expectReading(page, 'ar', NONE);
  });

  await test.step("an arc's line", async () => {
    await expect(markLink(page, 'tie/IN-PK/rivalry')).toHaveCount(1);
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
  });
});

test("a click on a capital shows its state's relations from the top, and moves no map", async ({
  page,
}) => {
  await openPicture(page, pathTo('en'));
  const before = await mapBox(page);
  await page.locator('#reader footer').scrollIntoViewIfNeeded();
  await page.mouse.click(...(await shownMap(page, 'en')).on([73.05, 33.69]));
  await expectReading(page, 'en', actorOf('PK'));
  await expect(page.locator('#reader h1')).toBeInViewport();
  expect(await mapBox(page)).toEqual(before);
});

for (const lang of ['ar', 'en'] as const) {
  test(`${lang}: a place is reached from a relation's card and by its mark`, async ({ page }) => {
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
  });

  test(`${lang}: a state that the article does not mention says so`, async ({ page }) => {
    await openPicture(page, pathTo(lang));
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
  });
}

test('Enter on the map opens a capital, an organisation, an arc and a place', async ({ page }) => {
  await openPicture(page, pathTo('ar'));
  await markLink(page, 'actor/IN').press('Enter');
  await expectReading(page, 'ar', actorOf('IN'));
  await arcLink(page, 'IN-PK/rivalry').press('Enter');
  await expectReading(page, 'ar', tieOf('IN-PK/rivalry'));
  await page.goto(pathTo('ar'));
  await markLink(page, 'actor/oic').press('Enter');
  await expectReading(page, 'ar', actorOf('oic'));
  await page.goto(pathTo('ar', relationOf(GAZA)));
  await markLink(page, 'place/gaza').press('Enter');
  await expectReading(page, 'ar', placeOf('gaza'));
});

test('Enter in the reader opens an actor, a relation, a tie and a partner', async ({ page }) => {
  const reader = page.locator('#reader');
  await openPicture(page, pathTo('en'));
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
});
