import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SubmissionEntry } from '../../db/model.ts';
import { TickmarkError } from '../../preload/result.ts';
import { MAX_FILE_BYTES } from '../core/file-store.ts';
import type { ReadDocument } from '../documents/model.ts';
import { readDocument } from '../documents/read-document.ts';
import { readArchiveFile } from './archive-file.ts';
import type { CommandOutput } from './command.ts';
import { companionsBeside } from './companions.ts';
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

export interface InputDocument {
  /** Of the file itself, also where that is an archive. */
  readonly bytes: Uint8Array;
  readonly document: ReadDocument;
  /** What an archive or a submission holds. */
  readonly entries: readonly SubmissionEntry[];
}

/** A file on disk as the library would store it; of an archive its first document. Pictures beside an HTML file are shown in it. */
export async function readDocumentFile(file: string, output: CommandOutput, password: string | null = null): Promise<InputDocument> {
  const bytes = await readInput(file);
  const archive = isArchive(bytes) ? await readArchiveFile(file, output.signal) : null;
  const name = archive?.name ?? path.basename(file);
  const document = await readDocument(archive?.bytes ?? bytes, {
    name, printHtml, signal: output.signal, findCompanion: archive?.findCompanion ?? companionsBeside(file),
    ...(password === null ? {} : { password }),
    onProgress: (message) => output.progress(`${name}: ${message}`),
  });
  return { bytes, document, entries: archive?.entries ?? document.entries };
}

export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}
