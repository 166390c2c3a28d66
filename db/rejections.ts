import { rows, run, type ReadableDb, type WritableDb } from './connection.ts';
import type { Id, Rejection } from './model.ts';

export function insertRejection(db: WritableDb, rejection: Rejection): void {
  run(db, `INSERT INTO rejections (id, matter_id, comment_id, document_id, page_index, start_offset, end_offset, author, created_at, trashed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    rejection.id, rejection.matterId, rejection.commentId, rejection.documentId, rejection.pageIndex, rejection.start, rejection.end,
    rejection.author, rejection.createdAt, rejection.trashedAt);
}

/** Those in force, for any comment, of one document. */
export function listRejections(db: ReadableDb, documentId: Id): Rejection[] {
  return rows<Rejection>(db, `SELECT id, matter_id AS matterId, comment_id AS commentId, document_id AS documentId, page_index AS pageIndex,
      start_offset AS start, end_offset AS "end", author, created_at AS createdAt, trashed_at AS trashedAt
    FROM rejections WHERE document_id = ? AND trashed_at IS NULL ORDER BY created_at, id`, documentId);
}
