import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { SubmissionEntry } from '../../db/model.ts';
import { TickmarkError } from '../../preload/result.ts';
import { looksLikePicture, unpackArchive, type UnpackedFile } from '../documents/archive.ts';

/** What a zip archive holds, and the document in it that is read for it. */
export interface ArchiveFile {
  readonly entries: readonly SubmissionEntry[];
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly findCompanion: (reference: string) => Uint8Array | null;
}

const NOT_READ = /\.(?:xml|xsd|json|css|js|xlsx?|docx?|pptx?|zip)$/i;

/** The first file that is a document: no picture, no data. */
async function mainFile(files: readonly UnpackedFile[], name: string): Promise<UnpackedFile> {
  for (const file of files) if (!NOT_READ.test(file.name) && !(await looksLikePicture(file.path))) return file;
  throw new TickmarkError('unsupported-format', `${name} holds no document that can be read.`, 'Unpack it and name the file in it.');
}

/** @throws TickmarkError too-large, damaged-file, unsupported-format, cancelled */
export async function readArchiveFile(file: string, signal: AbortSignal): Promise<ArchiveFile> {
  const name = path.basename(file);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tickmark-archive-'));
  try {
    let count = 0;
    const files = await unpackArchive(file, name, () => path.join(folder, String(count += 1)), signal);
    const main = await mainFile(files, name);
    const contents = new Map<string, Uint8Array>();
    for (const one of files) if (await looksLikePicture(one.path)) contents.set(one.name.toLowerCase(), new Uint8Array(await readFile(one.path)));
    const entries = await Promise.all(files.map(async (one, index): Promise<SubmissionEntry> => ({
      sequence: index + 1, type: '', filename: one.name, description: null, bytes: (await stat(one.path)).size,
    })));
    return {
      entries, name: main.name, bytes: new Uint8Array(await readFile(main.path)),
      findCompanion: (reference) => contents.get(path.basename(reference.replaceAll('\\', '/')).toLowerCase()) ?? null,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
