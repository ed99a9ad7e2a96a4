/**
 * What was last made of each thing, kept while nothing else that it is made of changes: `key` says
 * what that is. Nothing is kept of a thing that is gone.
 */
export class Kept<Thing extends object, Made> {
  private readonly made = new WeakMap<Thing, { key: string; value: Made }>();

  /** What is made of a thing under a key: the same object as last time where the key is the same. */
  of(thing: Thing, key: string, make: () => Made): Made {
    const before = this.made.get(thing);
    if (before?.key === key) return before.value;
    const value = make();
    this.made.set(thing, { key, value });
    return value;
  }
}
