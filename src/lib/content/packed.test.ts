import { expect, it } from 'vitest';
import { dossierById } from './dossiers';
import { pack, unpack } from './packed';

const dossier = dossierById('egypt-pakistan');

it('packing and unpacking over the wire gives the same dossier', () => {
  const wire = JSON.stringify(pack(dossier));
  expect(unpack(JSON.parse(wire) as ReturnType<typeof pack>)).toEqual(dossier);
});

it('packing keeps of a passage its offsets and its translation: the article carries the rest', () => {
  const packed = pack(dossier);
  for (const list of ['relations', 'tensions'] as const)
    packed[list].forEach(({ passages }, i) => {
      const own = dossier[list][i]?.passages ?? [];
      expect(passages).toEqual(own.map((p) => [p.start, p.end, p.translation.en]));
    });
  expect(packed.text).toBe(dossier.text);
});

it('packing does not change the dossier it packs', () => {
  const before = JSON.stringify(dossier);
  pack(dossier);
  expect(JSON.stringify(dossier)).toBe(before);
});
