/** A library of the version before: its pages are found afterwards, and rows that move take their words along. */
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { initial } from './0001-initial.ts';
import { commentWork } from './0002-comment-work.ts';
import { passages } from './0003-passages.ts';
import { arrivals } from './0004-arrivals.ts';

test('pages stored before are indexed again in normalised words', () => {
  const db = new Database(':memory:');
  for (const apply of [initial, commentWork, passages]) apply(db);
  db.exec(`
    INSERT INTO blobs VALUES ('${'a'.repeat(64)}', 1);
    INSERT INTO matters (id, title, file_numbers, created_at) VALUES ('m1', 'A', '[]', 'x'), ('m2', 'B', '[]', 'x');
    INSERT INTO documents (id, matter_id, name, kind, format, file_numbers, sha256, byte_size, display_sha256, page_count, has_text, outline, items, entries, imported_at)
      VALUES ('d', 'm1', 'd.pdf', 'filing', 'pdf', '[]', '${'a'.repeat(64)}', 1, '${'a'.repeat(64)}', 1, 1, '[]', '[]', '[]', 'x');
    INSERT INTO pages (document_id, page_index, page_label, label_doubtful, text) VALUES ('d', 0, '1', 0, 'our dis-' || char(10) || 'closure');
    INSERT INTO attachments VALUES ('t', 'm1', 'matter', 'm1', 'support.xlsx', '${'a'.repeat(64)}', 1, 'ada', 'x', NULL);`);
  arrivals(db);
  const found = (query: string): unknown => db.prepare('SELECT count(*) FROM page_fts WHERE page_fts MATCH ?').pluck().get(query);
  expect([found('disclosure'), found('closure'), found('absent')]).toEqual([1, 1, 0]);
  db.exec("UPDATE attachments SET matter_id = 'm2'");
  expect(db.prepare('SELECT matter_id, text FROM searchable').all()).toEqual([{ matter_id: 'm2', text: 'support.xlsx' }]);
  db.exec("DELETE FROM documents WHERE id = 'd'");
  expect(found('disclosure')).toBe(0);
  db.close();
});
