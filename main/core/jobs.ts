/**
 * Long work runs in threads of its own, one thread for a job, so that neither the window nor the database waits.
 * A job reports progress and can be cancelled; cancelling ends its thread at once. A thread whose job is done waits a
 * while for the next one: loading the libraries takes longer than reading a letter.
 */
import { cancelled, startThread, type OnProgress, type RunningThread } from './job-thread.ts';
import type { HostPorts } from './ports.ts';

/** How long a thread without a job is kept. */
const SPARE_MILLISECONDS = 60_000;

export interface JobThread {
  call<T>(name: string, args: unknown, onProgress: OnProgress): Promise<T>;
  close(): Promise<void>;
}

export interface JobRegistry {
  /** Registers a job under the id that the window chose; the signal aborts when the person cancels. */
  begin(jobId: string): AbortSignal;
  end(jobId: string): void;
  cancel(jobId: string): void;
  openThread(signal: AbortSignal): JobThread;
  /** Cancels everything; resolves when no thread runs any more. */
  close(): Promise<void>;
}

export function createJobRegistry(workerUrl: URL, ports: Pick<HostPorts, 'printHtml'>): JobRegistry {
  const controllers = new Map<string, AbortController>();
  let spare: { readonly thread: RunningThread; readonly timer: NodeJS.Timeout } | null = null;
  const started = new Set<RunningThread>();
  let closed = false;

  const takeSpare = (): RunningThread | null => {
    const thread = spare?.thread ?? null;
    clearTimeout(spare?.timer);
    spare = null;
    return thread;
  };
  const take = (): RunningThread => {
    const thread = takeSpare();
    if (thread?.isSpent() === false) return thread;
    const fresh = startThread(workerUrl, ports);
    started.add(fresh);
    return fresh;
  };
  const end = async (thread: RunningThread): Promise<void> => {
    await thread.end();
    started.delete(thread);
  };
  const giveBack = async (thread: RunningThread): Promise<void> => {
    if (closed || spare !== null || thread.isSpent()) return end(thread);
    thread.rest();
    const retire = (): void => {
      const tired = takeSpare();
      if (tired !== null) void end(tired);
    };
    spare = { thread, timer: setTimeout(retire, SPARE_MILLISECONDS).unref() };
  };

  return {
    begin(jobId) {
      const controller = new AbortController();
      controllers.set(jobId, controller);
      return controller.signal;
    },
    end: (jobId) => void controllers.delete(jobId),
    cancel: (jobId) => controllers.get(jobId)?.abort(),
    openThread(signal) {
      let thread: RunningThread | null = null;
      return {
        async call<T>(name: string, args: unknown, onProgress: OnProgress): Promise<T> {
          if (signal.aborted) throw cancelled();
          if (thread?.isSpent() === true) {
            await end(thread);
            thread = null;
          }
          thread ??= take();
          return thread.call<T>(name, args, signal, onProgress);
        },
        async close() {
          const used = thread;
          thread = null;
          if (used !== null) await giveBack(used);
        },
      };
    },
    async close() {
      closed = true;
      for (const controller of controllers.values()) controller.abort();
      takeSpare();
      await Promise.all([...started].map(end));
    },
  };
}
