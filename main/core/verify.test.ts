/** The check of a library finds what was done to its files and rows from outside. */
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LETTER, REPORT, testLibrary, type TestLibrary } from './testing/test-library.ts';
import { verifyLibrary, type Problem } from './verify.ts';

let library: TestLibrary;
beforeEach(() => { library = testLibrary(); });
afterEach(() => library.end());

/** What the check says after the rows were changed past the program's own rules. */
async function afterwards(sql: string): Promise<Problem[]> {
  const { db } = library.app.context;
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  return verifyLibrary(library.app.context);
}

async function withHighlight(): Promise<string> {
  const { documents } = await library.openMatter([LETTER, REPORT]);
  const documentId = documents[1]?.id ?? '';
  const [text] = library.app.context.db.prepare('SELECT text FROM pages WHERE document_id = ? AND page_index = 0').pluck().all(documentId) as string[];
  const exact = text?.slice(0, 13) ?? '';
  await library.ask('annotations.create', {
    documentId, color: 'yellow', targets: [{ pageIndex: 0, pageLabel: '1', start: 0, end: 13, exact, prefix: '', suffix: '', quads: [[0, 10, 20, 10, 0, 0, 20, 0]] }],
  });
  expect(await verifyLibrary(library.app.context)).toEqual([]);
  return documentId;
}

test('a quote that is changed, moved, or on a page that is none', async () => {
  await withHighlight();
  expect(await afterwards("UPDATE annotation_targets SET exact = 'other words'")).toMatchObject([{ kind: 'annotation' }]);
  expect(await afterwards('UPDATE annotation_targets SET page_index = 99')).toMatchObject([{ kind: 'annotation', message: expect.stringContaining('99') as unknown }]);
});

test('a page that is lost, also where nothing is marked on it', async () => {
  const documentId = await withHighlight();
  expect(await afterwards(`DELETE FROM pages WHERE document_id = '${documentId}' AND page_index = 2`)).toMatchObject([
    // The places of its words are left without it.
    { kind: 'database', id: expect.stringMatching(/^page_runs:/) as unknown },
    { kind: 'database', id: documentId, message: expect.stringMatching(/has 3 pages, of which 2 have their text/) as unknown },
  ]);
});

test('a row that names one that is gone', async () => {
  await withHighlight();
  expect(await afterwards('DELETE FROM blobs')).toMatchObject([{ kind: 'database' }, { kind: 'database' }, { kind: 'database' }, { kind: 'database' }]);
});

test('files that are changed, missing or unreadable, each by itself', async () => {
  await withHighlight();
  const { db, files } = library.app.context;
  const [first = '', second = '', third = ''] = db.prepare('SELECT sha256 FROM blobs ORDER BY sha256').pluck().all() as string[];
  appendFileSync(files.blobPath(first), 'x');
  rmSync(files.blobPath(second));
  rmSync(files.blobPath(third));
  mkdirSync(files.blobPath(third));
  expect(await verifyLibrary(library.app.context)).toMatchObject([
    { kind: 'file', id: first, message: expect.stringContaining('changed') as unknown },
    { kind: 'file', id: second, message: expect.stringContaining('missing') as unknown },
    { kind: 'file', id: third, message: expect.stringContaining('cannot be read') as unknown },
  ]);
});
