/**
 * Long work runs in threads of its own, one thread for a job, so that neither the window nor the database waits.
 * A job reports progress and can be cancelled; cancelling ends its thread at once.
 */
import { Worker } from 'node:worker_threads';
import { TickmarkError } from '../../preload/result.ts';
import { createChannel, type Channel } from './channel.ts';
import type { HostPorts, PrintRequest } from './ports.ts';

/** A document that needs more than this to be read is hostile or beyond this program. */
const MAX_HEAP_MEGABYTES = 4096;

export interface JobThread {
  call<T>(name: string, args: unknown, onProgress: (message: string, fraction: number | null) => void): Promise<T>;
  close(): Promise<void>;
}

export interface JobRegistry {
  /** Registers a job under the id that the window chose; the signal aborts when the person cancels. */
  begin(jobId: string): AbortSignal;
  end(jobId: string): void;
  cancel(jobId: string): void;
  openThread(signal: AbortSignal): JobThread;
  /** Cancels everything. */
  close(): void;
}

export function cancelled(): TickmarkError {
  return new TickmarkError('cancelled', 'Cancelled.', 'What had arrived before is kept; the rest was not changed.');
}

export function createJobRegistry(workerUrl: URL, ports: Pick<HostPorts, 'printHtml'>): JobRegistry {
  const controllers = new Map<string, AbortController>();
  return {
    begin(jobId) {
      const controller = new AbortController();
      controllers.set(jobId, controller);
      return controller.signal;
    },
    end: (jobId) => void controllers.delete(jobId),
    cancel: (jobId) => controllers.get(jobId)?.abort(),
    openThread: (signal) => openThread(workerUrl, ports, signal),
    close() {
      for (const controller of controllers.values()) controller.abort();
    },
  };
}

function openThread(workerUrl: URL, ports: Pick<HostPorts, 'printHtml'>, signal: AbortSignal): JobThread {
  let current: { channel: Channel; worker: Worker; progress: (message: string, fraction: number | null) => void } | null = null;

  const start = (): NonNullable<typeof current> => {
    const worker = new Worker(workerUrl, { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MEGABYTES } });
    const channel = createChannel(worker, {
      printHtml: (request: PrintRequest, printSignal: AbortSignal) => ports.printHtml(request, AbortSignal.any([signal, printSignal])),
      progress: ({ message, fraction }: { message: string; fraction: number | null }) => started.progress(message, fraction),
    });
    const started = { channel, worker, progress: (_message: string, _fraction: number | null): void => undefined };
    const onAbort = (): void => {
      channel.fail(cancelled());
      void worker.terminate();
    };
    signal.addEventListener('abort', onAbort, { once: true });
    const gone = (error: Error): void => {
      channel.fail(error);
      if (current === started) current = null;
    };
    worker.on('error', (error: NodeJS.ErrnoException) => gone(error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? new TickmarkError('too-large', 'This document needs more memory than Tickmark allows one document.', 'Split it or print it to a smaller PDF and import that. Nothing else was affected.')
      : error));
    worker.on('exit', () => {
      signal.removeEventListener('abort', onAbort);
      gone(new TickmarkError('internal', 'Reading stopped unexpectedly.', 'Nothing was lost. Try this file again.'));
    });
    return started;
  };

  return {
    async call<T>(name: string, args: unknown, onProgress: (message: string, fraction: number | null) => void): Promise<T> {
      if (signal.aborted) throw cancelled();
      current ??= start();
      current.progress = onProgress;
      return current.channel.call<T>(name, args, { signal });
    },
    async close() {
      const open = current;
      current = null;
      await open?.worker.terminate();
    },
  };
}
