import { describe, expect, it } from 'vitest';
import { copiesSeen } from './painter';

describe('the copies of the world that a map shows lines of', () => {
  it('is the one in its middle where it shows less than the world', () => {
    expect(copiesSeen([0.5, 0.8], 0.6, 0.4)).toEqual([0]);
  });

  it('are those beside it too where it shows more', () => {
    expect(copiesSeen([0.5, 0.8], 0.6, 2)).toEqual([-1, 0, 1]);
  });

  it('is the next where a line runs on over the antimeridian', () => {
    expect(copiesSeen([0.99, 1.02], 0.01, 0.1)).toEqual([-1]);
  });

  it('are none where the lines are out of sight', () => {
    expect(copiesSeen([0.5, 0.6], 0.1, 0.1)).toEqual([]);
  });
});
