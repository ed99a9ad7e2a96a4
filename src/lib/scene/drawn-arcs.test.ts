import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import { EVERYTHING } from '../domain/filter';
import { tiesIn } from '../domain/shown-ties';
import { partOf, type Tie } from '../domain/tie';
import { arcsOf } from './arcs';
import { inOrder, LastArcs, redrawn } from './drawn-arcs';
import { endsOf } from './seats';

const dossier = dossierById('egypt-pakistan');
const view = {
  selection: { type: 'none' },
  filter: EVERYTHING,
  lang: 'en',
  theme: 'light',
} as const;
const arcs = arcsOf(dossier, view, endsOf(dossier));
const arcFor = (tie: Tie) => arcs.find((arc) => arc.tie.id === tie.id);
const whole = tiesIn(dossier).find((tie) => tie.relations.length > 2 && arcFor(tie) !== undefined);
if (whole === undefined) throw new Error('No tie has three relations.');
const [one, other] = [
  partOf(whole, whole.relations.slice(0, 1)),
  partOf(whole, whole.relations.slice(1)),
];

/** Makes arcs, and notes of which ties, with the arc that was known of each. */
function maker() {
  const asked: { tie: Tie; known: boolean }[] = [];
  const make = (tie: Tie, before: ReturnType<typeof arcFor>) => {
    asked.push({ tie, known: before !== undefined });
    const arc = arcFor(tie);
    return arc && { ...arc, tie };
  };
  return { asked, make };
}

describe('the last arcs of a tie', () => {
  it('are made once of the whole and of a part, however often these come and go', () => {
    const [last, look, { asked, make }] = [new LastArcs(), {}, maker()];
    for (const tie of [whole, one, whole, one, whole])
      expect(last.of(3, tie, look, make)?.tie).toBe(tie);
    expect(asked.map(({ tie }) => tie)).toEqual([whole, one]);
  });

  it('keep the whole while its parts change', () => {
    const [last, look, { asked, make }] = [new LastArcs(), {}, maker()];
    for (const tie of [whole, one, whole, other, whole]) last.of(0, tie, look, make);
    expect(asked.map(({ tie }) => tie)).toEqual([whole, one, other]);
  });

  it('are asked for anew under another look, with the arc of the same tie at hand', () => {
    const [last, { asked, make }] = [new LastArcs(), maker()];
    for (const look of [{}, {}]) for (const tie of [whole, one]) last.of(0, tie, look, make);
    expect(asked.map(({ known }) => known)).toEqual([false, false, true, true]);
  });

  it('are of their own place', () => {
    const [last, look, { asked, make }] = [new LastArcs(), {}, maker()];
    for (const place of [0, 1]) last.of(place, whole, look, make);
    expect(asked).toHaveLength(2);
  });
});

describe('what is drawn of a kind', () => {
  const own = tiesIn(dossier).filter(({ kind }) => kind === whole.kind);
  const first = redrawn(undefined, own, arcFor);

  it('is the same while the same is shown', () => {
    expect(redrawn(first, own, arcFor)).toBe(first);
  });

  it('asks for the arcs of changed ties alone, and leaves what it gave away as it was', () => {
    const given = [...first.arcs];
    const ties = own.map((tie) => (tie === whole ? undefined : tie));
    const without = redrawn(first, ties, () => {
      throw new Error('None of these has changed.');
    });
    expect(inOrder([without])).toEqual(inOrder([first]).filter(({ tie }) => tie.id !== whole.id));
    expect(first.arcs).toEqual(given);
  });

  it('has thin lines over wide ones, and what is quiet under both', () => {
    const drawn = inOrder([first]).map(({ emphasis, width }) => [
      emphasis === 'quiet' ? 0 : 1,
      -width,
    ]);
    const sorted = [...drawn].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
    expect(drawn).toEqual(sorted);
    expect(drawn.length).toBeGreaterThan(5);
  });
});
