import { isWindows, TAKE_OVER } from '$lib/offline/talk';

const SCRIPT = '/service-worker.js';
/** How often a page that stays open asks for a new version, milliseconds. */
const HOUR = 3_600_000;

/** The worker that waits to take over, once it has all it needs. */
function waiting({ installing }: ServiceWorkerRegistration, ready: () => void): void {
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'installed' && navigator.serviceWorker.controller !== null) ready();
  });
}

/**
 * What the page knows of a new version of the copy that the device keeps. Where there can be no copy,
 * as in some private windows or where storage is full, the page goes on with the network alone.
 */
export class OfflineCopy {
  /** A new version is there and waits. */
  ready = $state(false);
  /** Other windows that keep the new version waiting, once it has been asked to take over. */
  windows = $state(0);
  private registration: ServiceWorkerRegistration | undefined;
  private asked = false;

  /** Lets the device keep the program, if it can; asked again, changes nothing. Never fails. */
  async begin(): Promise<void> {
    if (!('serviceWorker' in navigator) || this.registration !== undefined) return;
    try {
      this.registration = await navigator.serviceWorker.register(SCRIPT);
      this.watch(this.registration);
    } catch (error) {
      console.warn(error);
    }
  }

  private watch(registration: ServiceWorkerRegistration): void {
    const { serviceWorker } = navigator;
    this.ready = registration.waiting !== null && serviceWorker.controller !== null;
    const ready = () => (this.ready = true);
    waiting(registration, ready);
    registration.addEventListener('updatefound', () => {
      waiting(registration, ready);
    });
    serviceWorker.addEventListener('controllerchange', () => {
      if (this.asked) location.reload();
    });
    setInterval(() => void registration.update().catch(() => undefined), HOUR);
  }

  /** Starts the new version, unless another window would be left with the old one's pages. */
  async take(): Promise<void> {
    const worker = this.registration?.waiting;
    if (worker == null) return;
    this.asked = true;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<unknown>((resolve) => {
      port1.onmessage = ({ data }) => {
        resolve(data);
      };
    });
    worker.postMessage(TAKE_OVER, [port2]);
    const data = await answer;
    this.windows = isWindows(data) ? data.windows - 1 : 0;
    this.asked = this.windows <= 0;
  }
}

/** The one of this page. */
export const offlineCopy = new OfflineCopy();
