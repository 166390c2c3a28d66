import { rows, run, type ReadableDb, type WritableDb } from './connection.ts';
import { TRASH_TABLES, type Id, type IsoInstant, type Sha256, type TrashTable } from './model.ts';

export interface TrashRow {
  readonly table: TrashTable;
  readonly id: Id;
  readonly matterId: Id;
  readonly label: string;
  /** Of a highlight: the document it was on, and the printed page. */
  readonly place: string | null;
  readonly trashedAt: IsoInstant;
}

/** Last trashed first. */
export function listTrash(db: ReadableDb): TrashRow[] {
  return rows<TrashRow>(db, `
    SELECT 'matters' AS "table", id, id AS matterId, title AS label, NULL AS place, trashed_at AS trashedAt FROM matters WHERE trashed_at IS NOT NULL
    UNION ALL SELECT 'documents', id, matter_id, name, NULL, trashed_at FROM documents WHERE trashed_at IS NOT NULL
    UNION ALL SELECT 'annotations', a.id, a.matter_id,
      COALESCE(NULLIF((SELECT group_concat(exact, ' ') FROM annotation_targets WHERE annotation_id = a.id), ''), NULLIF(a.note, ''),
        CASE a.kind WHEN 'area' THEN 'Area on the page' ELSE 'Note on the page' END),
      (SELECT d.name || ', page ' || t.page_label FROM annotation_targets t JOIN documents d ON d.id = a.document_id WHERE t.annotation_id = a.id ORDER BY t.page_index LIMIT 1),
      a.trashed_at FROM annotations a WHERE a.trashed_at IS NOT NULL
    UNION ALL SELECT 'attachments', id, matter_id, name, NULL, trashed_at FROM attachments WHERE trashed_at IS NOT NULL
    UNION ALL SELECT 'comments', id, matter_id, number || '. ' || substr(text, 1, 300), NULL, trashed_at FROM comments WHERE trashed_at IS NOT NULL
    UNION ALL SELECT 'commitments', id, matter_id, substr(text, 1, 300), NULL, trashed_at FROM commitments WHERE trashed_at IS NOT NULL
    ORDER BY trashedAt DESC`);
}

/**
 * Ends what has been in the trash since before `limit`, with everything that hangs on it, and the events that
 * could have brought it back.
 */
export function purgeTrash(db: WritableDb, limit: IsoInstant): number {
  let purged = 0;
  for (const table of TRASH_TABLES) {
    const old = rows<{ id: Id }>(db, `SELECT id FROM ${table} WHERE trashed_at < ?`, limit);
    for (const { id } of old) {
      run(db, 'DELETE FROM events WHERE seq IN (SELECT event_seq FROM event_changes WHERE row_id = ?)', id);
      purged += run(db, `DELETE FROM ${table} WHERE id = ?`, id);
    }
  }
  return purged;
}

/** Hashes that no row names any more; their rows are removed, their files may be. */
export function dropUnusedBlobs(db: WritableDb): Sha256[] {
  const unused = rows<{ sha256: Sha256 }>(db, `SELECT sha256 FROM blobs EXCEPT SELECT sha256 FROM documents
    EXCEPT SELECT display_sha256 FROM documents EXCEPT SELECT source_sha256 FROM origins WHERE source_sha256 IS NOT NULL
    EXCEPT SELECT sha256 FROM attachments`).map((row) => row.sha256);
  for (const sha256 of unused) run(db, 'DELETE FROM blobs WHERE sha256 = ?', sha256);
  return unused;
}
