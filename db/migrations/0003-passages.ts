import type { Database } from 'better-sqlite3';

/** Passages: kinds of annotations, where one was carried over from, suggestions that were refused, the matter's own colour names. */
export function passages(db: Database): void {
  db.exec(`
ALTER TABLE annotations ADD COLUMN kind TEXT NOT NULL DEFAULT 'highlight' CHECK (kind IN ('highlight', 'underline', 'area', 'page-note'));
ALTER TABLE annotations ADD COLUMN carried_from TEXT;
CREATE INDEX annotations_by_origin ON annotations (carried_from);

ALTER TABLE matters ADD COLUMN color_names TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(color_names));

-- A passage that was suggested for a comment and refused. Offsets are those of the document's page text.
CREATE TABLE rejections (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  comment_id TEXT NOT NULL REFERENCES comments (id) ON DELETE CASCADE,
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  page_index INTEGER NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  author TEXT NOT NULL,
  created_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE INDEX rejections_by_comment ON rejections (comment_id);
`);
}
