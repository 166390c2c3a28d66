import path from 'node:path';
import { TickmarkError, type Result } from '../../preload/result.ts';
import type { MethodInput, MethodName, MethodOutput } from '../../preload/api.ts';
import { createApp, type App } from '../core/app.ts';
import { defaultLibraryDir } from '../hosting/library-location.ts';
import { APP_VERSION } from '../hosting/version.ts';
import type { Arguments } from './arguments.ts';
import type { CommandOutput } from './command.ts';
import { printHtml } from './print-html.ts';

export interface Library {
  readonly app: App;
  /** @throws TickmarkError what the core answered */
  readonly call: <M extends MethodName>(method: M, input: MethodInput<M>) => Promise<MethodOutput<M>>;
}

/** Opens the library that `--library` names (the app's own otherwise), does the work, and closes it. */
export async function withLibrary<T>(args: Arguments, output: CommandOutput, work: (library: Library) => Promise<T>): Promise<T> {
  // In a bundle the job thread's script stands beside this one; from source the core knows where its own is.
  const bundled = import.meta.url.endsWith('.js');
  const app = createApp({
    libraryDir: path.resolve(args.value('library') ?? defaultLibraryDir()),
    host: 'cli',
    version: APP_VERSION,
    ports: { printHtml, saveFile: noWindow, openFile: noWindow },
    ...(bundled ? { jobWorkerUrl: new URL('./job-worker.js', import.meta.url) } : {}),
  });
  const unsubscribe = app.subscribe((event) => {
    if (event.type === 'progress') output.progress(`${event.file ?? ''}: ${event.message}`);
  });
  output.signal.addEventListener('abort', () => app.context.jobs.close(), { once: true });
  try {
    return await work({
      app,
      async call<M extends MethodName>(method: M, input: MethodInput<M>) {
        const result = await app.dispatch(method, input) as Result<MethodOutput<M>>;
        if (result.ok) return result.value;
        throw new TickmarkError(result.error.kind, result.error.message, result.error.advice);
      },
    });
  } finally {
    unsubscribe();
    app.close();
  }
}

function noWindow(): Promise<never> {
  return Promise.reject(new TickmarkError('bad-request', 'The command line has no window.', 'Use the command\'s own options.'));
}
