import fc from 'fast-check';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { dossierById, DOSSIERS, dossierSource } from '../content/dossiers';
import { readDossier } from '../content/read';
import { dossierSchema } from '../content/schema';
import { dossierFile, dossierPart } from './dossier-json';

const dossier = dossierById('egypt-pakistan');
const source = dossierSource(join(DOSSIERS, dossier.id));

/** Reads a file in the place of the dossier's own. */
function loaded(text: string) {
  const files = new Map([...source.files, ['dossier.json', { text, sha256: '' }]]);
  return readDossier({ ...source, files });
}

describe('a dossier as JSON', () => {
  it('is whole the dossier’s own file', () => {
    const own = source.files.get('dossier.json')?.text ?? '';
    expect(JSON.parse(dossierFile(dossier))).toEqual(JSON.parse(own));
    expect(v.is(dossierSchema, JSON.parse(dossierFile(dossier)))).toBe(true);
  });

  it('of any relations keeps these, and can be loaded', () => {
    fc.assert(
      fc.property(fc.subarray(dossier.relations), (some) => {
        const read = loaded(dossierFile(dossier, some));
        expect(read.relations).toEqual(some);
        expect(read.article).toEqual(dossier.article);
      }),
      { numRuns: 40 },
    );
  });

  it('of one relation keeps nothing that it does not refer to', () => {
    for (const relation of dossier.relations) {
      const part = dossierPart(dossier, [relation]);
      expect(part.people.map(({ id }) => id).sort()).toEqual([...relation.people].sort());
      const named = [...relation.from, ...relation.to, ...relation.within, ...relation.affects];
      const ofPeople = part.people.map(({ actor }) => actor);
      const members = part.actors.flatMap((actor) => actor.members);
      const expected = new Set([...named, ...ofPeople, ...members]);
      expect(new Set(part.actors.map(({ id }) => id))).toEqual(expected);
      expect(part.tensions.every((one) => one.relations.length > 0)).toBe(true);
    }
  });

  it('keeps all that a tension quotes where one side of it is shown', () => {
    const tension = dossier.tensions.find((one) => one.relations.length > 1);
    const one = dossier.relations.filter(({ id }) => id === tension?.relations[0]);
    const kept = dossierPart(dossier, one).tensions.find(({ id }) => id === tension?.id);
    expect(kept?.passages).toEqual(tension?.passages);
    expect(kept?.relations).toEqual([tension?.relations[0]]);
  });
});
