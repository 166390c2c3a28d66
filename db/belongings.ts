/** Finding the matter that a new document belongs to, and moving what an import put into the wrong one. */
import { rows, run, type ReadableDb, type WritableDb } from './connection.ts';
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
