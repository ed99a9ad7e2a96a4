import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colours } from '../../src/lib/scene/theme';
import { THEMES, type ThemeName } from '../../src/lib/scene/view';

/** Where the style sheet says a theme's colours once more: it can't ask the table. */
const SELECTORS: Record<ThemeName, string> = { light: ':root', dark: "[data-theme='dark']" };

const sheet = readFileSync('src/lib/ui/app.css', 'utf8');

describe.each(THEMES)('the style sheet on a %s picture', (theme) => {
  const [, after = ''] = sheet.split(`${SELECTORS[theme]} {`);
  const variables = new Map(
    [...(after.split('}')[0] ?? '').matchAll(/--([\w-]+): (#\w+);/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );

  it.each(['sea', 'paper', 'ink', 'warn'] as const)('has the %s of its theme', (name) => {
    expect(variables.get(name)).toBe(colours(theme)[name]);
  });
});
