import * as v from 'valibot';
import { UNITS } from '../domain/unit';
import { WORLDVIEWS } from '../domain/worldview';
import { LINE_CLASSES } from '../geo/basemap';

const text = v.pipe(v.string(), v.minLength(1));
const bilingual = v.strictObject({ ar: text, en: text });
const unit = v.picklist(UNITS, 'is no disputed land of the base map');
const state = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'is no ISO 3166-1 code'));
const why = { reason: bilingual, reference: bilingual };

const units = v.strictObject({
  format: v.literal('units/1'),
  units: v.array(
    v.strictObject({
      ...{ id: unit, name: bilingual },
      lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
      lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
      claimants: v.array(state),
      holder: v.nullable(state),
      explanation: bilingual,
      words: v.strictObject({ ar: v.array(text), en: v.array(text) }),
      schematic: v.optional(v.boolean()),
      source: bilingual,
    }),
  ),
});

const row = v.strictObject({
  ...{ unit, fill: v.picklist(['state', 'disputed', 'own']) },
  as: v.optional(state),
  area: v.optional(text),
  name: v.optional(bilingual),
  footnote: v.optional(bilingual),
  ...why,
});

const worldview = v.strictObject({
  format: v.literal('worldview/1'),
  id: v.picklist(WORLDVIEWS),
  units: v.array(row),
  areas: v.optional(v.record(text, bilingual)),
  lines: v.array(
    v.strictObject({
      between: v.tuple([v.union([unit, state]), v.union([unit, state])]),
      class: v.picklist([...LINE_CLASSES, 'none']),
      ...why,
    }),
  ),
  names: v.array(
    v.strictObject({
      ...{ feature: text, name: bilingual, alternative: v.optional(bilingual) },
      ...why,
    }),
  ),
});

export type UnitTable = v.InferOutput<typeof units>;
export type WorldviewTable = v.InferOutput<typeof worldview>;

/** The schemas of the tables in `static/worldviews/`, by name. */
export const worldviewSchemas = { units, worldview };

function read<S extends v.GenericSchema>(name: string, schema: S, json: string): v.InferOutput<S> {
  const result = v.safeParse(schema, JSON.parse(json));
  if (result.success) return result.output;
  const faults = result.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  throw new Error(`static/worldviews/${name}.json\n  ${faults.join('\n  ')}`);
}

/** @throws Error that names the file, the place in it and what is wrong there. */
export const readUnits = (json: string): UnitTable => read('units', units, json);

/** @throws Error that names the file, the place in it and what is wrong there. */
export const readWorldview = (id: string, json: string): WorldviewTable =>
  read(id, worldview, json);
