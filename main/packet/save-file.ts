import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TickmarkError } from '../../preload/result.ts';

/** Writes beside the target, flushes, then renames: whoever looks sees the old file or the whole new one. */
export async function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.part`;
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOSPC') throw new TickmarkError('disk-full', `There is no room on the disk for ${path}.`, 'Free some space or choose another place, then export again.', { cause: error });
    throw new TickmarkError('internal', `${path} could not be written.`, `Check that the folder ${dirname(path)} exists and may be written to.`, { cause: error });
  }
  // The new name itself must survive a power cut; some systems cannot flush a folder, which is no failure.
  const folder = await open(dirname(path), 'r').catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
