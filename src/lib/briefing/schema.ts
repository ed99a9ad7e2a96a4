import * as v from 'valibot';
import { MOST_PASSAGES, VIEW_PARAMETERS, type Briefing, type StepView } from './briefing';

/** Words that a briefing being written may still lack. */
const words = v.strictObject({ ar: v.string(), en: v.string() });
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** Longest a step can be planned to take, in seconds. */
export const MOST_SECONDS = 3600;

const parameters = Object.fromEntries(
  VIEW_PARAMETERS.map((name) => [name, v.optional(v.string())]),
);
/** Shape of a step's view. */
export const viewSchema: v.GenericSchema<unknown, StepView> = v.strictObject({
  ...parameters,
  passages: v.optional(v.pipe(v.array(v.string()), v.maxLength(MOST_PASSAGES))),
});

/** Shape of `briefing.json`. */
export const briefingSchema: v.GenericSchema<unknown, Briefing> = v.strictObject({
  title: words,
  steps: v.pipe(
    v.array(
      v.strictObject({
        ...{ id, title: words, text: words, notes: words, view: viewSchema },
        seconds: v.optional(
          v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_SECONDS)),
        ),
        hidden: v.optional(v.boolean()),
      }),
    ),
    v.minLength(1),
  ),
});
