import { unzipSync, zipSync, type Zippable } from 'fflate';
import type { Lang } from '../../domain/types';
import type { Words } from './slide';
import { notesParagraph, xmlText } from './xml';

/** What the library’s file is to say of one shape, found again by the name that it was given. */
export interface Shape {
  /** What who edits the slide sees in the list of its shapes. */
  name: string;
  /** What is said of it to those who don't see it; absent: it only adorns. */
  said?: string;
  /** The title of the slide, for outlines and screen readers. */
  title?: boolean;
  /** A picture: its drawing, and the same as PNG for programs that know no SVG. */
  picture?: { svg: string; png: Uint8Array };
  /** Stands in its place: shapes whose ids are yet to be numbered. */
  instead?: string;
}

/** A slide's shapes by the names that they were given, and its notes. */
export interface Finish {
  shapes: ReadonlyMap<string, Shape>;
  notes: readonly Words[];
}

/** What a file says of itself. */
export interface Properties {
  title: string;
  /** Of the article, where it names one. */
  author: string | null;
  lang: Lang;
  /** `YYYY-MM-DD` */
  date: string;
  /** The program that made it. */
  program: string;
}

type Files = Map<string, Uint8Array>;

const SVG_BLIP = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';
const DECORATIVE = 'http://schemas.microsoft.com/office/drawing/2017/decorative';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

const read = (files: Files, path: string): string => {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`the slides have no ${path}`);
  return new TextDecoder().decode(bytes);
};
const write = (files: Files, path: string, text: string) =>
  files.set(path, new TextEncoder().encode(text));

/** Changes one part of the file; fails rather than leave it as it was. */
function change(files: Files, path: string, edit: (text: string) => string): void {
  const before = read(files, path);
  const after = edit(before);
  if (after === before) throw new Error(`nothing to change in ${path}`);
  write(files, path, after);
}

/** The opening of a shape's properties, with its name and what is said of it. */
function described(markup: string, { name, said }: Shape): string {
  const descr = said === undefined ? '' : ` descr="${xmlText(said)}"`;
  const ext =
    said === undefined
      ? `<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="${DECORATIVE}" val="1"/></a:ext></a:extLst>`
      : '';
  return markup.replace(
    /<p:cNvPr id="(\d+)" name="[^"]*"[^>]*>([\s\S]*?)<\/p:cNvPr>/,
    (_, id: string, inner: string) =>
      `<p:cNvPr id="${id}" name="${xmlText(name)}"${descr}>${inner.trim()}${ext}</p:cNvPr>`,
  );
}

/** Links a picture's drawing to its PNG, which the library has put a dot of its own in the place of. */
function withDrawing(files: Files, rels: string, markup: string, { picture }: Shape): string {
  if (picture === undefined) return markup;
  const [, id = ''] = /<a:blip r:embed="(rId\d+)"/.exec(markup) ?? [];
  const relations = read(files, rels);
  const target = new RegExp(` Id="${id}"[^>]* Target="\\.\\./(media/[^"]+)\\.png"`).exec(relations);
  const path = target?.[1];
  if (path === undefined) throw new Error(`${rels} has no picture ${id}`);
  files.set(`ppt/${path}.png`, picture.png);
  write(files, `ppt/${path}.svg`, picture.svg);
  const own = `${id}svg`;
  const relation = `<Relationship Id="${own}" Type="${IMAGE}" Target="../${path}.svg"/>`;
  write(files, rels, relations.replace('</Relationships>', `${relation}</Relationships>`));
  const blip =
    `<a:blip r:embed="${id}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">` +
    `<asvg:svgBlip xmlns:asvg="${SVG_BLIP}" r:embed="${own}"/></a:ext></a:extLst></a:blip>`;
  return markup.replace(/<a:blip [\s\S]*?<\/a:blip>/, blip);
}

function finishShape(files: Files, rels: string, markup: string, shape: Shape): string {
  if (shape.instead !== undefined) return shape.instead;
  const named = described(markup, shape);
  if (shape.title === true)
    return named.replace('<p:nvPr></p:nvPr>', '<p:nvPr><p:ph type="title"/></p:nvPr>');
  return withDrawing(files, rels, named, shape);
}

/** Each shape of a slide with a number of its own, as PowerPoint asks. */
function numbered(markup: string): string {
  let id = 0;
  return markup.replace(/<p:cNvPr id="\d+"/g, () => {
    id += 1;
    return `<p:cNvPr id="${id}"`;
  });
}

