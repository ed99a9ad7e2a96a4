import { numbers } from '../lib/generated';
import { killWhileEditing, openEditor } from '../lib/killed/kill';
import { expect, test } from './fixtures';
import { dossier } from './lib/dossier';
import { withoutLiveMap } from './lib/map';

// `npm run bench:killed` does so a hundred times.
test('a tab that is killed while a briefing is edited loses a second of it at most', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext();
  await withoutLiveMap(context);
  const url = `${baseURL ?? ''}/en/${dossier.id}/brief/edit`;
  const random = numbers(3);
  let page = await openEditor(context, url);
  for (let n = 1; n <= 4; n++) {
    const { killed, back } = await killWhileEditing(page, { url, n, most: 3000, random });
    page = back;
    expect(killed.keys).toBeGreaterThan(0);
    expect(killed.lost).toBeLessThan(1000);
  }
  // What was done before can still be undone.
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await context.close();
});
