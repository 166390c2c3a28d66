import { firstRow, rows, run, type ReadableDb, type WritableDb } from './connection.ts';
import type { Commitment, Extension, Id } from './model.ts';

interface ExtensionRow {
  id: string; matter_id: string; letter_document_id: string; due_date: string; note: string; author: string; created_at: string; trashed_at: string | null;
}

function toExtension(row: ExtensionRow): Extension {
  return {
    id: row.id, matterId: row.matter_id, letterDocumentId: row.letter_document_id, dueDate: row.due_date, note: row.note, author: row.author,
    createdAt: row.created_at, trashedAt: row.trashed_at,
  };
}

export function insertExtension(db: WritableDb, extension: Extension): void {
  run(db, 'INSERT INTO extensions (id, matter_id, letter_document_id, due_date, note, author, created_at, trashed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    extension.id, extension.matterId, extension.letterDocumentId, extension.dueDate, extension.note, extension.author, extension.createdAt, extension.trashedAt);
}

export function findExtension(db: ReadableDb, id: Id): Extension | null {
  const row = firstRow<ExtensionRow>(db, 'SELECT * FROM extensions WHERE id = ?', id);
  return row === undefined ? null : toExtension(row);
}

/** Oldest first. */
export function listExtensions(db: ReadableDb, matterId: Id): Extension[] {
  return rows<ExtensionRow>(db, 'SELECT * FROM extensions WHERE matter_id = ? AND trashed_at IS NULL ORDER BY created_at, rowid', matterId).map(toExtension);
}

interface CommitmentRow {
  id: string; matter_id: string; comment_id: string | null; source_document_id: string | null; number: string; text: string; due_in: string;
  kept_by_annotation_id: string | null; author: string; created_at: string; trashed_at: string | null;
}

function toCommitment(row: CommitmentRow): Commitment {
  return {
    id: row.id, matterId: row.matter_id, commentId: row.comment_id, sourceDocumentId: row.source_document_id, number: row.number, text: row.text,
    dueIn: row.due_in, keptByAnnotationId: row.kept_by_annotation_id, author: row.author, createdAt: row.created_at, trashedAt: row.trashed_at,
  };
}

export function insertCommitment(db: WritableDb, commitment: Commitment): void {
  run(db, `INSERT INTO commitments (id, matter_id, comment_id, source_document_id, number, text, due_in, kept_by_annotation_id, author, created_at, trashed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    commitment.id, commitment.matterId, commitment.commentId, commitment.sourceDocumentId, commitment.number, commitment.text, commitment.dueIn,
    commitment.keptByAnnotationId, commitment.author, commitment.createdAt, commitment.trashedAt);
}

export function findCommitment(db: ReadableDb, id: Id): Commitment | null {
  const row = firstRow<CommitmentRow>(db, 'SELECT * FROM commitments WHERE id = ?', id);
  return row === undefined ? null : toCommitment(row);
}

/** Oldest first; those of a trashed response letter are left out. */
export function listCommitments(db: ReadableDb, matterId: Id): Commitment[] {
  return rows<CommitmentRow>(db, `SELECT c.* FROM commitments c LEFT JOIN documents d ON d.id = c.source_document_id
    WHERE c.matter_id = ? AND c.trashed_at IS NULL AND d.trashed_at IS NULL ORDER BY c.created_at, c.rowid`, matterId).map(toCommitment);
}
