import { expect, it } from 'vitest';
import { briefingById, dossierById } from '../content/dossiers';
import { presented, type Briefing } from './briefing';
import { stepSheet, viewSheet } from './sheet';
import { NO_QUERY } from '../state/url';

const dossier = dossierById('egypt-pakistan');
const steps = presented(JSON.parse(briefingById(dossier.id)) as Briefing);
const choices = { lang: 'ar', theme: 'light' } as const;

it('a sheet says of each passage whether it is one side of a tension', () => {
  for (const [i, step] of steps.entries()) {
    const sheet = stepSheet(dossier, step, { n: i + 1, pages: steps.length }, choices);
    expect(sheet.quotes.map(({ inTension }) => inTension)).toEqual(
      (step.view.passages ?? []).map((name) => name.startsWith('tension/')),
    );
  }
  const [tension] = dossier.tensions;
  const one = viewSheet(dossier, { type: 'tension', id: tension?.id ?? '' }, NO_QUERY, choices);
  expect(one.quotes.length).toBeGreaterThan(1);
  expect(one.quotes.every(({ inTension }) => inTension)).toBe(true);
});
