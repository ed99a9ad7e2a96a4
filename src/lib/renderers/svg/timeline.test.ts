import { describe, expect, it } from 'vitest';
import { dossierById } from '../../content/dossiers';
import { timelineOf } from '../../domain/timeline';
import { timelineMarkup, undatedMarkup, type TimelineDrawing } from './timeline';

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

  it('leaves out what is out of sight', () => {
    const shown = idsIn(timelineMarkup(lanes, drawing({ seen: home })));
    expect(shown).not.toContain('p08-peace-agreement-1979');
  });

  it('sets back what the filter hides', () => {
    const markup = timelineMarkup(lanes, drawing({ passes: ({ kind }) => kind === 'visit' }));
    const away = markup.match(/class="bar[^"]*away/g)?.length ?? 0;
    const bars = lanes.flatMap((lane) => lane.bars);
    expect(away).toBe(bars.filter(({ relation }) => relation.kind !== 'visit').length);
  });

  it('draws no bars in a lane that has too many', () => {
    const crowded = lanes.slice(0, 1).map((lane) => ({ ...lane, rows: 40 }));
    expect(crowded).toHaveLength(1);
    expect(idsIn(timelineMarkup(crowded, drawing({ seen: home })))).toEqual([]);
  });
});
