import type { Lang } from '../domain/types';
import { messages, type MessageKey } from './messages';
import type { Plural } from './messages/message';

type Params = Readonly<Record<string, string | number>>;

export const LANGS: readonly Lang[] = ['ar', 'en'];

/** Writing direction of a language. */
export function dirOf(lang: Lang): 'rtl' | 'ltr' {
  return lang === 'ar' ? 'rtl' : 'ltr';
}

/** The other language. */
export function otherLang(lang: Lang): Lang {
  return lang === 'ar' ? 'en' : 'ar';
}

const rules: Partial<Record<Lang, Intl.PluralRules>> = {};

function form(lang: Lang, plural: Plural, n: number): string {
  const rule = (rules[lang] ??= new Intl.PluralRules(lang)).select(n);
  return plural[rule] ?? plural.other;
}

/** A text of the interface with its `{parameters}` filled in; `n` chooses the plural form. */
export function t(lang: Lang, key: MessageKey, params: Params = {}): string {
  const message: string | Plural = messages[key][lang];
  const text =
    typeof message === 'string' ? message : form(lang, message, Number(params['n'] ?? 0));
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
