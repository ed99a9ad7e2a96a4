import fc from 'fast-check';
import { ContentError } from '../../src/lib/content/fault';
import { pack, unpack } from '../../src/lib/content/packed';
import { readDossier } from '../../src/lib/content/read';
import type { Dossier } from '../../src/lib/domain/types';
import { firstView } from '../../src/lib/scene/view';
import { small, sourceOf, sumOf } from './base';
import { details, drawView, makePages, type Detail, selectionNumber } from './draw';
import { texts } from './hostile';
import { demand, isPlain, type Kind, type Outcome } from './kind';
import { mutations, Mutator, type Mutation } from './mutate';

interface Case {
  dossier: Mutation[];
  /** Of what goes wrong beside the annotation, which most cases are about. */
  beside: 'nothing' | 'translation' | 'article' | 'missing' | 'text';
  translation: Mutation[];
  /** What is put into the article, where, and whether the dossier is told its new sum. */
  insert: { text: string; offset: number; sealed: boolean };
  /** Which file is missing, or cut short. */
  file: number;
  selection: number;
  detail: Detail;
}

interface Input {
  files: Record<string, string>;
  selection: number;
  detail: Detail;
}

const textOf = (name: string) => small.files.get(name)?.text ?? '';
const NAMES = ['dossier.json', 'article.ar.txt', 'translation.en.json'] as const;
const [MAIN, ARTICLE, ENGLISH] = NAMES;
const mutator = new Mutator(JSON.parse(textOf(MAIN)));
const english = new Mutator(JSON.parse(textOf(ENGLISH)));

const cases: fc.Arbitrary<Case> = fc.record({
  dossier: mutations,
  beside: fc.oneof(
    { weight: 8, arbitrary: fc.constant('nothing' as const) },
    { weight: 1, arbitrary: fc.constantFrom('translation', 'article', 'missing', 'text') },
  ),
  translation: mutations,
  insert: fc.record({ text: texts, offset: fc.nat(), sealed: fc.boolean() }),
  file: fc.nat(2),
  selection: fc.nat(),
  detail: details(100, 10),
});

function input({ dossier, beside, translation, insert, file, selection, detail }: Case): Input {
  const files: Record<string, string> = {
    [MAIN]: mutator.textWith(dossier),
    [ARTICLE]: textOf(ARTICLE),
    [ENGLISH]: beside === 'translation' ? english.textWith(translation) : textOf(ENGLISH),
  };
  const name = NAMES[file] ?? MAIN;
  const given = files[name] ?? '';
  if (beside === 'missing') Reflect.deleteProperty(files, name);
  if (beside === 'text') files[name] = given.slice(0, insert.offset % (given.length + 1));
  if (beside === 'article') {
    const before = textOf(ARTICLE);
    const at = insert.offset % (before.length + 1);
    const article = before.slice(0, at) + insert.text + before.slice(at);
    files[ARTICLE] = article;
    if (insert.sealed)
      files[MAIN] = (files[MAIN] ?? '').replace(sumOf(before), () => sumOf(article));
  }
  return { files, selection, detail };
}

/** The dossier, or `undefined` where it is refused as it has to be. */
function read({ files }: Input): Dossier | undefined {
  try {
    return readDossier(sourceOf(files));
  } catch (error) {
    demand(error instanceof ContentError, `an error that names no file: ${String(error)}`);
    demand(error.faults.length > 0, 'refused without a reason');
    for (const { file, reason } of error.faults) demand(file !== '' && reason !== '', 'no reason');
    demand(error.message.length < 200_000, 'a reason that nobody reads to its end');
    demand(isPlain(error.message), 'hidden in a reason');
    return undefined;
  }
}

function open(given: Input): Outcome {
  const dossier = read(given);
  if (dossier === undefined) return 'refused';
  demand(dossier.text === given.files[dossier.article.file], 'the article was altered');
  const packed = JSON.parse(JSON.stringify(pack(dossier))) as ReturnType<typeof pack>;
  const shown = unpack(packed);
  const { selection, detail } = given;
  drawView(shown, firstView('ar'), detail);
  drawView(
    shown,
    firstView('en', selectionNumber(shown, selection)),
    detail === 'scene' ? 'scene' : 'marks',
  );
  if (detail === 'whole') makePages(shown);
  return 'loaded';
}

/** Folders of a dossier's files. */
export const dossiers: Kind<Case, Input> = { name: 'dossiers', share: 0.08, cases, input, open };
