import { stat } from 'node:fs/promises';
import path from 'node:path';
import { TickmarkError } from '../../preload/result.ts';

/** Before the work: a long conversion should not end in a place that is none. @throws TickmarkError not-found, bad-request */
export async function checkPlace(file: string): Promise<void> {
  const folder = path.dirname(path.resolve(file));
  if (!await stat(folder).then((found) => found.isDirectory(), () => false)) {
    throw new TickmarkError('not-found', `${file} cannot be written: there is no folder ${folder}.`, 'Make the folder first, or name another.');
  }
  if (await stat(file).then((found) => found.isDirectory(), () => false)) {
    throw new TickmarkError('bad-request', `${file} cannot be written: it is a folder.`, 'Name a file in it.');
  }
}

/** What the file system refused, with the path; a full disk keeps its own words. */
export function notWritable(place: string, what: 'file' | 'folder', cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (!['EEXIST', 'ENOTDIR', 'ENOENT', 'EISDIR', 'EACCES', 'EPERM', 'EROFS', 'ENAMETOOLONG'].includes(code)) return cause;
  return new TickmarkError('bad-request', `${place} cannot be written as a ${what} (${code}).`, `Name another ${what}, or check the permissions.`, { cause });
}
