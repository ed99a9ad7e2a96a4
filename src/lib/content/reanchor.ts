import * as v from 'valibot';
import { anchor } from './anchor';
import { ContentError, schemaFaults, type Fault } from './fault';

const quote = v.looseObject({
  exact: v.pipe(v.string(), v.minLength(1)),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
});
const holder = v.looseObject({ id: v.string(), passages: v.array(quote) });
const draft = v.looseObject({
  article: v.looseObject({ disclaimer: quote }),
  relations: v.array(holder),
  tensions: v.array(holder),
});

/**
 * Fills offsets, prefix and suffix of every passage from its `exact`, in a dossier that may
 * still lack them. What else the dossier holds is kept as it is.
 * @throws ContentError that lists each quote that the article lacks or holds more than once.
 */
export function reanchor(value: unknown, text: string, file: string): unknown {
  const read = v.safeParse(draft, value);
  if (!read.success) throw new ContentError(schemaFaults(file, read.issues));
  const dossier = read.output;
  const faults: Fault[] = [];
  const place = (passage: v.InferOutput<typeof quote>, path: string) => {
    const { exact, prefix = '', suffix = '' } = passage;
    const found = anchor(text, { exact, prefix, suffix });
    if (typeof found !== 'string') return { ...passage, ...found };
    faults.push({ file, path, reason: found });
    return passage;
  };
  const all = (list: 'relations' | 'tensions') =>
    dossier[list].map((item) => ({
      ...item,
      passages: item.passages.map((p, i) => {
        const { translation, ...rest } = p;
        const path = `${list} (${item.id}).passages[${String(i)}]`;
        return { ...place(rest, path), translation };
      }),
    }));
  const { start, end, exact } = {
    start: 0,
    end: 0,
    ...place(dossier.article.disclaimer, 'article.disclaimer'),
  };
  const anchored = {
    ...dossier,
    article: { ...dossier.article, disclaimer: { start, end, exact } },
    relations: all('relations'),
    tensions: all('tensions'),
  };
  if (faults.length > 0) throw new ContentError(faults);
  return anchored;
}
