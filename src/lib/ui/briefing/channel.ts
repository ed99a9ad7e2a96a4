import { isMessage, type Message } from '$lib/briefing/sync';

type Said = Message extends infer M ? (M extends Message ? Omit<M, 'from'> : never) : never;

/** The line between the windows of one briefing in one browser: no server is asked. */
export class Channel {
  /** This window's own name. */
  readonly id = Math.random().toString(36).slice(2, 10);
  private channel: BroadcastChannel | undefined;

  /** @param hear is told what other windows say; what is no message is left out. */
  constructor(
    private readonly dossier: string,
    private readonly hear: (message: Message) => void,
  ) {}

  /** Opens the line; where the browser has none, this window stands alone. */
  open(): void {
    if (typeof BroadcastChannel === 'undefined') return;
    this.channel = new BroadcastChannel(`rawabit.briefing.${this.dossier}`);
    this.channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isMessage(data) && data.from !== this.id) this.hear(data);
    };
  }

  say(message: Said): void {
    this.channel?.postMessage({ ...message, from: this.id });
  }

  close(): void {
    this.channel?.close();
    this.channel = undefined;
  }
}
