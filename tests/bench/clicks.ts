import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { unpack, type PackedDossier } from '../../src/lib/content/packed';
import { concerns } from '../../src/lib/domain/selection';
import { withPage } from './lib/chrome';
import { watchClicks, type Answer, type Presented } from './lib/probe';
import { atMost, median, ms, quantile, type Findings } from './lib/report';
import { DOSSIER, LIVE, PAGES } from './lib/site';
import {
  landOf,
  marksOf,
  obstaclesOf,
  roomiest,
  spread,
  type Spot,
  type Target,
} from './lib/targets';

const BUDGET = 50;
const COUNTS = { capital: 6, arc: 8, country: 6 };
const READER = '#reader';
const PASSAGE = 'mark, .quote';
const OFFERS = '.chooser';
/** Pixels that a click on land keeps from marks and arcs. */
const CLEAR = 14;
const OBSTACLES = { marks: '[data-mark] a', arcs: 'a[data-tie] path:last-child' };
const PATIENCE = 5_000;
/** How long a person rests on a thing, and holds the button down. */
const PAUSE = { hover: 400, press: 90 };

interface Sample extends Answer {
  target: Target;
}

/** The states that the article says something about. */
function mentioned(dir: string): string[] {
  const text = readFileSync(join(dir, 'data', `${DOSSIER}.json`), 'utf8');
  const dossier = unpack(JSON.parse(text) as PackedDossier);
  return dossier.actors
    .filter(({ id, type }) => type === 'state' && dossier.relations.some((r) => concerns(r, id)))
    .map(({ id }) => id);
}

async function targetsOn(page: Page, dir: string): Promise<Target[]> {
  const capitals = { kind: 'capital', links: '.mark.capital a' } as const;
  const arcs = { kind: 'arc', links: '[data-mark] a[data-target^="tie/"]' } as const;
  const land = await page.evaluate(landOf, { ids: mentioned(dir), margin: 6 });
  const obstacles = await page.evaluate(obstaclesOf, OBSTACLES);
  return [
    ...spread(await page.evaluate(marksOf, capitals), COUNTS.capital),
    ...spread(await page.evaluate(marksOf, arcs), COUNTS.arc),
    ...spread(roomiest(land, obstacles, CLEAR), COUNTS.country),
  ];
}

/** Points at a spot, rests, and clicks, as a hand does. */
async function press(page: Page, { x, y }: Spot): Promise<void> {
  await page.mouse.move(x, y, { steps: 3 });
  await page.waitForTimeout(PAUSE.hover);
  await page.mouse.down();
  await page.waitForTimeout(PAUSE.press);
  await page.mouse.up();
}

/** The answer to the last click; where several arcs lie under it, to the choice of the first. */
async function answerOn(page: Page): Promise<Answer | undefined> {
  const answer = async () => {
    const wait = page.waitForFunction(() => window.benchAnswer, undefined, { timeout: PATIENCE });
    return (await wait).jsonValue();
  };
  const offer = page.locator(`${OFFERS} a`).first();
  const several = offer.waitFor({ timeout: PATIENCE }).then(
    () => 'several' as const,
    () => undefined,
  );
  const first = await Promise.race([answer().catch(() => undefined), several]);
  if (first !== 'several') return first;
  const box = await offer.boundingBox();
  if (box === null) return undefined;
  await press(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  return answer().catch(() => undefined);
}

/** Back to the whole map, and until it stands where it stood: `home` is a capital on it. */
async function goHome(page: Page, home: Target): Promise<void> {
  await page.waitForTimeout(300);
  await page.keyboard.press('Escape');
  await page.waitForFunction(
    ({ path, name, x, y }) => {
      const mark = document.querySelector(`[data-target="${name}"] circle`);
      const box = mark?.getBoundingClientRect();
      if (box === undefined || location.pathname !== path) return false;
      return Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y) < 1.5;
    },
    { path: PAGES.ar, ...home },
  );
  await page.waitForTimeout(500);
}

async function clickAll(page: Page, targets: Target[]): Promise<Sample[]> {
  const samples: Sample[] = [];
  const [home] = targets;
  if (home === undefined) return samples;
  for (const target of targets) {
    await page.evaluate(() => (window.benchAnswer = undefined));
    await press(page, target);
    const answer = await answerOn(page);
    samples.push({ target, ms: NaN, changed: NaN, seen: false, ...answer });
    await goHome(page, home);
  }
  return samples;
}

function findings(samples: Sample[], presented: Presented): Findings {
  const answered = samples.filter((sample) => Number.isFinite(sample.ms));
  const times = answered.map((sample) => sample.ms);
  const missed = samples.length - answered.length;
  const unseen = answered.filter(({ seen }) => !seen).length;
  const kinds = ['capital', 'arc', 'country'] as const;
  return {
    figures: [
      atMost('6 click to visible passage, median', missed > 0 ? NaN : median(times), BUDGET, ms),
      {
        name: '  of it until the reader holds it',
        value: ms(median(answered.map((one) => one.changed))),
      },
      { name: '  95th percentile', value: ms(quantile(times, 0.95)) },
      {
        name: '  to the next frame on the screen, as the browser counts',
        value: ms(median(presented.map((one) => one.ms))),
      },
    ],
    details: [
      `Clicks on the live map, software rendering: ${samples.length}, of which ${missed} without an answer and ${unseen} with the passage outside the window.`,
      ...kinds.map((kind) => {
        const own = samples.filter(({ target }) => target.kind === kind);
        return `  ${kind}: ${own.map((one) => `${one.target.name} ${one.ms.toFixed(0)}`).join(', ')}`;
      }),
    ],
  };
}

/** From a click on the live map to the frame that shows the passage, without any slowing down. */
export async function clicks(url: string, dir: string, browser: Browser): Promise<Findings> {
  return withPage(browser, { slow: false }, async (page) => {
    await page.addInitScript(watchClicks, { reader: READER, passage: PASSAGE });
    await page.goto(url + PAGES.ar);
    await page.locator(LIVE).waitFor({ state: 'attached' });
    await page.waitForTimeout(1_000);
    const samples = await clickAll(page, await targetsOn(page, dir));
    return findings(samples, await page.evaluate(() => window.benchPresented));
  });
}
