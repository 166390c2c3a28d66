import { firstRow, rows, run, type ReadableDb, type WritableDb } from './connection.ts';
import type { Attachment, AttachmentOwnerKind, Id } from './model.ts';

interface AttachmentRow {
  id: string; matter_id: string; owner_kind: AttachmentOwnerKind; owner_id: string; name: string; sha256: string; byte_size: number;
  author: string; added_at: string; trashed_at: string | null;
}

function toAttachment(row: AttachmentRow): Attachment {
  return {
    id: row.id, matterId: row.matter_id, ownerKind: row.owner_kind, ownerId: row.owner_id, name: row.name, sha256: row.sha256,
    byteSize: row.byte_size, author: row.author, addedAt: row.added_at, trashedAt: row.trashed_at,
  };
}

export function insertAttachment(db: WritableDb, attachment: Attachment): void {
  run(db, `INSERT INTO attachments (id, matter_id, owner_kind, owner_id, name, sha256, byte_size, author, added_at, trashed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    attachment.id, attachment.matterId, attachment.ownerKind, attachment.ownerId, attachment.name, attachment.sha256, attachment.byteSize,
    attachment.author, attachment.addedAt, attachment.trashedAt);
}

export function findAttachment(db: ReadableDb, id: Id): Attachment | null {
  const row = firstRow<AttachmentRow>(db, 'SELECT * FROM attachments WHERE id = ?', id);
  return row === undefined ? null : toAttachment(row);
}

export function listAttachments(db: ReadableDb, matterId: Id): Attachment[] {
  return rows<AttachmentRow>(db, 'SELECT * FROM attachments WHERE matter_id = ? AND trashed_at IS NULL ORDER BY added_at, rowid', matterId).map(toAttachment);
}
