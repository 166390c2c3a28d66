/** A host's end of the core's thread: the same door as App, plus the bytes (`serve`) that do not go through messages. */
import { Worker } from 'node:worker_threads';
import type { AppEvent, AppInfo } from '../../preload/api.ts';
import { TickmarkError, type Result } from '../../preload/result.ts';
import { createChannel, toFailure } from './channel.ts';
import type { HostPorts, PrintRequest } from './ports.ts';
import { serveBytes } from './serve.ts';

/** What crosses into the thread; the ports stay here and are called back. */
export interface CoreOptions {
  readonly libraryDir: string;
  readonly host: AppInfo['host'];
  readonly version: string;
}

export interface CoreClientOptions extends CoreOptions {
  readonly ports: HostPorts;
  readonly workerUrl: URL;
  readonly jobWorkerUrl: URL;
}

export interface CoreClient {
  dispatch(method: string, input: unknown): Promise<Result<unknown>>;
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** Answers `GET /documents/<id>/display.pdf` and `POST /uploads`; null for any other request. */
  serve(request: Request): Promise<Response | null>;
  close(): Promise<void>;
}

/** Resolves when the library is open; rejects with the failure's words where it cannot be opened. */
export async function startCore({ ports, workerUrl, jobWorkerUrl, ...options }: CoreClientOptions): Promise<CoreClient> {
  const listeners = new Set<(event: AppEvent) => void>();
  const worker = new Worker(workerUrl, { workerData: { ...options, jobWorkerUrl: jobWorkerUrl.href } });
  let onReady = (): void => undefined;
  const ready = new Promise<void>((resolve, reject) => {
    onReady = resolve;
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the core stopped while starting')));
  });
  const channel = createChannel(worker, {
    printHtml: (request: PrintRequest, signal: AbortSignal) => ports.printHtml(request, signal),
    saveFile: ({ suggestedName, sourcePath }: { suggestedName: string; sourcePath: string }) => ports.saveFile(suggestedName, sourcePath),
    openFile: ({ name, sourcePath }: { name: string; sourcePath: string }) => ports.openFile(name, sourcePath),
    showFile: ({ path }: { path: string }) => ports.showFile?.(path) ?? Promise.resolve(),
    event: (event: AppEvent) => { for (const listener of listeners) listener(event); },
    ready: () => onReady(),
  });
  worker.on('exit', () => channel.fail(new TickmarkError('internal', 'Tickmark\u2019s library stopped working.', 'Everything saved is unharmed. Close Tickmark and start it again.')));
  await ready;

  return {
    dispatch: (method, input) => channel.call<Result<unknown>>('dispatch', { method, input }).catch((error: unknown) => ({ ok: false, error: toFailure(error) })),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    serve: (request) => serveBytes(request, { libraryDir: options.libraryDir, displayFile: (id) => channel.call<string | null>('displayFile', id) }),
    async close() {
      await channel.call('close', null).catch(() => undefined);
      await worker.terminate();
    },
  };
}
