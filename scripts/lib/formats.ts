import { extname } from 'node:path';
import { relationsShown, shownBy, type Shown } from '../../src/lib/briefing/briefing';
import { stepSlide, viewSlide } from '../../src/lib/briefing/slides';
import type { Dossier } from '../../src/lib/domain/types';
import { csvFile } from '../../src/lib/export/csv';
import { dossierFile } from '../../src/lib/export/dossier-json';
import { geoJsonFile } from '../../src/lib/export/geojson';
import type { Tools } from '../../src/lib/export/picture/sheet';
import { pptxOf } from '../../src/lib/export/pptx/deck';
import type { Slide } from '../../src/lib/export/pptx/slide';
import { briefingTitle, stepsAsked, viewAsked } from './asked';
import type { Arguments } from './export-arguments';
import { pngOf } from './png';

/** What a file of data holds: the view, or what the step shows. */
function shownAsked(dossier: Dossier, args: Arguments): Pick<Shown, 'selection' | 'query'> {
  const { step } = args;
  if (step === undefined) return viewAsked(dossier, args);
  const [asked] = stepsAsked(dossier, step);
  return asked === undefined ? viewAsked(dossier, args) : shownBy(dossier, asked.step.view);
}

/**
 * The text of a file of data: CSV, GeoJSON or JSON, by the name of the file. JSON of everything is
 * the dossier’s own file.
 * @returns `undefined` for a name of any other kind
 */
export function dataFile(dossier: Dossier, args: Arguments): string | undefined {
  const { lang, date } = args;
  const shown = () => shownAsked(dossier, args);
  const relations = () => relationsShown(dossier, shown());
  switch (extname(args.out)) {
    case '.csv':
      return csvFile(dossier, relations(), lang);
    case '.geojson': {
      const { selection, query } = shown();
      const { filter } = query;
      return geoJsonFile(dossier, { relations: relations(), lang, date, filter, selection });
    }
    case '.json': {
      const all = relations();
      return dossierFile(dossier, all.length === dossier.relations.length ? undefined : all);
    }
    default:
      return undefined;
  }
}

function slidesAsked(dossier: Dossier, args: Arguments): Slide[] {
  if (args.step !== undefined)
    return stepsAsked(dossier, args.step).map(({ step, ...place }) =>
      stepSlide(dossier, step, place, args),
    );
  const { selection, query } = viewAsked(dossier, args);
  return [viewSlide(dossier, selection, query, args)];
}

/** The slides of a view, of a step or of all steps, as one PowerPoint file. */
export async function slidesFile(
  dossier: Dossier,
  args: Arguments,
  tools: Tools,
): Promise<Uint8Array> {
  const slides = slidesAsked(dossier, args);
  const own = args.step === 'all' ? briefingTitle(dossier)[args.lang] : slides[0]?.sheet.title;
  const title = own ?? dossier.title[args.lang];
  return pptxOf({ title, slides, date: args.date }, tools, (svg, size) => pngOf(svg, size));
}
