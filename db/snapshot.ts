/** Copies of a whole database file: taken while it is in use, and put in the place of another's contents. */
import { rmSync } from 'node:fs';
import { firstRow, openDatabase, rows, type ReadableDb } from './connection.ts';

/**
 * Everything in `file` becomes what is in the database as of now, at once or not at all, also for connections that have
 * the file open; writers of this and other processes go on meanwhile.
 */
export async function copyDatabase(db: ReadableDb, file: string): Promise<void> {
  await db.backup(file);
}

/** A copy that is no longer needed, with what SQLite puts beside it. */
export function removeSnapshot(file: string): void {
  for (const beside of ['', '-wal', '-shm']) rmSync(`${file}${beside}`, { force: true });
}

/**
 * Opens a copy and brings it to this version's schema. Null where it is damaged or has another schema than `like`, a
 * database of this version: triggers and views are code, and only Tickmark's own may come in.
 * @throws NewerDatabaseError
 */
export function openSnapshot(file: string, like: ReadableDb): ReadableDb | null {
  let copy: ReadableDb;
  try {
    copy = openDatabase(file);
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
  if (isWhole(copy) && schemaOf(copy) === schemaOf(like)) return copy;
  copy.close();
  return null;
}

function isWhole(db: ReadableDb): boolean {
  try {
    return firstRow<{ integrity_check: string }>(db, 'PRAGMA integrity_check')?.integrity_check === 'ok' && rows(db, 'PRAGMA foreign_key_check').length === 0;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

function schemaOf(db: ReadableDb): string {
  return JSON.stringify(rows(db, `SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`));
}

function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_ERROR';
}
