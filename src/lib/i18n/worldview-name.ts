import { name as eg, title as egTitle } from '../../../static/worldviews/eg.json';
import { name as ground, title as groundTitle } from '../../../static/worldviews/ground.json';
import { name as il, title as ilTitle } from '../../../static/worldviews/il.json';
import { name as inName, title as inTitle } from '../../../static/worldviews/in.json';
import { name as pk, title as pkTitle } from '../../../static/worldviews/pk.json';
import { name as ps, title as psTitle } from '../../../static/worldviews/ps.json';
import { name as sa, title as saTitle } from '../../../static/worldviews/sa.json';
import { name as tr, title as trTitle } from '../../../static/worldviews/tr.json';
import { name as un, title as unTitle } from '../../../static/worldviews/un.json';
import type { L, Lang } from '../domain/types';
import type { Worldview } from '../domain/worldview';

const NAMES: Record<Worldview, L> = { un, ground, eg, pk, in: inName, il, tr, sa, ps };
const TITLES: Record<Worldview, L> = {
  ...{ un: unTitle, ground: groundTitle, eg: egTitle, pk: pkTitle, in: inTitle },
  ...{ il: ilTitle, tr: trTitle, sa: saTitle, ps: psTitle },
};

/** What a worldview is called in a list: “Pakistan”. The tables themselves say it. */
export const worldviewName = (lang: Lang, id: Worldview): string => NAMES[id][lang];

/** What a map says of its borders: “Borders as Pakistan draws them”. */
export const worldviewTitle = (lang: Lang, id: Worldview): string => TITLES[id][lang];
