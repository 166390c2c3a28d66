/** One running thread of job-worker.ts, which does one job after the other. */
import { Worker } from 'node:worker_threads';
import { TickmarkError } from '../../preload/result.ts';
import { createChannel } from './channel.ts';
import type { HostPorts, PrintRequest } from './ports.ts';
import { endAtGate, makeGate } from './thread-gate.ts';

/** A document that needs more than this to be read is hostile or beyond this program. */
const MAX_HEAP_MEGABYTES = 4096;

export type OnProgress = (message: string, fraction: number | null) => void;

export interface RunningThread {
  /** Aborting the signal ends the thread at once. */
  call<T>(name: string, args: unknown, signal: AbortSignal, onProgress: OnProgress): Promise<T>;
  /** The job is over: forgets it. A resting thread does not keep the program running. */
  rest(): void;
  /** Ended, or with a call that failed as nobody foresaw: who knows what it left behind. */
  isSpent(): boolean;
  end(): Promise<void>;
}

export function cancelled(): TickmarkError {
  return new TickmarkError('cancelled', 'Cancelled.', 'What had arrived before is kept; the rest was not changed.');
}

export function startThread(workerUrl: URL, ports: Pick<HostPorts, 'printHtml'>): RunningThread {
  const gate = makeGate();
  const worker = new Worker(workerUrl, { workerData: { gate }, resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MEGABYTES } });
  let job: { readonly signal: AbortSignal; readonly onProgress: OnProgress } | null = null;
  let spent = false;
  const channel = createChannel(worker, {
    printHtml: (request: PrintRequest, signal: AbortSignal) => ports.printHtml(request, job === null ? signal : AbortSignal.any([job.signal, signal])),
    progress: ({ message, fraction }: { message: string; fraction: number | null }) => job?.onProgress(message, fraction),
  });
  const gone = (error: Error): void => {
    spent = true;
    channel.fail(error);
  };
  const onAbort = (): void => {
    gone(cancelled());
    void endAtGate(worker, gate);
  };
  worker.on('error', (error: NodeJS.ErrnoException) => gone(error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new TickmarkError('too-large', 'This document needs more memory than Tickmark allows one document.', 'Split it or print it to a smaller PDF and import that. Nothing else was affected.')
    : error));
  worker.on('exit', () => gone(new TickmarkError('internal', 'Reading stopped unexpectedly.', 'Nothing was lost. Try this file again.')));

  return {
    async call<T>(name: string, args: unknown, signal: AbortSignal, onProgress: OnProgress): Promise<T> {
      worker.ref();
      job?.signal.removeEventListener('abort', onAbort);
      job = { signal, onProgress };
      signal.addEventListener('abort', onAbort, { once: true });
      try {
        return await channel.call<T>(name, args, { signal });
      } catch (error) {
        spent ||= !(error instanceof TickmarkError) || error.kind === 'internal';
        throw error;
      }
    },
    rest() {
      job?.signal.removeEventListener('abort', onAbort);
      job = null;
      channel.notify('rest', null);
      worker.unref();
    },
    isSpent: () => spent,
    end: () => endAtGate(worker, gate),
  };
}
