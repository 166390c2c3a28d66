/** Entry of the core's own thread, so that neither SQL nor file work ever blocks a host's main thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { createApp } from './app.ts';
import { createChannel } from './channel.ts';
import type { CoreOptions } from './core-client.ts';
import type { PrintRequest } from './ports.ts';

if (parentPort === null) throw new Error('core-worker.ts runs as a worker thread');

const { jobWorkerUrl, ...options } = workerData as CoreOptions & { readonly jobWorkerUrl: string };

const channel = createChannel(parentPort, {
  dispatch: ({ method, input }: { method: string; input: unknown }) => app.dispatch(method, input),
  displayFile: (documentId: string) => app.displayFile(documentId),
  close: () => app.close(),
});

const app = createApp({
  ...options,
  jobWorkerUrl: new URL(jobWorkerUrl),
  ports: {
    printHtml: (request: PrintRequest, signal) => channel.call<Uint8Array>('printHtml', request, { signal }),
    saveFile: (suggestedName, sourcePath) => channel.call('saveFile', { suggestedName, sourcePath }),
    openFile: (name, sourcePath) => channel.call('openFile', { name, sourcePath }),
    showFile: (path) => channel.call('showFile', { path }),
  },
});
app.subscribe((event) => channel.notify('event', event));
channel.notify('ready', null);
