import { firstRow, rows, run, type ReadableDb, type WritableDb } from './connection.ts';
import type { Id, IsoInstant, Matter } from './model.ts';

interface MatterRow {
  id: string; title: string; registrant: string | null; cik: string | null; file_numbers: string; color_names: string;
  created_at: string; opened_at: string | null; trashed_at: string | null;
}

function toMatter(row: MatterRow): Matter {
  return {
    id: row.id, title: row.title, registrant: row.registrant, cik: row.cik, fileNumbers: JSON.parse(row.file_numbers) as string[],
    colorNames: JSON.parse(row.color_names) as Matter['colorNames'],
    createdAt: row.created_at, openedAt: row.opened_at, trashedAt: row.trashed_at,
  };
}

export function insertMatter(db: WritableDb, matter: Matter): void {
  run(db, 'INSERT INTO matters (id, title, registrant, cik, file_numbers, color_names, created_at, opened_at, trashed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    matter.id, matter.title, matter.registrant, matter.cik, JSON.stringify(matter.fileNumbers), JSON.stringify(matter.colorNames), matter.createdAt, matter.openedAt, matter.trashedAt);
}

export function findMatter(db: ReadableDb, id: Id): Matter | null {
  const row = firstRow<MatterRow>(db, 'SELECT * FROM matters WHERE id = ?', id);
  return row === undefined ? null : toMatter(row);
}

/** Not in the trash, last opened first. */
export function listMatters(db: ReadableDb): Matter[] {
  return rows<MatterRow>(db, 'SELECT * FROM matters WHERE trashed_at IS NULL ORDER BY coalesce(opened_at, created_at) DESC, title').map(toMatter);
}

export interface MatterCounts {
  readonly documents: number;
  readonly comments: number;
  readonly linkedComments: number;
}

export function countMatter(db: ReadableDb, id: Id): MatterCounts {
  const row = firstRow<MatterCounts>(db, `SELECT
    (SELECT count(*) FROM documents WHERE matter_id = @id AND trashed_at IS NULL) AS documents,
    (SELECT count(*) FROM comments c JOIN documents d ON d.id = c.letter_document_id
      WHERE c.matter_id = @id AND c.trashed_at IS NULL AND d.trashed_at IS NULL) AS comments,
    (SELECT count(DISTINCT l.comment_id) FROM links l
      JOIN annotations a ON a.id = l.annotation_id AND a.trashed_at IS NULL
      JOIN documents ad ON ad.id = a.document_id AND ad.trashed_at IS NULL
      JOIN comments c ON c.id = l.comment_id AND c.trashed_at IS NULL
      JOIN documents d ON d.id = c.letter_document_id AND d.trashed_at IS NULL
      WHERE l.matter_id = @id AND l.trashed_at IS NULL) AS linkedComments`, { id });
  return row ?? { documents: 0, comments: 0, linkedComments: 0 };
}

export function markMatterOpened(db: WritableDb, id: Id, at: IsoInstant): void {
  run(db, 'UPDATE matters SET opened_at = ? WHERE id = ?', at, id);
}
