/** Finding the matter that a new document belongs to, and moving what an import put into the wrong one. */
import { rows, run, type ReadableDb, type WritableDb } from './connection.ts';
import type { PatchableTable } from './events.ts';
import type { Id } from './model.ts';

export interface MatterFacts {
  readonly cik: string | null;
  readonly registrants: readonly string[];
  readonly fileNumbers: readonly string[];
  readonly accessionNumbers: readonly string[];
  readonly sourceSha256: string | null;
}

interface FactsRow {
  matter_id: string; cik: string | null; file_numbers: string; letter_file_numbers: string | null; accession_number: string | null;
  referenced_accession: string | null;
}

/**
 * The matter, last opened first, of which a document has one of `keys`; `keysOf` makes them of a document's facts.
 * Matters and documents in the trash are left out, and the matter `except`.
 */
export function findMatterByKeys(db: ReadableDb, keys: ReadonlySet<string>, keysOf: (facts: MatterFacts) => readonly string[], except: Id | null): Id | null {
  if (keys.size === 0) return null;
  const known = rows<FactsRow>(db, `SELECT d.matter_id, d.cik, d.file_numbers, l.file_numbers AS letter_file_numbers, d.accession_number, o.referenced_accession
    FROM documents d JOIN matters m ON m.id = d.matter_id LEFT JOIN letters l ON l.document_id = d.id LEFT JOIN origins o ON o.document_id = d.id
    WHERE d.trashed_at IS NULL AND m.trashed_at IS NULL AND m.id IS NOT ? ORDER BY coalesce(m.opened_at, m.created_at) DESC`, except);
  const found = known.find((row) => keysOf({
    cik: row.cik, registrants: [], sourceSha256: null,
    fileNumbers: [...JSON.parse(row.file_numbers) as string[], ...JSON.parse(row.letter_file_numbers ?? '[]') as string[]],
    accessionNumbers: [row.accession_number, row.referenced_accession].filter((number) => number !== null),
  }).some((key) => keys.has(key)));
  return found?.matter_id ?? null;
}

/** Moves a document that was just imported, with its comments, promises and the event of its import, as if it had come there. */
export function rehome(db: WritableDb, documentId: Id, eventId: Id, matterId: Id): void {
  run(db, 'UPDATE documents SET matter_id = ? WHERE id = ?', matterId, documentId);
  run(db, 'UPDATE comments SET matter_id = ? WHERE letter_document_id = ?', matterId, documentId);
  run(db, 'UPDATE commitments SET matter_id = ?, comment_id = NULL WHERE source_document_id = ?', matterId, documentId);
  run(db, 'UPDATE events SET matter_id = ? WHERE id = ?', matterId, eventId);
}

/** Removes a matter without any document, made for an import whose documents went elsewhere. */
export function removeEmptyMatter(db: WritableDb, matterId: Id): void {
  run(db, 'DELETE FROM matters WHERE id = ? AND NOT EXISTS (SELECT 1 FROM documents WHERE matter_id = ?)', matterId, matterId);
}

export interface HangingRow {
  readonly table: PatchableTable;
  readonly id: Id;
  /** A link, or a refused suggestion, between the document and one that stays where it is. */
  readonly stays: boolean;
}

/**
 * Rows that go where the document goes: its letter's comments with responses, extensions and promises, its annotations,
 * links within it, attachments of any of these. Rows in the trash go along.
 */
export function listHangingRows(db: ReadableDb, documentId: Id): HangingRow[] {
  const found = rows<{ table: PatchableTable; id: Id; stays: number }>(db, `
    WITH c AS (SELECT id FROM comments WHERE letter_document_id = @documentId), a AS (SELECT id FROM annotations WHERE document_id = @documentId)
    SELECT 'comments' AS "table", id, 0 AS stays FROM c
    UNION ALL SELECT 'annotations', id, 0 FROM a
    UNION ALL SELECT 'responses', id, 0 FROM responses WHERE comment_id IN c
    UNION ALL SELECT 'extensions', id, 0 FROM extensions WHERE letter_document_id = @documentId
    UNION ALL SELECT 'commitments', id, 0 FROM commitments WHERE source_document_id = @documentId OR (source_document_id IS NULL AND comment_id IN c)
    UNION ALL SELECT 'attachments', id, 0 FROM attachments WHERE owner_id IN c OR owner_id IN a
    UNION ALL SELECT 'links', id, NOT (comment_id IN c AND annotation_id IN a) FROM links WHERE (comment_id IN c OR annotation_id IN a)
      AND (trashed_at IS NULL OR (comment_id IN c AND annotation_id IN a))
    UNION ALL SELECT 'rejections', id, NOT (comment_id IN c AND document_id = @documentId) FROM rejections
      WHERE (comment_id IN c OR document_id = @documentId) AND (trashed_at IS NULL OR (comment_id IN c AND document_id = @documentId))`, { documentId });
  return found.map((row) => ({ ...row, stays: row.stays === 1 }));
}
