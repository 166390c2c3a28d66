/** The schema's history: an ordered list that only ever grows. `PRAGMA user_version` counts what was applied. */
import { copyFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { initial } from './0001-initial.ts';
import { commentWork } from './0002-comment-work.ts';
import { passages } from './0003-passages.ts';
import { arrivals } from './0004-arrivals.ts';
import { packetBases } from './0005-packet-bases.ts';
import { pageRuns } from './0006-page-runs.ts';

export type Migration = (db: Database) => void;

const MIGRATIONS: readonly Migration[] = [initial, commentWork, passages, arrivals, packetBases, pageRuns];

export const SCHEMA_VERSION = MIGRATIONS.length;

export class NewerDatabaseError extends Error {
  readonly found: number;
  constructor(found: number) {
    super(`This library was last used by a newer Tickmark (schema ${found}; this one knows up to ${SCHEMA_VERSION}).`);
    this.name = 'NewerDatabaseError';
    this.found = found;
  }
}

/** Applies what is missing, each migration in a transaction of its own; keeps a copy of the file before. */
export function migrate(db: Database, file: string): void {
  const current = db.pragma('user_version', { simple: true }) as number;
  if (current > SCHEMA_VERSION) throw new NewerDatabaseError(current);
  if (current === SCHEMA_VERSION) return;
  if (current > 0 && file !== ':memory:') {
    db.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(file, `${file}.before-${SCHEMA_VERSION}`);
  }
  for (let version = current; version < SCHEMA_VERSION; version++) {
    const apply = MIGRATIONS[version];
    if (apply === undefined) continue;
    db.transaction(() => {
      // Another process may have migrated while this one waited for the lock.
      if ((db.pragma('user_version', { simple: true }) as number) > version) return;
      apply(db);
      db.pragma(`user_version = ${version + 1}`);
    }).immediate();
  }
}
