/** A packet that came back: its matter is restored, or merged into the one that is here. One transaction, one step of undo. */
import { rm } from 'node:fs/promises';
import { findLinkBetween, insertAnnotation, insertLink } from '../../db/annotations.ts';
import { insertAttachment } from '../../db/attachments.ts';
import { insertCommitment, insertExtension } from '../../db/commitments.ts';
import { insertBlob, insertDocument, type DocumentContents } from '../../db/documents.ts';
import { created, patchRow, type PatchableTable, type RowChange } from '../../db/events.ts';
import { findLetter, insertComment, insertLetter } from '../../db/letters.ts';
import { findMatter, insertMatter } from '../../db/matters.ts';
import { readPacketBase, writePacketBase } from '../../db/packet-bases.ts';
import { findResponseTo, insertResponse } from '../../db/responses.ts';
import type { WritableDb } from '../../db/connection.ts';
import type { Id } from '../../db/model.ts';
import type { OpenedPacket } from '../../preload/api.ts';
import { TickmarkError } from '../../preload/result.ts';
import { firstBytes } from '../documents/archive.ts';
import { PACKET_MARK, type Manifest } from '../packet/manifest.ts';
import { mergeRows, type MergePlan, type MergeRow } from '../packet/merge-rows.ts';
import { actOn, now, type Context, type Handlers } from './context.ts';
import { gatherPacket } from './exports.ts';
import type { ReadDocumentJob, ReadDocumentResult, ReadPacketJob, ReadPacketResult } from './job-worker.ts';
import { withThread } from './in-thread.ts';
import type { JobThread } from './jobs.ts';
import { keptRows, linkKey, PACKET_TABLES, packetRows, patchOfFields, storedRows } from './packet-rows.ts';

export const packetHandlers: Pick<Handlers, 'packets.open'> = {
  async 'packets.open'(context, { jobId, upload }) {
    const path = context.files.uploadPath(upload.uploadId);
    try {
      return await withThread(context, jobId, (thread) => openPacket(context, thread, jobId, { path, name: upload.name }));
    } finally {
      await rm(path, { force: true });
    }
  },
};

/** True where the beginning of the file says that it is a packet. */
export async function looksLikePacket(path: string): Promise<boolean> {
  return (await firstBytes(path, 64)).includes(PACKET_MARK);
}

/** @throws TickmarkError unsupported-format where the PDF is no packet, damaged-file, newer-library, conflict */
export async function openPacket(context: Context, thread: JobThread, jobId: string, file: { readonly path: string; readonly name: string }): Promise<OpenedPacket> {
  const report = (message: string, fraction: number | null): void => context.publish({ type: 'progress', jobId, file: file.name, message, fraction });
  report('Reading the packet', 0);
  const { manifest, files } = await thread.call<ReadPacketResult>('readPacket', { path: file.path, folder: context.files.temporaryPath() } satisfies ReadPacketJob, report);
  try {
    const matterId = manifest.matter.id;
    checkMatter(manifest);
    const here = findMatter(context.db, matterId);
    if (here?.trashedAt != null) throw new TickmarkError('conflict', `The matter of this packet, \u201c${here.title}\u201d, is in the trash.`, 'Put it back from the trash, then open the packet again.');
    const mine = here === null ? new Map() : packetRows(gatherPacket(context, matterId));
    const plan = mergeRows(mine, packetRows(manifest), here === null ? null : keptRows(readPacketBase(context.db, matterId)));
    const isNew = (table: PatchableTable, key: string): boolean => plan.added.some((row) => row.table === table && row.id === key);
    const contents = new Map<Id, DocumentContents>();
    for (const [index, document] of manifest.documents.entries()) {
      if (!isNew('documents', document.id)) continue;
      const display = files.get(document.displayFile);
      if (display === undefined) continue;
      report(`Reading ${document.name}`, index / manifest.documents.length);
      contents.set(document.id, await readPages(context, thread, document, display, report));
    }
    // Bytes go in before the rows that name them.
    for (const each of files.values()) await context.files.keep(each);
    report('Saving', 1);
    try {
      apply(context, manifest, plan, contents, here === null);
    } catch (error) {
      if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')) throw damaged(error);
      throw error;
    }
    return {
      matterId, merged: here !== null, added: plan.added.length, updated: plan.updated.length, removed: plan.removed.length, unchanged: plan.unchanged, conflicts: plan.conflicts,
    };
  } finally {
    for (const each of files.values()) await rm(each, { force: true });
  }
}

/** Rows of one matter only: a packet must not reach into another. */
function checkMatter(manifest: Manifest): void {
  const rows = [...manifest.documents, ...manifest.comments, ...manifest.annotations, ...manifest.links, ...manifest.responses, ...manifest.attachments, ...manifest.extensions, ...manifest.commitments];
  if (rows.some(({ matterId }) => matterId !== manifest.matter.id)) throw damaged();
}

function damaged(cause?: unknown): TickmarkError {
  return new TickmarkError('damaged-file', 'The rows in this packet do not fit together.', 'Ask for the packet to be exported and sent again. Nothing was changed here.', { cause });
}

