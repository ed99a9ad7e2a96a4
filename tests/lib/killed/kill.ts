import type { BrowserContext, Page } from '@playwright/test';
import { lost, type Typed } from './lost';

const FIELD = 'Title in English';

/** Opens a page where a briefing is edited, as it was kept. */
export async function openEditor(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  // It can be clicked once what was kept is there.
  await page.getByLabel(FIELD, { exact: true }).click();
  return page;
}

/** Types, now faster, now slower, and moves the step up and down, for so many milliseconds from its first key on. */
async function edit(page: Page, start: string, during: number, random: () => number) {
  const field = page.getByLabel(FIELD, { exact: true });
  const typed: Typed[] = [{ at: performance.now(), text: await field.inputValue() }];
  let text = start;
  // Below the pause after which a draft is kept, or around it.
  const pause = random() < 0.5 ? 250 : 700;
  await field.fill(text);
  typed.push({ at: performance.now(), text });
  // On a slow machine getting there takes longer than the shortest of them.
  const until = performance.now() + during;
  do {
    const letter = String.fromCharCode(97 + Math.floor(random() * 26));
    await field.press(letter);
    text += letter;
    typed.push({ at: performance.now(), text });
    if (random() < 0.1) {
      const name = page.locator('.editor button.name[aria-current]');
      await name.press(random() < 0.5 ? 'Alt+ArrowDown' : 'Alt+ArrowUp');
    }
    await new Promise((next) => setTimeout(next, random() ** 3 * pause));
  } while (performance.now() < until);
  return typed;
}

/** What one kill has shown. */
export interface Killed {
  /** Milliseconds of typing that were lost; Infinity where the briefing was not as it had been. */
  lost: number;
  /** Keys that were pressed before. */
  keys: number;
}

/** Edits in `page` for up to `most` milliseconds, ends it without a word, and looks what is kept. */
export async function killWhileEditing(
  page: Page,
  { url, n, most, random }: { url: string; n: number; most: number; random: () => number },
): Promise<{ killed: Killed; back: Page }> {
  const context = page.context();
  const during = random() * most;
  const typed = await edit(page, `${String(n)}-`, during, random);
  const devtools = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  const at = performance.now();
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
  const back = await openEditor(context, url);
  const names = await back.locator('.editor button.name span[dir="auto"]').allInnerTexts();
  const least = Math.min(...names.map((name) => lost(typed, name.trim(), at)));
  return { killed: { lost: least, keys: typed.length - 2 }, back };
}
