import { untrack } from 'svelte';
import { counts } from '../domain/counts';
import { toggleCertainty, toggleKind, type Filter } from '../domain/filter';
import { NOTHING, sameSelection, selectedRelations, type Selection } from '../domain/selection';
import { filtered, inAllTime } from '../domain/shown-relations';
import { tiesIn } from '../domain/shown-ties';
import type { Tie } from '../domain/tie';
import type { Certainty, Dossier, Kind, Lang, Relation } from '../domain/types';
import type { Unit } from '../domain/unit';
import type { Camera, Clear } from '../geo/camera';
import type { Worldview } from '../domain/worldview';
import type { Projection, ThemeName, ViewState } from '../scene/view';
import { addressOf, NO_QUERY, type Ignored, type Own, type Page, type Query } from './url';

/** A value that is taken anew when `key` changes, and not for what else it is made of. */
function keyedBy<T>(key: string, make: () => T): T {
  return untrack(make);
}

/** What the explore page shows; one for each mounted page, never shared between requests. */
export class Explore {
  dossier: Dossier = $state.raw(undefined as unknown as Dossier);
  lang: Lang = $state('ar');
  private chosen: Selection = $state.raw(NOTHING);
  /** Which page of the dossier stands beside the map. */
  page: Page = $state('explore');
  query: Query = $state.raw(NO_QUERY);
  /** The map's colours: a matter of the room, so no part of the address. */
  theme: ThemeName = $state('light');
  /**
   * The query that links carry: `settle` takes it over once the query rests, so that hundreds of
   * links are not written anew for each step of a brush or of playback.
   */
  linked: Query = $state.raw(NO_QUERY);
  /** What the page shows of itself beyond selection and filter; kept in the address as well. */
  own: Own = $state.raw({});
  /** Parts of the address that were not followed, until the reader of the notice puts it away. */
  ignored: readonly Ignored[] = $state.raw([]);
  /** What the pointer or the focus is on, in any part of the page. */
  hover: Selection = $state.raw(NOTHING);
  /** Ties that are lit together, where nothing selectable stands for them, such as a pair's. */
  hoverTies: readonly string[] = $state.raw([]);

  /** Ids of the relations that playback has just reached. */
  // Replaced as a whole and never changed: a plain set will do.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  fresh: ReadonlySet<string> = $state.raw(new Set());

  /** What is told of the disputed land that is selected; it comes with its page, or once asked for. */
  land: Unit | undefined = $state.raw();

  /** What the map's frame keeps clear of, where a card lies over the map. */
  clear: Clear | undefined = $state.raw();

  constructor(dossier: Dossier, lang: Lang, selection: Selection) {
    this.dossier = dossier;
    this.lang = lang;
    this.selection = selection;
  }

  get selection(): Selection {
    return this.chosen;
  }
  /** Lets go of what was pointed at: a link that goes with what it stood in never says that it was left. */
  set selection(next: Selection) {
    const before = untrack(() => this.chosen);
    if (!sameSelection(before, next)) {
      this.hover = NOTHING;
      this.hoverTies = [];
    }
    this.chosen = next;
  }

