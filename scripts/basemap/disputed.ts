import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Cut } from './pieces.ts';
import { rounded, type Polygon } from './polygons.ts';
import type { Sources } from './sources.ts';

/** Ids of the source's own disputed polygons, and of these lands here. */
export const RENAMED: ReadonlyMap<string, string> = new Map([
  ['XAC', 'aksai-chin'],
  ['XAP', 'arunachal-pradesh'],
  ['XHT', 'halaib'],
  ['XBT', 'bir-tawil'],
  ['XIT', 'ilemi'],
  ['EH', 'western-sahara'],
]);

/** An outline drawn after a description, in degrees. */
const drawn = (...ring: [number, number][]): Polygon[] => {
  const [first] = ring;
  return first === undefined ? [] : [rounded([[...ring, first] as Position[]])];
};

/**
 * The Trans-Karakoram Tract of the agreement of 2 March 1963, between the crest of the Karakoram
 * and the Shaksgam and Yarkand rivers, from the Khunjerab to the Karakoram Pass; schematic. It
 * reaches over the crest, which the neighbour's edge cuts.
 */
// prettier-ignore
const shaksgam = drawn(
  [75.42, 36.87], [75.85, 36.8], [76.2, 36.72], [76.6, 36.52], [77, 36.3], [77.4, 36.02],
  [77.7, 35.75], [77.82, 35.5], [76.9, 35.1], [75, 36],
);

/** The princely states of Junagadh and Manavadar within the Kathiawar peninsula; schematic. */
// prettier-ignore
const junagadh = drawn(
  [69.55, 21.3], [69.98, 21.42], [70.05, 21.62], [70.3, 21.75], [70.62, 21.72], [70.85, 21.45],
  [71, 21.15], [71.05, 20.9], [71, 20.4], [70, 20.4],
);

/** The farms on the slopes of Mount Hermon, south of Shebaa; schematic. */
// prettier-ignore
const shebaa = drawn(
  [35.6, 33.28], [35.66, 33.25], [35.72, 33.27], [35.79, 33.34], [35.8, 33.4], [35.6, 33.4],
);

/** Everything west of the Dead Sea's longitude by the sea: tells Gaza from the West Bank. */
const gaza = drawn([34, 31], [34.7, 31], [34.7, 31.8], [34, 31.8]);

/**
 * Small islands at their places and of their size: Tiran 80 km², Sanafir 33, Abu Musa 12, the Tunbs
 * 10 and 2; schematic.
 */
// prettier-ignore
const tiran = drawn(
  [34.505, 27.925], [34.56, 27.91], [34.6, 27.93], [34.615, 27.965], [34.585, 27.985],
  [34.56, 28.005], [34.525, 27.985], [34.5, 27.955],
);
// prettier-ignore
const sanafir = drawn(
  [34.685, 27.93], [34.72, 27.905], [34.76, 27.91], [34.765, 27.93], [34.735, 27.945], [34.7, 27.96],
);
// prettier-ignore
const abuMusa = drawn(
  [55.01, 25.865], [55.03, 25.85], [55.05, 25.86], [55.052, 25.885], [55.03, 25.9], [55.012, 25.89],
);
// prettier-ignore
const greaterTunb = drawn(
  [55.283, 26.25], [55.318, 26.25], [55.324, 26.272], [55.3, 26.282], [55.28, 26.27],
);
const lesserTunb = drawn([55.138, 26.232], [55.155, 26.23], [55.158, 26.246], [55.142, 26.25]);

/** The cuts through the source's polygons that give each disputed land a piece of its own. */
export function cutsOf({ naturalEarth, provinces }: Sources): Cut[] {
  const province = (...codes: string[]): Polygon[] =>
    codes.flatMap((code) => {
      const found = provinces.get(code);
      if (found === undefined) throw new Error(`no province ${code}`);
      return found;
    });
  const northernCyprus = polygonsNamed(naturalEarth, 'N. Cyprus');
  const israel = [...provinces].flatMap(([code, polygons]) =>
    code.startsWith('ISR-') ? polygons : [],
  );
  const jerusalem = province('ISR-3058');
  return [
    {
      ...{ host: 'XJK', rest: 'jammu-kashmir' },
      parts: [
        { id: 'siachen', by: province('KAS+00?') },
        { id: 'gilgit-baltistan', by: province('PAK-1111') },
        { id: 'azad-kashmir', by: province('PAK-1109') },
        { id: 'ladakh', by: province('IND-20012') },
      ],
    },
    { host: 'CN', rest: 'CN', parts: [{ id: 'shaksgam', by: shaksgam }] },
    { host: 'IN', rest: 'IN', parts: [{ id: 'junagadh', by: junagadh }] },
    { host: 'SY', rest: 'SY', parts: [{ id: 'golan', by: israel }] },
    { host: 'golan', rest: 'golan', parts: [{ id: 'shebaa', by: shebaa }] },
    {
      ...{ host: 'PS', rest: 'west-bank' },
      parts: [
        { id: 'gaza', by: gaza },
        { id: 'east-jerusalem', by: jerusalem },
      ],
    },
    { host: 'CY', rest: 'CY', parts: [{ id: 'northern-cyprus', by: northernCyprus }] },
    { host: 'UA', rest: 'UA', parts: [{ id: 'crimea', by: province('RUS-283', 'RUS-5482') }] },
  ];
}

/** Islands that the sources are too coarse to have. */
export const ISLANDS: ReadonlyMap<string, Polygon[]> = new Map([
  ['tiran', tiran],
  ['sanafir', sanafir],
  ['abu-musa', abuMusa],
  ['greater-tunb', greaterTunb],
  ['lesser-tunb', lesserTunb],
]);

function polygonsNamed(topology: Sources['naturalEarth'], name: string): Polygon[] {
  const countries = topology.objects['countries'];
  const found =
    countries && feature(topology, countries).features.find((f) => f.properties['name'] === name);
  if (found?.geometry.type === 'Polygon') return [found.geometry.coordinates];
  if (found?.geometry.type === 'MultiPolygon') return found.geometry.coordinates;
  throw new Error(`Natural Earth has no ${name}`);
}
