import * as v from 'valibot';
import {
  ACTOR_TYPES,
  CERTAINTIES,
  KINDS,
  PLACE_TYPES,
  PRECISIONS,
  type DossierFile,
} from '../domain/types';
import { MOST } from './limits';

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const textOrEmpty = (most: number) => v.pipe(v.string(), v.maxLength(most));
const name = v.strictObject({ ar: text(MOST.name), en: text(MOST.name) });
const note = v.strictObject({ ar: text(MOST.note), en: text(MOST.note) });
const noteOrEmpty = v.strictObject({ ar: textOrEmpty(MOST.note), en: textOrEmpty(MOST.note) });
const id = v.pipe(
  v.string(),
  v.maxLength(MOST.id),
  v.regex(/^([A-Z]{2}|[a-z0-9]+(-[a-z0-9]+)*)$/, 'is not a kebab-case id or an ISO 3166-1 code'),
);
const ids = v.pipe(v.array(id), v.maxLength(MOST.list));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const date = v.nullable(
  v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is not YYYY, YYYY-MM or YYYY-MM-DD')),
);

const passage = v.strictObject({
  start: offset,
  end: offset,
  exact: text(MOST.quote),
  prefix: v.pipe(v.string(), v.maxLength(32)),
  suffix: v.pipe(v.string(), v.maxLength(32)),
  translation: v.strictObject({ en: text(MOST.note) }),
});
const passages = v.pipe(v.array(passage), v.maxLength(MOST.list));
/** A plain name beside the annotation: no folder, and no address. */
const file = v.pipe(
  text(MOST.name),
  v.regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/, 'is not the name of a file in the dossier’s folder'),
);

const article = v.strictObject({
  file,
  lang: v.picklist(['ar', 'en']),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hexadecimal')),
  translations: v.record(v.string(), file),
  genre: text(MOST.name),
  author: v.nullable(text(MOST.name)),
  publisher: v.nullable(text(MOST.name)),
  published: date,
  disclaimer: v.strictObject({ start: offset, end: offset, exact: text(MOST.quote) }),
});

const actor = v.strictObject({
  id,
  type: v.picklist(ACTOR_TYPES),
  name,
  seat: v.nullable(id),
  principal: v.boolean(),
  members: ids,
});

const place = v.strictObject({
  id,
  type: v.picklist(PLACE_TYPES),
  name,
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
});

const person = v.strictObject({ id, name, role: name, actor: id });

const relation = v.strictObject({
  id,
  kind: v.picklist(KINDS),
  title: name,
  from: v.pipe(ids, v.minLength(1)),
  to: ids,
  directed: v.boolean(),
  within: ids,
  affects: ids,
  people: ids,
  places: ids,
  date: v.strictObject({
    start: date,
    end: date,
    precision: v.picklist(PRECISIONS),
    text: textOrEmpty(MOST.name),
  }),
  certainty: v.picklist(CERTAINTIES),
  cue: textOrEmpty(MOST.name),
  passages: v.pipe(passages, v.minLength(1)),
  note: noteOrEmpty,
});

const tension = v.strictObject({
  id,
  title: name,
  note,
  passages: v.pipe(passages, v.minLength(2)),
  relations: ids,
});

/** Shape of `dossier.json`, format 1. */
export const dossierSchema: v.GenericSchema<unknown, DossierFile> = v.strictObject({
  format: v.literal('dossier/1'),
  id,
  title: name,
  article,
  actors: v.pipe(v.array(actor), v.maxLength(MOST.actors)),
  places: v.pipe(v.array(place), v.maxLength(MOST.places)),
  people: v.pipe(v.array(person), v.maxLength(MOST.people)),
  relations: v.pipe(v.array(relation), v.maxLength(MOST.relations)),
  tensions: v.pipe(v.array(tension), v.maxLength(MOST.tensions)),
});

/** Shape of `translation.<lang>.json`: one string for each non-empty line of the article. */
export const translationSchema = v.pipe(v.array(text(MOST.article)), v.maxLength(MOST.paragraphs));

/** Schemas of the files that make a dossier, by the name they have under `/schema/`. */
export const schemas = {
  dossier: dossierSchema,
  translation: translationSchema,
} as const;
