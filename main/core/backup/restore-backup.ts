import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { firstRow, type ReadableDb } from '../../../db/connection.ts';
import { listBlobs } from '../../../db/documents.ts';
import { NewerDatabaseError } from '../../../db/migrations/index.ts';
import { copyDatabase, openSnapshot, removeSnapshot } from '../../../db/snapshot.ts';
import { TickmarkError } from '../../../preload/result.ts';
import type { Context } from '../context.ts';
import { MAX_FILE_BYTES, type FileStore } from '../file-store.ts';
import { ABOUT, BLOBS, DATABASE, type OnProgress } from './model.ts';

/** A database of some hundred thousand pages; more is no library of this program. */
const MAX_DATABASE_BYTES = 16 * 1024 ** 3;
const NOTHING_CHANGED = 'The library was not changed.';

export interface RestoredBackup {
  /** Without those in the trash. */
  readonly matters: number;
  readonly documents: number;
  /** Files that the backup's database knows and that are not in it. */
  readonly warnings: readonly string[];
}

/**
 * Makes an empty library what the backup holds. Every file's hash is checked; the database comes last and in one step,
 * so that whatever ends this leaves an empty library.
 * @throws TickmarkError conflict (the library is not empty), unsupported-format, damaged-file, newer-library
 */
export async function restoreBackup(context: Context, path: string, name: string, onProgress: OnProgress, signal: AbortSignal): Promise<RestoredBackup> {
  const { db, files } = context;
  expectEmpty(db);
  const database = files.temporaryPath('.sqlite');
  const kept: string[] = [];
  const zip = await open(path, name);
  let done = false;
  try {
    const entries = await entriesOf(zip, name);
    await extract(zip, required(entries, DATABASE, name), database, MAX_DATABASE_BYTES, name, signal);
    const copy = openCopy(database, db, name);
    try {
      const warnings: string[] = [];
      const blobs = listBlobs(copy);
      for (const [at, { sha256, byteSize }] of blobs.entries()) {
        onProgress(`file ${at + 1} of ${blobs.length}`);
        const entry = entries.get(`${BLOBS}${sha256}`);
        if (entry === undefined) warnings.push(`The file ${sha256} is not in the backup.`);
        else kept.push(await restoreFile(files, zip, entry, { sha256, byteSize }, name, signal));
      }
      expectEmpty(db);
      await copyDatabase(copy, files.databaseFile);
      done = true;
      return { matters: count(copy, 'matters'), documents: count(copy, 'documents'), warnings };
    } finally {
      copy.close();
    }
  } finally {
    zip.close();
    removeSnapshot(database);
    if (!done) for (const file of kept) await rm(file, { force: true });
  }
}

function count(db: ReadableDb, table: 'matters' | 'documents'): number {
  return firstRow<{ count: number }>(db, `SELECT count(*) AS count FROM ${table} WHERE trashed_at IS NULL`)?.count ?? 0;
}

/** Also of what lies in the trash: it would be lost. */
function expectEmpty(db: ReadableDb): void {
  const row = firstRow<{ matters: number; documents: number }>(db, 'SELECT (SELECT count(*) FROM matters) AS matters, (SELECT count(*) FROM documents) AS documents');
  if ((row?.matters ?? 0) + (row?.documents ?? 0) === 0) return;
  throw new TickmarkError('conflict', 'A backup is restored into an empty library, and this one has matters, maybe in the trash.', `Name a new folder for the library. ${NOTHING_CHANGED}`);
}

function openCopy(file: string, like: ReadableDb, name: string): ReadableDb {
  try {
    const copy = openSnapshot(file, like);
    if (copy !== null) return copy;
  } catch (error) {
    if (!(error instanceof NewerDatabaseError)) throw error;
    throw new TickmarkError('newer-library', `${name} was made by a newer Tickmark.`, `Update Tickmark and try again. ${NOTHING_CHANGED}`, { cause: error });
  }
  throw damaged(name, 'its database is not as Tickmark wrote it');
}

async function open(path: string, name: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') throw new TickmarkError('not-found', `There is no file ${name}.`, 'Check the path.', { cause });
    throw new TickmarkError('unsupported-format', `${name} is no backup of Tickmark.`, `Choose a file that "backup" has written. ${NOTHING_CHANGED}`, { cause });
  }
}

async function entriesOf(zip: ZipFile, name: string): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch (cause) {
    throw damaged(name, 'its list of contents cannot be read', cause);
  }
  if (!entries.has(ABOUT)) throw new TickmarkError('unsupported-format', `${name} is no backup of Tickmark.`, `Choose a file that "backup" has written; drop other archives on the window. ${NOTHING_CHANGED}`);
  return entries;
}

function required(entries: ReadonlyMap<string, Entry>, key: string, name: string): Entry {
  const entry = entries.get(key);
  if (entry === undefined) throw damaged(name, `${key} is missing in it`);
  return entry;
}

async function extract(zip: ZipFile, entry: Entry, to: string, most: number, name: string, signal: AbortSignal): Promise<void> {
  if (entry.uncompressedSize > most) throw damaged(name, `${entry.fileName} in it is larger than it can be`);
  try {
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(to), { signal });
  } catch (cause) {
    // What the disk says has a code; the archive's own errors have none, or zlib's.
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (signal.aborted || (code !== '' && !code.startsWith('Z_'))) throw cause;
    throw damaged(name, `${entry.fileName} in it cannot be read`, cause);
  }
}

/** Gives the path of the file in the library. */
async function restoreFile(files: FileStore, zip: ZipFile, entry: Entry, expected: { readonly sha256: string; readonly byteSize: number }, name: string, signal: AbortSignal): Promise<string> {
  const damage = `${entry.fileName} in it has other bytes than it had`;
  if (entry.uncompressedSize !== expected.byteSize) throw damaged(name, damage);
  const temporary = files.temporaryPath();
  try {
    await extract(zip, entry, temporary, MAX_FILE_BYTES, name, signal);
    if ((await files.inspect(temporary)).sha256 !== expected.sha256) throw damaged(name, damage);
    await files.adopt(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
  return files.blobPath(expected.sha256);
}

function damaged(name: string, why: string, cause?: unknown): TickmarkError {
  return new TickmarkError('damaged-file', `${name} is damaged: ${why}.`, `Use another copy of the backup. ${NOTHING_CHANGED}`, { cause });
}
