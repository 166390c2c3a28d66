import { firstRow, run, type ReadableDb, type WritableDb } from './connection.ts';

type KeyValueTable = 'settings' | 'view_state';

/** Undefined where the key was never written. */
export function readValue(db: ReadableDb, table: KeyValueTable, key: string): unknown {
  const row = firstRow<{ value: string }>(db, `SELECT value FROM ${table} WHERE key = ?`, key);
  return row === undefined ? undefined : (JSON.parse(row.value) as unknown);
}

export function writeValue(db: WritableDb, table: KeyValueTable, key: string, value: unknown): void {
  run(db, `INSERT INTO ${table} (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`, key, JSON.stringify(value));
}
