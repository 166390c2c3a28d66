/** The rows of one document that was read: itself, its pages, its letter and comments, its promises; one transaction. */
import { insertBlob, insertDocument } from '../../db/documents.ts';
import { created } from '../../db/events.ts';
import { insertComment, insertLetter } from '../../db/letters.ts';
import { insertMatter } from '../../db/matters.ts';
import { findMatterByKeys } from '../../db/belongings.ts';
import { insertOrigin } from '../../db/origins.ts';
import { write, type WritableDb } from '../../db/connection.ts';
import type { DocumentRecord, Id, Matter } from '../../db/model.ts';
import { keysOf, type Belonging } from './assembly.ts';
import { NEW_COMMENT } from './comments.ts';
import { actOn, now, type Context } from './context.ts';
import type { StoredBlob } from './file-store.ts';
import type { Arrival, ImportRun } from './import-run.ts';
import type { ReadDocumentResult } from './job-worker.ts';
import { insertPromises } from './read-promises.ts';

export interface StoredDocument {
  readonly name: string;
  readonly read: ReadDocumentResult;
  readonly bytes: StoredBlob;
  readonly display: StoredBlob;
  /** The submission it was taken out of. */
  readonly source: StoredBlob | null;
}

export function storeDocument(run: ImportRun, stored: StoredDocument, mainMatterId: Id | null): DocumentRecord {
  const { context } = run;
  const { read, name } = stored;
  const documentId = context.newId();
  const belonging = belongingOf(documentId, read, stored.source?.sha256 ?? null);
  const known = run.chosenMatterId ?? mainMatterId ?? existingMatter(run, belonging);
  const matterId = known ?? run.ownMatterId ?? makeMatter(context, read.registrant ?? name);
  if (known === null) run.ownMatterId = matterId;
  const document: DocumentRecord = {
    id: documentId, matterId, name, kind: read.kind, format: read.inner?.format ?? read.format, formType: read.formType, registrant: read.registrant,
    cik: read.cik, accessionNumber: read.accessionNumber, fileNumbers: read.fileNumbers, period: read.period,
    filed: read.filed ?? read.promises?.letterDate ?? null, sha256: stored.bytes.sha256, byteSize: stored.bytes.byteSize, displaySha256: stored.display.sha256,
    pageCount: read.pages.length, hasText: read.hasText, round: null, importedAt: now(context), trashedAt: null,
  };
  const eventId = actOn(context, matterId, `Import ${name}`, (db, at) => {
    for (const blob of [stored.bytes, stored.display, stored.source]) if (blob !== null) insertBlob(db, blob.sha256, blob.byteSize);
    insertDocument(db, document, read);
    insertOrigin(db, {
      documentId, sourceSha256: stored.source?.sha256 ?? null, sequence: read.inner === null ? null : read.entries[read.inner.place]?.sequence ?? null,
      referencedAccession: read.referencedAccessionNumber, hiddenRuns: read.hiddenRuns,
    });
    insertLetterRows(db, context, document, read);
    if (read.promises !== null) insertPromises(db, context, document, read.promises);
    return [created('documents', documentId, at)];
  }, run.jobId);
  run.arrivals.push(arrivalOf(eventId, belonging, read, run.chosenMatterId === null && known !== null && known !== run.ownMatterId));
  return document;
}

function belongingOf(documentId: Id, read: ReadDocumentResult, sourceSha256: string | null): Belonging {
  const { letter } = read;
  return {
    documentId, isStaffLetter: read.kind === 'staff-letter', cik: read.cik, sourceSha256,
    registrants: [read.registrant, letter?.registrant ?? null].filter((name) => name !== null),
    fileNumbers: [...read.fileNumbers, ...letter?.fileNumbers ?? []],
    accessionNumbers: [read.accessionNumber, read.referencedAccessionNumber].filter((number) => number !== null),
  };
}

function arrivalOf(eventId: Id, belonging: Belonging, read: ReadDocumentResult, joined: boolean): Arrival {
  return {
    documentId: belonging.documentId, eventId, belonging, joined, cik: read.cik,
    registrant: read.letter?.registrant ?? read.registrant, fileNumbers: read.letter?.fileNumbers ?? read.fileNumbers,
  };
}

/** A matter that was there before this import and is about the same review. A name alone joins nothing. */
function existingMatter(run: ImportRun, belonging: Belonging): Id | null {
  return findMatterByKeys(run.context.db, new Set(keysOf({ ...belonging, registrants: [], sourceSha256: null })), (facts) => keysOf(facts), run.ownMatterId);
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

export function makeMatter(context: Context, title: string): Id {
  return write(context.db, (db) => insertNewMatter(db, context, title));
}

/** What is known of whom the matter is about. */
export type MatterFacts = Pick<Matter, 'registrant' | 'cik' | 'fileNumbers'>;

export function insertNewMatter(db: WritableDb, context: Context, title: string, facts: MatterFacts = { registrant: null, cik: null, fileNumbers: [] }): Id {
  const id = context.newId();
  insertMatter(db, { id, title, ...facts, colorNames: {}, createdAt: now(context), openedAt: null, trashedAt: null });
  return id;
}
