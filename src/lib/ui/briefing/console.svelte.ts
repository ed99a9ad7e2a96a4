import { placeNear, presented, type Briefing, type Step } from '$lib/briefing/briefing';
import { halted, started, STOPPED, type Clock } from '$lib/briefing/clock';
import { changed, later, type Message, type Pointing, type Stage } from '$lib/briefing/sync';
import type { Lang } from '$lib/domain/types';
import { Channel } from './channel';

/** An audience's window that has been heard of; its size in CSS pixels. */
export interface Audience {
  id: string;
  width: number;
  height: number;
}

/** A console that asks waits so long for one that is there already to answer, in ms. */
const ANSWER = 400;

/** A room's projector, until a window says how large it is. */
const PROJECTOR = { width: 1920, height: 1080 };

/** The presenter's console: leads all windows of a briefing in this browser, unless another does. */
export class Console {
  briefing: Briefing = $state.raw({ title: { ar: '', en: '' }, steps: [] });
  stage: Stage = $state.raw({} as Stage);
  audiences: readonly Audience[] = $state.raw([]);
  /** `asking` whether there is another; `leading`; or `standing by` while another leads. */
  state: 'asking' | 'leading' | 'standingBy' = $state('asking');
  clock: Clock = $state.raw(STOPPED);
  stepClock: Clock = $state.raw(STOPPED);
  private readonly channel: Channel;
  private readonly edited: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param edited hears that the briefing was edited in another window. */
  constructor(dossier: string, briefing: Briefing, lang: Lang, edited: () => void) {
    this.briefing = briefing;
    this.edited = edited;
    this.channel = new Channel(dossier, this.hear);
    this.stage = {
      ...{ revision: 0, by: this.channel.id, step: this.steps[0]?.id ?? '', lang },
      ...{ theme: 'light', screen: 'map', wandering: null },
    };
  }

  steps: readonly Step[] = $derived(presented(this.briefing));
  at: number = $derived(
    Math.max(
      0,
      this.steps.findIndex((step) => step.id === this.stage.step),
    ),
  );
  step: Step | undefined = $derived(this.steps[this.at]);
  next: Step | undefined = $derived(this.steps[this.at + 1]);
  /** Size of the picture that the audience sees. */
  size: { width: number; height: number } = $derived(this.audiences.at(-1) ?? PROJECTOR);

  /** Goes on with a briefing that was edited, at the same step or where it stood. */
  take(briefing: Briefing): void {
    const { at, step } = this;
    this.briefing = briefing;
    if (step !== undefined && !this.steps.includes(step)) {
      const next = this.steps[placeNear(this.steps, this.stage.step, at)];
      if (next !== undefined && next.id !== this.stage.step) this.change({ step: next.id });
    }
  }

  /** Opens the line. @returns a function that leaves it. */
  open(): () => void {
    this.channel.open();
    this.channel.say({ type: 'console', does: 'ask' });
    this.channel.say({ type: 'call' });
    this.timer = setTimeout(() => {
      if (this.state === 'asking') this.lead();
    }, ANSWER);
    const bye = () => {
      if (this.state === 'leading') this.channel.say({ type: 'bye', role: 'console' });
    };
    window.addEventListener('pagehide', bye);
    return () => {
      clearTimeout(this.timer);
      bye();
      window.removeEventListener('pagehide', bye);
      this.channel.close();
    };
  }

  /** Leads from now on; a console that led before stands by. */
  takeOver = (): void => {
    this.channel.say({ type: 'console', does: 'takeOver' });
    this.lead();
  };

  private lead(): void {
    // One that opens speaks for windows that may show different steps. One that follows another
    // console knows what all show: saying it again must not undo what is being changed just now.
    if (this.state === 'asking') this.stage = changed(this.stage, {}, this.channel.id);
    this.state = 'leading';
    this.channel.say({ type: 'call' });
    this.tell();
  }

  private tell(): void {
    this.channel.say({ type: 'stage', role: 'console', stage: $state.snapshot(this.stage) });
  }

  /** Changes what all windows show. */
  change(change: Partial<Stage>): void {
    if (this.state === 'standingBy') return;
    const moved = change.step !== undefined && change.step !== this.stage.step;
    this.stage = changed(this.stage, change, this.channel.id);
    if (moved) this.turned();
    // One that still asks says so once it leads.
    if (this.state === 'leading') this.tell();
  }

  /** Shows the step of a place from 0, as it is. */
  go = (at: number): void => {
    const step = this.steps[Math.max(0, Math.min(at, this.steps.length - 1))];
    if (step !== undefined) this.change({ step: step.id, screen: 'map', wandering: null });
  };

  point(pointing: Pointing | null): void {
    if (this.state === 'leading') this.channel.say({ type: 'point', pointing });
  }

  runClock = (running: boolean): void => {
    const turn = running ? started : halted;
    const now = Date.now();
    this.clock = turn(this.clock, now);
    this.stepClock = turn(this.stepClock, now);
  };

  resetClock = (): void => {
    const running = this.clock.from !== null;
    this.clock = STOPPED;
    this.stepClock = STOPPED;
    if (running) this.runClock(true);
  };

  /** Another step: its own time begins; with the first, the whole. */
  private turned(): void {
    this.stepClock = STOPPED;
    this.runClock(true);
  }

  private hear = (message: Message): void => {
    switch (message.type) {
      case 'console':
        this.hearConsole(message);
        break;
      case 'audience':
        this.hearAudience(message);
        break;
      case 'stage':
        this.adopt(message.stage);
        break;
      case 'edited':
        this.edited();
        break;
      case 'bye':
        if (message.role === 'audience')
          this.audiences = this.audiences.filter(({ id }) => id !== message.from);
        else if (this.state === 'standingBy') this.lead();
        break;
      default:
    }
  };

  private hearConsole({ does, from }: Message & { type: 'console' }): void {
    // Of two that open at once, one goes first.
    const yields = does === 'lead' || from < this.channel.id;
    if (does === 'takeOver' || (this.state === 'asking' && yields)) this.state = 'standingBy';
    else if (this.state === 'leading' && does === 'ask') {
      this.channel.say({ type: 'console', does: 'lead' });
      this.tell();
    }
  }

  private hearAudience({ from, stage, width, height }: Message & { type: 'audience' }): void {
    const others = this.audiences.filter(({ id }) => id !== from);
    const fresh = others.length === this.audiences.length;
    this.audiences = [...others, { id: from, width, height }];
    // Before it leads, the console takes up what is shown; then it shows newcomers what there is.
    if (this.state === 'asking' && this.stage.revision === 0) this.stage = stage;
    else if (this.state === 'leading' && fresh) this.tell();
  }

  private adopt(stage: Stage): void {
    const held = later(this.stage, stage);
    if (held === this.stage) return;
    const moved = held.step !== this.stage.step;
    this.stage = held;
    if (moved && this.state === 'leading') this.turned();
  }
}
