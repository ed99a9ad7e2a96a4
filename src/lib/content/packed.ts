import type { Dossier, Passage } from '../domain/types';
import { passageAt } from './anchor';

type PackedPassage = [start: number, end: number, english: string];
interface WithPassages {
  passages: Passage[];
}

/** A dossier as the browser receives it: quotes as offsets into the article, which it carries. */
export type PackedDossier = Omit<Dossier, 'relations' | 'tensions'> & {
  relations: (Omit<Dossier['relations'][number], 'passages'> & { passages: PackedPassage[] })[];
  tensions: (Omit<Dossier['tensions'][number], 'passages'> & { passages: PackedPassage[] })[];
};

function packPassages<T extends WithPassages>(item: T) {
  return {
    ...item,
    passages: item.passages.map((p): PackedPassage => [p.start, p.end, p.translation.en]),
  };
}

/** Leaves out what the article's text already says; `unpack` restores it exactly. */
export function pack(dossier: Dossier): PackedDossier {
  return {
    ...dossier,
    relations: dossier.relations.map(packPassages),
    tensions: dossier.tensions.map(packPassages),
  };
}

/** The dossier that was packed. */
export function unpack(packed: PackedDossier): Dossier {
  const passage = ([start, end, en]: PackedPassage): Passage => ({
    ...passageAt(packed.text, start, packed.text.slice(start, end)),
    translation: { en },
  });
  const open = <T extends { passages: PackedPassage[] }>(item: T) => ({
    ...item,
    passages: item.passages.map(passage),
  });
  return {
    ...packed,
    relations: packed.relations.map(open),
    tensions: packed.tensions.map(open),
  };
}
