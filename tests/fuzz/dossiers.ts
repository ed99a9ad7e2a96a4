import fc from 'fast-check';
import { ContentError } from '../../src/lib/content/fault';
import { pack, unpack } from '../../src/lib/content/packed';
import { readDossier } from '../../src/lib/content/read';
import type { Dossier, Place } from '../../src/lib/domain/types';
import { tiesIn } from '../../src/lib/domain/shown-ties';
import { firstView } from '../../src/lib/scene/view';
import { small, smallDossier, sourceOf, sumOf } from './base';
import { details, drawView, makePages, type Detail, selectionNumber } from './draw';
import { texts } from './hostile';
import { demand, isPlain, type Kind, type Outcome } from './kind';
import { mutations, Mutator, type Mutation } from './mutate';

interface Case {
  dossier: Mutation[];
  /** Of what goes wrong beside the annotation, which most cases are about. */
  beside: 'nothing' | 'translation' | 'article' | 'missing' | 'text';
  translation: Mutation[];
  /** Actors that are called something else throughout. */
  renamed: { actor: number; id: string }[];
  /** Two places, the first of which is moved to the far side of the earth from the other. */
  opposite: [number, number] | null;
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

/** Ids of the right shape that name the same together, or what programs keep for themselves. */
const IDS = fc.constantFrom('a', 'b', 'a-b', 'b-a', 'a-b-a', 'constructor', 'prototype', 'zz');

const RENAMED = fc.array(fc.record({ actor: fc.nat(), id: IDS }), { maxLength: 4 });

const cases: fc.Arbitrary<Case> = fc.record({
  dossier: mutations,
  beside: fc.oneof(
    { weight: 8, arbitrary: fc.constant('nothing' as const) },
    { weight: 1, arbitrary: fc.constantFrom('translation', 'article', 'missing', 'text') },
  ),
  translation: mutations,
  renamed: fc.oneof(
    { weight: 9, arbitrary: fc.constant<Case['renamed']>([]) },
    { weight: 1, arbitrary: RENAMED },
  ),
  opposite: fc.oneof(
    { weight: 9, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.tuple(fc.nat(), fc.nat()) },
  ),
  insert: fc.record({ text: texts, offset: fc.nat(), sealed: fc.boolean() }),
  file: fc.nat(2),
  selection: fc.nat(),
  detail: details(100, 10),
});

function moved(text: string, [first, second]: [number, number]): string {
  const { places } = smallDossier;
  const [one, other] = [places[first % places.length], places[second % places.length]];
  if (one === undefined || other === undefined || one === other) return text;
  const at = ({ lon, lat }: Pick<Place, 'lon' | 'lat'>) =>
    JSON.stringify({ lon, lat }).slice(1, -1);
  const far = { lon: other.lon > 0 ? other.lon - 180 : other.lon + 180, lat: -other.lat };
  return text.replace(at(one), at(far));
}

/** The annotation's text, as far as a change keeps to what holds elsewhere in it. */
function annotation({ dossier, renamed, opposite }: Case): string {
  const { actors } = smallDossier;
  const text = mutator.textWith(dossier);
  const placed = opposite === null ? text : moved(text, opposite);
  return renamed.reduce((all, { actor, id }) => {
    const before = actors[actor % actors.length]?.id ?? '';
    return all.replaceAll(`"${before}"`, `"${id}"`);
  }, placed);
}

function input(given: Case): Input {
  const { beside, translation, insert, file, selection, detail } = given;
  const files: Record<string, string> = {
    [MAIN]: annotation(given),
    [ARTICLE]: textOf(ARTICLE),
    [ENGLISH]: beside === 'translation' ? english.textWith(translation) : textOf(ENGLISH),
  };
  const name = NAMES[file] ?? MAIN;
  const whole = files[name] ?? '';
  if (beside === 'missing') Reflect.deleteProperty(files, name);
  if (beside === 'text') files[name] = whole.slice(0, insert.offset % (whole.length + 1));
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

/** Fails where a page could not show each thing of a list as a line of its own, or a line would lie. */
function checkRecords(dossier: Dossier): void {
  const { relations, tensions } = dossier;
  const once = (all: readonly (string | number)[]) => new Set(all).size === all.length;
  for (const { from, to, within, affects, people, places } of relations)
    for (const list of [from, to, within, affects, people, places])
      demand(once(list), 'one id twice in a list');
  for (const { passages } of [...relations, ...tensions])
    demand(once(passages.map(({ start }) => start)), 'two passages of one beginning');
  for (const { a, b, relations: own } of tiesIn(dossier))
    for (const { from, to } of own)
      demand(
        [a, b].every((id) => from.includes(id) || to.includes(id)),
        'a line between others',
      );
  for (const { id } of [...dossier.actors, ...relations, ...tensions])
    demand(!(id in {}), 'an id that every object has');
}

function open(given: Input): Outcome {
  const dossier = read(given);
  if (dossier === undefined) return 'refused';
  demand(dossier.text === given.files[dossier.article.file], 'the article was altered');
  const packed = JSON.parse(JSON.stringify(pack(dossier))) as ReturnType<typeof pack>;
  const shown = unpack(packed);
  const { selection, detail } = given;
  checkRecords(shown);
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
