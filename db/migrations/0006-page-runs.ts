import type { Database } from 'better-sqlite3';

/**
 * Where the words of a page stand, as the reader found them at import (main/documents/page-runs.ts says how they are
 * packed). Pages that were imported before have none, and their PDF is read anew when places in it are needed.
 */
export function pageRuns(db: Database): void {
  db.exec(`
CREATE TABLE page_runs (
  page_id INTEGER PRIMARY KEY REFERENCES pages (id) ON DELETE CASCADE,
  runs BLOB NOT NULL
) STRICT;`);
}
