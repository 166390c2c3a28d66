import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TickmarkError } from '../../preload/result.ts';

/**
 * Writes beside the target, flushes, then renames: whoever looks sees the old file or the whole new one.
 * An error thrown by `chunks` (a cancelled export) leaves nothing behind. Returns the number of bytes.
 */
export async function saveFile(path: string, chunks: Iterable<Uint8Array>): Promise<number> {
  const temporary = `${path}.${process.pid}.part`;
  let written = 0;
  try {
    const file = await open(temporary, 'w');
    try {
      for (const chunk of chunks) {
        // One call may write less than it was given.
        for (let at = 0; at < chunk.length;) at += (await file.write(chunk, at)).bytesWritten;
        written += chunk.length;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    if (error instanceof TickmarkError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOSPC') throw new TickmarkError('disk-full', `There is no room on the disk for ${path}.`, 'Free some space or choose another place, then export again.', { cause: error });
    throw new TickmarkError('internal', `${path} could not be written.`, `Check that the folder ${dirname(path)} exists and may be written to.`, { cause: error });
  }
  // The new name itself must survive a power cut; some systems cannot flush a folder, which is no failure.
  const folder = await open(dirname(path), 'r').catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
  return written;
}
