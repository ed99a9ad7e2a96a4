import * as v from 'valibot';
import {
  ACTOR_TYPES,
  CERTAINTIES,
  KINDS,
  PLACE_TYPES,
  PRECISIONS,
  type DossierFile,
} from '../domain/types';

const text = v.pipe(v.string(), v.minLength(1));
const bilingual = v.strictObject({ ar: text, en: text });
const bilingualOrEmpty = v.strictObject({ ar: v.string(), en: v.string() });
const id = v.pipe(
  v.string(),
  v.regex(/^([A-Z]{2}|[a-z0-9]+(-[a-z0-9]+)*)$/, 'is not a kebab-case id or an ISO 3166-1 code'),
);
const ids = v.array(id);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const date = v.nullable(
  v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is not YYYY, YYYY-MM or YYYY-MM-DD')),
);

const passage = v.strictObject({
  start: offset,
  end: offset,
  exact: text,
  prefix: v.pipe(v.string(), v.maxLength(32)),
  suffix: v.pipe(v.string(), v.maxLength(32)),
  translation: v.strictObject({ en: text }),
});

const article = v.strictObject({
  file: text,
  lang: v.picklist(['ar', 'en']),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hexadecimal')),
  translations: v.record(v.string(), text),
  genre: text,
  author: v.nullable(text),
  publisher: v.nullable(text),
  published: date,
  disclaimer: v.strictObject({ start: offset, end: offset, exact: text }),
});

const actor = v.strictObject({
  id,
  type: v.picklist(ACTOR_TYPES),
  name: bilingual,
  seat: v.nullable(id),
  principal: v.boolean(),
  members: ids,
});

const place = v.strictObject({
  id,
  type: v.picklist(PLACE_TYPES),
  name: bilingual,
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
});

const person = v.strictObject({ id, name: bilingual, role: bilingual, actor: id });

const relation = v.strictObject({
  id,
  kind: v.picklist(KINDS),
  title: bilingual,
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
    text: v.string(),
  }),
  certainty: v.picklist(CERTAINTIES),
  cue: v.string(),
  passages: v.pipe(v.array(passage), v.minLength(1)),
  note: bilingualOrEmpty,
});

const tension = v.strictObject({
  id,
  title: bilingual,
  note: bilingual,
  passages: v.pipe(v.array(passage), v.minLength(2)),
  relations: ids,
});

/** Shape of `dossier.json`, format 1. */
export const dossierSchema: v.GenericSchema<unknown, DossierFile> = v.strictObject({
  format: v.literal('dossier/1'),
  id,
  title: bilingual,
  article,
  actors: v.array(actor),
  places: v.array(place),
  people: v.array(person),
  relations: v.array(relation),
  tensions: v.array(tension),
});

/** Shape of `translation.<lang>.json`: one string for each non-empty line of the article. */
export const translationSchema = v.array(text);

/** Schemas of the files that make a dossier, by the name they have under `/schema/`. */
export const schemas = {
  dossier: dossierSchema,
  translation: translationSchema,
} as const;
