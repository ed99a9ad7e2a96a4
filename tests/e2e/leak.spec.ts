import { grown } from '../lib/leak/held';
import { briefing, selections, settled, views, wear } from '../lib/leak/wear';
import { expect, test } from './fixtures';
import { pathTo } from './lib/dossier';

const BASE = pathTo('ar');

// `npm run bench:leak` goes on for as long as two hours of a kiosk, and counts bytes too: in a short
// run they say how much has been compiled so far.
test('going on through the briefing, the selections and the views leaves nothing behind', async ({
  page,
}) => {
  // Hundreds of settled maps: half a minute on a quick machine, more than two on a slow one.
  test.setTimeout(360_000);
  await page.setViewportSize({ width: 640, height: 480 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(BASE);
  await settled(page);
  const level = async (works: ReturnType<typeof views>, times: number) => {
    const [before, after] = await wear(page, works, times);
    expect.soft(grown({ ...before, heap: 0 }, { ...after, heap: 0 }), works.name).toEqual([]);
  };
  const all = await selections(page, BASE);
  await level({ ...all, tour: 10 }, 40);
  await level(views(BASE), 2);
  await page.goto(`${BASE}/brief/1`);
  await settled(page);
  await level(briefing(13), 13);
});
