import { geoGraticule10, geoOrthographic, geoPath } from 'd3-geo';
import { merge } from 'topojson-client';
import type { GeometryObject, MultiPolygon, Polygon } from 'topojson-specification';
import type { UnitMap } from '../../geo/basemap';
import { mapCentre, shownZoom, type Camera, type Size } from '../../geo/camera';
import { mercator, unmercator, worldSize, type LonLat } from '../../geo/mercator';
import { element } from '../../renderers/svg/markup';
import { colours } from '../../scene/theme';
import type { ThemeName } from '../../scene/view';

/** Points on each side of the frame: its sides are no great circles. */
const PER_SIDE = 16;

/** What a map of this size shows of the earth, as a ring that runs clockwise, as d3 takes them. */
export function shownRing(camera: Camera, size: Size): LonLat[] {
  const world = worldSize(shownZoom(camera, size));
  const [cx, cy] = mercator(mapCentre(camera, size));
  const [w, h] = [Math.min(size.width / world, 0.98), size.height / world];
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
  ] as const;
  const points = corners.slice(1).flatMap(([x, y], i) => {
    const [fromX = 0, fromY = 0] = corners[i] ?? [];
    return Array.from({ length: PER_SIDE }, (_, n) => {
      const share = n / PER_SIDE;
      const at = [fromX + (x - fromX) * share, fromY + (y - fromY) * share] as const;
      const clamped = Math.max(0.001, Math.min(0.999, cy + (at[1] * h) / 2));
      return unmercator([cx + (at[0] * w) / 2, clamped]);
    });
  });
  return [...points, points[0] ?? [0, 0]];
}

const lands = new WeakMap<UnitMap, ReturnType<typeof merge>>();

function landOf(basemap: UnitMap): ReturnType<typeof merge> {
  const known = lands.get(basemap);
  if (known !== undefined) return known;
  const geometries: GeometryObject[] = basemap.objects.states.geometries;
  const polygons = geometries.filter(
    (one: GeometryObject): one is Polygon | MultiPolygon =>
      one.type === 'Polygon' || one.type === 'MultiPolygon',
  );
  const land = merge(basemap, polygons);
  lands.set(basemap, land);
  return land;
}

/** A globe of this radius, its middle at the origin, with a frame round what a map shows. */
export function locatorMarkup(
  basemap: UnitMap,
  theme: ThemeName,
  camera: Camera,
  size: Size,
  radius: number,
): string {
  const { sea, land, coast, graticule, warn, casing } = colours(theme);
  const [lon, lat] = mapCentre(camera, size);
  const projection = geoOrthographic()
    .translate([0, 0])
    .scale(radius)
    .rotate([-lon, -Math.max(-50, Math.min(50, lat))])
    .precision(0.3);
  const path = geoPath(projection).digits(1);
  const ring = shownRing(camera, size).map(([x, y]) => [x, y]);
  const frame = path({ type: 'Polygon', coordinates: [ring] }) ?? '';
  return [
    element('circle', { r: radius + 2, fill: casing }),
    element('circle', { r: radius, fill: sea }),
    element('path', {
      ...{ d: path(geoGraticule10()) ?? '', fill: 'none', stroke: graticule, 'stroke-width': 0.5 },
    }),
    element('path', {
      d: path(landOf(basemap)) ?? '',
      fill: land,
      stroke: coast,
      'stroke-width': 0.5,
    }),
    element('path', {
      ...{ d: frame, fill: warn, 'fill-opacity': 0.16, stroke: warn, 'stroke-width': 1.6 },
    }),
    element('circle', { r: radius, fill: 'none', stroke: coast, 'stroke-width': 1 }),
  ].join('');
}
