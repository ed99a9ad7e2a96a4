import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { anyFilter } from '../../../tests/lib/filters';
import { dossierById } from '../content/dossiers';
import { EVERYTHING } from '../domain/filter';
import { NOTHING, type Selection } from '../domain/selection';
import { NO_QUERY } from '../state/url';
import { passageNamed, shownBy, viewOf } from './briefing';

const dossier = dossierById('egypt-pakistan');

describe('a step’s view', () => {
  it('shows what the parameters of an address show', () => {
    const view = { select: 'tie/EG-PK/visit', certainty: 'reported', period: '2016-07..2025-10' };
    const { selection, query, ignored } = shownBy(dossier, view);
    expect(selection).toEqual({ type: 'tie', id: 'EG-PK/visit' });
    expect(query.filter.certainties).toEqual(['reported']);
    expect(query.filter.kinds).toBe(EVERYTHING.kinds);
    expect(ignored).toEqual([]);
  });

  it('that leaves everything out is the first view, whatever was shown before', () => {
    expect(shownBy(dossier, {})).toEqual({
      ...{ selection: NOTHING, query: NO_QUERY, passages: [], ignored: [] },
    });
  });

  it('gives back the selection and the query that it was made of', () => {
    const selections: Selection[] = [NOTHING, { type: 'actor', id: 'EG' }];
    const property = fc.property(
      anyFilter(dossier),
      fc.constantFrom(...selections),
      (filter, s) => {
        const query = { ...NO_QUERY, filter, camera: { lon: 40, lat: 25, zoom: 3.5 } };
        const shown = shownBy(dossier, viewOf(s, query, ['relation/p02-sharif-visit-cairo']));
        expect(shown).toMatchObject({ selection: s, query, ignored: [] });
        expect(shown.passages).toHaveLength(1);
      },
    );
    fc.assert(property);
  });

  it('says what of it the dossier does not know', () => {
    const view = { select: 'actor/XX', kinds: 'gossip', passages: ['relation/none', 'nothing'] };
    expect(shownBy(dossier, view).ignored.map(({ name, value }) => `${name}=${value}`)).toEqual([
      ...['select=actor/XX', 'kinds=gossip', 'passages=relation/none', 'passages=nothing'],
    ]);
  });
});

describe('a passage’s name', () => {
  it('stands for the first passage of a relation, or for the one that it counts to', () => {
    const [first, second] =
      dossier.relations.find((r) => r.id === 'p03-munir-visit-egypt')?.passages ?? [];
    const named = (name: string) => passageNamed(dossier, name)?.passage;
    expect(named('relation/p03-munir-visit-egypt')).toBe(first);
    expect(named('relation/p03-munir-visit-egypt/2')).toBe(second);
    expect(named('relation/p03-munir-visit-egypt/3')).toBeUndefined();
    expect(passageNamed(dossier, 'tension/who-leads-the-imctc/2')?.paragraph).toBe(11);
  });
});
