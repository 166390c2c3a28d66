/** Zip archives: what is in them, taken out one file at a time, within bounds that a hostile one cannot leave. */
import { createWriteStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { TickmarkError } from '../../preload/result.ts';
import { cancelled, damagedFile, tooLarge, unsupportedFormat } from './refusal.ts';

const MAX_FILES = 5_000;
const MAX_FILE_BYTES = 512 * 1024 * 1024;
const MAX_TOTAL_BYTES = 2 * 1024 * 1024 * 1024;
/** Filings shrink to a tenth, sparse tables to a fortieth; DEFLATE itself ends at 1,032. */
const MAX_RATIO = 200;
/** Below this no ratio does harm. */
const HARMLESS_BYTES = 20_000_000;

export interface UnpackedFile {
  /** Its name without the folders of the archive. */
  readonly name: string;
  /** Where it was put. */
  readonly path: string;
}

/** The beginning of a file, a character for a byte; shorter where the file is. */
export async function firstBytes(path: string, count: number): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** True for a file that begins as a zip archive does; Office files do, too. */
export async function looksLikeArchive(path: string): Promise<boolean> {
  return /^PK(?:\x03\x04|\x05\x06)/.test(await firstBytes(path, 8));
}

/** True for the pictures that filings show. */
export async function looksLikePicture(path: string): Promise<boolean> {
  return /^(?:\x89PNG|\xFF\xD8\xFF|GIF8)/.test(await firstBytes(path, 8));
}

/** Folders, what macOS adds, hidden files, and links, which point elsewhere. */
function isLitter(entry: Entry): boolean {
  const link = ((entry.externalFileAttributes >>> 16) & 0o170_000) === 0o120_000;
  return link || entry.fileName.endsWith('/') || entry.fileName.startsWith('__MACOSX/') || basename(entry.fileName).startsWith('.');
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString('en-US')} MB`;
}

function checkBounds(entries: readonly Entry[], archiveBytes: number, name: string): void {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > MAX_TOTAL_BYTES) throw tooLarge(name, `it would unpack to ${megabytes(total)}; the most is ${megabytes(MAX_TOTAL_BYTES)}`);
  if (total > HARMLESS_BYTES && total > archiveBytes * MAX_RATIO) {
    throw tooLarge(name, `its ${megabytes(archiveBytes)} would unpack to ${megabytes(total)}, as only an archive does that is made to do harm`);
  }
  for (const entry of entries) {
    const { fileName, uncompressedSize, compressedSize } = entry;
    if (uncompressedSize > MAX_FILE_BYTES) throw tooLarge(name, `${fileName} in it has ${megabytes(uncompressedSize)}; the most is ${megabytes(MAX_FILE_BYTES)}`);
    if (uncompressedSize > HARMLESS_BYTES && uncompressedSize > compressedSize * MAX_RATIO) {
      throw tooLarge(name, `${fileName} in it would unpack to ${Math.round(uncompressedSize / Math.max(1, compressedSize))} times its size, as only a file does that is made to do harm`);
    }
    if (entry.isEncrypted()) {
      throw new TickmarkError('unsupported-format', `${name} is an archive protected by a password.`, 'Unpack it with its password and drop the files.');
    }
  }
}

async function listEntries(zip: ZipFile, name: string): Promise<Entry[]> {
  if (zip.entryCount > MAX_FILES) throw tooLarge(name, `it says it holds ${zip.entryCount.toLocaleString('en-US')} files; the most is ${MAX_FILES.toLocaleString('en-US')}`);
  const entries: Entry[] = [];
  let office = false;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === '[Content_Types].xml') office = true;
    if (!isLitter(entry)) entries.push(entry);
  }
  if (office) throw unsupportedFormat(name, 'an Office file (.docx, .xlsx or .pptx)');
  if (entries.length === 0) throw unsupportedFormat(name, 'an archive without any file in it');
  return entries;
}

/** yauzl's errors are its own words; names that lead out of the folder are what a person should hear of. */
function explained(error: unknown, name: string): unknown {
  if (error instanceof TickmarkError || !(error instanceof Error) || error.name === 'AbortError') return error;
  if (/relative path|absolute path|invalid characters in fileName/i.test(error.message)) {
    return new TickmarkError('damaged-file', `${name} was not opened: a name in it leads out of the archive (${error.message}).`,
      'Archives that are made to do harm look like this. If you trust where it comes from, unpack it yourself and drop the files.', { cause: error });
  }
  return damagedFile(name, `the archive cannot be read (${error.message})`, { cause: error });
}

/**
 * Takes every file out of an archive, each to a place that `place` names. Throws `too-large`, `damaged-file`,
 * `unsupported-format` or `cancelled`, and leaves nothing behind then.
 */
export async function unpackArchive(path: string, name: string, place: () => string, signal: AbortSignal): Promise<UnpackedFile[]> {
  const files: UnpackedFile[] = [];
  try {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true });
    try {
      const entries = await listEntries(zip, name);
      checkBounds(entries, (await stat(path)).size, name);
      for (const entry of entries) {
        if (signal.aborted) throw cancelled(name);
        const file = { name: basename(entry.fileName), path: place() };
        files.push(file);
        await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file.path, { flags: 'wx' }), { signal });
      }
    } finally {
      zip.close();
    }
    return files;
  } catch (error) {
    for (const file of files) await rm(file.path, { force: true });
    throw explained(error, name);
  }
}
