import { presented, shownBy, type Briefing, type Step } from '../../src/lib/briefing/briefing';
import { NOTHING, selectionOf, type Selection } from '../../src/lib/domain/selection';
import type { Dossier } from '../../src/lib/domain/types';
import { parseQuery, type Query } from '../../src/lib/state/url';
import { Refused, type Arguments } from './export-arguments';
import { ownBriefing } from './own-briefing';

function strange(ignored: readonly { name: string; value: string }[]): void {
  const [first] = ignored;
  if (first === undefined) return;
  throw new Refused(`the dossier does not know ${first.name}=${first.value}`);
}

/** The view that `--path` and `--query` ask for. @throws Refused where the dossier has no such thing */
export function viewAsked(
  dossier: Dossier,
  { path, query: text }: Pick<Arguments, 'path' | 'query'>,
): { selection: Selection; query: Query } {
  const selection = path === '' ? NOTHING : selectionOf(dossier, path);
  if (selection === undefined) throw new Refused(`--path ${path}: the dossier has no such thing`);
  const { query, ignored } = parseQuery(new URLSearchParams(text), dossier);
  strange(ignored);
  return { selection, query };
}

/** A step that is asked for, its number among those presented, and how many these are. */
export interface StepAsked {
  step: Step;
  n: number;
  pages: number;
}

/** The steps that `--step` or `--all-steps` asks for. @throws Refused where the briefing has none such */
export function stepsAsked(dossier: Dossier, asked: number | 'all'): StepAsked[] {
  const steps = presented(ownBriefing(dossier.id));
  const pages = steps.length;
  const chosen = asked === 'all' ? steps.map((_, i) => i + 1) : [asked];
  return chosen.map((n) => {
    const step = steps[n - 1];
    if (step === undefined)
      throw new Refused(`--step ${String(n)}: the briefing has ${String(pages)} steps`);
    strange(shownBy(dossier, step.view).ignored);
    return { step, n, pages };
  });
}

/** The title of a dossier's briefing in both languages. */
export function briefingTitle(dossier: Dossier): Briefing['title'] {
  return ownBriefing(dossier.id).title;
}
