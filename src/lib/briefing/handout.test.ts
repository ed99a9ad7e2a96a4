import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import { handoutAddress } from './address';
import { citationOf, disclaimerOf } from '../i18n/citation';
import { handoutLangs, kindsOf, wordsFor } from './handout';
import { cssText, pageSheet } from './page-sheet';

const dossier = dossierById('egypt-pakistan');
const step = (view: { kinds?: string; paragraphs?: string }) => ({
  ...{ id: 'one', title: { ar: '', en: '' }, text: { ar: '', en: '' }, notes: { ar: '', en: '' } },
  view,
});

describe('a handout', () => {
  it('has an address beside the briefing', () => {
    expect(handoutAddress('ar', 'egypt-pakistan')).toBe('/ar/egypt-pakistan/handout');
  });

  it('of both languages begins with that of its page', () => {
    expect(handoutLangs('both', 'en')).toEqual(['en', 'ar']);
    expect(handoutLangs('ar', 'en')).toEqual(['ar']);
  });

  it('says words in each language that they have, once, and none that are not written', () => {
    expect(wordsFor({ ar: 'سلام', en: 'Peace' }, ['ar', 'en']).map(({ lang }) => lang)).toEqual([
      ...['ar', 'en'],
    ]);
    expect(wordsFor({ ar: '', en: 'Peace' }, ['ar', 'en'])).toEqual([
      { text: 'Peace', lang: 'en' },
    ]);
    expect(wordsFor({ ar: '', en: '' }, ['ar', 'en'])).toEqual([]);
  });

  it('explains the kinds that its maps show and no other', () => {
    expect(kindsOf(dossier, [step({ kinds: 'effect' }), step({ kinds: 'visit' })])).toEqual([
      ...['visit', 'effect'],
    ]);
    expect(kindsOf(dossier, [])).toEqual([]);
  });
});

describe('the citation', () => {
  it('names what the article gives of author, publisher and date, and nothing else', () => {
    expect(citationOf(dossier, 'en')).toBe(
      'Egyptian–Pakistani military relations · Opinion article',
    );
    const article = { ...dossier.article, author: 'A. Author', published: '2025-11-02' };
    expect(citationOf({ ...dossier, article }, 'en')).toMatch(
      /Opinion article · \u2068A\. Author\u2069 · \u20682 November 2025\u2069$/,
    );
  });

  it('comes with the disclaimer: the article’s own words, or their translation', () => {
    expect(disclaimerOf(dossier, 'ar')).toBe(dossier.article.disclaimer.exact);
    expect(disclaimerOf(dossier, 'en')).toBe(dossier.translation.at(-1));
  });
});

describe('the style sheet of printed pages', () => {
  it('keeps a text a text, whatever is in it', () => {
    expect(cssText('a "b" \\ </style>\n')).toBe('"a \\22 b\\22  \\5c  \\3c /style\\3e \\a "');
  });

  it('counts pages and isolates each language in the margin', () => {
    const lines = [
      { lang: 'ar', text: 'تنويه' },
      { lang: 'en', text: 'Disclaimer' },
    ] as const;
    const sheet = pageSheet({ lang: 'ar', lines, number: 'صفحة {n} من {total}' });
    expect(sheet).toContain('"صفحة " counter(page) " من " counter(pages)');
    expect(sheet).toContain('"\u2067تنويه\u2069\\a \u2066Disclaimer\u2069"');
  });

  it('leaves the margins alone where a browser does not fill them', () => {
    expect(pageSheet(undefined)).not.toContain('@bottom');
  });
});
