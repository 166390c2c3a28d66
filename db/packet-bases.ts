import { firstRow, run, type ReadableDb, type WritableDb } from './connection.ts';
import type { Id } from './model.ts';

/** Undefined where no packet of the matter was ever written or opened here. */
export function readPacketBase(db: ReadableDb, matterId: Id): unknown {
  const row = firstRow<{ rows: string }>(db, 'SELECT rows FROM packet_bases WHERE matter_id = ?', matterId);
  return row === undefined ? undefined : JSON.parse(row.rows) as unknown;
}

export function writePacketBase(db: WritableDb, matterId: Id, rows: unknown): void {
  run(db, 'INSERT INTO packet_bases (matter_id, rows) VALUES (?, ?) ON CONFLICT (matter_id) DO UPDATE SET rows = excluded.rows', matterId, JSON.stringify(rows));
}
