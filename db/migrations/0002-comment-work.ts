import type { Database } from 'better-sqlite3';

/** Working comments off: who answers by when, comments added by hand or by telephone, extensions, promises. */
export function commentWork(db: Database): void {
  db.exec(`
ALTER TABLE comments ADD COLUMN origin TEXT NOT NULL DEFAULT 'letter' CHECK (origin IN ('letter', 'manual', 'oral'));
ALTER TABLE comments ADD COLUMN owner TEXT NOT NULL DEFAULT '';
ALTER TABLE comments ADD COLUMN due_date TEXT;
ALTER TABLE comments ADD COLUMN signed_off_by TEXT;
ALTER TABLE comments ADD COLUMN signed_off_at TEXT;
ALTER TABLE comments ADD COLUMN tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags));
ALTER TABLE comments ADD COLUMN spoken_on TEXT;
ALTER TABLE comments ADD COLUMN examiner TEXT;

ALTER TABLE letters ADD COLUMN settled_warnings TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(settled_warnings));

CREATE TABLE extensions (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  letter_document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  due_date TEXT NOT NULL,
  note TEXT NOT NULL,
  author TEXT NOT NULL,
  created_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE INDEX extensions_by_matter ON extensions (matter_id);

CREATE TABLE commitments (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  comment_id TEXT REFERENCES comments (id) ON DELETE SET NULL,
  source_document_id TEXT REFERENCES documents (id) ON DELETE SET NULL,
  number TEXT NOT NULL,
  text TEXT NOT NULL,
  due_in TEXT NOT NULL,
  kept_by_annotation_id TEXT REFERENCES annotations (id) ON DELETE SET NULL,
  author TEXT NOT NULL,
  created_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE INDEX commitments_by_matter ON commitments (matter_id);
`);
}
