import { expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import { sentencesNaming } from './unit-sentences';

const dossier = dossierById('egypt-pakistan');
const naming = (...ar: string[]) => sentencesNaming(dossier, { words: { ar, en: [] } });

it('the sentences that name a unit are those of the article with the whole word, whatever its prefix', () => {
  const found = naming('غزة');
  expect(found.length).toBeGreaterThan(0);
  for (const { exact } of found) expect(exact).toMatch(/غز[ةه]/);
  expect(found).toHaveLength(
    dossier.text.split(/(?<=[.!؟])\s|\n/).filter((sentence) => sentence.includes('غزة')).length,
  );
});

it('a word inside another names nothing, and a name of two words needs both', () => {
  expect(naming('ترك')).toEqual([]);
  expect(naming('غزة العزيزة')).toEqual([]);
  expect(naming()).toEqual([]);
});
