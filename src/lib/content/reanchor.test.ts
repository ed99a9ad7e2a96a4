import { describe, expect, it } from 'vitest';
import type { DossierFile, Passage } from '../domain/types';
import { DOSSIERS, dossierSource } from './dossiers';
import { ContentError } from './fault';
import { reanchor } from './reanchor';

const { files } = dossierSource(`${DOSSIERS}/egypt-pakistan`);
const json = files.get('dossier.json')?.text ?? '';
const text = files.get('article.ar.txt')?.text ?? '';
const fresh = () => JSON.parse(json) as DossierFile;
const again = (value: unknown, article = text) =>
  reanchor(value, article, 'x/dossier.json') as DossierFile;
const passagesOf = ({ relations, tensions }: DossierFile) =>
  [...relations, ...tensions].flatMap((item) => item.passages);

/** A dossier as a person writes it, with quotations alone where they suffice. */
function stripped(keep: (passage: Passage) => Partial<Passage>): DossierFile {
  const dossier = fresh();
  for (const item of [...dossier.relations, ...dossier.tensions])
    item.passages = item.passages.map(keep) as Passage[];
  return dossier;
}

const faultsOf = (value: unknown, article = text): string[] => {
  try {
    again(value, article);
  } catch (error) {
    if (error instanceof ContentError) return error.message.split('\n');
    throw error;
  }
  return [];
};

describe('anchoring', () => {
  it('changes nothing in a dossier that is anchored already', () => {
    expect(JSON.stringify(again(fresh()))).toBe(JSON.stringify(fresh()));
  });

  it('restores every passage, byte for byte, once its offsets are gone', () => {
    const dossier = stripped(({ exact, prefix, suffix, translation }) => ({
      ...{ exact, prefix, suffix, translation },
    }));
    expect(JSON.stringify(passagesOf(again(dossier)))).toBe(JSON.stringify(passagesOf(fresh())));
  });

  it('fills prefix and suffix of quotations that occur once from the article', () => {
    const once = (exact: string) => text.indexOf(exact) === text.lastIndexOf(exact);
    const dossier = stripped(({ exact, prefix, suffix, translation }) =>
      once(exact) ? { exact, translation } : { exact, prefix, suffix, translation },
    );
    expect(passagesOf(again(dossier))).toEqual(passagesOf(fresh()));
  });

  it('moves every passage along when text was put in before it', () => {
    const before = '\nسطر جديد.';
    const [old, moved] = [fresh(), again(fresh(), before + text)];
    const edges = (dossier: DossierFile, by: number) =>
      [dossier.article.disclaimer, ...passagesOf(dossier)].map((p) => [p.start + by, p.end + by]);
    expect(edges(moved, 0)).toEqual(edges(old, before.length));
  });

  it('keeps all else that the dossier holds', () => {
    const { actors, places, people, title } = again(fresh());
    expect({ actors, places, people, title }).toEqual({
      ...{ actors: fresh().actors, places: fresh().places },
      ...{ people: fresh().people, title: fresh().title },
    });
  });
});

describe('anchoring refuses', () => {
  it('a quotation that occurs more than once and has no context', () => {
    const dossier = fresh();
    const [relation] = dossier.relations;
    const [passage] = relation?.passages ?? [];
    Object.assign(passage ?? {}, { exact: 'باكستان', prefix: '', suffix: '' });
    expect(faultsOf(dossier)).toEqual([
      expect.stringMatching(
        /^x\/dossier\.json: relations \(\S+\)\.passages\[0\]: “باكستان” occurs \d+ times \(at .*\); give a prefix or suffix/,
      ),
    ]);
  });

  it('every quotation that the article does not hold, in one list', () => {
    const dossier = fresh();
    for (const item of [dossier.relations[3], dossier.tensions[2]])
      Object.assign(item?.passages[0] ?? {}, { exact: 'not there' });
    const faults = faultsOf(dossier);
    expect(faults).toHaveLength(2);
    expect(faults[0]).toMatch(/relations \(\S+\)\.passages\[0\]: the article does not contain/);
    expect(faults[1]).toMatch(/tensions \(\S+\)\.passages\[0\]: the article does not contain/);
  });

  it('an article without the disclaimer', () => {
    const { exact } = fresh().article.disclaimer;
    expect(faultsOf(fresh(), text.replace(exact, ''))).toEqual([
      `x/dossier.json: article.disclaimer: the article does not contain “${exact}”`,
    ]);
  });
});
