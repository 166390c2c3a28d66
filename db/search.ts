import { firstRow, rows, type ReadableDb } from './connection.ts';
import type { Id } from './model.ts';
import { phrasesOf, toFtsQuery } from './search-query.ts';
import { CLOSE, OPEN, phrasePattern, snippetOf } from './search-snippet.ts';

export { toFtsQuery } from './search-query.ts';

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

const FOUND_PAGES = `FROM page_fts JOIN pages p ON p.id = page_fts.rowid JOIN documents d ON d.id = p.document_id JOIN matters m ON m.id = d.matter_id
    WHERE page_fts MATCH @query AND (@matterId IS NULL OR d.matter_id = @matterId) AND d.trashed_at IS NULL AND m.trashed_at IS NULL`;

const FOUND_OTHERS = `FROM searchable_fts JOIN searchable s ON s.id = searchable_fts.rowid
    JOIN matters m ON m.id = s.matter_id AND m.trashed_at IS NULL
    LEFT JOIN comments c ON s.kind = 'comment' AND c.id = s.ref_id
    LEFT JOIN annotations a ON s.kind = 'note' AND a.id = s.ref_id
    LEFT JOIN responses r ON s.kind = 'response' AND r.id = s.ref_id
    LEFT JOIN comments rc ON rc.id = r.comment_id
    LEFT JOIN attachments t ON s.kind = 'attachment' AND t.id = s.ref_id
    LEFT JOIN documents d ON d.id = coalesce(c.letter_document_id, a.document_id, rc.letter_document_id)
    WHERE searchable_fts MATCH @query AND (@matterId IS NULL OR s.matter_id = @matterId)
      AND c.trashed_at IS NULL AND a.trashed_at IS NULL AND rc.trashed_at IS NULL AND t.trashed_at IS NULL AND d.trashed_at IS NULL`;

/** Best first (bm25: smaller is better; returned negated). Trashed matters, documents and rows are left out. */
export function search(db: ReadableDb, typed: string, matterId: Id | null, limit: number): FoundRow[] {
  const query = toFtsQuery(typed);
  if (query === null) return [];
  const patterns = phrasesOf(typed).map(phrasePattern);
  const others = rows<FoundRow>(db, `
    SELECT s.kind AS kind, s.ref_id AS refId, s.matter_id AS matterId,
      CASE s.kind WHEN 'comment' THEN c.letter_document_id WHEN 'note' THEN a.document_id WHEN 'response' THEN rc.letter_document_id END AS documentId,
      CASE s.kind WHEN 'note' THEN (SELECT min(page_index) FROM annotation_targets WHERE annotation_id = a.id) END AS pageIndex,
      CASE s.kind WHEN 'note' THEN (SELECT page_label FROM annotation_targets WHERE annotation_id = a.id ORDER BY page_index LIMIT 1) END AS pageLabel,
      snippet(searchable_fts, 0, '${OPEN}', '${CLOSE}', '…', 24) AS snippet, -searchable_fts.rank AS score
    ${FOUND_OTHERS}
    ORDER BY searchable_fts.rank LIMIT @limit`, { query, matterId, limit });
  // The text is fetched for the best pages only, after they are chosen.
  const pages = rows<Omit<FoundRow, 'snippet'> & { readonly text: string }>(db, `
    SELECT 'page' AS kind, best.document_id AS refId, best.matter_id AS matterId, best.document_id AS documentId,
      p.page_index AS pageIndex, p.page_label AS pageLabel, best.score AS score, p.text AS text
    FROM (SELECT p.id AS page_id, d.id AS document_id, d.matter_id AS matter_id, -page_fts.rank AS score ${FOUND_PAGES} ORDER BY page_fts.rank LIMIT @limit) best
    JOIN pages p ON p.id = best.page_id ORDER BY best.score DESC`, { query, matterId, limit: limit - others.length });
  return [...others, ...pages.map(({ text, ...row }) => ({ ...row, snippet: snippetOf(text, patterns) }))];
}

/** How many places there are in all, however many of them `search` was asked for. */
export function countFound(db: ReadableDb, typed: string, matterId: Id | null): number {
  const query = toFtsQuery(typed);
  if (query === null) return 0;
  const count = (from: string): number => firstRow<{ found: number }>(db, `SELECT count(*) AS found ${from}`, { query, matterId })?.found ?? 0;
  return count(FOUND_PAGES) + count(FOUND_OTHERS);
}
