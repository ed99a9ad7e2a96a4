import { describe, expect, it } from 'vitest';
import { dossierById } from '../../content/dossiers';
import { timelineOf } from '../../domain/timeline';
import {
  across,
  laneColumns,
  timelineMarkup,
  undatedMarkup,
  type TimelineDrawing,
} from './timeline';

const dossier = dossierById('egypt-pakistan');
const { lanes, home, span } = timelineOf(dossier);
const drawing = (own: Partial<TimelineDrawing> = {}): TimelineDrawing => ({
  ...{ seen: span, flipped: false, passes: () => true, href: ({ id }) => `/r/${id}` },
  ...own,
});
const idsIn = (markup: string) =>
  [...markup.matchAll(/data-relation="([^"]+)"/g)].map(([, id]) => id ?? '').sort();

describe('the picture of time', () => {
  it('has a link for each dated relation, and a square for each of the others', () => {
    const drawn = [
      ...idsIn(timelineMarkup(lanes, drawing())),
      ...idsIn(undatedMarkup(lanes, 'vague', drawing()).markup),
      ...idsIn(undatedMarkup(lanes, 'undated', drawing()).markup),
    ];
    expect(drawn.sort()).toEqual(dossier.relations.map(({ id }) => id).sort());
  });

  it('makes a month as wide as a month, and mirrors it where time runs to the left', () => {
    const month = { from: home.from + 12, to: home.from + 12 };
    const right = across(month, { seen: home, flipped: false });
    const left = across(month, { seen: home, flipped: true });
    expect(right?.width).toBeCloseTo(100 / 132, 9);
    expect(right?.x).toBeCloseTo((12 / 132) * 100, 9);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeCloseTo(100 - (right?.x ?? 0), 9);
  });

  it('leaves out what is out of sight, and runs what goes on to the edge', () => {
    expect(across({ from: span.from, to: span.from }, { seen: home, flipped: false })).toBe(
      undefined,
    );
    const on = across({ from: home.from, to: Infinity }, { seen: home, flipped: false });
    expect(on).toEqual({ x: 0, width: 100 });
    const shown = idsIn(timelineMarkup(lanes, drawing({ seen: home })));
    expect(shown).not.toContain('p08-peace-agreement-1979');
  });

  it('sets back what the filter hides', () => {
    const markup = timelineMarkup(lanes, drawing({ passes: ({ kind }) => kind === 'visit' }));
    const away = markup.match(/class="bar[^"]*away/g)?.length ?? 0;
    const bars = lanes.flatMap((lane) => lane.bars);
    expect(away).toBe(bars.filter(({ relation }) => relation.kind !== 'visit').length);
  });

  it('draws columns where a lane has too many bars', () => {
    const [lane] = lanes;
    if (lane === undefined) throw new Error('There are no lanes.');
    const crowded = [{ ...lane, rows: 40 }];
    expect(idsIn(timelineMarkup(crowded, drawing({ seen: home })))).toEqual([]);
    const passing = new Uint8Array(dossier.relations.length).fill(1);
    const full = laneColumns(crowded, { seen: home, flipped: false, passing });
    expect(full).toHaveLength(1);
    expect((full[0]?.d ?? '').split('M').length - 1).toBeGreaterThan(3);
  });
});
