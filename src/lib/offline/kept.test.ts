import { describe, expect, it } from 'vitest';
import { isHashed, isKept, versionIn } from './kept';

describe('what a device keeps', () => {
  it('is a version and its paths, and nothing else is taken for that', () => {
    expect(isKept({ version: '1', paths: ['/a.js'] })).toBe(true);
    for (const other of [null, [], 'x', { version: 1, paths: [] }, { version: '1', paths: [2] }])
      expect(isKept(other)).toBe(false);
  });

  it('knows names that carry a hash', () => {
    expect(isHashed('/_app/immutable/chunks/x.js')).toBe(true);
    expect(isHashed('/_app/version.json')).toBe(false);
  });
});

describe('the version of a page', () => {
  it('is what its markup says', () => {
    const head = '<meta charset="utf-8" /><meta name="version" content="1764200000000" />';
    expect(versionIn(head)).toBe('1764200000000');
  });
  it('is unknown where the markup says none, or not yet', () => {
    expect(versionIn('<meta charset="utf-8" /><meta name="vers')).toBeUndefined();
  });
});
