/** The application without a window: an open library and one door, `dispatch`, through which every host comes. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { openDatabase, write, type ReadableDb } from '../../db/connection.ts';
import { findDocument } from '../../db/documents.ts';
import { NewerDatabaseError } from '../../db/migrations/index.ts';
import { dropUnusedBlobs, purgeTrash } from '../../db/trash.ts';
import { methods, type AppEvent, type AppInfo, type MethodName } from '../../preload/api.ts';
import { TickmarkError, type Result } from '../../preload/result.ts';
import { annotationHandlers } from './annotations.ts';
import { applicationHandlers } from './application.ts';
import { commentHandlers } from './comments.ts';
import { commitmentHandlers } from './commitments.ts';
import { attachmentHandlers } from './attachments.ts';
import { toFailure } from './channel.ts';
import type { Context, Handler, Handlers } from './context.ts';
import { documentHandlers } from './documents.ts';
import { disclosureHandlers } from './carry-disclosures.ts';
import { carryForwardHandlers } from './carry-forward.ts';
import { exportHandlers } from './letter-exports.ts';
import { MAX_FILE_BYTES, openFileStore } from './file-store.ts';
import { createJobRegistry } from './jobs.ts';
import { matterHandlers } from './matters.ts';
import type { HostPorts } from './ports.ts';
import { packetHandlers } from './open-packet.ts';
import { rememberSaved, savedFileHandlers } from './saved-files.ts';
import { responseHandlers } from './responses.ts';
import { suggestionHandlers } from './suggestions.ts';

const TRASH_DAYS = 30;

const handlers: Handlers = {
  ...applicationHandlers, ...matterHandlers, ...documentHandlers, ...commentHandlers, ...commitmentHandlers, ...annotationHandlers, ...suggestionHandlers, ...carryForwardHandlers, ...disclosureHandlers, ...responseHandlers, ...attachmentHandlers, ...exportHandlers, ...savedFileHandlers, ...packetHandlers,
};

export interface AppOptions {
  readonly libraryDir: string;
  readonly ports: HostPorts;
  readonly host: AppInfo['host'];
  readonly version: string;
  /** The job thread's script; from source it stands beside this file, in a bundle the host says where. */
  readonly jobWorkerUrl?: URL;
  readonly clock?: () => Date;
  readonly newId?: () => string;
}

export interface App {
  /** For use inside the process: the command line and the tests reach what has no method of its own. */
  readonly context: Context;
  dispatch(method: string, input: unknown): Promise<Result<unknown>>;
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** Copies a local file in, as if the window had uploaded it; returns its upload id. */
  stageFile(path: string): Promise<string>;
  /** The PDF to show, or null where there is no such document. */
  displayFile(documentId: string): string | null;
  /** The library is closed at once; resolves when no thread of it runs any more. */
  close(): Promise<void>;
}

/** Opens (or makes) the library. Throws TickmarkError `newer-library` where a later version has used it. */
export function createApp(options: AppOptions): App {
  const files = openFileStore(options.libraryDir);
  const db = openLibrary(files.databaseFile);
  const clock = options.clock ?? (() => new Date());
  const listeners = new Set<(event: AppEvent) => void>();
  const jobs = createJobRegistry(options.jobWorkerUrl ?? new URL('./job-worker.ts', import.meta.url), options.ports);
  const saved = rememberSaved(options.ports);
  const context: Context = {
    db, files, jobs, clock,
    ports: saved.ports,
    wasSaved: saved.has,
    newId: options.newId ?? randomUUID,
    defaultAuthor: userInfo().username,
    info: { version: options.version, host: options.host, platform: process.platform, libraryDir: options.libraryDir, maxFileBytes: MAX_FILE_BYTES },
    publish: (event) => { for (const listener of listeners) listener(event); },
  };
  emptyOldTrash(context);

  return {
    context,
    async dispatch(method, input) {
      try {
        if (!Object.hasOwn(methods, method)) throw badRequest(`there is no request named ${method.slice(0, 60)}`);
        const name = method as MethodName;
        const parsed = methods[name].input.safeParse(input);
        if (!parsed.success) throw badRequest(`${name}: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`);
        const handler = handlers[name] as Handler<MethodName>;
        return { ok: true, value: await handler(context, parsed.data as never) };
      } catch (error) {
        return { ok: false, error: toFailure(error) };
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async stageFile(path) {
      const uploadId = randomUUID();
      await copyFile(path, files.uploadPath(uploadId));
      return uploadId;
    },
    displayFile(documentId) {
      const document = findDocument(db, documentId);
      if (document === null) return null;
      const path = files.blobPath(document.displaySha256);
      return existsSync(path) ? path : null;
    },
    close() {
      const ended = jobs.close();
      db.close();
      files.close();
      return ended;
    },
  };
}

function badRequest(detail: string): TickmarkError {
  return new TickmarkError('bad-request', `The window asked for something that Tickmark does not understand (${detail}).`, 'Nothing was changed. Restart Tickmark; if it happens again, please report it.');
}

function openLibrary(file: string): ReadableDb {
  try {
    return openDatabase(file);
  } catch (error) {
    if (error instanceof NewerDatabaseError) {
      throw new TickmarkError('newer-library', error.message, 'Install the newest Tickmark to open it. Nothing in it was changed.', { cause: error });
    }
    throw error;
  }
}

function emptyOldTrash(context: Context): void {
  const limit = new Date(context.clock().getTime() - TRASH_DAYS * 86_400_000).toISOString();
  const unused = write(context.db, (db) => (purgeTrash(db, limit) > 0 ? dropUnusedBlobs(db) : []));
  for (const sha256 of unused) void rm(context.files.blobPath(sha256), { force: true });
}
