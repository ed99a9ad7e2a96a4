import {
  basis as egBasis,
  name as egName,
  title as egTitle,
} from '../../../static/worldviews/eg.json';
import {
  basis as groundBasis,
  name as groundName,
  title as groundTitle,
} from '../../../static/worldviews/ground.json';
import {
  basis as ilBasis,
  name as ilName,
  title as ilTitle,
} from '../../../static/worldviews/il.json';
import {
  basis as inBasis,
  name as inName,
  title as inTitle,
} from '../../../static/worldviews/in.json';
import {
  basis as pkBasis,
  name as pkName,
  title as pkTitle,
} from '../../../static/worldviews/pk.json';
import {
  basis as psBasis,
  name as psName,
  title as psTitle,
} from '../../../static/worldviews/ps.json';
import {
  basis as saBasis,
  name as saName,
  title as saTitle,
} from '../../../static/worldviews/sa.json';
import {
  basis as trBasis,
  name as trName,
  title as trTitle,
} from '../../../static/worldviews/tr.json';
import {
  basis as unBasis,
  name as unName,
  title as unTitle,
} from '../../../static/worldviews/un.json';
import type { L, Lang } from '../domain/types';
import type { Worldview } from '../domain/worldview';

// The tables themselves say what they are called; of each no more than this is bundled.
const NAMES: Record<Worldview, L> = {
  un: unName,
  ground: groundName,
  eg: egName,
  pk: pkName,
  in: inName,
  il: ilName,
  tr: trName,
  sa: saName,
  ps: psName,
};
const TITLES: Record<Worldview, L> = {
  un: unTitle,
  ground: groundTitle,
  eg: egTitle,
  pk: pkTitle,
  in: inTitle,
  il: ilTitle,
  tr: trTitle,
  sa: saTitle,
  ps: psTitle,
};
const BASES: Record<Worldview, L> = {
  un: unBasis,
  ground: groundBasis,
  eg: egBasis,
  pk: pkBasis,
  in: inBasis,
  il: ilBasis,
  tr: trBasis,
  sa: saBasis,
  ps: psBasis,
};

/** What a worldview is called in a list: “Pakistan”. */
export const worldviewName = (lang: Lang, id: Worldview): string => NAMES[id][lang];

/** What a map says of its borders: “Borders as Pakistan draws them”. */
export const worldviewTitle = (lang: Lang, id: Worldview): string => TITLES[id][lang];

/** Which official maps and positions a worldview follows, in a sentence or two. */
export const worldviewBasis = (lang: Lang, id: Worldview): string => BASES[id][lang];
