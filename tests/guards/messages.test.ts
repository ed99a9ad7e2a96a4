import { beforeAll, describe, expect, it } from 'vitest';
import { projectFiles } from '../../scripts/lib/project-files.mjs';
import { parseSource } from '../../scripts/lib/source.mjs';

type Messages = Record<string, { ar?: unknown; en?: unknown }>;

const ARABIC = /[\p{Script=Arabic}]/u;

/** The switch between the languages speaks to readers of the other one. */
const TO_THE_OTHER = ['otherLanguage', 'switchLanguage'];

/** Every string in a message, whether it is one text or one for each plural form. */
function textsOf(message: unknown): string[] {
  if (typeof message === 'string') return [message];
  if (typeof message !== 'object' || message === null) return [];
  return Object.values(message).flatMap(textsOf);
}

/** Signs and abbreviations, such as PNG, are written alike in both languages. */
function needsLetters(text: string): boolean {
  return /\p{Ll}/u.test(text.replace(/\{\w+\}/g, ''));
}

function parameters(texts: string[]): string {
  const names = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
  return [...new Set(names)].sort().join(', ');
}

function faultsOf(messages: Messages): string[] {
  return Object.entries(messages).flatMap(([key, message]) => {
    const swapped = TO_THE_OTHER.includes(key);
    const [ar, en] = [textsOf(message.ar), textsOf(message.en)];
    const arabic = swapped ? en : ar;
    const english = swapped ? ar : en;
    const faults: string[] = [];
    if (ar.length === 0 || ar.some((text) => text.trim() === '')) faults.push('has no Arabic');
    if (en.length === 0 || en.some((text) => text.trim() === '')) faults.push('has no English');
    if (english.some(needsLetters) && !arabic.every((text) => ARABIC.test(text)))
      faults.push('is not Arabic in Arabic');
    if (english.some((text) => ARABIC.test(text))) faults.push('has Arabic letters in English');
    if (parameters(ar) !== parameters(en))
      faults.push(`takes {${parameters(ar)}} in Arabic, {${parameters(en)}} in English`);
    return faults.map((fault) => `${key} ${fault}`);
  });
}

describe('messages', () => {
  let messages: Messages = {};

  beforeAll(async () => {
    const path = '../../src/lib/i18n/messages';
    const module = (await import(/* @vite-ignore */ path)) as { messages?: Messages };
    if (!module.messages) throw new Error('src/lib/i18n/messages.ts exports no “messages”.');
    messages = module.messages;
  });

  it('are complete in both languages', () => {
    expect(Object.keys(messages).length).toBeGreaterThan(0);
    expect(faultsOf(messages)).toEqual([]);
  });

  it('are the only place for Arabic: components and routes hold none', () => {
    const files = projectFiles(['src/lib/ui', 'src/routes'], /\.(ts|svelte)$/).filter(
      ({ path }) => !path.endsWith('.test.ts'),
    );
    const withArabic = files.filter(({ path, code }) =>
      parseSource(path, code).texts.some((text) => ARABIC.test(text)),
    );
    expect(withArabic.map(({ path }) => path)).toEqual([]);
  });
});

describe('the guard of messages', () => {
  it.each<[Messages, string]>([
    [{ a: { ar: 'نعم' } }, 'a has no English'],
    [{ a: { ar: ' ', en: 'PNG' } }, 'a has no Arabic'],
    [{ a: { ar: 'Yes', en: 'Yes' } }, 'a is not Arabic in Arabic'],
    [
      { a: { ar: { other: 'نعم', few: 'Some' }, en: { other: 'Some' } } },
      'a is not Arabic in Arabic',
    ],
    [{ a: { ar: 'نعم', en: 'نعم' } }, 'a has Arabic letters in English'],
    [{ a: { ar: 'نعم {n}', en: 'Yes {m}' } }, 'a takes {n} in Arabic, {m} in English'],
  ])('refuses %j', (messages, fault) => {
    expect(faultsOf(messages)).toContain(fault);
  });

  it('accepts what is written alike, and the switch of languages', () => {
    expect(faultsOf({ png: { ar: 'PNG', en: 'PNG' } })).toEqual([]);
    expect(faultsOf({ otherLanguage: { ar: 'English', en: 'العربية' } })).toEqual([]);
  });
});
