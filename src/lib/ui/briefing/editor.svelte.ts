import { placeNear, type Briefing, type Step } from '$lib/briefing/briefing';
import { draftOf, historyOf } from '$lib/briefing/draft';
import type { Edit } from '$lib/briefing/edit';
import {
  record,
  redo,
  startHistory,
  undo,
  type History,
  type Outcome,
} from '$lib/briefing/history';
import { sameBriefing } from '$lib/briefing/read';
import { Channel } from './channel';
import { Saver, type SaveState } from './saver';
import { loadDraft, saveDraft, type Failure } from './store';

/** What was last done, to be said to whoever edits. */
export interface Done {
  does: 'undo' | 'redo';
  edit: Edit;
}

/** A briefing while it is edited: what it is, what can be undone, and whether the browser keeps it. */
export class Editor {
  private readonly dossier: string;
  private readonly original: Briefing = $state.raw({ title: { ar: '', en: '' }, steps: [] });
  private history: History = $state.raw(startHistory(this.original));
  /** Whether what the browser keeps has been looked up: before that, nothing can be edited. */
  ready = $state(false);
  saving: SaveState = $state('saved');
  /** Why the browser keeps nothing, if so. */
  failure: Failure['reason'] | undefined = $state();
  done: Done | undefined = $state.raw();
  /** Id of the step that is looked at. */
  private current = $state('');
  private readonly channel: Channel;
  private readonly saver: Saver;

  constructor(dossier: string, original: Briefing) {
    this.dossier = dossier;
    this.original = original;
    this.history = startHistory(original);
    this.look(0);
    this.channel = new Channel(dossier, ({ type }) => {
      if (type === 'edited') void this.reload();
    });
    this.saver = new Saver(
      (draft) => saveDraft(dossier, draft),
      (state, reason) => {
        this.saving = state;
        this.failure = reason;
        if (state === 'saved') this.channel.say({ type: 'edited' });
      },
    );
  }

  briefing: Briefing = $derived(this.history.present);
  steps: readonly Step[] = $derived(this.briefing.steps);
  at: number = $derived(placeNear(this.steps, this.current, 0));
  step: Step | undefined = $derived(this.steps[this.at]);
  edited: boolean = $derived(!sameBriefing(this.briefing, this.original));
  canUndo: boolean = $derived(this.history.past.length > 0);
  canRedo: boolean = $derived(this.history.future.length > 0);

  /**
   * Takes up what the browser keeps.
   * @param begin says with which of the steps to begin, from 0.
   * @returns a function that leaves the briefing, kept as it is.
   */
  open(begin: (steps: readonly Step[]) => number): () => void {
    this.channel.open();
    void this.load(begin);
    const keep = () => void this.saver.flush();
    const hidden = () => {
      if (document.visibilityState === 'hidden') keep();
    };
    window.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', hidden);
      void this.saver.flush().then(() => {
        this.channel.close();
      });
    };
  }

  private async load(begin: (steps: readonly Step[]) => number): Promise<void> {
    const loaded = await loadDraft(this.dossier);
    if (!loaded.ok) this.failure = loaded.reason;
    else if (loaded.draft !== undefined) this.history = historyOf(loaded.draft, this.original);
    this.look(begin(this.steps));
    this.ready = true;
  }

  /** Another window has edited: what it kept holds, unless something here waits to be kept. */
  private async reload(): Promise<void> {
    const waits = () => this.saving !== 'saved';
    if (waits()) return;
    const { at, current } = this;
    const loaded = await loadDraft(this.dossier);
    if (!loaded.ok || loaded.draft === undefined || waits()) return;
    this.history = historyOf(loaded.draft, this.original);
    this.look(placeNear(this.steps, current, at));
  }

  /** Looks at the step of a place, from 0, or the nearest one. */
  look = (place: number): void => {
    const { steps } = this.history.present;
    this.current = steps[Math.max(0, Math.min(place, steps.length - 1))]?.id ?? '';
  };

  private take(history: History, place: number): void {
    this.history = history;
    this.look(place);
    // Where there may be a draft that could not be read, nothing may be written over it.
    if (this.failure !== 'unavailable' || this.saving === 'failed')
      this.saver.push(draftOf(history, this.original, Date.now()));
  }

  /** Makes an edit; one that changes nothing leaves all as it is. */
  do = (edit: Edit): void => {
    const history = record(this.history, edit, Date.now());
    if (history === this.history) return;
    this.done = undefined;
    const { at } = this;
    const added = edit.type === 'add' ? edit.after + 1 : edit.type === 'duplicate' ? at + 1 : at;
    this.take(history, placeNear(history.present.steps, this.current, added));
    if (edit.type === 'add' || edit.type === 'duplicate') this.look(added);
  };

  private turn(does: Done['does'], { history, edit, step }: Outcome): void {
    if (edit === undefined) return;
    const { at } = this;
    this.take(history, step ?? placeNear(history.present.steps, this.current, at));
    this.done = { does, edit };
  }

  undo = (): void => {
    this.turn('undo', undo(this.history));
  };

  redo = (): void => {
    this.turn('redo', redo(this.history));
  };

  /** The dossier's own briefing in place of all edits, which can be undone. */
  revert = (): void => {
    this.do({ type: 'replace', from: 'original', briefing: this.original });
  };
}
