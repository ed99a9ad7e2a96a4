import { citationOf } from '../../i18n/citation';
import { drawingOf } from '../drawing/drawing';
import type { Look } from '../picture/look';
import { sheetPicture, type Sheet, type Tools } from '../picture/sheet';
import { pdfOf, type PdfPage } from './pdf';

/** Points, 1/72 of an inch, of a picture's longer side where paper does not say it: a slide's. */
const SLIDE = 960;

/** How sheets become a PDF. */
export interface PdfOptions {
  look: Look;
  /** `YYYY-MM-DD`. */
  date: string;
  /** Width of a page in points; absent, that of a slide. */
  width?: number | undefined;
  /** Hears how many pages are done. */
  progress?: (done: number) => void;
}

/** Leaves a moment between pages, so that whoever asked can be told how far it is, or call it off. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

/**
 * A PDF of some sheets, a page each, drawn one after the other.
 * @param size whose proportions the pages have, px
 */
export async function sheetsPdf(
  sheets: readonly Sheet[],
  size: { width: number; height: number },
  tools: Tools,
  { look, date, width, progress }: PdfOptions,
): Promise<ArrayBuffer> {
  const [first] = sheets;
  if (first === undefined) throw new Error('no sheet');
  async function* pages(): AsyncGenerator<PdfPage> {
    for (const sheet of sheets) {
      await breath();
      const { svg, code } = sheetPicture(sheet, size, tools, look);
      const href = sheet.link;
      const link = code === undefined || href === undefined ? undefined : { ...code, href };
      yield { drawing: drawingOf(svg), title: sheet.title, link };
    }
  }
  const { dossier, view } = first;
  const about = {
    title: sheets.length === 1 ? first.title : dossier.title[view.lang],
    subject: [citationOf(dossier, view.lang), first.evidence.disclaimer].join('\n'),
    ...{ lang: view.lang, date },
    width: width ?? (SLIDE * size.width) / Math.max(size.width, size.height),
  };
  return pdfOf(pages(), about, progress);
}
