import type { Dossier } from '$lib/domain/types';
import type { FromWorker, Job, Made, ToWorker } from './jobs';

/** A job that was called off. */
export class CalledOff extends Error {}

interface Waiting {
  resolve: (made: Made) => void;
  reject: (error: Error) => void;
  progress: ((share: number) => void) | undefined;
}

/** A worker that makes pictures of one dossier; started with its first job, and anew after it failed. */
export class Maker {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor(private readonly dossier: Dossier) {}

  /**
   * Has something made.
   * @param progress hears of the share done, 0 to 1.
   * @throws CalledOff if it was called off; Error with the reason if it could not be made.
   */
  make(job: Job, progress?: (share: number) => void): Promise<Made> {
    const worker = (this.worker ??= this.started());
    this.last += 1;
    const id = this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, progress });
      worker.postMessage({ type: 'job', id, job } satisfies ToWorker);
    });
  }

  /** Starts the worker, which loads what it draws with, ahead of its first job. */
  warm(): void {
    this.worker ??= this.started();
  }

  /** Ends the worker, its jobs, and what it holds in memory. */
  end(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.settle(new CalledOff());
  }

  private settle(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }

  private started(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      const job = this.waiting.get(data.id);
      if (job === undefined) return;
      if (data.type === 'progress') {
        job.progress?.(data.share);
        return;
      }
      this.waiting.delete(data.id);
      if (data.type === 'done') job.resolve(data.made);
      else job.reject(new Error(data.reason));
    };
    // Its script did not load, or it ran out of memory.
    worker.onerror = (event) => {
      event.preventDefault();
      this.worker = undefined;
      worker.terminate();
      this.settle(new Error(event.message || 'worker'));
    };
    worker.postMessage({ type: 'dossier', dossier: this.dossier } satisfies ToWorker);
    return worker;
  }
}
