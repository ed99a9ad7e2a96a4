import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrange } from './arrange';

/** A layer that counts how often it is touched. */
class Layer {
  touched = 0;
  readonly children: Child[] = [];
  insertBefore(child: Child, before: Child | null): void {
    this.touched += 1;
    if (this.children.includes(child)) this.children.splice(this.children.indexOf(child), 1);
    const at = before === null ? this.children.length : this.children.indexOf(before);
    if (at === -1) throw new Error('That is no child of it.');
    this.children.splice(at, 0, child);
  }
}
class Child {
  constructor(
    private readonly layer: Layer,
    readonly place: number,
  ) {}
  remove(): void {
    this.layer.touched += 1;
    this.layer.children.splice(this.layer.children.indexOf(this), 1);
  }
}

const picks = fc.shuffledSubarray([...Array(12).keys()]);

it('elements come to stand in their order, whatever stood there before', () => {
  const property = fc.property(picks, picks, (before, after) => {
    const layer = new Layer();
    const all = Array.from({ length: 12 }, (_, i) => new Child(layer, i));
    const of = (places: number[]) => places.flatMap((i) => all[i] ?? []);
    layer.children.push(...of(before));
    arrange(layer, of(before), of(after));
    expect(layer.children.map(({ place }) => place)).toEqual(after);
  });
  fc.assert(property);
});

it('they stand before what comes after them', () => {
  const property = fc.property(picks, picks, (before, after) => {
    const layer = new Layer();
    const all = Array.from({ length: 12 }, (_, i) => new Child(layer, i));
    const [first, end] = [new Child(layer, 12), new Child(layer, 13)];
    const of = (places: number[]) => places.flatMap((i) => all[i] ?? []);
    layer.children.push(first, ...of(before), end);
    arrange(layer, of(before), of(after), end);
    expect(layer.children.map(({ place }) => place)).toEqual([12, ...after, 13]);
  });
  fc.assert(property);
});

it('what stays where it is is not touched', () => {
  const property = fc.property(fc.subarray([...Array(12).keys()]), (kept) => {
    const layer = new Layer();
    const all = Array.from({ length: 12 }, (_, i) => new Child(layer, i));
    layer.children.push(...all);
    arrange(
      layer,
      all,
      kept.flatMap((i) => all[i] ?? []),
    );
    expect(layer.touched).toBe(12 - kept.length);
  });
  fc.assert(property);
});
