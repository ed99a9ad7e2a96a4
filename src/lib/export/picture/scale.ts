import { shownZoom, type Camera, type Size } from '../../geo/camera';
import { worldSize } from '../../geo/mercator';
import { exportText } from '../../i18n/messages/export';
import { dirOf } from '../../i18n/t';
import { formatNumber } from '../../i18n/format';
import { element } from '../../renderers/svg/markup';
import { colours } from '../../scene/theme';
import type { ViewState } from '../../scene/view';
import type { Typesetter } from '../typeset/typeset';
import { written } from './pen';

/** Around the equator, km: WGS 84. */
const AROUND = 40_075.017;

/** What bars may stand for, km. */
const LENGTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/**
 * The longest round distance that a bar of at most `longest` px stands for. On a Mercator map it
 * holds at one latitude: that of the camera.
 * @returns `km`, and its length in px.
 */
export function scaleBar(
  camera: Camera,
  size: Size,
  longest: number,
): { km: number; length: number } {
  const around = AROUND * Math.cos((camera.lat * Math.PI) / 180);
  const perKm = worldSize(shownZoom(camera, size)) / around;
  const km = LENGTHS.findLast((one) => one * perKm <= longest) ?? 1;
  return { km, length: km * perKm };
}

/** A latitude in words, to the degree. */
function latitude(lat: number, lang: ViewState['lang']): string {
  const n = formatNumber(Math.round(Math.abs(lat)));
  return exportText(lang, lat < 0 ? 'south' : 'north', { n });
}

/**
 * The scale bar of a map, its foot at the origin and to its right; run round with the theme's casing,
 * so that it can be read over anything.
 */
export function scaleMarkup(
  typesetter: Typesetter,
  { lang, theme }: Pick<ViewState, 'lang' | 'theme'>,
  camera: Camera,
  size: Size,
): { markup: string; width: number } {
  const { ink, casing } = colours(theme);
  const { km, length } = scaleBar(camera, size, Math.min(260, size.width / 4));
  const words = exportText(lang, 'scale', {
    km: exportText(lang, 'km', { n: formatNumber(km) }),
    latitude: latitude(camera.lat, lang),
  });
  const style = { family: 'sans', size: 13, weight: 600 } as const;
  const dir = dirOf(lang);
  const width = Math.max(length, typesetter.width(words, style, dir));
  const line = { d: `M0 -7V0H${length.toFixed(2)}V-7`, fill: 'none' };
  const look = { ...style, dir, fill: ink, halo: { colour: casing, width: 3.5 } };
  const at = [dir === 'rtl' ? width : 0, -13] as const;
  return {
    width,
    markup:
      element('rect', {
        ...{ x: -8, y: -32, width: width + 16, height: 40, rx: 4 },
        ...{ fill: casing, 'fill-opacity': 0.8 },
      }) +
      element('path', { ...line, stroke: casing, 'stroke-width': 5 }) +
      element('path', { ...line, stroke: ink, 'stroke-width': 1.6 }) +
      written(typesetter, words, at, look),
  };
}

/** An arrow to the north, 24 × 44, its top left at the origin. */
export function northMarkup(
  typesetter: Typesetter,
  { lang, theme }: Pick<ViewState, 'lang' | 'theme'>,
): string {
  const { ink, casing } = colours(theme);
  const arrow = { d: 'M12 0L21 26L12 20L3 26z', 'stroke-linejoin': 'round' };
  return (
    element('path', { ...arrow, fill: ink, stroke: casing, 'stroke-width': 2 }) +
    written(typesetter, exportText(lang, 'northSign'), [12, 42], {
      ...{ family: 'sans', size: 14, weight: 700, dir: dirOf(lang), anchor: 'middle', fill: ink },
      halo: { colour: casing, width: 3.5 },
    })
  );
}
