import { normalisedWords } from './search-words.ts';
import { firstRow, prepared, rows, run, type ReadableDb, type WritableDb } from './connection.ts';
import type { DocumentKind, DocumentPage, DocumentRecord, Id, ItemHeading, OutlineEntry, Sha256, SourceFormat, SubmissionEntry } from './model.ts';

interface DocumentRow {
  id: string; matter_id: string; name: string; kind: DocumentKind; format: SourceFormat; form_type: string | null; registrant: string | null;
  cik: string | null; accession_number: string | null; file_numbers: string; period: string | null; filed: string | null;
  sha256: string; byte_size: number; display_sha256: string; page_count: number; has_text: number; round: number | null;
  outline: string; items: string; entries: string; imported_at: string; trashed_at: string | null;
}

function toDocument(row: DocumentRow): DocumentRecord {
  return {
    id: row.id, matterId: row.matter_id, name: row.name, kind: row.kind, format: row.format, formType: row.form_type,
    registrant: row.registrant, cik: row.cik, accessionNumber: row.accession_number, fileNumbers: JSON.parse(row.file_numbers) as string[],
    period: row.period, filed: row.filed, sha256: row.sha256, byteSize: row.byte_size, displaySha256: row.display_sha256,
    pageCount: row.page_count, hasText: row.has_text === 1, round: row.round, importedAt: row.imported_at, trashedAt: row.trashed_at,
  };
}

export function insertBlob(db: WritableDb, sha256: Sha256, byteSize: number): void {
  run(db, 'INSERT INTO blobs (sha256, byte_size) VALUES (?, ?) ON CONFLICT DO NOTHING', sha256, byteSize);
}

export function listBlobs(db: ReadableDb): { sha256: Sha256; byteSize: number }[] {
  return rows(db, 'SELECT sha256, byte_size AS byteSize FROM blobs ORDER BY sha256');
}

export interface DocumentContents {
  readonly pages: readonly DocumentPage[];
  /** Where the words stand, packed, one for each page; none where that is not known. */
  readonly runs?: readonly Uint8Array[];
  readonly outline: readonly OutlineEntry[];
  readonly items: readonly ItemHeading[];
  readonly entries: readonly SubmissionEntry[];
}

