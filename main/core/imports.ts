/** Bringing files into the library: one outcome for each file, and a failure of one never stops the others. */
import { rm, stat } from 'node:fs/promises';
import { findDocumentByHash, insertBlob, insertDocument, listDocuments } from '../../db/documents.ts';
import { created, patchRow, type RowChange } from '../../db/events.ts';
import { insertComment, insertLetter } from '../../db/letters.ts';
import { findMatter, insertMatter } from '../../db/matters.ts';
import { write, type WritableDb } from '../../db/connection.ts';
import type { DocumentRecord, Id } from '../../db/model.ts';
import type { ImportOutcome, MethodRequest, Upload } from '../../preload/api.ts';
import { TickmarkError } from '../../preload/result.ts';
import { toFailure } from './channel.ts';
import { NEW_COMMENT } from './comments.ts';
import { act, now, required, type Context } from './context.ts';
import type { StoredBlob } from './file-store.ts';
import type { JobThread } from './jobs.ts';
import type { ReadDocumentJob, ReadDocumentResult } from './job-worker.ts';
import { insertPromises } from './read-promises.ts';

interface ImportRun {
  readonly context: Context;
  readonly jobId: string;
  readonly thread: JobThread;
  readonly signal: AbortSignal;
  readonly password: string | undefined;
  readonly total: number;
  /** The matter that this drop goes to; made when the first file has been read. */
  matterId: Id | null;
}

export async function importDocuments(context: Context, request: MethodRequest<'documents.import'>): Promise<readonly ImportOutcome[]> {
  if (request.matterId !== null) required(findMatter(context.db, request.matterId), 'matter');
  const signal = context.jobs.begin(request.jobId);
  const thread = context.jobs.openThread(signal);
  const run: ImportRun = {
    context, jobId: request.jobId, thread, signal, password: request.password, total: request.uploads.length, matterId: request.matterId,
  };
  const outcomes: ImportOutcome[] = [];
  try {
    for (const [index, upload] of request.uploads.entries()) outcomes.push(await importOne(run, upload, index));
  } finally {
    context.jobs.end(request.jobId);
    await thread.close();
  }
  return outcomes;
}

async function importOne(run: ImportRun, upload: Upload, index: number): Promise<ImportOutcome> {
  const { context } = run;
  const failed = (error: unknown): ImportOutcome => ({ name: upload.name, status: 'failed', matterId: null, documentId: null, error: toFailure(error) });
  const progress = (message: string, fraction: number | null): void => context.publish({
    type: 'progress', jobId: run.jobId, file: upload.name, message, fraction: fraction === null ? null : (index + fraction) / run.total,
  });
  let path: string | null = null;
  let displayPath: string | null = null;
  try {
    run.signal.throwIfAborted();
    path = context.files.uploadPath(upload.uploadId);
    await checkArrived(path, upload.name);
    progress('Checking whether it is already here', 0);
    const source = await context.files.inspect(path);
    const known = findDocumentByHash(context.db, source.sha256, run.matterId);
    if (known !== null) return { name: upload.name, status: 'duplicate', matterId: known.matterId, documentId: known.id, error: null };

    displayPath = context.files.temporaryPath('.pdf');
    const job: ReadDocumentJob = { path, name: upload.name, password: run.password, displayPath };
    const read = await run.thread.call<ReadDocumentResult>('readDocument', job, progress);
    run.signal.throwIfAborted();
    progress('Saving', 1);
    const sourceBlob = await context.files.adopt(path);
    const displayBlob = read.displayIsSource ? sourceBlob : await context.files.adopt(displayPath);
    const document = store(run, upload.name, read, sourceBlob, displayBlob);
    return { name: upload.name, status: 'imported', matterId: document.matterId, documentId: document.id, error: null };
  } catch (error) {
    return failed(error);
  } finally {
    for (const leftover of [path, displayPath]) if (leftover !== null) await rm(leftover, { force: true });
  }
}

async function checkArrived(path: string, name: string): Promise<void> {
  const size = await stat(path).then((found) => found.size, () => null);
  if (size === null) {
    throw new TickmarkError('file-vanished', `“${name}” could not be read: it was moved or removed while it was being imported.`, 'Find where it is now and drop it again.');
  }
  if (size === 0) throw new TickmarkError('empty-file', `“${name}” is empty: it holds no bytes at all.`, 'Download or export it again and drop the new copy.');
}

/** All rows of one document, its letter and its comments, in one transaction. */
function store(run: ImportRun, name: string, read: ReadDocumentResult, source: StoredBlob, display: StoredBlob): DocumentRecord {
  const { context } = run;
  const matterId = run.matterId ?? makeMatter(context, name, read);
  run.matterId = matterId;
  const document: DocumentRecord = {
    id: context.newId(), matterId, name, kind: read.kind, format: read.format, formType: read.formType, registrant: read.registrant,
    cik: read.cik, accessionNumber: read.accessionNumber, fileNumbers: read.fileNumbers, period: read.period, filed: read.filed,
    sha256: source.sha256, byteSize: source.byteSize, displaySha256: display.sha256, pageCount: read.pages.length, hasText: read.hasText,
    round: null, importedAt: now(context), trashedAt: null,
  };
  return act(context, matterId, `Import ${name}`, (db, at) => {
    insertBlob(db, source.sha256, source.byteSize);
    insertBlob(db, display.sha256, display.byteSize);
    insertDocument(db, document, read);
    insertLetterRows(db, context, document, read);
    if (read.promises !== null) insertPromises(db, context, document, read.promises);
    return { changes: [created('documents', document.id, at), ...nameMatter(db, matterId, read)], value: document };
  }, run.jobId);
}

function insertLetterRows(db: WritableDb, context: Context, document: DocumentRecord, read: ReadDocumentResult): void {
  if (read.letter === null) return;
  const { comments, places, ...letter } = read.letter;
  insertLetter(db, { ...letter, documentId: document.id, settledWarnings: [] });
  comments.forEach((comment, ordinal) => insertComment(db, {
    ...comment, id: context.newId(), matterId: document.matterId, letterDocumentId: document.id, ordinal, places: places[ordinal] ?? [],
    ...NEW_COMMENT,
  }));
}

function makeMatter(context: Context, name: string, read: ReadDocumentResult): Id {
  const id = context.newId();
  write(context.db, (db) => insertMatter(db, {
    id, title: read.registrant ?? name, registrant: null, cik: null, fileNumbers: [], colorNames: {}, createdAt: now(context), openedAt: null, trashedAt: null,
  }));
  return id;
}

/**
 * The staff letter says what a matter is about; until one is there, its first document does. A title that a
 * person chose is never overwritten: only one that equals the registrant known so far is.
 */
function nameMatter(db: WritableDb, matterId: Id, read: ReadDocumentResult): (RowChange | null)[] {
  const matter = findMatter(db, matterId);
  if (matter === null) return [];
  const registrant = read.letter?.registrant ?? read.registrant;
  const others = listDocuments(db, matterId).length > 1;
  const decides = read.letter !== null || (!others && matter.registrant === null);
  if (!decides || registrant === null) return [];
  const ownTitle = others && matter.registrant !== null && matter.title !== matter.registrant;
  const fileNumbers = read.letter?.fileNumbers ?? read.fileNumbers;
  return [patchRow(db, 'matters', matterId, {
    registrant, file_numbers: JSON.stringify(fileNumbers), ...(read.cik === null ? {} : { cik: read.cik }), ...(ownTitle ? {} : { title: registrant }),
  })];
}
