/**
 * The library folder: `tickmark.sqlite`, `blobs/` named by SHA-256, `tmp/<process id>/` for what is on its way in.
 * A blob is written beside its place, flushed, then renamed, so that a killed process leaves either no blob or a
 * whole one.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { copyFile, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TickmarkError } from '../../preload/result.ts';

/** Larger files are refused before they are read: PDF.js and the packet writer hold a document in memory. */
export const MAX_FILE_BYTES = 512 * 1024 * 1024;

export interface StoredBlob {
  readonly sha256: string;
  readonly byteSize: number;
}

export interface FileStore {
  readonly root: string;
  readonly databaseFile: string;
  /** A new file name in this process's own temporary folder. */
  temporaryPath(suffix?: string): string;
  blobPath(sha256: string): string;
  /** Size and hash of a temporary file, which stays where it is. */
  inspect(temporary: string): Promise<StoredBlob>;
  /** Hashes a finished temporary file and moves it into the store. */
  adopt(temporary: string): Promise<StoredBlob>;
  /** Hashes a file and puts a copy of it into the store; the file stays where it is. */
  keep(file: string): Promise<StoredBlob>;
  uploadPath(uploadId: string): string;
  close(): void;
}

export function openFileStore(root: string): FileStore {
  const blobs = join(root, 'blobs');
  const temporaries = join(root, 'tmp');
  mkdirSync(blobs, { recursive: true });
  mkdirSync(temporaries, { recursive: true });
  removeLeftovers(temporaries);
  const own = join(temporaries, String(process.pid));
  mkdirSync(own, { recursive: true });

  const blobPath = (sha256: string): string => join(blobs, sha256.slice(0, 2), sha256);
  const store: FileStore = {
    root,
    databaseFile: join(root, 'tickmark.sqlite'),
    temporaryPath: (suffix = '') => join(own, `${randomUUID()}${suffix}`),
    blobPath,
    inspect: hashFile,
    uploadPath: (uploadId) => uploadPath(root, uploadId),
    async adopt(temporary) {
      const blob = await hashFile(temporary);
      const place = blobPath(blob.sha256);
      if (existsSync(place) && statSync(place).size === blob.byteSize) {
        await rm(temporary, { force: true });
        return blob;
      }
      mkdirSync(join(blobs, blob.sha256.slice(0, 2)), { recursive: true });
      await flush(temporary);
      await rename(temporary, place);
      await flush(join(blobs, blob.sha256.slice(0, 2)));
      return blob;
    },
    async keep(file) {
      const blob = await hashFile(file);
      const place = blobPath(blob.sha256);
      if (existsSync(place) && statSync(place).size === blob.byteSize) return blob;
      const copy = store.temporaryPath();
      await copyFile(file, copy);
      return store.adopt(copy);
    },
    close: () => rmSync(own, { recursive: true, force: true }),
  };
  return store;
}

/** Where a host puts the bytes of an upload of this process. The id is checked: it becomes part of a path. */
export function uploadPath(root: string, uploadId: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(uploadId)) {
    throw new TickmarkError('bad-request', 'That is not a file that was handed over.', 'Drop the file again.');
  }
  return join(root, 'tmp', String(process.pid), `upload-${uploadId}`);
}

export async function hashFile(path: string): Promise<StoredBlob> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return { sha256: hash.digest('hex'), byteSize: (await stat(path)).size };
}

async function flush(path: string): Promise<void> {
  // Windows cannot open a folder for flushing; its rename is durable without.
  if (process.platform === 'win32' && statSync(path).isDirectory()) return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Temporary folders of processes that no longer run (killed ones) are removed; of this id too: it is a new process. */
function removeLeftovers(temporaries: string): void {
  for (const name of readdirSync(temporaries)) {
    const pid = Number(name);
    if (Number.isInteger(pid) && pid !== process.pid && isRunning(pid)) continue;
    rmSync(join(temporaries, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
