import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { TickmarkError } from '../../preload/result.ts';
import { MAX_FILE_BYTES } from '../core/file-store.ts';
import type { ReadDocument } from '../documents/model.ts';
import { readDocument } from '../documents/read-document.ts';
import type { CommandOutput } from './command.ts';
import { printHtml } from './print-html.ts';

/** @throws TickmarkError not-found, bad-request (a folder), too-large, empty-file */
export async function readInput(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch((cause: unknown) => {
    throw new TickmarkError('not-found', `${file}: there is no such file, or it may not be read.`, 'Check the path.', { cause });
  });
  if (found.isDirectory()) throw new TickmarkError('bad-request', `${file} is a folder.`, 'Name the file in it.');
  if (found.size > MAX_FILE_BYTES) {
    throw new TickmarkError('too-large', `${file} is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB, the most that one document may have.`, 'Split it first.');
  }
  return new Uint8Array(await readFile(file).catch((cause: unknown) => {
    throw new TickmarkError('not-found', `${file} could not be read.`, 'Check its permissions.', { cause });
  }));
}

/** A file on disk as the library would store it. */
export async function readDocumentFile(file: string, output: CommandOutput): Promise<{ readonly bytes: Uint8Array; readonly document: ReadDocument }> {
  const bytes = await readInput(file);
  const document = await readDocument(bytes, {
    name: path.basename(file), printHtml, signal: output.signal,
    onProgress: (message) => output.progress(`${path.basename(file)}: ${message}`),
  });
  return { bytes, document };
}
