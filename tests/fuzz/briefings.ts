import fc from 'fast-check';
import { shownBy, viewStateOf, type Briefing } from '../../src/lib/briefing/briefing';
import { applyEdit } from '../../src/lib/briefing/edit';
import { readBriefing, writeBriefing, type BriefingFault } from '../../src/lib/briefing/read';
import { editorText } from '../../src/lib/i18n/messages/editor';
import { briefing, smallDossier } from './base';
import { details, drawView, type Detail } from './draw';
import { texts } from './hostile';
import { demand, isPlain, type Kind, type Outcome } from './kind';
import { mutations, Mutator, type Mutation } from './mutate';

interface Case {
  changes: Mutation[];
  /** Share of the text that is left; all of it for most. */
  left: number;
  before: string;
  /** What is then typed over the title of the first step, if anything. */
  typed: string;
  step: number;
  detail: Detail;
}

interface Input {
  text: string;
  typed: string;
  step: number;
  detail: Detail;
}

const mutator = new Mutator(briefing);

const cases: fc.Arbitrary<Case> = fc.record({
  changes: mutations,
  left: fc.oneof(
    { weight: 30, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  ),
  before: fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom('', '\ufeff', ' \n') },
    { weight: 1, arbitrary: texts },
  ),
  typed: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: texts }),
  step: fc.nat(),
  detail: details(25, 3),
});

function input({ changes, left, before, typed, step, detail }: Case): Input {
  const text = mutator.textWith(changes);
  return { text: before + text.slice(0, Math.ceil(left * text.length)), typed, step, detail };
}

function checkFault({ path, reason, found }: BriefingFault): void {
  for (const lang of ['ar', 'en'] as const)
    demand(editorText(lang, `fault.${reason}`, { found }) !== '', `no words for ${reason}`);
  demand(found.length < 200 && path.length < 1000, 'a reason that nobody reads to its end');
  demand(isPlain(path + found), 'hidden in a reason');
}

/** What was read must be written, edited and read again, whatever is typed into it. */
function checkEditing(read: Briefing, typed: string): void {
  const [step] = read.steps;
  const words = { type: 'words', field: 'title', lang: 'ar', text: typed } as const;
  const edited = applyEdit(read, { ...words, step: step?.id ?? '' });
  for (const one of [read, edited]) {
    const again = readBriefing(writeBriefing(one), smallDossier);
    demand(again.briefing !== undefined, 'what was written is not read');
    demand(writeBriefing(again.briefing) === writeBriefing(one), 'something else was read');
  }
}

function open({ text, typed, step, detail }: Input): Outcome {
  const { briefing: read, faults } = readBriefing(text, smallDossier);
  if (read === undefined) {
    demand(faults.length > 0, 'refused without a reason');
    faults.forEach(checkFault);
    return 'refused';
  }
  if (typed !== '') checkEditing(read, typed);
  const shown = read.steps[step % read.steps.length];
  demand(shown !== undefined, 'a briefing without a step');
  const view = shownBy(smallDossier, shown.view);
  demand(new Set(view.passages.map(({ name }) => name)).size === view.passages.length, 'twice');
  drawView(smallDossier, viewStateOf(step % 2 === 0 ? 'ar' : 'en', view, 'light'), detail);
  return 'loaded';
}

/** Files of briefings. */
export const briefings: Kind<Case, Input> = { name: 'briefings', share: 0.3, cases, input, open };
