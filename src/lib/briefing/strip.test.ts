import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import { shownBy } from './briefing';
import { kickerOf } from './kicker';
import { stripOf } from './strip';

const dossier = dossierById('egypt-pakistan');
const visits = { select: 'tension/visits-close-together', kinds: 'visit' };

describe('the strip of time', () => {
  it('has the three visits on a true scale: 29 months, then 82', () => {
    const moments = stripOf(dossier, shownBy(dossier, visits));
    expect(moments.map(({ month }) => month)).toEqual([
      ...[2016 * 12 + 6, 2018 * 12 + 11, 2025 * 12 + 9],
    ]);
    expect(moments.map(({ gap }) => gap)).toEqual([0, 29, 82]);
    expect(moments[1]?.at).toBeCloseTo(29 / 111);
  });

  it('is left out where fewer than three months are named', () => {
    expect(stripOf(dossier, shownBy(dossier, { select: 'actor/TR' }))).toEqual([]);
  });
});

describe('the line above a title', () => {
  it('names the kinds that are shown and the years they are dated to', () => {
    const kicker = kickerOf(dossier, shownBy(dossier, visits));
    expect(kicker).toEqual({ kinds: ['visit'], years: { from: 2016 * 12, to: 2025 * 12 + 11 } });
  });

  it('takes no decade and no beginning for a date: what is said since the nineties is not 1990', () => {
    const view = { kinds: 'exercise', paragraphs: '4' };
    expect(kickerOf(dossier, shownBy(dossier, view)).years).toBeUndefined();
  });
});
