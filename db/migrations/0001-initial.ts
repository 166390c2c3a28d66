import type { Database } from 'better-sqlite3';

/** The first schema. JSON columns hold lists that are only ever read whole. */
export function initial(db: Database): void {
  db.exec(`
CREATE TABLE blobs (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  byte_size INTEGER NOT NULL
) STRICT;

CREATE TABLE matters (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  registrant TEXT,
  cik TEXT,
  file_numbers TEXT NOT NULL CHECK (json_valid(file_numbers)),
  created_at TEXT NOT NULL,
  opened_at TEXT,
  trashed_at TEXT
) STRICT;

CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('filing', 'staff-letter', 'response-letter', 'other')),
  format TEXT NOT NULL CHECK (format IN ('pdf', 'text', 'html', 'submission')),
  form_type TEXT,
  registrant TEXT,
  cik TEXT,
  accession_number TEXT,
  file_numbers TEXT NOT NULL CHECK (json_valid(file_numbers)),
  period TEXT,
  filed TEXT,
  sha256 TEXT NOT NULL REFERENCES blobs (sha256),
  byte_size INTEGER NOT NULL,
  display_sha256 TEXT NOT NULL REFERENCES blobs (sha256),
  page_count INTEGER NOT NULL CHECK (page_count > 0),
  has_text INTEGER NOT NULL,
  round INTEGER,
  outline TEXT NOT NULL CHECK (json_valid(outline)),
  items TEXT NOT NULL CHECK (json_valid(items)),
  entries TEXT NOT NULL CHECK (json_valid(entries)),
  imported_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE INDEX documents_by_matter ON documents (matter_id);
CREATE INDEX documents_by_hash ON documents (sha256);

CREATE TABLE pages (
  id INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  page_index INTEGER NOT NULL,
  page_label TEXT NOT NULL,
  label_doubtful INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (document_id, page_index)
) STRICT;

CREATE TABLE letters (
  document_id TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('comments', 'completed', 'not-reviewed', 'other')),
  letter_date TEXT,
  registrant TEXT,
  file_numbers TEXT NOT NULL CHECK (json_valid(file_numbers)),
  filings TEXT NOT NULL CHECK (json_valid(filings)),
  respond_within TEXT,
  due_date TEXT,
  warnings TEXT NOT NULL CHECK (json_valid(warnings))
) STRICT;

CREATE TABLE comments (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  letter_document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  number TEXT NOT NULL,
  headings TEXT NOT NULL CHECK (json_valid(headings)),
  text TEXT NOT NULL,
  paragraphs TEXT NOT NULL CHECK (json_valid(paragraphs)),
  pages TEXT NOT NULL CHECK (json_valid(pages)),
  items TEXT NOT NULL CHECK (json_valid(items)),
  prior_comments TEXT NOT NULL CHECK (json_valid(prior_comments)),
  places TEXT NOT NULL CHECK (json_valid(places)),
  status TEXT NOT NULL CHECK (status IN ('open', 'drafting', 'in-review', 'final', 'withdrawn')),
  trashed_at TEXT
) STRICT;
CREATE INDEX comments_by_letter ON comments (letter_document_id, ordinal);
CREATE INDEX comments_by_matter ON comments (matter_id);

CREATE TABLE annotations (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  color TEXT NOT NULL CHECK (color IN ('yellow', 'green', 'blue', 'violet')),
  note TEXT NOT NULL,
  tags TEXT NOT NULL CHECK (json_valid(tags)),
  author TEXT NOT NULL,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE INDEX annotations_by_matter ON annotations (matter_id);
CREATE INDEX annotations_by_document ON annotations (document_id);

CREATE TABLE annotation_targets (
  annotation_id TEXT NOT NULL REFERENCES annotations (id) ON DELETE CASCADE,
  page_index INTEGER NOT NULL,
  page_label TEXT NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL CHECK (end_offset >= start_offset),
  quads TEXT NOT NULL CHECK (json_valid(quads)),
  PRIMARY KEY (annotation_id, page_index)
) STRICT;

CREATE TABLE links (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  annotation_id TEXT NOT NULL REFERENCES annotations (id) ON DELETE CASCADE,
  comment_id TEXT NOT NULL REFERENCES comments (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('subject', 'support', 'proposed-change', 'resolved-by')),
  note TEXT NOT NULL,
  author TEXT NOT NULL,
  created_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE INDEX links_by_matter ON links (matter_id);
CREATE INDEX links_by_annotation ON links (annotation_id);
CREATE INDEX links_by_comment ON links (comment_id);

CREATE TABLE responses (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  comment_id TEXT NOT NULL UNIQUE REFERENCES comments (id) ON DELETE CASCADE,
  body TEXT NOT NULL CHECK (json_valid(body)),
  plain_text TEXT NOT NULL,
  author TEXT NOT NULL,
  modified_at TEXT NOT NULL
) STRICT;
CREATE INDEX responses_by_matter ON responses (matter_id);

CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  owner_kind TEXT NOT NULL CHECK (owner_kind IN ('comment', 'annotation', 'matter')),
  owner_id TEXT NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES blobs (sha256),
  byte_size INTEGER NOT NULL,
  author TEXT NOT NULL,
  added_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE INDEX attachments_by_matter ON attachments (matter_id);

-- One thing a person did. Events of one group are undone together.
CREATE TABLE events (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  group_id TEXT NOT NULL,
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  label TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX events_by_matter ON events (matter_id, seq);

-- What an event did to one row: the columns before and after it, so that each event holds its own inverse.
CREATE TABLE event_changes (
  event_seq INTEGER NOT NULL REFERENCES events (seq) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  PRIMARY KEY (event_seq, ordinal)
) STRICT;
CREATE INDEX event_changes_by_row ON event_changes (row_id);

CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))) STRICT;
CREATE TABLE view_state (key TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))) STRICT;

CREATE VIRTUAL TABLE page_fts USING fts5 (text, content = 'pages', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER pages_inserted AFTER INSERT ON pages BEGIN
  INSERT INTO page_fts (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER pages_deleted AFTER DELETE ON pages BEGIN
  INSERT INTO page_fts (page_fts, rowid, text) VALUES ('delete', old.id, old.text);
END;

-- The words of everything that is not a page. Kept by triggers so that no writer can forget it.
CREATE TABLE searchable (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('comment', 'note', 'response', 'attachment')),
  ref_id TEXT NOT NULL,
  matter_id TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (kind, ref_id)
) STRICT;
CREATE VIRTUAL TABLE searchable_fts USING fts5 (text, content = 'searchable', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER searchable_inserted AFTER INSERT ON searchable BEGIN
  INSERT INTO searchable_fts (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER searchable_deleted AFTER DELETE ON searchable BEGIN
  INSERT INTO searchable_fts (searchable_fts, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER searchable_updated AFTER UPDATE OF text ON searchable BEGIN
  INSERT INTO searchable_fts (searchable_fts, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO searchable_fts (rowid, text) VALUES (new.id, new.text);
END;
`);
  for (const { table, kind, text } of SEARCHED) {
    db.exec(`
CREATE TRIGGER ${table}_searchable_insert AFTER INSERT ON ${table} BEGIN
  INSERT INTO searchable (kind, ref_id, matter_id, text) VALUES ('${kind}', new.id, new.matter_id, ${text});
END;
CREATE TRIGGER ${table}_searchable_update AFTER UPDATE ON ${table} BEGIN
  UPDATE searchable SET text = ${text} WHERE kind = '${kind}' AND ref_id = new.id AND text IS NOT ${text};
END;
CREATE TRIGGER ${table}_searchable_delete AFTER DELETE ON ${table} BEGIN
  DELETE FROM searchable WHERE kind = '${kind}' AND ref_id = old.id;
END;`);
  }
}

const SEARCHED = [
  { table: 'comments', kind: 'comment', text: 'new.text' },
  { table: 'annotations', kind: 'note', text: 'new.note' },
  { table: 'responses', kind: 'response', text: 'new.plain_text' },
  { table: 'attachments', kind: 'attachment', text: 'new.name' },
] as const;
