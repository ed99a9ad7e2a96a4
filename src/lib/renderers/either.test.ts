import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mountEither, type EitherOptions, type PaintedOptions } from './either';
import type { Renderer } from './renderer';

/** As much of an element as holds maps. */
const element = () =>
  ({
    style: {},
    hidden: false,
    append: () => undefined,
    replaceChildren: () => undefined,
  }) as unknown;

beforeEach(() => {
  vi.stubGlobal('document', { createElement: element });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const map = (destroy: () => void = () => undefined) =>
  ({ update: () => undefined, destroy }) as unknown as Renderer;

/** A map whose card can be taken and given back; what is drawn in its place comes when it is told to. */
function mounted(paints: () => Promise<Renderer> = () => Promise.resolve(map())) {
  const said: string[] = [];
  const gone: string[] = [];
  let card: PaintedOptions | undefined;
  let arrive: () => void = () => undefined;
  const script = new Promise<void>((resolve) => (arrive = resolve));
  const options = {
    container: element(),
    onidle: () => undefined,
    onerror: () => said.push('error'),
    onpainter: (by: string) => said.push(by),
    paint: (own: PaintedOptions) => {
      card = own;
      return paints();
    },
    draw: async () => {
      await script;
      return () => {
        said.push('mounted');
        return map(() => gone.push('drawn'));
      };
    },
  } as unknown as EitherOptions;
  const started = mountEither(options);
  return { started, said, gone, arrive, card: () => card };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

it('a card lost and back before the script of the other is there leaves one map', async () => {
  const { started, said, gone, arrive, card } = mounted();
  await started;
  card()?.onlost();
  card()?.onrestored();
  arrive();
  await settled();
  expect(said).toEqual(['live', 'mounted', 'drawn', 'live']);
  expect(gone).toEqual(['drawn']);
});

it('a map that cannot be painted at first is drawn', async () => {
  const { started, said, arrive } = mounted(() => Promise.reject(new Error('no WebGL')));
  arrive();
  await started;
  expect(said).toEqual(['error', 'mounted', 'drawn']);
});
