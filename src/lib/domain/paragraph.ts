import type { Dossier, Span } from './types';

/** A non-empty line of the article; `number` counts from 1 as a reader does. */
export interface Paragraph extends Span {
  number: number;
}

function split(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '')
      paragraphs.push({ number: paragraphs.length + 1, start, end, exact: line });
    start = end + 1;
  }
  return paragraphs;
}

/** The last text that was split: a page asks some hundred times for the paragraphs of one. */
let known: { text: string; paragraphs: readonly Paragraph[] } = { text: '', paragraphs: [] };

/** The non-empty lines of a text with their UTF-16 offsets. Nothing is trimmed. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  if (text !== known.text) known = { text, paragraphs: split(text) };
  return known.paragraphs;
}

/** The article's paragraphs without the disclaimer, which is shown apart. */
export function bodyParagraphs(dossier: Dossier): Paragraph[] {
  const { disclaimer } = dossier.article;
  return paragraphsOf(dossier.text).filter((p) => p.end <= disclaimer.start);
}

/** The paragraph that holds offset `at`, or `undefined` between paragraphs. */
export function paragraphAt(paragraphs: readonly Paragraph[], at: number): Paragraph | undefined {
  return paragraphs.find((p) => p.start <= at && at < p.end);
}

const SENTENCE_END = /[.؟?!]+["”″»]?(?=\s|$)/g;

/**
 * Sentences of a paragraph, split after `. ؟ ? !` when followed by a space or the end.
 * Spans keep the article's offsets and leave out the spaces between sentences.
 */
export function sentencesOf(paragraph: Span): Span[] {
  const sentences: Span[] = [];
  let from = 0;
  const push = (to: number) => {
    const raw = paragraph.exact.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const exact = raw.trim();
    if (exact !== '') {
      const start = paragraph.start + from + lead;
      sentences.push({ start, end: start + exact.length, exact });
    }
    from = to;
  };
  for (const stop of paragraph.exact.matchAll(SENTENCE_END)) push(stop.index + stop[0].length);
  push(paragraph.exact.length);
  return sentences;
}

/** The smallest run of whole sentences of `paragraph` that covers `span`. */
export function sentencesAround(paragraph: Span, span: Span): Span {
  const touched = sentencesOf(paragraph).filter((s) => s.start < span.end && span.start < s.end);
  const start = Math.min(span.start, touched[0]?.start ?? span.start);
  const end = Math.max(span.end, touched.at(-1)?.end ?? span.end);
  return {
    start,
    end,
    exact: paragraph.exact.slice(start - paragraph.start, end - paragraph.start),
  };
}

/** A stretch of text that the same spans cover; `spans` holds their indices. */
export interface Segment extends Span {
  spans: number[];
}

/** Cuts `whole` at the edges of `spans`, which may overlap, into consecutive segments. */
export function segmentsOf(whole: Span, spans: readonly Span[]): Segment[] {
  const cuts = new Set([whole.start, whole.end]);
  for (const { start, end } of spans)
    for (const cut of [start, end]) if (cut > whole.start && cut < whole.end) cuts.add(cut);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1] ?? whole.end;
    return {
      start,
      end,
      exact: whole.exact.slice(start - whole.start, end - whole.start),
      spans: spans.flatMap((s, n) => (s.start < end && start < s.end ? [n] : [])),
    };
  });
}

/** Paragraph numbers that a list of passages stands in, ascending. */
export function paragraphNumbers(text: string, passages: readonly { start: number }[]): number[] {
  const paragraphs = paragraphsOf(text);
  const numbers = passages.flatMap(
    ({ start }) => paragraphs.find((p) => p.start <= start && start < p.end)?.number ?? [],
  );
  return [...new Set(numbers)].sort((a, b) => a - b);
}
