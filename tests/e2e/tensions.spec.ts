import { tensionsWith } from '../../src/lib/domain/tension';
import { t } from '../../src/lib/i18n/t';
import { expect, test } from './fixtures';
import { dossier, pathTo, relationOf, relationsOf, tieOf } from './lib/dossier';
import { arcLink, openPicture } from './lib/map';

const TENSIONS = `${pathTo('ar')}/tensions`;
const path = (id: string, lang: 'ar' | 'en' = 'ar') => `${pathTo(lang)}/tension/${id}`;
const [leads] = dossier.tensions.filter((one) => one.id === 'who-leads-the-imctc');
if (leads === undefined) throw new Error('The tension is gone.');

test('tensions are listed, lit and selected in place', async ({ page }) => {
  await openPicture(page, TENSIONS);
  const items = page.locator('#reader [data-tension]');
  const item = page.locator(`#reader [data-tension="${leads.id}"]`);

  await test.step('each with its note, its quotes and its relations', async () => {
    await expect(items.locator('h2')).toHaveText(dossier.tensions.map((one) => one.title.ar));
    await expect(item).toContainText(leads.note.ar);
    await expect(item.locator('bdi.quote')).toHaveText(leads.passages.map((p) => p.exact));
    const relations = dossier.relations.filter((r) => leads.relations.includes(r.id));
    await expect(item.locator('[data-relation]')).toHaveText(relations.map((r) => r.title.ar));
    await expect(item.locator('.where').first()).toHaveAttribute(
      'href',
      `${pathTo('ar')}/sentence/2-4`,
    );
  });

  await test.step('hovered, it lights its arcs', async () => {
    const far = dossier.tensions.find((one) => one.id === 'south-asia-tension-or-stability');
    await page.locator(`#reader [data-tension="${far?.id ?? ''}"] h2`).hover();
    await expect(page.locator('.lines .lit')).not.toHaveCount(0);
  });

  await test.step('selected, it is marked, and the map shows its claims alone', async () => {
    await item.getByRole('link', { name: leads.title.ar }).click();
    await expect(page).toHaveURL(`${TENSIONS}?select=tension/${leads.id}`);
    await expect(item).toHaveAttribute('aria-current', 'true');
    await expect(arcLink(page, 'IN-PK/rivalry')).toHaveClass(/dim/);
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(TENSIONS);
    await expect(item).not.toHaveAttribute('aria-current');
  });

  await test.step('what is selected on the map brings its own to the top', async () => {
    await arcLink(page, 'EG-PK/visit').press('Enter');
    const own = tensionsWith(dossier, relationsOf(tieOf('EG-PK/visit')));
    const rest = dossier.tensions.filter((one) => !own.includes(one));
    await expect(items.locator('h2')).toHaveText([...own, ...rest].map((one) => one.title.ar));
    await expect(page.locator('#reader .recedes')).toHaveCount(rest.length);
  });

  await test.step('a link selects one and shows it', async () => {
    await page.goto(`${TENSIONS}?select=tension/nucleus-or-extension`);
    await expect(items.last()).toBeInViewport();
  });
});

test('the sign of a tension stands on arcs, relations and sentences', async ({ page }) => {
  const id = leads.relations[0] ?? '';
  await openPicture(page, pathTo('ar', relationOf(id)));
  const count = tensionsWith(dossier, [{ id }]).length;
  const badge = page.locator('#reader .badge').first();
  await expect(badge).toHaveAccessibleName(t('ar', 'tensionCount', { n: count }));
  await expect(badge).toHaveAttribute(
    'href',
    count === 1 ? path(leads.id) : `${TENSIONS}?select=relation/${id}`,
  );
  const arc = page.locator('.lines a.strong').first();
  await expect(arc).toHaveAttribute(
    'aria-label',
    new RegExp(` · ${t('ar', 'tensionCount', { n: count })}$`),
  );
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is whole and leads to the page of each', async ({ page }) => {
    await page.goto(`${pathTo('en')}/tensions`);
    const links = page.locator('#reader [data-tension] h2 a');
    await expect(links).toHaveText(dossier.tensions.map((one) => one.title.en));
    await links.first().click();
    await expect(page).toHaveURL(path(dossier.tensions[0]?.id ?? '', 'en'));
  });
});
