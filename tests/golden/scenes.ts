import { dossierById } from '../../src/lib/content/dossiers';
import { EVERYTHING } from '../../src/lib/domain/filter';
import type { Lang } from '../../src/lib/domain/types';
import { WORLDVIEWS } from '../../src/lib/domain/worldview';
import { FRAME, type Size } from '../../src/lib/geo/camera';
import { firstView, type ViewState } from '../../src/lib/scene/view';

/** A picture that is kept: its name, the size it is drawn at, and what it shows. */
export interface Golden {
  name: string;
  size: Size;
  view: (lang: Lang) => ViewState;
  /** In both languages, unless said. */
  langs?: readonly Lang[];
}

export const dossier = dossierById('egypt-pakistan');

const selected =
  (type: 'actor' | 'tie' | 'relation' | 'place', id: string) =>
  (lang: Lang): ViewState =>
    firstView(lang, { type, id });

/** The pictures of the gallery; one file for each of them and each language. */
export const goldens: Golden[] = [
  { name: 'overview', size: FRAME, view: (lang) => firstView(lang) },
  { name: 'actor-egypt', size: FRAME, view: selected('actor', 'EG') },
  { name: 'actor-israel', size: FRAME, view: selected('actor', 'IL') },
  { name: 'actor-imctc', size: FRAME, view: selected('actor', 'imctc') },
  { name: 'tie-egypt-pakistan-visits', size: FRAME, view: selected('tie', 'EG-PK/visit') },
  {
    name: 'tie-egypt-pakistan-visits-dark',
    size: FRAME,
    view: (lang) => ({ ...selected('tie', 'EG-PK/visit')(lang), theme: 'dark' }),
  },
  {
    name: 'relation-friendship-sea',
    size: FRAME,
    view: selected('relation', 'p09-friendship-sea-2025-exercises'),
  },
  { name: 'place-gaza', size: FRAME, view: selected('place', 'gaza') },
  {
    name: 'reported-only',
    size: FRAME,
    view: (lang) => ({
      ...firstView(lang),
      filter: { ...EVERYTHING, certainties: ['reported'] },
    }),
  },
  { name: 'narrow', size: { width: 390, height: 380 }, view: (lang) => firstView(lang) },
  {
    name: 'narrow-actor-turkey',
    size: { width: 390, height: 380 },
    view: selected('actor', 'TR'),
  },
  // Borders alone, from Cyprus to Arunachal Pradesh; names are those of a language, lines are not.
  ...WORLDVIEWS.map((worldview, i): Golden => ({
    name: `borders-${worldview}`,
    size: { width: 900, height: 480 },
    view: (lang) => ({
      ...{ ...firstView(lang), worldview, filter: { ...EVERYTHING, kinds: [] } },
      camera: { lon: 62, lat: 30, zoom: 3.7 },
    }),
    langs: [i % 2 === 0 ? 'ar' : 'en'],
  })),
];
