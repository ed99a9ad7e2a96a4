import { describe, expect, it } from 'vitest';
import { dossierById } from '../../content/dossiers';
import { monthCounts, timelineOf } from '../../domain/timeline';
import { across } from './lanes';
import { COLUMNS_HEIGHT, laneColumns } from './time-columns';

const dossier = dossierById('egypt-pakistan');
const { lanes, home, span } = timelineOf(dossier);
const crowded = lanes.map((lane) => ({ ...lane, rows: 40 }));
const everything = () => new Uint8Array(dossier.relations.length).fill(1);

/** Columns as their shape has them: where each begins, how wide and how high it is. */
const columnsIn = (d: string) =>
  [...d.matchAll(/M([\d.]+) [\d.]+v-([\d.]+)h([\d.]+)v([\d.]+)z/g)].map(
    ([, x, up, width, down]) => ({ x: Number(x), up: Number(up), width: Number(width), down }),
  );

describe('the columns of lanes with too many bars', () => {
  it('are drawn of such lanes alone', () => {
    const look = { seen: home, flipped: false, passing: everything() };
    expect(
      laneColumns(
        lanes.map((lane) => ({ ...lane, rows: 8 })),
        look,
      ),
    ).toEqual([]);
    const full = laneColumns(crowded, look);
    expect(full).toHaveLength(lanes.length);
    expect(columnsIn(full[0]?.d ?? '').length).toBeGreaterThan(3);
  });

  it('stand in the months that have relations, each as high as it has many of them', () => {
    for (const flipped of [false, true]) {
      const passing = everything();
      const drawn = laneColumns(crowded, { seen: home, flipped, passing });
      crowded.forEach((lane, at) => {
        const counts = monthCounts(lane, home, passing);
        const most = Math.max(...counts, 1);
        const expected = counts.flatMap((count, i) => {
          const month = home.from + i;
          const place = across({ from: month, to: month }, { seen: home, flipped });
          return count === 0 || place === undefined ? [] : [{ ...place, share: count / most }];
        });
        const columns = columnsIn(drawn[at]?.d ?? '');
        expect(columns).toHaveLength(expected.length);
        columns.forEach(({ x, up, width, down }, i) => {
          expect(x).toBeCloseTo(expected[i]?.x ?? NaN, 2);
          expect(width).toBeCloseTo(expected[i]?.width ?? NaN, 2);
          expect(up).toBeCloseTo(COLUMNS_HEIGHT * (expected[i]?.share ?? NaN), 2);
          expect(Number(down)).toBe(up);
        });
      });
    }
  });

  it('are those of a filter, a stretch and a direction, whatever was drawn before', () => {
    const none = new Uint8Array(dossier.relations.length);
    const some = everything().map((_, i) => i % 2);
    const looks = [everything(), none, some].flatMap((passing) =>
      [home, span].flatMap((seen) => [true, false].map((flipped) => ({ passing, seen, flipped }))),
    );
    for (const look of [...looks, ...looks.reverse()]) {
      const afresh = lanes.map((lane) => ({ ...lane, rows: 40 }));
      const seen = { ...look.seen };
      expect(laneColumns(crowded, look)).toEqual(laneColumns(afresh, { ...look, seen }));
    }
  });
});
