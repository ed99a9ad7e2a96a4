import type { Dossier, Lang } from '../domain/types';
import { formatDate } from './format';
import { isolated } from './isolate';
import { t } from './t';

/**
 * The article in one line: what it is called, what it is, and of author, publisher and date what it
 * gives.
 */
export function citationOf({ title, article }: Dossier, lang: Lang): string {
  const { author, publisher, published } = article;
  const date = published === null ? null : formatDate(lang, published);
  const given = [author, publisher, date].filter((one) => one !== null).map(isolated);
  return [title[lang], t(lang, 'opinion'), ...given].join(' · ');
}

/** The article in one line, and where it names nobody, that it does not. */
export function sourceOf(dossier: Dossier, lang: Lang): string {
  const { author, publisher } = dossier.article;
  const nobody = author === null && publisher === null;
  return [citationOf(dossier, lang), ...(nobody ? [t(lang, 'noAuthor')] : [])].join(' · ');
}

/** The article's disclaimer: in Arabic its own words, in English their translation. */
export function disclaimerOf({ article, translation }: Dossier, lang: Lang): string {
  const { exact } = article.disclaimer;
  return lang === 'ar' ? exact : (translation.at(-1) ?? exact);
}
