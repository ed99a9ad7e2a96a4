import type { Lang, Passage } from '../../domain/types';
import { fileText as t } from '../../i18n/messages/file';
import { dirOf, otherLang } from '../../i18n/t';
import { element, escape } from '../../renderers/svg/markup';

/** A passage that a step quotes. */
export interface ArticleQuote {
  passage: Passage;
  /** Where it stands, when, and how surely it is said. */
  caption: string;
  /** Whether it is attributed or inferred. */
  unsure: boolean;
}

/** A step as it is read without its map. */
export interface ArticleStep {
  title: string;
  text: string;
  /** Kinds and years of what it shows, in words. */
  kicker: string;
  quotes: ArticleQuote[];
  /** Which paragraphs and how many relations, as lines. */
  source: string[];
}

/** A briefing in one language. */
export interface ArticlePart {
  lang: Lang;
  title: string;
  steps: ArticleStep[];
  /** Citation, disclaimer, borders, date: what holds for all of it, as lines. */
  foot: string[];
  link: string | null;
}

const paragraph = (text: string, values: Record<string, string> = {}) =>
  text === '' ? '' : element('p', { ...values, dir: 'auto' }, escape(text));

function quoteMarkup({ passage, caption, unsure }: ArticleQuote, lang: Lang): string {
  const original = `<bdi lang="ar" dir="rtl">${escape(passage.exact)}</bdi>`;
  const { en } = passage.translation;
  const english =
    lang === 'ar' ? '' : `<span class="english" lang="en" dir="ltr">“${escape(en)}”</span>`;
  return element(
    'figure',
    { class: unsure ? 'quote unsure' : 'quote' },
    `${element('blockquote', {}, english + original)}<figcaption class="soft">${escape(caption)}</figcaption>`,
  );
}

const idOf = (lang: Lang, n: number) => `${lang}-${String(n)}`;

function stepMarkup({ lang, steps, foot }: ArticlePart, n: number): string {
  const step = steps[n - 1];
  if (step === undefined) return '';
  const { title, text, kicker, quotes, source } = step;
  return element(
    'article',
    { id: idOf(lang, n) },
    [
      paragraph(kicker, { class: 'soft' }),
      element('h2', { dir: 'auto' }, escape(title)),
      '<div data-picture></div>',
      paragraph(text),
      ...quotes.map((quote) => quoteMarkup(quote, lang)),
      ...source.map((line) => paragraph(line, { class: 'soft' })),
      // A printed step may be handed on alone.
      paragraph(foot.join(' · '), { class: 'soft on-paper' }),
    ].join('\n'),
  );
}

function contents({ lang, steps }: ArticlePart): string {
  const entries = steps.map(({ title }, i) => {
    const link = element('a', { href: `#${idOf(lang, i + 1)}`, dir: 'auto' }, escape(title));
    return element('li', {}, link);
  });
  return element('nav', {}, element('ol', {}, entries.join('')));
}

function partMarkup(part: ArticlePart, first: boolean): string {
  const { lang, title, steps, foot, link } = part;
  const other = otherLang(lang);
  const online = link === null ? '' : element('a', { href: link }, escape(t(lang, 'openProduct')));
  return element(
    'section',
    { lang, dir: dirOf(lang), id: lang },
    [
      element('h1', { dir: 'auto' }, escape(title)),
      first
        ? element(
            'p',
            { class: 'soft no-print', lang: other, dir: dirOf(other) },
            element('a', { href: `#${other}` }, escape(t(lang, 'otherBelow'))),
          )
        : '',
      element('p', { class: 'soft no-print' }, escape(t(lang, 'withoutScript'))),
      contents(part),
      ...steps.map((_, i) => stepMarkup(part, i + 1)),
      element('footer', {}, [...foot.map((line) => paragraph(line)), online].join('\n')),
    ].join('\n'),
  );
}

/**
 * A briefing to be read as text, in the language of each part, the first of them on top: for
 * readers whose program runs no script, and for paper. Each step has an empty element
 * `[data-picture]`, where whoever has a map can draw it.
 */
export function articleMarkup(parts: readonly ArticlePart[]): string {
  return parts.map((part, i) => partMarkup(part, i === 0)).join('\n');
}