export function insertDocument(db: WritableDb, document: DocumentRecord, contents: DocumentContents): void {
  run(db, `INSERT INTO documents (id, matter_id, name, kind, format, form_type, registrant, cik, accession_number, file_numbers, period, filed,
      sha256, byte_size, display_sha256, page_count, has_text, round, outline, items, entries, imported_at, trashed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    document.id, document.matterId, document.name, document.kind, document.format, document.formType, document.registrant, document.cik,
    document.accessionNumber, JSON.stringify(document.fileNumbers), document.period, document.filed, document.sha256, document.byteSize,
    document.displaySha256, document.pageCount, document.hasText ? 1 : 0, document.round, JSON.stringify(contents.outline),
    JSON.stringify(contents.items), JSON.stringify(contents.entries), document.importedAt, document.trashedAt);
  const insertPage = prepared<unknown[], unknown>(db, 'INSERT INTO pages (document_id, page_index, page_label, label_doubtful, text) VALUES (?, ?, ?, ?, ?)');
  for (const [index, page] of contents.pages.entries()) {
    const { lastInsertRowid } = insertPage.run(document.id, page.pageIndex, page.pageLabel, page.labelDoubtful ? 1 : 0, page.text);
    const { words, joined } = normalisedWords(page.text);
    run(db, 'INSERT INTO page_fts (rowid, words, joined) VALUES (?, ?, ?)', lastInsertRowid, words, joined);
    const runs = contents.runs?.[index];
    if (runs !== undefined) run(db, 'INSERT INTO page_runs (page_id, runs) VALUES (?, ?)', lastInsertRowid, runs);
  }
}

/** Also finds a document in the trash: its bytes and annotations still exist. */
export function findDocument(db: ReadableDb, id: Id): DocumentRecord | null {
  const row = firstRow<DocumentRow>(db, 'SELECT * FROM documents WHERE id = ?', id);
  return row === undefined ? null : toDocument(row);
}

/** The document of these bytes, or the main document of the submission of these bytes. */
export function findDocumentByHash(db: ReadableDb, sha256: Sha256, matterId: Id | null): DocumentRecord | null {
  return listDocumentsByHash(db, sha256, matterId)[0] ?? null;
}

/** Documents of these bytes, then those taken out of a submission of these bytes, its main document first. */
export function listDocumentsByHash(db: ReadableDb, sha256: Sha256, matterId: Id | null): DocumentRecord[] {
  const found = rows<DocumentRow>(db, `SELECT d.* FROM documents d JOIN matters m ON m.id = d.matter_id LEFT JOIN origins o ON o.document_id = d.id
    WHERE d.id IN (SELECT id FROM documents WHERE sha256 = @sha256 UNION SELECT document_id FROM origins WHERE source_sha256 = @sha256)
      AND (@matterId IS NULL OR d.matter_id = @matterId) AND d.trashed_at IS NULL AND m.trashed_at IS NULL
    ORDER BY d.sha256 <> @sha256, d.imported_at, d.rowid`, { sha256, matterId });
  return found.map(toDocument);
}

export function listDocuments(db: ReadableDb, matterId: Id): DocumentRecord[] {
  return rows<DocumentRow>(db, 'SELECT * FROM documents WHERE matter_id = ? AND trashed_at IS NULL ORDER BY imported_at, rowid', matterId).map(toDocument);
}

export function readOutline(db: ReadableDb, id: Id): { outline: OutlineEntry[]; items: ItemHeading[] } {
  const row = firstRow<{ outline: string; items: string }>(db, 'SELECT outline, items FROM documents WHERE id = ?', id);
  return row === undefined ? { outline: [], items: [] } : { outline: JSON.parse(row.outline) as OutlineEntry[], items: JSON.parse(row.items) as ItemHeading[] };
}

export function listPageLabels(db: ReadableDb, id: Id): { label: string; doubtful: boolean }[] {
  return rows<{ label: string; doubtful: number }>(db,
    'SELECT page_label AS label, label_doubtful AS doubtful FROM pages WHERE document_id = ? ORDER BY page_index', id)
    .map((row) => ({ label: row.label, doubtful: row.doubtful === 1 }));
}

/** What is printed on each page, or counted on where nothing is. */
export function pageLabelsOf(db: ReadableDb, id: Id): string[] {
  return listPageLabels(db, id).map(({ label }) => label);
}

export function listPages(db: ReadableDb, id: Id): DocumentPage[] {
  return rows<{ pageIndex: number; pageLabel: string; labelDoubtful: number; text: string }>(db,
    `SELECT page_index AS pageIndex, page_label AS pageLabel, label_doubtful AS labelDoubtful, text
     FROM pages WHERE document_id = ? ORDER BY page_index`, id).map((row) => ({ ...row, labelDoubtful: row.labelDoubtful === 1 }));
}

export interface StoredPage {
  readonly pageIndex: number;
  readonly text: string;
  /** Packed. */
  readonly runs: Uint8Array;
}

/** All pages, or some of them, in their order; null where one was stored before runs were. */
export function listPageRuns(db: ReadableDb, id: Id, pageIndexes: readonly number[] | null = null): StoredPage[] | null {
  const found = rows<{ pageIndex: number; text: string; runs: Uint8Array | null }>(db,
    `SELECT p.page_index AS pageIndex, p.text AS text, r.runs AS runs FROM pages p LEFT JOIN page_runs r ON r.page_id = p.id
     WHERE p.document_id = @id AND (@some IS NULL OR p.page_index IN (SELECT value FROM json_each(@some))) ORDER BY p.page_index`,
    { id, some: pageIndexes === null ? null : JSON.stringify(pageIndexes) });
  const whole = found.filter((page): page is StoredPage => page.runs !== null);
  return whole.length === found.length ? whole : null;
}
