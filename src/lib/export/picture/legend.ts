import {
  CERTAINTIES,
  KINDS,
  type Certainty,
  type Kind,
  type Lang,
  type Relation,
} from '../../domain/types';
import { isolated } from '../../i18n/isolate';
import { worldviewText as t } from '../../i18n/messages/worldview';
import { otherLang } from '../../i18n/t';
import { element } from '../../renderers/svg/markup';
import { glyphs } from '../../scene/glyphs';
import type { LineClass } from '../../geo/basemap';
import { borderStyles, colours, dashes, type Colours } from '../../scene/theme';
import type { ThemeName } from '../../scene/view';
import type { Typesetter } from '../typeset/typeset';
import type { Dir } from '../typeset/types';
import { written } from './pen';

/** One entry of a legend: its sign, drawn in a box of `across` × 16 px, and its words. */
interface Entry {
  across: number;
  sign: string;
  words: string;
}

/** In what a legend is written. */
export interface LegendLook {
  lang: Lang;
  theme: ThemeName;
  dir: Dir;
  /** Whether the other language stands beside each word. */
  both?: boolean;
}

/** What a legend explains. */
export interface Explained {
  relations: readonly Relation[];
  /** Classes of the borders in sight; that of undisputed ones explains itself. */
  lines: readonly LineClass[];
}

const GAP = { sign: 7, entry: 22, line: 26 };
const STYLE = { family: 'sans', size: 15, weight: 500 } as const;

/** The kinds and the certainties that a picture shows: what it does not show has no entry. */
function entriesOf({ lang, theme, both }: LegendLook, { relations, lines }: Explained): Entry[] {
  const name = (key: `kind.${Kind}` | `certainty.${Certainty}` | `line.${LineClass}`) =>
    both ? `${t(lang, key)} · ${isolated(t(otherLang(lang), key))}` : t(lang, key);
  const colour = colours(theme);
  const kinds = KINDS.filter((kind) => relations.some((r) => r.kind === kind));
  const certainties = CERTAINTIES.filter((one) => relations.some((r) => r.certainty === one));
  return [
    ...kinds.map((kind) => ({
      across: 16,
      sign: element('path', { d: glyphs[kind], fill: colour[kind], 'fill-rule': 'evenodd' }),
      words: name(`kind.${kind}`),
    })),
    ...certainties.map((certainty) => ({
      across: 44,
      sign: element('path', {
        ...{ d: 'M0 8H44', fill: 'none', stroke: colour.ink, 'stroke-width': 3 },
        'stroke-dasharray': dashes[certainty]?.map((n) => n * 3).join(' '),
      }),
      words: name(`certainty.${certainty}`),
    })),
    ...lines.map((kind) => borderEntry(kind, colour, name(`line.${kind}`))),
  ];
}

/** A line between lands, as the map has it, a little wider. */
function borderEntry(kind: LineClass, colour: Colours, words: string): Entry {
  const { colour: part, width, dash } = borderStyles[kind];
  const sign = element('path', {
    ...{ d: 'M0 8H44', fill: 'none', stroke: colour[part], 'stroke-width': width * 1.3 },
    'stroke-dasharray': dash?.join(' '),
  });
  return { across: 44, sign, words };
}

/**
 * A legend as a block of this width, its top left at the origin, broken into lines from the side
 * where the language begins.
 */
export function legendBlock(
  typesetter: Typesetter,
  look: LegendLook,
  explained: Explained,
  width: number,
): { markup: string; height: number } {
  const entries = entriesOf(look, explained);
  const { dir } = look;
  const { ink } = colours(look.theme);
  let [x, line] = [0, 0];
  const drawn = entries.map(({ across, sign, words }) => {
    const own = across + GAP.sign + typesetter.width(words, STYLE, dir);
    if (x > 0 && x + own > width) [x, line] = [0, line + 1];
    const start = x;
    x += own + GAP.entry;
    // From the right in Arabic: the sign first, then its words.
    const left = dir === 'ltr' ? start : width - start - across;
    const text = dir === 'ltr' ? left + across + GAP.sign : left - GAP.sign;
    const y = line * GAP.line;
    return (
      element('g', { transform: `translate(${left.toFixed(2)} ${String(y + 3)})` }, sign) +
      written(typesetter, words, [text, y + 16], { ...STYLE, fill: ink, dir })
    );
  });
  return { markup: drawn.join(''), height: entries.length === 0 ? 0 : (line + 1) * GAP.line };
}
