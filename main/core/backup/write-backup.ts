import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { listBlobs } from '../../../db/documents.ts';
import { copyDatabase, openSnapshot, removeSnapshot } from '../../../db/snapshot.ts';
import { TickmarkError } from '../../../preload/result.ts';
import type { Context } from '../context.ts';
import { hashFile } from '../file-store.ts';
import { ABOUT, BLOBS, DATABASE, type OnProgress } from './model.ts';

export interface WrittenBackup {
  readonly bytes: number;
  readonly sha256: string;
  /** Files that the library knows and does not have any more; everything else is in the backup. */
  readonly warnings: readonly string[];
}

/**
 * Writes the whole library, trash and history included, to `out`. An older file there stays until the new one is whole.
 * @throws TickmarkError damaged-file where the database is not sound: a backup of it would be none
 */
export async function writeBackup({ db, files, clock, info }: Context, out: string, onProgress: OnProgress, signal: AbortSignal): Promise<WrittenBackup> {
  const snapshot = files.temporaryPath('.sqlite');
  const part = `${out}.${randomUUID()}.part`;
  try {
    await copyDatabase(db, snapshot);
    const copy = openSnapshot(snapshot, db);
    if (copy === null) throw new TickmarkError('damaged-file', 'The library\u2019s database is damaged, so a backup of it would be of no use.', 'Run "verify" to see what is wrong. Keep older backups.');
    const blobs = listBlobs(copy);
    copy.close();

    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(`${JSON.stringify({ format: 'tickmark-backup', version: 1, made: clock().toISOString(), tickmark: info.version }, null, 2)}\n`), ABOUT);
    zip.addFile(snapshot, DATABASE);
    const warnings: string[] = [];
    for (const { sha256, byteSize } of blobs) {
      const path = files.blobPath(sha256);
      const found = await stat(path).catch(() => null);
      if (found?.size === byteSize) zip.addFile(path, `${BLOBS}${sha256}`);
      else warnings.push(`The file ${sha256} is ${found === null ? 'missing' : 'damaged'} and not in the backup.`);
    }
    zip.end();
    onProgress(`${blobs.length - warnings.length} files`);
    const failed = new AbortController();
    zip.on('error', (error) => failed.abort(error));
    try {
      await pipeline(zip.outputStream, createWriteStream(part, { flags: 'wx', flush: true }), { signal: AbortSignal.any([signal, failed.signal]) });
    } catch (error) {
      throw failed.signal.aborted ? failed.signal.reason : error;
    }
    await rename(part, out);
    const { byteSize, sha256 } = await hashFile(out);
    return { bytes: byteSize, sha256, warnings };
  } finally {
    await rm(part, { force: true });
    removeSnapshot(snapshot);
  }
}
