import { describe, expect, it } from 'vitest';
import { worldAtlas } from '../content/basemap';
import { disputedLands } from '../content/worldviews';
import { briefingById, dossierById } from '../content/dossiers';
import { formatDate } from '../i18n/format';
import { presented, shownBy, type Briefing } from './briefing';
import { briefingFile, type BriefingFile } from './html';

const dossier = dossierById('egypt-pakistan');
const briefing = JSON.parse(briefingById(dossier.id)) as Briefing;
const given: BriefingFile = {
  ...{ dossier, briefing, lang: 'ar', date: '2026-11-25', link: null },
  player: { js: 'player()', css: 'a{}', hash: `sha256-${'A'.repeat(43)}=` },
  atlas: worldAtlas(),
  lands: disputedLands(),
};
const html = briefingFile(given);
/** What is read without script. */
const article = html.slice(html.indexOf('<section'), html.lastIndexOf('</section>'));
const told = JSON.parse(/id="briefing-told">([^<]*)</.exec(html)?.[1] ?? 'null') as BriefingFile;

describe('a briefing as one file', () => {
  it('holds the dossier as it is, with every quote', () => {
    expect(told.dossier).toEqual(dossier);
  });

  it('names no address but where it is told to lead', () => {
    expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org\/)/);
    const link = 'https://example.org/ar/egypt-pakistan/brief/1';
    const linked = briefingFile({ ...given, link });
    expect(linked.replaceAll(link, '')).not.toMatch(/https?:\/\/(?!www\.w3\.org\/)/);
    expect(linked).toContain(`<a href="${link}">`);
  });

  it('can be read without script: steps and exact quotes in both languages, Arabic first', () => {
    const steps = presented(briefing);
    expect(article.match(/<article /g)).toHaveLength(2 * steps.length);
    expect(article.indexOf('id="ar"')).toBeLessThan(article.indexOf('id="en"'));
    const passages = steps.flatMap((step) => shownBy(dossier, step.view).passages);
    expect(passages.length).toBeGreaterThan(steps.length);
    for (const { passage } of passages) {
      const text = passage.exact.replaceAll('"', '&quot;');
      expect(article).toContain(`<bdi lang="ar" dir="rtl">${text}</bdi>`);
    }
  });

  it('carries its evidence on each step: citation, disclaimer, borders, date', () => {
    const [, ...steps] = article.split('<article ');
    const arabic = steps.slice(0, presented(briefing).length);
    for (const step of arabic) {
      expect(step).toContain(dossier.article.disclaimer.exact);
      expect(step).toContain(formatDate('ar', given.date));
      expect(step).toContain('الحدود');
    }
  });
});

describe('an edited briefing as one file', () => {
  it('leaves out what is hidden, and what is for the speaker alone', () => {
    const [first, ...rest] = briefing.steps;
    if (first === undefined) throw new Error('the briefing has no step');
    const notes = { ar: 'سر المتحدث', en: 'speaker secret' };
    const edited = {
      ...briefing,
      steps: [
        { ...first, id: 'own', notes },
        { ...first, id: 'kept-back', title: notes, hidden: true },
        ...rest,
      ],
    };
    const file = briefingFile({ ...given, briefing: edited });
    expect(file).not.toContain('speaker secret');
    expect(file).not.toContain('kept-back');
    expect(file).toContain('"own"');
  });

  it('takes no name for markup, in the data and in what is read', () => {
    const name = '</script><script>alert(1)</script><!-- "\u2028';
    const title = { ar: name, en: name };
    const hostile = {
      ...briefing,
      title,
      steps: briefing.steps.map((step) => ({ ...step, title, text: title })),
    };
    const file = briefingFile({ ...given, briefing: hostile });
    expect(file.match(/<script/g)).toHaveLength(3);
    expect(file).not.toContain('<!--');
    expect(file).not.toContain('<script>alert');
  });

  it('is the same text for the same briefing', () => {
    expect(briefingFile(structuredClone(given))).toBe(html);
  });
});
