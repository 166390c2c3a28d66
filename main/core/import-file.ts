/** One file of an import: its hash looked up, its documents read in the job thread and stored, one after the other. */
import { rm, stat } from 'node:fs/promises';
import { listDocumentsByHash } from '../../db/documents.ts';
import { findOrigin } from '../../db/origins.ts';
import type { DocumentRecord, Id, SubmissionEntry } from '../../db/model.ts';
import type { ImportOutcome } from '../../preload/api.ts';
import { TickmarkError } from '../../preload/result.ts';
import { toFailure } from './channel.ts';
import type { StoredBlob } from './file-store.ts';
import { storeDocument } from './import-rows.ts';
import type { ImportRun } from './import-run.ts';
import type { ReadDocumentJob, ReadDocumentResult } from './job-worker.ts';

/** `fraction` of this file, or null while unknown. */
export type FileProgress = (message: string, fraction: number | null) => void;

export interface FileToImport {
  readonly name: string;
  readonly path: string;
  /** Pictures that came with it in an archive. */
  readonly companions?: ReadonlyMap<string, string>;
}

export function failedOutcome(name: string, error: unknown): ImportOutcome {
  return { name, status: 'failed', matterId: null, documentId: null, error: toFailure(error) };
}

export async function checkArrived(path: string, name: string): Promise<void> {
  const size = await stat(path).then((found) => found.size, () => null);
  if (size === null) {
    throw new TickmarkError('file-vanished', `“${name}” could not be read: it was moved or removed while it was being imported.`, 'Find where it is now and drop it again.');
  }
  if (size === 0) throw new TickmarkError('empty-file', `“${name}” is empty: it holds no bytes at all.`, 'Download or export it again and drop the new copy.');
}

/** Throws what a person can meet; the documents of a submission beside its main one have outcomes of their own. */
export async function importFile(run: ImportRun, file: FileToImport, progress: FileProgress): Promise<ImportOutcome> {
  const { context } = run;
  run.signal.throwIfAborted();
  progress('Checking whether it is already here', 0);
  const source = await context.files.inspect(file.path);
  const known = listDocumentsByHash(context.db, source.sha256, run.chosenMatterId)[0];
  if (known !== undefined) return duplicate(file.name, known, source);

  const main = await importEntry(run, file, undefined, null, source, progress);
  if (main.read.inner === null || main.read.inner.others.length === 0) return { ...main.outcome, name: file.name, sha256: source.sha256 };
  const entries = [main.outcome];
  for (const [index, place] of main.read.inner.others.entries()) {
    const name = entryName(main.read.entries[place], file.name);
    const step: FileProgress = (message) => progress(`${name}: ${message}`, (index + 1) / (main.read.inner?.others.length ?? 1));
    try {
      run.signal.throwIfAborted();
      entries.push((await importEntry(run, file, place, main.outcome.matterId, source, step)).outcome);
    } catch (error) {
      entries.push(failedOutcome(name, error));
    }
  }
  const imported = entries.some(({ status }) => status === 'imported');
  return { ...main.outcome, name: file.name, status: imported ? 'imported' : 'duplicate', sha256: source.sha256, entries };
}

function duplicate(name: string, known: DocumentRecord, { sha256 }: StoredBlob): ImportOutcome {
  return { name, status: 'duplicate', matterId: known.matterId, documentId: known.id, error: null, sha256 };
}

interface EntryImport {
  readonly read: ReadDocumentResult;
  readonly outcome: ImportOutcome;
}

async function importEntry(
  run: ImportRun, file: FileToImport, entry: number | undefined, mainMatterId: Id | null, source: StoredBlob, progress: FileProgress,
): Promise<EntryImport> {
  const { context } = run;
  const displayPath = context.files.temporaryPath('.pdf');
  const contentPath = context.files.temporaryPath();
  try {
    const companions = new Map([...run.companions, ...file.companions ?? []]);
    const job: ReadDocumentJob = { path: file.path, name: file.name, password: run.password, displayPath, contentPath, entry, companions };
    const read = await run.thread.call<ReadDocumentResult>('readDocument', job, progress);
    run.signal.throwIfAborted();
    const { inner } = read;
    const name = inner === null ? file.name : entry === undefined ? mainName(file.name, read) : entryName(read.entries[inner.place], file.name);
    if (inner !== null) {
      const known = listDocumentsByHash(context.db, (await context.files.inspect(contentPath)).sha256, run.chosenMatterId)
        .find((document) => mainMatterId === null || document.matterId === mainMatterId);
      if (known !== undefined && findOrigin(context.db, known.id)?.sourceSha256 !== source.sha256) return { read, outcome: duplicate(name, known, source) };
    }
    progress('Saving', 1);
    const bytes = await context.files.keep(inner === null ? file.path : contentPath);
    const display = read.displayIsSource ? bytes : await context.files.adopt(displayPath);
    const document = storeDocument(run, { name, read, bytes, display, source: inner === null ? null : await context.files.keep(file.path) }, mainMatterId);
    for (const used of read.usedCompanions) run.companionUses.set(used, { matterId: document.matterId, documentId: document.id });
    return { read, outcome: { name, status: 'imported', matterId: document.matterId, documentId: document.id, error: null } };
  } finally {
    for (const leftover of [displayPath, contentPath]) await rm(leftover, { force: true });
  }
}

/** EDGAR names its files by accession number, which tells a reader nothing. */
const NUMBERED = /^(?:[a-z0-9.-]*_)?\d{10}-?\d{2}-?\d{6}\b|^filename\d*\.txt$/i;

function mainName(fileName: string, read: ReadDocumentResult): string {
  if (!NUMBERED.test(fileName)) return fileName;
  const form = read.formType ?? 'Submission';
  const title = form === 'UPLOAD' ? 'Staff letter' : form === 'CORRESP' ? 'Response letter' : form;
  return [title, read.registrant, read.filed].filter((part) => part !== null).join(' ').slice(0, 255);
}

/** "EX-31.1 Certification of the chief executive officer". */
function entryName(entry: SubmissionEntry | undefined, fileName: string): string {
  if (entry === undefined) return fileName;
  const description = entry.description?.replace(/\s+/g, ' ').trim() ?? '';
  const letters = (text: string): string => text.toUpperCase().replace(/^EXHIBIT/, 'EX').replace(/[^A-Z0-9]/g, '');
  const repeats = letters(description) === letters(entry.type);
  const words = [entry.type, repeats ? '' : description].filter((part) => part !== '').join(' ');
  return (words === '' ? entry.filename ?? fileName : words).slice(0, 255);
}
