import { existsSync } from 'node:fs';
import { rows } from '../../db/connection.ts';
import { listBlobs } from '../../db/documents.ts';
import type { Context } from './context.ts';
import { hashFile } from './file-store.ts';

export interface Problem {
  readonly kind: 'database' | 'file' | 'annotation';
  readonly id: string;
  readonly message: string;
}

/** Checks the whole library: the database's own integrity, every file's hash, every quote still at its place. */
export async function verifyLibrary(context: Context): Promise<Problem[]> {
  const { db, files } = context;
  const problems: Problem[] = [];
  for (const row of rows<{ integrity_check: string }>(db, 'PRAGMA integrity_check')) {
    if (row.integrity_check !== 'ok') problems.push({ kind: 'database', id: 'integrity', message: row.integrity_check });
  }
  for (const row of rows<{ table: string; rowid: number; parent: string }>(db, 'PRAGMA foreign_key_check')) {
    problems.push({ kind: 'database', id: `${row.table}:${row.rowid}`, message: `names a row of ${row.parent} that does not exist` });
  }
  for (const blob of listBlobs(db)) {
    const path = files.blobPath(blob.sha256);
    if (!existsSync(path)) problems.push({ kind: 'file', id: blob.sha256, message: 'the file is missing' });
    else if ((await hashFile(path)).sha256 !== blob.sha256) problems.push({ kind: 'file', id: blob.sha256, message: 'the file\u2019s bytes have changed' });
  }
  const quotes = rows<{ id: string; exact: string; start: number; end: number; text: string | null; page: number }>(db, `
    SELECT t.annotation_id AS id, t.exact AS exact, t.start_offset AS start, t.end_offset AS end, t.page_index AS page, p.text AS text
    FROM annotation_targets t JOIN annotations a ON a.id = t.annotation_id
    LEFT JOIN pages p ON p.document_id = a.document_id AND p.page_index = t.page_index`);
  for (const quote of quotes) {
    if (quote.text?.slice(quote.start, quote.end) !== quote.exact) {
      problems.push({ kind: 'annotation', id: quote.id, message: `its words are not at their place on page index ${quote.page}` });
    }
  }
  return problems;
}
