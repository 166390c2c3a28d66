import type { Database } from 'better-sqlite3';

/** The rows of a matter as they stood in the packet that was last written or opened: what both sides of a merge had in common. */
export function packetBases(db: Database): void {
  db.exec(`
CREATE TABLE packet_bases (
  matter_id TEXT PRIMARY KEY REFERENCES matters (id) ON DELETE CASCADE,
  -- Table to key to row, as main/core/packet-rows.ts makes them.
  rows TEXT NOT NULL CHECK (json_valid(rows))
) STRICT;`);
}
