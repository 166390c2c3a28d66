/** What an import knows of a document beyond the document itself: its submission, the filing it refers to, text nobody sees. */
import { firstRow, rows, run, type ReadableDb, type WritableDb } from './connection.ts';
import type { Id, Sha256 } from './model.ts';

/** Page index to indices of text runs (as PDF.js lists them) that nobody can see. */
export type HiddenRuns = Readonly<Record<string, readonly number[]>>;

export interface Origin {
  readonly documentId: Id;
  /** The submission it was taken out of; null where the document's bytes are what was imported. */
  readonly sourceSha256: Sha256 | null;
  readonly sequence: number | null;
  readonly referencedAccession: string | null;
  readonly hiddenRuns: HiddenRuns;
}

interface OriginRow {
  document_id: string; source_sha256: string | null; sequence: number | null; referenced_accession: string | null; hidden_runs: string;
}

function toOrigin(row: OriginRow): Origin {
  return {
    documentId: row.document_id, sourceSha256: row.source_sha256, sequence: row.sequence, referencedAccession: row.referenced_accession,
    hiddenRuns: JSON.parse(row.hidden_runs) as HiddenRuns,
  };
}

export function insertOrigin(db: WritableDb, origin: Origin): void {
  run(db, 'INSERT INTO origins (document_id, source_sha256, sequence, referenced_accession, hidden_runs) VALUES (?, ?, ?, ?, ?)',
    origin.documentId, origin.sourceSha256, origin.sequence, origin.referencedAccession, JSON.stringify(origin.hiddenRuns));
}

/** Null for a document that came by another way than an import. */
export function findOrigin(db: ReadableDb, documentId: Id): Origin | null {
  const row = firstRow<OriginRow>(db, 'SELECT * FROM origins WHERE document_id = ?', documentId);
  return row === undefined ? null : toOrigin(row);
}

export function listOrigins(db: ReadableDb, matterId: Id): Origin[] {
  return rows<OriginRow>(db, 'SELECT o.* FROM origins o JOIN documents d ON d.id = o.document_id WHERE d.matter_id = ?', matterId).map(toOrigin);
}
