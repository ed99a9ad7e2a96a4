import { expect, it } from 'vitest';
import { tensionsWith } from './tension';

const tension = (id: string, relations: string[]) => ({
  ...{ id, relations, passages: [], title: { ar: '', en: '' }, note: { ar: '', en: '' } },
});
const tensions = [tension('x', ['a', 'b']), tension('y', ['c']), tension('z', ['b', 'c'])];
const ids = (...relations: string[]) =>
  tensionsWith(
    { tensions },
    relations.map((id) => ({ id })),
  ).map((t) => t.id);

it('relations are in each tension that names one of them, once and in the order of the dossier', () => {
  expect(ids('b')).toEqual(['x', 'z']);
  expect(ids('c', 'a', 'b')).toEqual(['x', 'y', 'z']);
  expect(ids('d')).toEqual([]);
  expect(ids()).toEqual([]);
});