  private filter = $derived(this.query.filter);
  private camera = $derived(this.query.camera);
  private projection = $derived(this.query.projection);
  private worldview = $derived(this.query.worldview);
  /** What decides the picture; how the table is ordered does not. */
  view: ViewState = $derived({
    ...{ lang: this.lang, selection: this.selection, filter: this.filter },
    ...{ camera: this.camera, projection: this.projection, theme: this.theme },
    worldview: this.worldview,
  });
  /** Relations of the selection before the filter. */
  selected: readonly Relation[] = $derived(selectedRelations(this.dossier, this.selection));
  /** Relations that are selected and shown. */
  shown: readonly Relation[] = $derived(filtered(this.dossier, this.selected, this.filter));
  /** The filter but for its period, as text: it stays the same while only time moves. */
  private timeless = $derived(JSON.stringify({ ...this.filter, period: null }));
  /** 1 at the place in the dossier of each relation that is selected and shown, whatever its date. */
  inAllTime: Uint8Array = $derived(
    inAllTime(
      this.dossier,
      this.selected,
      keyedBy(this.timeless, () => this.filter),
    ),
  );
  counts = $derived(counts(this.dossier, this.selected, this.filter));
  ties: readonly Tie[] = $derived(tiesIn(this.dossier));
  /** Ids of the relations that the hovered thing stands for. */
  lit: ReadonlySet<string> = $derived(
    // Made anew with each hover and never changed: a plain set will do.
    // eslint-disable-next-line svelte/prefer-svelte-reactivity
    new Set(
      this.hover.type === 'none'
        ? []
        : selectedRelations(this.dossier, this.hover).map((r) => r.id),
    ),
  );
  /** Ids of the ties that stand out for a moment: what is hovered, and what playback has reached. */
  litTies: readonly string[] = $derived.by(() => {
    const { hover, hoverTies, lit, fresh } = this;
    if (hoverTies.length > 0) return hoverTies;
    const ids = fresh.size > 0 ? fresh : lit;
    if (hover.type === 'tie') return [hover.id];
    if (hover.type === 'actor')
      return this.ties.filter(({ a, b }) => [a, b].includes(hover.id)).map((t) => t.id);
    if (ids.size === 0 || hover.type === 'place') return [];
    return this.ties.filter((t) => t.relations.some((r) => ids.has(r.id))).map((t) => t.id);
  });

  /**
   * Address of a selection on the first page, which works without script too; keeps the filter,
   * but not the camera: a selection frames itself. A disputed land stays where it was pointed at.
   */
  href = (selection: Selection): string => this.address(selection, 'explore');

  /** Address of a selection on a page, by default the one that is shown. */
  address = (selection: Selection, page: Page = this.page): string => {
    const camera = selection.type === 'unit' ? this.linked.camera : null;
    const query = { ...this.linked, camera };
    const own = page === this.page ? this.own : {};
    return addressOf(this.lang, this.dossier.id, page, selection, query, own);
  };

  /**
   * Shows a selection at once, ahead of the navigation that makes it the page's address; a state
   * that the dossier does not have, or a disputed land, waits for its page, which brings its words.
   */
  show(selection: Selection): void {
    const { actors } = this.dossier;
    if (selection.type === 'actor' && !actors.some((a) => a.id === selection.id)) return;
    if (selection.type === 'unit' && this.land?.id !== selection.id) return;
    this.selection = selection;
  }

  /** What is told of a disputed land, where it is at hand. */
  heldLand(id: string): Unit | undefined {
    return this.land?.id === id ? this.land : undefined;
  }

  /** Shows what somebody asks about, whatever is filtered: a filter that hides all of it goes. */
  reveal(selection: Selection): void {
    this.show(selection);
    if (this.shown.length === 0) this.showEverything();
  }

  /** Lets links carry the query as it is now: before one is followed, and whenever it rests. */
  settle = (): void => {
    this.linked = this.query;
  };

  /** Notes what the pointer or the focus is on; the same thing again changes nothing. */
  point(hover: Selection): void {
    if (!sameSelection(this.hover, hover)) this.hover = hover;
  }

  setFilter(filter: Filter): void {
    this.query = { ...this.query, filter };
  }
  toggleKind(kind: Kind): void {
    this.setFilter(toggleKind(this.query.filter, kind));
  }
  toggleCertainty(certainty: Certainty): void {
    this.setFilter(toggleCertainty(this.query.filter, certainty));
  }
  showEverything(): void {
    this.setFilter(NO_QUERY.filter);
  }
  setSort(sort: Query['sort']): void {
    this.query = { ...this.query, sort };
  }
  setOrder(order: Query['order']): void {
    this.query = { ...this.query, order };
  }
  moveTo(camera: Camera | null): void {
    this.query = { ...this.query, camera };
  }
  /** Shows other borders; a comparison of these with themselves ends. */
  setWorldview(worldview: Worldview): void {
    const { compare } = this.query;
    this.query = { ...this.query, worldview, compare: compare === worldview ? null : compare };
  }
  setCompare(compare: Worldview | null): void {
    this.query = { ...this.query, compare: compare === this.query.worldview ? null : compare };
  }
  setProjection(projection: Projection): void {
    this.query = { ...this.query, projection };
  }

  /** Name of an actor in the page's language. */
  actorName = (id: string): string =>
    this.dossier.actors.find((a) => a.id === id)?.name[this.lang] ?? id;
}
