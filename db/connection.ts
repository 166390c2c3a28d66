/**
 * Opening the library's database. Reads take a ReadableDb and writes a WritableDb; the brands make mixing them
 * up a compile error. A WritableDb is only handed out inside `write`, so every write is in a transaction.
 */
import Database from 'better-sqlite3';
import { migrate } from './migrations/index.ts';

declare const readable: unique symbol;
declare const writable: unique symbol;

export type ReadableDb = Database.Database & { readonly [readable]: true };
export type WritableDb = ReadableDb & { readonly [writable]: true };

/** Opens (or makes) the database file and brings it to this version's schema. Throws NewerDatabaseError. */
export function openDatabase(file: string): ReadableDb {
  const database = new Database(file);
  try {
    // A second process (the command line beside the window) waits for the writer instead of failing.
    database.pragma('busy_timeout = 10000');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('foreign_keys = ON');
    database.pragma('trusted_schema = OFF');
    migrate(database, file);
  } catch (error) {
    database.close();
    throw error;
  }
  return database as ReadableDb;
}

/** Runs `work` in one immediate transaction: all of it lands or none. */
export function write<T>(db: ReadableDb, work: (db: WritableDb) => T): T {
  return db.transaction(() => work(db as WritableDb)).immediate();
}

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/** A prepared statement, compiled once for each database. */
export function prepared<Params extends unknown[], Row>(db: ReadableDb, sql: string): Database.Statement<Params, Row> {
  let known = statements.get(db);
  if (known === undefined) statements.set(db, (known = new Map()));
  let statement = known.get(sql);
  if (statement === undefined) known.set(sql, (statement = db.prepare(sql)));
  return statement as unknown as Database.Statement<Params, Row>;
}

/** All rows of a query. */
export function rows<Row>(db: ReadableDb, sql: string, ...params: unknown[]): Row[] {
  return prepared<unknown[], Row>(db, sql).all(...params);
}

/** The first row of a query, or undefined. */
export function firstRow<Row>(db: ReadableDb, sql: string, ...params: unknown[]): Row | undefined {
  return prepared<unknown[], Row>(db, sql).get(...params);
}

/** Runs a writing statement; returns how many rows it changed. */
export function run(db: WritableDb, sql: string, ...params: unknown[]): number {
  return prepared<unknown[], unknown>(db, sql).run(...params).changes;
}