function finishSlide(files: Files, n: number, { shapes, notes }: Finish): void {
  const rels = `ppt/slides/_rels/slide${n}.xml.rels`;
  change(files, `ppt/slides/slide${n}.xml`, (slide) => {
    const left = new Set(shapes.keys());
    const done = slide.replace(/<p:(sp|pic)>[\s\S]*?<\/p:\1>/g, (markup) => {
      const [, key = ''] = /<p:cNvPr id="\d+" name="([^"]*)"/.exec(markup) ?? [];
      const shape = shapes.get(key);
      left.delete(key);
      return shape === undefined ? markup : finishShape(files, rels, markup, shape);
    });
    if (left.size > 0) throw new Error(`slide ${n} lacks ${[...left].join(', ')}`);
    return numbered(done);
  });
  const body = notes.map(notesParagraph).join('');
  change(files, `ppt/notesSlides/notesSlide${n}.xml`, (text) =>
    text.replace(
      /(<p:ph type="body" idx="1"\/>[\s\S]*?<a:lstStyle\/>)[\s\S]*?(<\/p:txBody>)/,
      (_, before: string, after: string) => `${before}${body}${after}`,
    ),
  );
}

/** A title's place in the layout, so that the slides' own is one that PowerPoint knows. */
function titleInLayout(lang: Lang, name: string): string {
  const rtl = lang === 'ar' ? '1' : '0';
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${xmlText(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    '<p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="457200" y="274638"/>' +
    '<a:ext cx="3962400" cy="1143000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>' +
    `<p:txBody><a:bodyPr/><a:lstStyle><a:lvl1pPr algn="${rtl === '1' ? 'r' : 'l'}" rtl="${rtl}"/></a:lstStyle>` +
    `<a:p><a:endParaRPr dirty="0"/></a:p></p:txBody></p:sp>`
  );
}

/** What the library says of every file, and is not so of this one. */
function finishProperties(files: Files, slides: number, properties: Properties): void {
  const { title, author, lang, date, program } = properties;
  const at = `${date}T12:00:00Z`;
  change(files, 'docProps/core.xml', (core) => {
    const [open = ''] = /^[\s\S]*?<cp:coreProperties[^>]*>/.exec(core) ?? [];
    const creator = author === null ? '' : `<dc:creator>${xmlText(author)}</dc:creator>`;
    const time = (name: string) =>
      `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
    return (
      `${open}<dc:title>${xmlText(title)}</dc:title>${creator}<dc:language>${lang}</dc:language>` +
      `${time('created')}${time('modified')}</cp:coreProperties>`
    );
  });
  change(files, 'docProps/app.xml', (app) => {
    const [open = ''] = /^[\s\S]*?<Properties[^>]*>/.exec(app) ?? [];
    const count = `<Slides>${slides}</Slides><Notes>${slides}</Notes>`;
    return `${open}<Application>${xmlText(program)}</Application>${count}</Properties>`;
  });
}

/** A theme of its own for the notes, as the format asks, and no word of parts that are not there. */
function finishPackage(files: Files): void {
  files.set('ppt/theme/theme2.xml', files.get('ppt/theme/theme1.xml') ?? new Uint8Array());
  change(files, 'ppt/notesMasters/_rels/notesMaster1.xml.rels', (rels) =>
    rels.replace('theme1.xml', 'theme2.xml'),
  );
  change(files, '[Content_Types].xml', (types) =>
    types
      .replace(
        /<Override PartName="\/ppt\/theme\/theme1\.xml"[^>]*>/,
        (own) => own + own.replace('theme1', 'theme2'),
      )
      .replace(/\s*<Override PartName="\/([^"]+)"[^>]*>/g, (own, path: string) =>
        files.has(path) ? own.trim() : '',
      ),
  );
}

/** The files as one, each with the same date: the same files give the same bytes. */
function zipped(files: Files, date: string): Uint8Array {
  const all: Zippable = {};
  const mtime = new Date(`${date}T12:00:00`);
  for (const [path, bytes] of files)
    all[path] = [bytes, { mtime, level: path.endsWith('.png') ? 0 : 6 }];
  return zipSync(all);
}

/**
 * Makes of the library's file what it cannot say: drawings with their PNG, native arcs, names and
 * alternative texts, a title that outlines know, notes from right to left, true properties.
 * @param bytes as the library writes them
 * @throws Error where the library's file is not as it is known to be
 */
export function finished(
  bytes: Uint8Array,
  slides: readonly Finish[],
  properties: Properties,
  titleName: string,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'));
  const files: Files = new Map(parts);
  slides.forEach((slide, i) => {
    finishSlide(files, i + 1, slide);
  });
  const layouts = [...files.keys()].filter((path) => /slideLayout\d+\.xml$/.test(path));
  for (const path of layouts)
    change(files, path, (layout) =>
      layout.replace('</p:spTree>', `${titleInLayout(properties.lang, titleName)}</p:spTree>`),
    );
  finishProperties(files, slides.length, properties);
  finishPackage(files);
  return zipped(files, properties.date);
}
