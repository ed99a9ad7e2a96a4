import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import { monthsOf, overlap } from './period';
import { beginnings, lengthOf, monthCounts, moved, timelineOf, zoomed } from './timeline';
import type { Dossier } from './types';

const dossier = dossierById('egypt-pakistan');
const timeline = timelineOf(dossier);
const at = (year: number, month: number) => year * 12 + month - 1;

describe('the timeline', () => {
  it('holds every relation once: as a bar, as vague, or as undated', () => {
    const all = timeline.lanes.flatMap(({ bars, vague, undated }) => [
      ...bars.map(({ relation }) => relation.id),
      ...[...vague, ...undated].map(({ id }) => id),
    ]);
    expect(all.sort()).toEqual(dossier.relations.map(({ id }) => id).sort());
  });

  it('never gives a date that the article does not', () => {
    for (const { bars, vague, undated } of timeline.lanes) {
      for (const { relation, months } of bars) expect(monthsOf(relation.date)).toEqual(months);
      for (const { date } of [...vague, ...undated]) expect(date.start).toBeNull();
      for (const { date } of vague) expect(date.text).not.toBe('');
      for (const { date } of undated) expect(date.text).toBe('');
    }
  });

  it('lays no two bars of a row over each other', () => {
    for (const { bars, rows } of timeline.lanes)
      bars.forEach((bar, i) => {
        expect(bar.row).toBeLessThan(rows);
        for (const other of bars.slice(i + 1))
          if (other.row === bar.row) expect(overlap(bar.months, other.months)).toBe(false);
      });
  });

  it('spans all years, and looks first at those without the lone one far before', () => {
    expect(timeline.span).toEqual({ from: at(1979, 1), to: at(2025, 12) });
    expect(timeline.home).toEqual({ from: at(2015, 1), to: at(2025, 12) });
  });

  it('shows the 82 months between two visits as 82 months', () => {
    const visits = timeline.lanes[0]?.bars.filter((bar) => lengthOf(bar.months) === 1) ?? [];
    const months = [...new Set(visits.map((bar) => bar.months.from))].sort((x, y) => x - y);
    expect(months).toEqual([at(2016, 7), at(2018, 12), at(2025, 10)]);
    expect(at(2025, 10) - at(2018, 12)).toBe(82);
  });

  it('begins the nineties anywhere in them', () => {
    const bars = timeline.lanes.flatMap((lane) => lane.bars);
    const nineties = bars.find((bar) => bar.relation.date.precision === 'decade');
    expect(nineties?.begins).toEqual({ from: at(1990, 1), to: at(1999, 12) });
    expect(nineties?.goesOn).toBe(true);
  });

  it('steps through the months in which something begins', () => {
    const months = beginnings(timeline);
    expect(months[0]).toBe(at(1979, 1));
    expect(months.at(-1)).toBe(at(2025, 10));
    expect(months).toEqual([...new Set(months)].sort((x, y) => x - y));
  });

  it('of an article without dates is empty', () => {
    const none: Dossier = { ...dossier, relations: [] };
    expect(lengthOf(timelineOf(none).span)).toBe(0);
    expect(beginnings(timelineOf(none))).toEqual([]);
  });
});

describe('the stretch of time that is looked at', () => {
  const { span } = timeline;
  const seen = fc
    .tuple(fc.nat(lengthOf(span) - 7), fc.integer({ min: 6, max: lengthOf(span) }))
    .map(([from, length]) => ({
      from: span.from + from,
      to: Math.min(span.to, span.from + from + length - 1),
    }))
    .filter((one) => lengthOf(one) >= 6);

  it('stays within the span, however it is zoomed and moved', () => {
    const number = fc.double({ min: 0.05, max: 20, noNaN: true });
    const by = fc.integer({ min: -900, max: 900 });
    const property = fc.property(
      seen,
      number,
      fc.double({ min: 0, max: 1, noNaN: true }),
      by,
      (one, factor, share, months) => {
        const about = one.from + share * lengthOf(one);
        for (const next of [zoomed(one, about, factor, span), moved(one, months, span)]) {
          expect(next.from).toBeGreaterThanOrEqual(span.from - 1e-6);
          expect(next.to).toBeLessThanOrEqual(span.to + 1e-6);
          expect(lengthOf(next)).toBeGreaterThanOrEqual(Math.min(6, lengthOf(one)) - 1e-6);
        }
      },
    );
    fc.assert(property);
  });

  it('keeps the moment under the pointer in its place', () => {
    const one = { from: at(2000, 1), to: at(2009, 12) };
    const about = at(2005, 6);
    const next = zoomed(one, about, 0.5, span);
    const share = ({ from, to }: typeof one) => (about - from) / lengthOf({ from, to });
    expect(share(next)).toBeCloseTo(share(one), 6);
    expect(lengthOf(next)).toBeCloseTo(60, 6);
  });
});

describe('the months of a lane', () => {
  const { lanes, span } = timeline;
  const all = new Uint8Array(dossier.relations.length).fill(1);

  it('count each relation that ends in every month it may lie in', () => {
    for (const lane of lanes) {
      const counts = monthCounts(lane, span, all);
      const bars = lane.bars.filter((bar) => !bar.goesOn);
      expect(counts).toHaveLength(span.to - span.from + 1);
      counts.forEach((n, i) => {
        const month = span.from + i;
        const there = bars.filter(({ months }) => months.from <= month && month <= months.to);
        expect(n).toBe(there.length);
      });
    }
  });

  it('leave out what does not pass, and what is out of sight', () => {
    const sum = (counts: number[]) => counts.reduce((x, y) => x + y, 0);
    const none = new Uint8Array(dossier.relations.length);
    for (const lane of lanes) {
      expect(sum(monthCounts(lane, span, none))).toBe(0);
      expect(monthCounts(lane, { from: span.to + 1, to: span.to + 2 }, all)).toEqual([0, 0]);
    }
  });
});
