import fc from 'fast-check';
import { numbers, texts, tokens, values } from './hostile';

/**
 * One change to a file. Places are numbers of any size, taken modulo what there is, so that a
 * change means something in every file and shrinks as numbers do.
 */
export type Mutation =
  | { type: 'set'; at: number; value: unknown }
  | { type: 'delete' | 'duplicate'; at: number }
  /** The values of two places, or of two fields of one name. */
  | { type: 'swap' | 'exchange'; at: number; other: number }
  | { type: 'shift'; at: number; by: number }
  | { type: 'insert'; at: number; text: string; offset: number }
  | { type: 'key'; at: number; key: string; value: unknown }
  | { type: 'raw'; at: number; token: string }
  /** The items of a list all replaced by many of one value. */
  | { type: 'fill'; at: number; value: unknown; times: number }
  | { type: 'repeat' | 'lengthen' | 'nest'; at: number; times: number };

const at = fc.nat();
const kind = <T extends string>(...types: [T, ...T[]]) => fc.constantFrom(...types);
const usual: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ type: kind('set'), at, value: values }),
  fc.record({ type: kind('delete', 'duplicate'), at }),
  fc.record({ type: kind('swap', 'exchange'), at, other: at }),
  fc.record({ type: kind('shift'), at, by: fc.oneof(fc.integer({ min: -3, max: 3 }), numbers) }),
  fc.record({ type: kind('insert'), at, text: texts, offset: at }),
  fc.record({ type: kind('insert'), at, text: fc.constantFrom('x', 'ـ', '𐤀', '<b>'), offset: at }),
  fc.record({ type: kind('key'), at, key: texts, value: values }),
  fc.record({ type: kind('raw'), at, token: tokens }),
);
const vast: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({
    ...{ type: kind('fill'), at, times: fc.integer({ min: 1, max: 400_000 }) },
    value: fc.constantFrom(0, null, '', 'x', {}, []),
  }),
  fc.record({ type: kind('lengthen'), at, times: fc.integer({ min: 1, max: 300_000 }) }),
  fc.record({ type: kind('repeat'), at, times: fc.integer({ min: 1, max: 3_000 }) }),
  fc.record({ type: kind('nest'), at, times: fc.integer({ min: 1, max: 30_000 }) }),
);

/** None to a few changes; one case in three hundred is made vast by one more. */
export function someOf<T>(usual: fc.Arbitrary<T>, vast: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  const rarely = fc.oneof(
    { weight: 299, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: vast.map((one) => [one]) },
  );
  return fc.tuple(fc.array(usual, { maxLength: 3 }), rarely).map((both) => both.flat());
}

export const mutations: fc.Arbitrary<Mutation[]> = someOf(usual, vast);

type Holder = Record<string | number, unknown>;
type Path = readonly (string | number)[];

/** Every place in a file, by its path: made once for a base, of which each case is a changed copy. */
export function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item, i) => [i, item])
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, item]) => placesIn(item, [...path, key]))];
}

function holderOf(root: unknown, path: Path): Holder | undefined {
  let holder = root;
  for (const key of path.slice(0, -1)) {
    if (typeof holder !== 'object' || holder === null) return undefined;
    holder = (holder as Holder)[key];
  }
  return typeof holder === 'object' && holder !== null ? (holder as Holder) : undefined;
}

/** A place, as one sets it; `undefined` where an earlier change has taken it away. */
class Place {
  constructor(
    private readonly holder: Holder,
    private readonly key: string | number,
  ) {}
  get value(): unknown {
    return this.holder[this.key];
  }
  set(value: unknown): void {
    // As a parser does: an own field, whatever its name.
    Object.defineProperty(this.holder, this.key, {
      ...{ value, enumerable: true, configurable: true, writable: true },
    });
  }
  remove(): void {
    if (Array.isArray(this.holder)) this.holder.splice(Number(this.key), 1);
    else Reflect.deleteProperty(this.holder, this.key);
  }
  repeat(times: number): void {
    const copies = Array.from({ length: times }, () => this.value);
    if (Array.isArray(this.holder)) this.holder.splice(Number(this.key), 0, ...copies);
    else
      copies.slice(0, 3).forEach((copy, i) => new Place(this.holder, `${this.key}-${i}`).set(copy));
  }
}

/** Stands for JSON that no value is written as, until the text is written. */
const RAW = 'raw-json:';

function nested(times: number): string {
  return '[{"a":'.repeat(times) + '0' + '}]'.repeat(times);
}

/** A file's text after some changes. */
export class Mutator {
  private readonly places: Path[];
  private readonly lists: Path[];
  private readonly text: string;

  constructor(base: unknown) {
    this.places = placesIn(base).filter((path) => path.length > 0);
    this.lists = this.places.filter((path) => path.at(-1) === 0).map((path) => path.slice(0, -1));
    this.text = JSON.stringify(base);
  }

  private find(root: unknown, number: number, like?: string | number): Place | undefined {
    const all = like === undefined ? this.places : this.places.filter((p) => p.at(-1) === like);
    return this.placeAt(root, all[number % all.length]);
  }

  private placeAt(root: unknown, path: Path | undefined): Place | undefined {
    const [holder, key] = [path && holderOf(root, path), path?.at(-1)];
    return holder === undefined || key === undefined ? undefined : new Place(holder, key);
  }

  private listAt(root: unknown, number: number): Place | undefined {
    const { length } = this.lists;
    return this.placeAt(root, length === 0 ? undefined : this.lists[number % length]);
  }

  private other(root: unknown, { type, at, other }: Mutation & { other: number }) {
    const name = this.places[at % this.places.length]?.findLast((key) => typeof key === 'string');
    return this.find(root, other, type === 'exchange' ? name : undefined);
  }

  private apply(root: unknown, one: Mutation): string {
    const place = this.find(root, one.at);
    if (place === undefined) return '';
    const { value } = place;
    const text = typeof value === 'string' ? value : 'x';
    switch (one.type) {
      case 'set':
        place.set(structuredClone(one.value));
        break;
      case 'delete':
        place.remove();
        break;
      case 'duplicate':
        place.repeat(1);
        break;
      case 'repeat':
        place.repeat(one.times);
        break;
      case 'swap':
      case 'exchange': {
        const other = this.other(root, one);
        place.set(structuredClone(other?.value));
        other?.set(value);
        break;
      }
      case 'shift':
        if (typeof value === 'number') place.set(value + one.by);
        break;
      case 'insert': {
        const offset = one.offset % (text.length + 1);
        place.set(text.slice(0, offset) + one.text + text.slice(offset));
        break;
      }
      case 'key':
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
          new Place(value as Holder, one.key).set(structuredClone(one.value));
        break;
      case 'lengthen':
        place.set(text.repeat(Math.ceil(one.times / Math.max(1, text.length))));
        break;
      case 'fill':
        this.listAt(root, one.at)?.set(Array.from({ length: one.times }, () => one.value));
        break;
      case 'raw':
        place.set(RAW);
        return one.token;
      case 'nest':
        place.set(RAW);
        return nested(one.times);
    }
    return '';
  }

  /** The text of the file with these changes, one after the other. */
  textWith(all: readonly Mutation[]): string {
    if (all.length === 0) return this.text;
    const root: unknown = JSON.parse(this.text);
    const raw = all.map((one) => this.apply(root, one)).filter((token) => token !== '');
    let text = JSON.stringify(root);
    for (const token of raw) text = text.replace(`"${RAW}"`, () => token);
    return text;
  }
}
