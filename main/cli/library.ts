import path from 'node:path';
import { TickmarkError, type Result } from '../../preload/result.ts';
import type { MethodInput, MethodName, MethodOutput } from '../../preload/api.ts';
import { createApp, type App, type AppOptions } from '../core/app.ts';
import { isKnownId, type IdKind } from '../core/known-ids.ts';
import { defaultLibraryDir } from '../hosting/library-location.ts';
import { APP_VERSION } from '../hosting/version.ts';
import type { Arguments } from './arguments.ts';
import type { CommandOutput } from './command.ts';
import { printHtml } from './print-html.ts';

export interface Library {
  readonly app: App;
  /** @throws TickmarkError what the core answered */
  readonly call: <M extends MethodName>(method: M, input: MethodInput<M>) => Promise<MethodOutput<M>>;
  /** @throws TickmarkError not-found, naming the id, which the core's own words for the window do not */
  readonly expectId: (kind: IdKind, id: string) => void;
}

/** Opens the library that `--library` names (the app's own otherwise), does the work, and closes it. */
export async function withLibrary<T>(args: Arguments, output: CommandOutput, work: (library: Library) => Promise<T>): Promise<T> {
  // In a bundle the job thread's script stands beside this one; from source the core knows where its own is.
  const bundled = import.meta.url.endsWith('.js');
  const app = openLibrary({
    libraryDir: path.resolve(args.value('library') ?? defaultLibraryDir()),
    host: 'cli',
    version: APP_VERSION,
    ports: { printHtml, saveFile: noWindow, openFile: noWindow },
    ...(bundled ? { jobWorkerUrl: new URL('./job-worker.js', import.meta.url) } : {}),
  });
  const unsubscribe = app.subscribe((event) => {
    if (event.type === 'progress') output.progress(`${event.file ?? ''}: ${event.message}`);
  });
  output.signal.addEventListener('abort', () => void app.context.jobs.close(), { once: true });
  try {
    return await work({
      app,
      async call<M extends MethodName>(method: M, input: MethodInput<M>) {
        const result = await app.dispatch(method, input) as Result<MethodOutput<M>>;
        if (result.ok) return result.value;
        throw new TickmarkError(result.error.kind, result.error.message, result.error.advice);
      },
      expectId(kind, id) {
        if (isKnownId(app.context, kind, id)) return;
        throw new TickmarkError('not-found', `There is no ${kind} ${id} in this library.`, 'The command "matters" lists the ids of matters, documents and comments.');
      },
    });
  } finally {
    unsubscribe();
    await app.close();
  }
}

/** The reasons that a path has, said with it. @throws TickmarkError also not-found, damaged-file */
function openLibrary(options: AppOptions): App {
  const { libraryDir } = options;
  try {
    return createApp(options);
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') throw cause;
    if (cause.code === 'SQLITE_NOTADB' || cause.code.startsWith('SQLITE_CORRUPT')) {
      throw new TickmarkError('damaged-file', `${path.join(libraryDir, 'tickmark.sqlite')} is damaged: ${cause.message}.`, 'Put a copy from a backup in its place.', { cause });
    }
    if (['EEXIST', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'].includes(cause.code)) {
      throw new TickmarkError('not-found', `${libraryDir} cannot be opened as a library folder (${cause.code}).`, 'Give --library a folder that may be written to.', { cause });
    }
    throw cause;
  }
}

function noWindow(): Promise<never> {
  return Promise.reject(new TickmarkError('bad-request', 'The command line has no window.', 'Use the command\'s own options.'));
}
