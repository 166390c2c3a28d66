import { firstRow, rows, run, type ReadableDb, type WritableDb } from './connection.ts';
import type { Id, Response, RichNode } from './model.ts';

interface ResponseRow {
  id: string; matter_id: string; comment_id: string; body: string; plain_text: string; author: string; modified_at: string;
}

function toResponse(row: ResponseRow): Response {
  return {
    id: row.id, matterId: row.matter_id, commentId: row.comment_id, body: JSON.parse(row.body) as RichNode, plainText: row.plain_text,
    author: row.author, modifiedAt: row.modified_at,
  };
}

export function insertResponse(db: WritableDb, response: Response): void {
  run(db, 'INSERT INTO responses (id, matter_id, comment_id, body, plain_text, author, modified_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    response.id, response.matterId, response.commentId, JSON.stringify(response.body), response.plainText, response.author, response.modifiedAt);
}

export function findResponseTo(db: ReadableDb, commentId: Id): Response | null {
  const row = firstRow<ResponseRow>(db, 'SELECT * FROM responses WHERE comment_id = ?', commentId);
  return row === undefined ? null : toResponse(row);
}

export function listResponses(db: ReadableDb, matterId: Id): Response[] {
  return rows<ResponseRow>(db, 'SELECT * FROM responses WHERE matter_id = ? ORDER BY rowid', matterId).map(toResponse);
}