/** Pages never change once imported: they are read from the display PDF that the packet carries, with the labels that it gives. */
async function readPages(
  context: Context, thread: JobThread, document: Manifest['documents'][number], display: string, report: (message: string, fraction: number | null) => void,
): Promise<DocumentContents> {
  const leftovers = [context.files.temporaryPath('.pdf'), context.files.temporaryPath()] as const;
  try {
    const job: ReadDocumentJob = { path: display, name: document.name, password: undefined, displayPath: leftovers[0], contentPath: leftovers[1], entry: undefined, companions: new Map() };
    const read = await thread.call<ReadDocumentResult>('readDocument', job, report);
    return { ...read, pages: read.pages.map((page) => ({ ...page, pageLabel: document.pageLabels[page.pageIndex] ?? page.pageLabel })) };
  } finally {
    for (const leftover of leftovers) await rm(leftover, { force: true });
  }
}

function apply(context: Context, manifest: Manifest, plan: MergePlan, contents: ReadonlyMap<Id, DocumentContents>, whole: boolean): void {
  const matterId = manifest.matter.id;
  actOn(context, matterId, whole ? 'Open a packet' : 'Merge a packet', (db, at) => {
    for (const { sha256, bytes } of manifest.files) insertBlob(db, sha256, bytes);
    const changes: (RowChange | null)[] = [];
    for (const { table } of PACKET_TABLES) {
      const keys = new Set(plan.added.filter((row) => row.table === table).map(({ id }) => id));
      changes.push(...insertRows(db, context, manifest, table, keys, contents, at));
    }
    // A restored matter comes as one thing: undo puts it into the trash, with all that hangs on it.
    const made = whole ? [created('matters', matterId, at)] : changes;
    const updated = plan.updated.map(({ table, id, fields }) => patchRow(db, tableOf(table), rowOf(db, table, id), patchOfFields(withPlainText(manifest, table, id, fields))));
    const gone = new Set(plan.removed.map(({ id }) => id));
    // A link whose passage or comment goes is gone with it, and comes back with it.
    const removed = plan.removed.filter(({ table, id }) => !['matters', 'letters', 'responses'].includes(table) && !(table === 'links' && id.split(' ').some((end) => gone.has(end))))
      .map(({ table, id }) => patchRow(db, tableOf(table), rowOf(db, table, id), { trashed_at: at }));
    writePacketBase(db, matterId, storedRows(packetRows(manifest)));
    return [...made, ...updated, ...removed];
  });
}

function tableOf(table: string): PatchableTable {
  const known = PACKET_TABLES.find((one) => one.table === table);
  if (known === undefined) throw new Error(`no such table in a packet: ${table}`);
  return known.table;
}

/** The row's own id where it is known by another name. */
function rowOf(db: WritableDb, table: string, key: string): Id {
  if (table === 'responses') return findResponseTo(db, key)?.id ?? key;
  if (table !== 'links') return key;
  const [annotationId = '', commentId = ''] = key.split(' ');
  return findLinkBetween(db, annotationId, commentId)?.id ?? key;
}

/** The plain text of a response follows its body. */
function withPlainText(manifest: Manifest, table: string, key: string, fields: MergeRow): MergeRow {
  if (table !== 'responses' || fields['body'] === undefined) return fields;
  return { ...fields, plainText: manifest.responses.find(({ commentId }) => commentId === key)?.plainText ?? '' };
}

function insertRows(
  db: WritableDb, context: Context, manifest: Manifest, table: PatchableTable, keys: ReadonlySet<string>, contents: ReadonlyMap<Id, DocumentContents>, at: string,
): RowChange[] {
  const insert = <T extends { readonly id: Id }>(rows: readonly T[], keyOf: (row: T) => string, one: (row: T) => void): RowChange[] => rows.filter((row) => keys.has(keyOf(row))).map((row) => {
    // What lies in the trash here, and is still in the packet, comes back.
    const restored = patchRow(db, table, row.id, { trashed_at: null });
    if (restored !== null) return restored;
    one(row);
    return created(table, row.id, at);
  });
  const byId = ({ id }: { readonly id: Id }): Id => id;
  switch (table) {
    case 'matters': if (keys.has(manifest.matter.id)) insertMatter(db, { ...manifest.matter, openedAt: null, trashedAt: null }); return [];
    case 'documents': return insert(manifest.documents, byId, (row) => {
      const pages = contents.get(row.id);
      if (pages !== undefined) insertDocument(db, { ...row, importedAt: now(context) }, pages);
    });
    case 'letters':
      for (const letter of manifest.letters) if (keys.has(letter.documentId) && findLetter(db, letter.documentId) === null) insertLetter(db, letter);
      return [];
    case 'comments': return insert(manifest.comments, byId, (row) => insertComment(db, row));
    case 'annotations': return insert(manifest.annotations, byId, (row) => insertAnnotation(db, row));
    case 'links': return insert(manifest.links, linkKey, (row) => insertLink(db, row));
    case 'responses':
      // A response has no trash: undone, it stays as it came.
      for (const response of manifest.responses) if (keys.has(response.commentId) && findResponseTo(db, response.commentId) === null) insertResponse(db, response);
      return [];
    case 'attachments': return insert(manifest.attachments, byId, (row) => insertAttachment(db, row));
    case 'extensions': return insert(manifest.extensions, byId, (row) => insertExtension(db, row));
    case 'commitments': return insert(manifest.commitments, byId, (row) => insertCommitment(db, row));
    default: return [];
  }
}
