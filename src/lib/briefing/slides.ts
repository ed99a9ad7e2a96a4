import { selectedRelations, type Selection } from '../domain/selection';
import type { Dossier } from '../domain/types';
import { bodyParagraphs, paragraphAt } from '../domain/paragraph';
import type { Quote } from '../export/picture/sheet';
import type { Slide } from '../export/pptx/slide';
import type { Query } from '../state/url';
import { relationsShown, shownBy, wordsIn, type Shown, type Step } from './briefing';
import { kickerText } from './kicker';
import { stepSheet, viewSheet, type SheetChoices } from './sheet';

/** A slide of a briefing's step: its card, and in the notes what the speaker says and can quote. */
export function stepSlide(
  dossier: Dossier,
  step: Step,
  place: { n: number; pages: number },
  choices: SheetChoices,
): Slide {
  const shown = shownBy(dossier, step.view);
  const sheet = stepSheet(dossier, step, place, choices);
  const { quotes } = sheet;
  const notes = wordsIn(step.notes, choices.lang).text;
  return { sheet, kicker: kickerText(dossier, choices.lang, shown), quotes, noted: quotes, notes };
}

/** Most relations whose passages a view's notes hold: of more, the paragraphs are named alone. */
const MOST_NOTED = 20;

/** A slide of a selection under a query; the notes quote what is selected, where it is not too much. */
export function viewSlide(
  dossier: Dossier,
  selection: Selection,
  query: Query,
  choices: SheetChoices,
): Slide {
  const shown: Shown = { selection, query, passages: [], ignored: [] };
  const relations = relationsShown(dossier, shown);
  const paragraphs = bodyParagraphs(dossier);
  const noted = relations.length > MOST_NOTED ? [] : relations;
  const many = selectedRelations(dossier, selection).length > MOST_NOTED;
  return {
    sheet: viewSheet(dossier, selection, query, choices),
    kicker: many ? '' : kickerText(dossier, choices.lang, shown),
    quotes: [],
    noted: noted.flatMap(({ passages, certainty }) =>
      passages.map((passage): Quote => {
        const paragraph = paragraphAt(paragraphs, passage.start)?.number ?? 0;
        return { passage, paragraph, certainty, inTension: false };
      }),
    ),
    notes: '',
  };
}
