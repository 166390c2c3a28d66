import { mkdtempSync, rmSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { insertAnnotation, listAnnotations } from './annotations.ts';
import { openDatabase, run, rows, write } from './connection.ts';
import { findDocumentByHash, listDocuments } from './documents.ts';
import { patchRow } from './events.ts';
import { listComments } from './letters.ts';
import { NewerDatabaseError, SCHEMA_VERSION } from './migrations/index.ts';
import { ANNOTATION, seedMatter } from './sample-rows.ts';
import { search, toFtsQuery } from './search.ts';
import { dropUnusedBlobs, listTrash, purgeTrash } from './trash.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'tickmark-db-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('opening', () => {
  test('every table of our own is STRICT, foreign keys hold, and the log is write-ahead', () => {
    const db = openDatabase(join(folder, 'library.sqlite'));
    const loose = rows<{ name: string }>(db, `SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_fts%'`);
    expect(loose).toEqual([]);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(() => write(db, (w) => run(w, "INSERT INTO pages (document_id, page_index, page_label, label_doubtful, text) VALUES ('none', 0, '1', 0, '')")))
      .toThrow(/FOREIGN KEY/);
    db.close();
  });

  test('a database of a newer version is refused and left as it was', () => {
    const file = join(folder, 'library.sqlite');
    const db = openDatabase(file);
    db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    db.close();
    expect(() => openDatabase(file)).toThrow(NewerDatabaseError);
    expect(readdirSync(folder).filter((name) => name.includes('before'))).toEqual([]);
  });

  test('a failed transaction leaves nothing behind', () => {
    const db = openDatabase(':memory:');
    seedMatter(db);
    expect(() => write(db, (w) => {
      insertAnnotation(w, ANNOTATION);
      insertAnnotation(w, ANNOTATION);
    })).toThrow(/UNIQUE/);
    expect(listAnnotations(db, 'm1')).toEqual([]);
    db.close();
  });
});

describe('search', () => {
  const db = openDatabase(':memory:');
  seedMatter(db);
  const found = (query: string): string[] => search(db, query, null, 50).map((hit) => `${hit.kind} ${hit.pageLabel ?? hit.refId}`);

  test('words, phrases, prefixes, whatever their case, accents and quotes', () => {
    expect(found('FORMAL assessment')).toEqual(['page 31']);
    expect(found('"formal assessment"')).toEqual(['page 31']);
    expect(found('"assessment formal"')).toEqual([]);
    expect(found('consult*')).toEqual(['page 32']);
    expect(found('consult')).toEqual([]);
    expect(found('resume')).toEqual(['page 32']);
    expect(found("company's")).toEqual(['page 31']);
  });

  test('finds comments, and a hit is marked in its snippet', () => {
    expect(found('specific')).toEqual(['comment c1', 'page 1']);
    expect(search(db, 'specific', null, 1)[0]?.snippet).toContain('\uE000specific\uE001');
  });

  test('follows a note as it changes, and forgets what is in the trash', () => {
    write(db, (w) => insertAnnotation(w, { ...ANNOTATION, note: 'ask the auditor' }));
    expect(found('auditor')).toEqual(['note 31']);
    write(db, (w) => patchRow(w, 'annotations', 'a1', { note: 'ask the partner' }));
    expect(found('auditor')).toEqual([]);
    expect(found('partner')).toEqual(['note 31']);
    write(db, (w) => patchRow(w, 'annotations', 'a1', { trashed_at: '2026-01-02T00:00:00.000Z' }));
    expect(found('partner')).toEqual([]);
  });

  test('no input is a syntax error', () => {
    for (const typed of ['', '"', '""', '*', 'a" OR b', 'NEAR(', 'col:x', '-(', '\u201Cformal assessment\u201D', "'", ')))']) {
      expect(() => search(db, typed, null, 5)).not.toThrow();
    }
    expect(toFtsQuery('  ')).toBeNull();
    expect(found('\u201Cformal assessment\u201D')).toEqual(['page 31']);
  });
});

test('the trash keeps what hangs on a document until it is purged, then frees its files', () => {
  const db = openDatabase(':memory:');
  seedMatter(db);
  write(db, (w) => insertAnnotation(w, ANNOTATION));
  write(db, (w) => patchRow(w, 'documents', 'd1', { trashed_at: '2026-01-02T00:00:00.000Z' }));
  expect(listDocuments(db, 'm1').map((document) => document.id)).toEqual(['d2']);
  expect(listAnnotations(db, 'm1')).toEqual([]);
  expect(listTrash(db).map((entry) => entry.label)).toEqual(['10-K.htm']);
  write(db, (w) => patchRow(w, 'annotations', ANNOTATION.id, { trashed_at: '2026-01-03T00:00:00.000Z' }));
  expect(listTrash(db)[0]).toMatchObject({ label: ANNOTATION.targets.map(({ exact }) => exact).join(' '), place: `10-K.htm, page ${ANNOTATION.targets[0]?.pageLabel ?? ''}` });
  write(db, (w) => patchRow(w, 'annotations', ANNOTATION.id, { trashed_at: null }));
  expect(findDocumentByHash(db, 'a'.repeat(64), null)).toBeNull();

  expect(write(db, (w) => purgeTrash(w, '2026-01-01T00:00:00.000Z'))).toBe(0);
  expect(write(db, (w) => purgeTrash(w, '2026-02-01T00:00:00.000Z'))).toBe(1);
  expect(write(db, dropUnusedBlobs)).toEqual(['a'.repeat(64), 'b'.repeat(64)]);
  expect(listComments(db, 'm1')).toHaveLength(1);
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.close();
});
