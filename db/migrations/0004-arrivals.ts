import type { Database } from 'better-sqlite3';
import { normalisedWords } from '../search-words.ts';

/** Where documents came from, text that nobody sees, words indexed as people type them, rows that move between matters. */
export function arrivals(db: Database): void {
  db.exec(`
-- What an import knows of a document beyond the document itself.
CREATE TABLE origins (
  document_id TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  -- The submission that the document was taken out of, kept once for all of its documents.
  source_sha256 TEXT REFERENCES blobs (sha256),
  sequence INTEGER,
  -- The filing under review that a staff letter's header names.
  referenced_accession TEXT,
  -- Page index to indices of its text runs that nobody can see.
  hidden_runs TEXT NOT NULL CHECK (json_valid(hidden_runs))
) STRICT;
CREATE INDEX origins_by_source ON origins (source_sha256);

DROP TRIGGER pages_inserted;
DROP TRIGGER pages_deleted;
DROP TABLE page_fts;
-- Words only: the text itself stands in "pages". "joined" holds the text of pages with words divided at line ends.
CREATE VIRTUAL TABLE page_fts USING fts5 (words, joined, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO page_fts (page_fts, rank) VALUES ('rank', 'bm25(1.0, 0.1)');
CREATE TRIGGER pages_deleted AFTER DELETE ON pages BEGIN
  DELETE FROM page_fts WHERE rowid = old.id;
END;
`);
  for (const { table, kind, text } of SEARCHED) {
    db.exec(`
DROP TRIGGER ${table}_searchable_update;
CREATE TRIGGER ${table}_searchable_update AFTER UPDATE ON ${table} BEGIN
  UPDATE searchable SET text = ${text} WHERE kind = '${kind}' AND ref_id = new.id AND text IS NOT ${text};
  UPDATE searchable SET matter_id = new.matter_id WHERE kind = '${kind}' AND ref_id = new.id AND matter_id IS NOT new.matter_id;
END;`);
  }
  const index = db.prepare('INSERT INTO page_fts (rowid, words, joined) VALUES (?, ?, ?)');
  for (const page of db.prepare<[], { id: number; text: string }>('SELECT id, text FROM pages').all()) {
    const { words, joined } = normalisedWords(page.text);
    index.run(page.id, words, joined);
  }
}

const SEARCHED = [
  { table: 'comments', kind: 'comment', text: 'new.text' },
  { table: 'annotations', kind: 'note', text: 'new.note' },
  { table: 'responses', kind: 'response', text: 'new.plain_text' },
  { table: 'attachments', kind: 'attachment', text: 'new.name' },
] as const;
