import type { LineClass } from '../../geo/basemap';
import { SIDE, type Size } from '../../geo/camera';
import { linesWithin } from '../../geo/lines';
import { dirOf } from '../../i18n/t';
import { standalonePicture } from '../../renderers/svg/standalone';
import { buildScene } from '../../scene/build';
import { moved } from './block';
import { locatorMarkup } from './locator';
import type { Look } from './look';
import { outlined } from './pen';
import { northMarkup, scaleMarkup } from './scale';
import type { Sheet, Tools } from './sheet';

/** Radius of the locator's globe. */
const GLOBE = 58;

/**
 * Classes of the disputed lines that a sheet's map shows. It is asked before the map's own size is
 * known, since that leaves room for the legend: of the whole sheet's.
 */
export function linesInSight({ dossier, view }: Sheet, { atlas }: Tools, size: Size): LineClass[] {
  const { camera } = buildScene(dossier, view, size);
  const shown = linesWithin(atlas.basemap(view.worldview), camera, size);
  return shown.filter((kind) => kind !== 'international');
}

/**
 * The map of a sheet with what stands on it, its top left at the origin; it may draw a little beyond
 * its edges.
 * @param pixels of the file to each of the sheet's units.
 */
export function mapMarkup(
  { dossier, view }: Sheet,
  look: Look,
  { atlas, typesetter }: Tools,
  size: Size,
  pixels: number,
): string {
  const dir = dirOf(view.lang);
  const scene = buildScene(dossier, view, size, atlas.names(view.worldview));
  const { transparent } = look;
  const picture = standalonePicture(scene, size, { atlas, pixels, transparent });
  const { markup, width } = scaleMarkup(typesetter, view, scene.camera, size);
  const [left, right] = [SIDE, size.width - SIDE];
  const from = (across: number, start: boolean) =>
    (dir === 'ltr') === start ? left : right - across;
  return [
    outlined(picture, typesetter, dir),
    look.scale ? moved(markup, from(width, true), size.height - 14) : '',
    look.north ? moved(northMarkup(typesetter, view), from(24, true), 16) : '',
    look.locator
      ? moved(
          locatorMarkup(atlas.units, view.theme, scene.camera, size, GLOBE),
          from(2 * GLOBE, false) + GLOBE,
          size.height - GLOBE - 16,
        )
      : '',
  ].join('');
}
