import type { Lang } from '../domain/types';
import { messages, type MessageKey } from './messages';
import type { Message, Plural } from './messages/message';
import { formatNumber } from './number';

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

/**
 * Gives a text in a language, with its `{parameters}` filled in; `n` chooses the plural form.
 * Numbers are written as such: years and dates come as text.
 */
export type Texts<K extends string> = (lang: Lang, key: K, params?: Params) => string;

function textsIn<K extends string>(own: Readonly<Record<K, Message>>): Texts<K> {
  return (lang, key, params = {}) => {
    const message: string | Plural = own[key][lang];
    const text =
      typeof message === 'string' ? message : form(lang, message, Number(params['n'] ?? 0));
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name] ?? whole;
      return typeof value === 'number' ? formatNumber(value) : value;
    });
  };
}

/** Texts that the first page may need. */
export const t = textsIn<MessageKey>(messages);

/**
 * Those and a part's own, which the browser loads with that part.
 * @param own the part's messages, of its file in `messages/`.
 */
export function textsOf<K extends string>(
  own: Readonly<Record<K, Message>>,
): Texts<K | MessageKey> {
  return textsIn<K | MessageKey>({ ...messages, ...own });
}
