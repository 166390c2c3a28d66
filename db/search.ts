import { rows, type ReadableDb } from './connection.ts';
import type { Id } from './model.ts';

export interface FoundRow {
  readonly kind: 'page' | 'comment' | 'note' | 'response' | 'attachment';
  readonly refId: Id;
  readonly matterId: Id;
  readonly documentId: Id | null;
  readonly pageIndex: number | null;
  readonly pageLabel: string | null;
  readonly snippet: string;
  readonly score: number;
}

/** Private-use characters around a hit in a snippet: no document may hold them, so nothing needs escaping. */
const OPEN = '\uE000';
const CLOSE = '\uE001';

/**
 * What a person typed, as an FTS5 query: words must all occur, "quoted words" in that order, a trailing `*`
 * matches the beginning of a word. Every other character only separates words. Null where no word is left.
 */
export function toFtsQuery(typed: string): string | null {
  const parts: string[] = [];
  const plain = typed.replace(/[\u201C\u201D\u201E\u00AB\u00BB]/g, '"');
  for (const match of plain.matchAll(/"([^"]*)"?|([^\s"]+)/g)) {
    const source = match[1] ?? match[2] ?? '';
    const words = source.normalize('NFC').match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu);
    if (words === null) continue;
    const prefix = match[2]?.endsWith('*') === true ? '*' : '';
    parts.push(`"${words.join(' ')}"${prefix}`);
  }
  return parts.length === 0 ? null : parts.join(' ');
}

/** Best first (bm25: smaller is better; returned negated). Trashed matters, documents and rows are left out. */
export function search(db: ReadableDb, typed: string, matterId: Id | null, limit: number): FoundRow[] {
  const query = toFtsQuery(typed);
  if (query === null) return [];
  const pages = rows<FoundRow>(db, `
    SELECT 'page' AS kind, d.id AS refId, d.matter_id AS matterId, d.id AS documentId, p.page_index AS pageIndex, p.page_label AS pageLabel,
      snippet(page_fts, 0, '${OPEN}', '${CLOSE}', '…', 24) AS snippet, -page_fts.rank AS score
    FROM page_fts JOIN pages p ON p.id = page_fts.rowid JOIN documents d ON d.id = p.document_id JOIN matters m ON m.id = d.matter_id
    WHERE page_fts MATCH @query AND (@matterId IS NULL OR d.matter_id = @matterId) AND d.trashed_at IS NULL AND m.trashed_at IS NULL
    ORDER BY page_fts.rank LIMIT @limit`, { query, matterId, limit });
  const others = rows<FoundRow>(db, `
    SELECT s.kind AS kind, s.ref_id AS refId, s.matter_id AS matterId,
      CASE s.kind WHEN 'comment' THEN c.letter_document_id WHEN 'note' THEN a.document_id WHEN 'response' THEN rc.letter_document_id END AS documentId,
      CASE s.kind WHEN 'note' THEN (SELECT min(page_index) FROM annotation_targets WHERE annotation_id = a.id) END AS pageIndex,
      CASE s.kind WHEN 'note' THEN (SELECT page_label FROM annotation_targets WHERE annotation_id = a.id ORDER BY page_index LIMIT 1) END AS pageLabel,
      snippet(searchable_fts, 0, '${OPEN}', '${CLOSE}', '…', 24) AS snippet, -searchable_fts.rank AS score
    FROM searchable_fts JOIN searchable s ON s.id = searchable_fts.rowid
    JOIN matters m ON m.id = s.matter_id AND m.trashed_at IS NULL
    LEFT JOIN comments c ON s.kind = 'comment' AND c.id = s.ref_id
    LEFT JOIN annotations a ON s.kind = 'note' AND a.id = s.ref_id
    LEFT JOIN responses r ON s.kind = 'response' AND r.id = s.ref_id
    LEFT JOIN comments rc ON rc.id = r.comment_id
    LEFT JOIN attachments t ON s.kind = 'attachment' AND t.id = s.ref_id
    LEFT JOIN documents d ON d.id = coalesce(c.letter_document_id, a.document_id, rc.letter_document_id)
    WHERE searchable_fts MATCH @query AND (@matterId IS NULL OR s.matter_id = @matterId)
      AND c.trashed_at IS NULL AND a.trashed_at IS NULL AND rc.trashed_at IS NULL AND t.trashed_at IS NULL AND d.trashed_at IS NULL
    ORDER BY searchable_fts.rank LIMIT @limit`, { query, matterId, limit });
  return [...others, ...pages].slice(0, limit);
}
