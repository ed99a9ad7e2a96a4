import fc from 'fast-check';
import type { Briefing, StepView } from '../../src/lib/briefing/briefing';
import { STEP_FIELDS, type Edit } from '../../src/lib/briefing/edit';

const words = { ar: 'نص', en: 'text' };

/** Altogether frozen, so that whatever writes to it throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** Views and passages that the first dossier has. */
export const VIEWS: readonly StepView[] = frozen([
  {},
  { select: 'actor/EG', certainty: 'reported' },
  { kinds: 'visit.exercise', period: '2016-07..2025-10', at: '40,25,3.5', actors: undefined },
  { select: 'tie/EG-PK/visit', passages: ['relation/p02-sharif-visit-cairo'] },
]);
const PASSAGES = [
  'relation/p02-sharif-visit-cairo',
  'relation/p03-munir-visit-egypt/2',
  'tension/who-leads-the-imctc/2',
];

/** A short briefing of the first dossier. */
export const BRIEFING: Briefing = frozen({
  title: words,
  steps: [
    { id: 'one', title: words, text: words, notes: words, view: {} },
    {
      ...{ id: 'two', title: words, text: words, notes: words, seconds: 30, hidden: true },
      view: { select: 'actor/EG', passages: ['relation/p02-sharif-visit-cairo'] },
    },
    { id: 'three-2', title: words, text: words, notes: words, view: { kinds: 'visit' } },
  ],
});

/** Another one, as of a file that was opened. */
const OTHER: Briefing = frozen({ ...BRIEFING, steps: BRIEFING.steps.slice(1) });

/** Any edit, also of steps that are not there, and to values that a field could hold by mistake. */
export function anyEdit(): fc.Arbitrary<Edit> {
  const one = <T extends string>(type: T) => fc.constant(type);
  const step = fc.constantFrom('one', 'two', 'three-2', 'two-2', 'step-3', 'step-4', 'nobody');
  const lang = fc.constantFrom('ar', 'en');
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 4 }), fc.constant('نص'));
  const at = fc.integer({ min: -2, max: 6 });
  const view = fc.constantFrom(...VIEWS);
  const seconds = fc.option(fc.double({ min: -10, max: 9999 }), { nil: undefined });
  const field = fc.constantFrom(...STEP_FIELDS);
  const passages = fc.array(fc.constantFrom(...PASSAGES), { maxLength: 4 });
  const edit = fc.oneof(
    fc.record({ type: one('add'), after: at, view }),
    fc.record({ type: one('duplicate'), step }),
    fc.record({ type: one('remove'), step }),
    fc.record({ type: one('move'), from: at, to: at }),
    fc.record({ type: one('title'), lang, text }),
    fc.record({
      type: one('replace'),
      from: fc.constantFrom('original', 'file'),
      briefing: fc.constantFrom(BRIEFING, OTHER),
    }),
    fc.record({ type: one('words'), step, field, lang, text }),
    fc.record({ type: one('hidden'), step, hidden: fc.boolean() }),
    fc.record({ type: one('seconds'), step, seconds }),
    fc.record({ type: one('passages'), step, passages }),
    fc.record({ type: one('view'), step, view }),
  );
  // Records come without a prototype, which no edit of the interface lacks.
  return edit.map((one) => ({ ...one }));
}
