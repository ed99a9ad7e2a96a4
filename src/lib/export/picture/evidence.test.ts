import { describe, expect, it } from 'vitest';
import { dossierById } from '../../content/dossiers';
import { EVERYTHING, type Filter } from '../../domain/filter';
import { paragraphNumbers } from '../../domain/paragraph';
import { filtered } from '../../domain/shown-relations';
import type { Lang } from '../../domain/types';
import type { Worldview } from '../../domain/worldview';
import { evidenceOf } from './evidence';

const dossier = dossierById('egypt-pakistan');
const evidence = (lang: Lang, filter: Filter = EVERYTHING, worldview: Worldview = 'un') =>
  evidenceOf(
    dossier,
    { lang, filter, worldview },
    filtered(dossier, dossier.relations, filter),
    '2026-11-25',
  );

describe('the evidence of a picture', () => {
  it('names the article and what it does not say of itself', () => {
    expect(evidence('en').source[0]).toContain(dossier.title.en);
    expect(evidence('en').source[0]).toContain('no author, publisher or date');
  });

  it('says whose borders it shows', () => {
    expect(evidence('en').credits).toMatch(/^Borders: United Nations depiction/);
    expect(evidence('ar', EVERYTHING, 'in').credits).toMatch(/^الحدود كما ترسمها الهند/);
  });

  it('names the paragraphs of what is shown, and how surely it is said', () => {
    const paragraphs: Filter = { ...EVERYTHING, paragraphs: [2, 3, 4, 9] };
    const shown = filtered(dossier, dossier.relations, paragraphs);
    const [, line = ''] = evidence('en', paragraphs).source;
    const numbers = /Paragraphs ([\d–, ]+) ·/.exec(line)?.[1] ?? '';
    const named = numbers.split(', ').flatMap((part) => {
      const [from = 0, to = from] = part.split('–').map(Number);
      return Array.from({ length: to - from + 1 }, (_, i) => from + i);
    });
    const passages = shown.flatMap((relation) => relation.passages);
    expect(named).toEqual(paragraphNumbers(dossier.text, passages).sort((x, y) => x - y));
    expect(line).toContain(`${String(shown.length)} of ${String(dossier.relations.length)}`);
    const inferred = shown.filter((r) => r.certainty === 'inferred').length;
    expect(line).toContain(`Author’s inference ${String(inferred)}`);
  });

  it('says what was filtered, and that nothing is shown where nothing is', () => {
    expect(evidence('ar').source).toHaveLength(2);
    const [, line, filter] = evidence('ar', { ...EVERYTHING, kinds: [] }).source;
    expect(line).toContain('لا علاقة معروضة');
    expect(filter).toContain('التصفية');
  });

  it('carries the disclaimer in the article’s own words, whose borders they are, and the date', () => {
    const { disclaimer, credits } = evidence('ar');
    expect(disclaimer).toBe(dossier.article.disclaimer.exact);
    expect(credits).toContain('الأمم المتحدة');
    expect(credits).toContain('25 نوفمبر 2026');
  });
});
