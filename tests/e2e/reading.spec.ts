import { t } from '../../src/lib/i18n/t';
import { expect, test } from './fixtures';
import { actor, actorOf, NONE, pathTo, place, placeOf, relation } from './lib/dossier';
import { relationOf, relationsOf, tieOf } from './lib/dossier';
import { aloneOn, arcLink, firstBare, markLink, openPicture, shownMap } from './lib/map';
import { cardsOf, expectReading } from './lib/reader';

const GAZA = 'p03-shared-challenge-gaza';
/** Egypt's western desert, Chad, Kazakhstan: away from every mark. */
const DESERT = [27, 26.6] as const;
const KAZAKHSTAN = [66, 48] as const;

for (const lang of ['ar', 'en'] as const) {
  test(`${lang}: a click on Egypt's land shows what the article says of Egypt`, async ({ page }) => {
    await openPicture(page, pathTo(lang));
    const { on, hit } = await shownMap(page, lang);
    const at = await firstBare(page, [on(DESERT)]);
    expect(hit(at)).toEqual({ points: [], arcs: [] });
    await page.mouse.click(...at);
    await expectReading(page, lang, actorOf('EG'));
  });

  test(`${lang}: a click on a capital shows its state's relations`, async ({ page }) => {
    await openPicture(page, pathTo(lang));
    await page.mouse.click(...(await shownMap(page, lang)).on([73.05, 33.69]));
    await expectReading(page, lang, actorOf('PK'));
  });

  test(`${lang}: a click on an organisation's mark shows its relations`, async ({ page }) => {
    await openPicture(page, pathTo(lang));
    await markLink(page, 'actor/imctc').click();
    await expectReading(page, lang, actorOf('imctc'));
  });

  test(`${lang}: a place is reached from a relation's card and by its mark`, async ({ page }) => {
    await openPicture(page, pathTo(lang, relationOf(GAZA)));
    await expectReading(page, lang, relationOf(GAZA));
    await page.locator('#reader').getByRole('link', { name: place('gaza').name[lang] }).click();
    await expectReading(page, lang, placeOf('gaza'));
    await page.goBack();
    await expectReading(page, lang, relationOf(GAZA));
    await markLink(page, 'place/gaza').click();
    await expectReading(page, lang, placeOf('gaza'));
  });

  test(`${lang}: a click on an arc's line shows the relations of that tie`, async ({ page }) => {
    await openPicture(page, pathTo(lang));
    const shown = await shownMap(page, lang);
    const arc = shown.scene.arcs.find((one) => one.tie.id === 'IL-IN/alliance');
    if (arc === undefined) throw new Error('The tie has no arc.');
    await page.mouse.click(...(await firstBare(page, aloneOn(shown, arc))));
    await expectReading(page, lang, tieOf('IL-IN/alliance'));
  });

  test(`${lang}: a click on an arc's glyph shows the relations of that tie`, async ({ page }) => {
    await openPicture(page, pathTo(lang, actorOf('PK')));
    await markLink(page, 'tie/EG-PK/visit').click();
    await expectReading(page, lang, tieOf('EG-PK/visit'));
  });

  test(`${lang}: a state that the article does not mention says so`, async ({ page }) => {
    await openPicture(page, pathTo(lang));
    const { on } = await shownMap(page, lang);
    await page.mouse.click(...(await firstBare(page, [on(KAZAKHSTAN)])));
    await expect(page).toHaveURL(pathTo(lang, actorOf('KZ')));
    const name = { ar: 'كازاخستان', en: 'Kazakhstan' }[lang];
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
  await reader.getByRole('link', { name: actor('SA').name.en, exact: true }).first().press('Enter');
  await expectReading(page, 'en', actorOf('SA'));
  await reader.locator('a[href$="/tie/PK-SA/alliance"]').first().press('Enter');
  await expectReading(page, 'en', tieOf('PK-SA/alliance'));
  const [first] = relationsOf(tieOf('PK-SA/alliance'));
  if (first === undefined) throw new Error('The tie has no relations.');
  await reader.getByRole('link', { name: first.title.en, exact: true }).press('Enter');
  await expectReading(page, 'en', relationOf(first.id));
  await page.goBack();
  await reader.getByRole('link', { name: actor('PK').name.en, exact: true }).first().press('Enter');
  await expectReading(page, 'en', actorOf('PK'));
});

test('Back and Forward restore each selection in turn', async ({ page }) => {
  const steps = [NONE, actorOf('PK'), tieOf('EG-PK/arms'), actorOf('TR')];
  await openPicture(page, pathTo('ar'));
  await markLink(page, 'actor/PK').click();
  await expectReading(page, 'ar', actorOf('PK'));
  await arcLink(page, 'EG-PK/arms').press('Enter');
  await expectReading(page, 'ar', tieOf('EG-PK/arms'));
  await markLink(page, 'actor/TR').click();
  await expectReading(page, 'ar', actorOf('TR'));
  for (const selection of [...steps].reverse().slice(1)) {
    await page.goBack();
    await expectReading(page, 'ar', selection);
  }
  for (const selection of steps.slice(1)) {
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
  const led = relation('p03-munir-visit-egypt');
  await openPicture(page, pathTo('en', relationOf(led.id)));
  await expectReading(page, 'en', relationOf(led.id));
});
