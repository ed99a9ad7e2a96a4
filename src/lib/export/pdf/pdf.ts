import { jsPDF } from 'jspdf';
import type { Lang } from '../../domain/types';
import type { Drawing } from '../drawing/drawing';
import { drawOn } from './draw';

/** One page of a PDF. */
export interface PdfPage {
  drawing: Drawing;
  /** What the file's list of pages calls it. */
  title: string;
  /** Where its code leads: a box in the drawing's units. */
  link?: { x: number; y: number; width: number; height: number; href: string } | undefined;
}

/** What a PDF says of itself. */
export interface PdfAbout {
  title: string;
  subject: string;
  lang: Lang;
  /** `YYYY-MM-DD`. */
  date: string;
  /** Width of a page in points, 1/72 of an inch; its height follows the drawing. */
  width: number;
}

/** A file's identity from what is in it, so that the same pages give the same bytes. */
function identity(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193) >>> 0;
    b = Math.imul(b + text.charCodeAt(i), 0x85ebca6b) >>> 0;
  }
  const hex = (n: number) => n.toString(16).padStart(8, '0');
  return [hex(a), hex(b), hex(~a >>> 0), hex(~b >>> 0)].join('').toUpperCase();
}

/**
 * A PDF of some drawings, a page each: vectors, and text as outlines. It opens on its first page
 * with a list of all.
 * @param pages made one after the other, as each is asked for
 * @param progress hears how many pages are done
 */
export async function pdfOf(
  pages: AsyncIterable<PdfPage> | Iterable<PdfPage>,
  { title, subject, lang, date, width }: PdfAbout,
  progress: (done: number) => void = () => undefined,
): Promise<ArrayBuffer> {
  const doc = new jsPDF({
    ...{ unit: 'pt', compress: true, putOnlyUsedFonts: true, floatPrecision: 3 },
    format: [width, width],
  });
  doc.deletePage(1);
  let done = 0;
  for await (const { drawing, title: name, link } of pages) {
    const scale = width / drawing.width;
    const height = drawing.height * scale;
    // Else it turns a wide page on its side.
    doc.addPage([width, height], width > height ? 'landscape' : 'portrait');
    doc.advancedAPI(() => {
      drawOn(doc, drawing, scale);
    });
    if (link !== undefined) {
      const [x, y, w, h] = [link.x, link.y, link.width, link.height].map((n) => n * scale);
      doc.link(x ?? 0, y ?? 0, w ?? 0, h ?? 0, { url: link.href });
    }
    done += 1;
    doc.outline.add(null, name, { pageNumber: done });
    progress(done);
  }
  doc.setDocumentProperties({ title, subject });
  doc.setLanguage(lang);
  doc.setCreationDate(new Date(`${date}T00:00:00Z`));
  doc.setFileId(identity([title, subject, date, String(done)].join('\n')));
  doc.viewerPreferences({ DisplayDocTitle: true, Direction: lang === 'ar' ? 'R2L' : 'L2R' });
  return doc.output('arraybuffer');
}
