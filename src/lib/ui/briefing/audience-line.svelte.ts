import { shownBy } from '$lib/briefing/briefing';
import {
  changed,
  later,
  sameStage,
  type Message,
  type Pointing,
  type Stage,
} from '$lib/briefing/sync';
import type { Lang } from '$lib/domain/types';
import { THEMES } from '$lib/scene/view';
import { Channel } from './channel';
import type { Telling } from './telling.svelte';

/**
 * Keeps an audience's window in step with the console, if there is one: it shows what the console
 * says, and says what was done here. Without a console, each window goes its own way.
 */
export class AudienceLine {
  /** Where the console points. */
  pointing: Pointing | null = $state.raw(null);
  /** Whether a console has been heard of. */
  private linked = false;
  private stage: Stage | undefined;
  /** The language that is on its way: the page changes to it in a moment. */
  private coming: Lang | undefined;
  private readonly channel: Channel;

  /**
   * @param toLang shows the same step in another language.
   * @param edited hears that the briefing was edited in another window.
   */
  constructor(
    private readonly telling: Telling,
    private readonly toLang: (lang: Lang) => void,
    private readonly edited: () => void,
  ) {
    this.channel = new Channel(telling.explore.dossier.id, this.hear);
    $effect(() => {
      const now = this.now();
      if (this.stage === undefined || sameStage(now, this.stage)) return;
      this.stage = changed(this.stage, now, this.channel.id);
      if (this.linked) this.channel.say({ type: 'stage', role: 'audience', stage: this.stage });
    });
  }

  /** Opens the line and says that this window is there. @returns a function that closes it. */
  open(): () => void {
    this.channel.open();
    this.stage = { ...this.now(), revision: 0, by: this.channel.id };
    this.present();
    const bye = () => {
      this.channel.say({ type: 'bye', role: 'audience' });
    };
    window.addEventListener('pagehide', bye);
    window.addEventListener('resize', this.present);
    return () => {
      bye();
      window.removeEventListener('pagehide', bye);
      window.removeEventListener('resize', this.present);
      this.channel.close();
    };
  }

  /** The briefing was replaced: a step that the console had named may be there now. */
  retake(): void {
    if (this.linked && this.stage !== undefined) this.show(this.stage);
  }

  /** What is shown now, as a stage that nobody has numbered. */
  private now(): Stage {
    const { step, screen, explore } = this.telling;
    if (this.coming === explore.lang) this.coming = undefined;
    return {
      ...{ revision: 0, by: this.channel.id, step: step?.id ?? '', screen, theme: explore.theme },
      ...{ lang: this.coming ?? explore.lang, wandering: this.telling.wanderedTo() },
    };
  }

  private present = (): void => {
    if (this.stage === undefined) return;
    const { innerWidth: width, innerHeight: height } = window;
    this.channel.say({ type: 'audience', stage: this.stage, width, height });
  };

  private hear = (message: Message): void => {
    if (message.type === 'call') this.present();
    if (message.type === 'point') this.pointing = message.pointing;
    if (message.type === 'edited') this.edited();
    if (message.type === 'bye' && message.role === 'console') {
      this.linked = false;
      this.pointing = null;
    }
    if (message.type !== 'stage') return;
    if (message.role === 'console') this.linked = true;
    else if (!this.linked) return;
    const held = this.stage === undefined ? message.stage : later(this.stage, message.stage);
    if (held === this.stage) return;
    this.stage = held;
    this.show(held);
  };

  private show({ step, lang, theme, screen, wandering }: Stage): void {
    const { telling } = this;
    const { explore } = telling;
    const at = telling.steps.findIndex(({ id }) => id === step);
    if (at >= 0 && telling.step?.id !== step) telling.go(at);
    telling.screen = screen;
    explore.theme = THEMES.find((one) => one === theme) ?? explore.theme;
    if (wandering === null) telling.resume();
    else {
      const { selection, query } = shownBy(explore.dossier, wandering);
      explore.selection = selection;
      explore.query = query;
      explore.settle();
    }
    if (lang !== (this.coming ?? explore.lang)) {
      this.coming = lang;
      this.toLang(lang);
    }
  }
}
