import { expect, it } from 'vitest';
import { LANGS, t } from './t';
import { worldviewTitle } from './worldview-name';

it('the first page, which has the usual title alone, says it as all others do', () => {
  for (const lang of LANGS) expect(t(lang, 'depiction')).toBe(worldviewTitle(lang, 'un'));
});
