import { rows, type ReadableDb } from '../../db/connection.ts';
import { listBlobs } from '../../db/documents.ts';
import type { Context } from './context.ts';
import { hashFile, type FileStore } from './file-store.ts';

export interface Problem {
  readonly kind: 'database' | 'file' | 'annotation';
  readonly id: string;
  readonly message: string;
}

/**
 * Checks the whole library: the database's own integrity, every file's hash, every quote still at its place. Damage
 * that ends one check does not keep the others from being made.
 */
export async function verifyLibrary({ db, files }: Context): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const check of [checkDatabase, checkPages, checkFiles, checkQuotes]) {
    try {
      problems.push(...await check(db, files));
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('SQLITE_')) throw error;
      problems.push({ kind: 'database', id: 'integrity', message: error.message });
    }
  }
  return problems;
}

function checkDatabase(db: ReadableDb): Problem[] {
  const integrity = rows<{ integrity_check: string }>(db, 'PRAGMA integrity_check').filter((row) => row.integrity_check !== 'ok');
  const strays = rows<{ table: string; rowid: number; parent: string }>(db, 'PRAGMA foreign_key_check');
  return [
    ...integrity.map((row): Problem => ({ kind: 'database', id: 'integrity', message: row.integrity_check })),
    ...strays.map((row): Problem => ({ kind: 'database', id: `${row.table}:${row.rowid}`, message: `names a row of ${row.parent} that does not exist` })),
  ];
}

function checkPages(db: ReadableDb): Problem[] {
  return rows<{ id: string; name: string; expected: number; found: number }>(db, `
    SELECT d.id AS id, d.name AS name, d.page_count AS expected, count(p.id) AS found
    FROM documents d LEFT JOIN pages p ON p.document_id = d.id AND p.page_index BETWEEN 0 AND d.page_count - 1
    GROUP BY d.id HAVING count(p.id) <> d.page_count`)
    .map(({ id, name, expected, found }) => ({ kind: 'database', id, message: `${name} has ${expected} pages, of which ${found} have their text` }));
}

async function checkFiles(db: ReadableDb, files: FileStore): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { sha256 } of listBlobs(db)) {
    const message = await fileProblem(files.blobPath(sha256), sha256);
    if (message !== null) problems.push({ kind: 'file', id: sha256, message });
  }
  return problems;
}

async function fileProblem(path: string, sha256: string): Promise<string | null> {
  try {
    return (await hashFile(path)).sha256 === sha256 ? null : 'the file\u2019s bytes have changed';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (code === null) throw error;
    return code === 'ENOENT' ? 'the file is missing' : `the file cannot be read (${code})`;
  }
}

function checkQuotes(db: ReadableDb): Problem[] {
  return rows<{ id: string; exact: string; start: number; end: number; text: string | null; page: number }>(db, `
    SELECT t.annotation_id AS id, t.exact AS exact, t.start_offset AS start, t.end_offset AS end, t.page_index AS page, p.text AS text
    FROM annotation_targets t JOIN annotations a ON a.id = t.annotation_id
    LEFT JOIN pages p ON p.document_id = a.document_id AND p.page_index = t.page_index`)
    .filter(({ text, start, end, exact }) => text?.slice(start, end) !== exact)
    .map(({ id, page }) => ({ kind: 'annotation', id, message: `its words are not at their place on page index ${page}` }));
}
