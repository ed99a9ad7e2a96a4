import type { FeatureCollection } from 'geojson';
import type { FilterSpecification, Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import { monthsOf } from '../../../src/lib/domain/period';
import { pairsOf } from '../../../src/lib/domain/tie';
import type { Dossier } from '../../../src/lib/domain/types';
import { curve } from '../../../src/lib/geo/curve';
import { endsOf } from '../../../src/lib/scene/seats';
import { kindColours } from '../../../src/lib/scene/theme';

declare global {
  interface Window {
    /** Shows the relations that lie in a stretch of months, counted from the year 0. */
    benchPeriod: ((from: number, to: number) => void) | undefined;
  }
}

/** Every relation as a line of its own, with its dates as properties. */
export function relationLines(dossier: Dossier): FeatureCollection {
  const ends = endsOf(dossier);
  return {
    type: 'FeatureCollection',
    features: dossier.relations.flatMap((relation, i) =>
      pairsOf(relation).flatMap(({ a, b }) => {
        const [from, to] = [ends.get(a), ends.get(b)];
        if (from === undefined || to === undefined) return [];
        const months = monthsOf(relation.date);
        const properties = {
          ...{ colour: kindColours[relation.kind], width: 1.5 },
          ...{ from: months?.from ?? -1, to: months?.to ?? -1 },
        };
        const coordinates = curve(from, to, ((i % 9) - 4) * 2).map(([lon, lat]) => [lon, lat]);
        return [
          {
            type: 'Feature' as const,
            properties,
            geometry: { type: 'LineString' as const, coordinates },
          },
        ];
      }),
    ),
  };
}

/** The style with a line a relation instead of a line a tie. */
export function withLines(style: StyleSpecification, dossier: Dossier): StyleSpecification {
  const ties = { type: 'geojson' as const, data: relationLines(dossier), tolerance: 0.1 };
  return { ...style, sources: { ...style.sources, ties } };
}

/** Lets the bench choose a period, by the map's own filter. */
export function choosePeriods(map: MapLibre): void {
  window.benchPeriod = (from, to) => {
    const filter: FilterSpecification = [
      'all',
      ['<=', ['get', 'from'], to],
      ['>=', ['get', 'to'], from],
    ];
    map.setFilter('ties', filter);
  };
}
