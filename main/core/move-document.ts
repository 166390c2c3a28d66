/** A document filed in another matter, with all that hangs on it; one step of undo in the matter it leaves. */
import { listHangingRows } from '../../db/belongings.ts';
import { findDocument } from '../../db/documents.ts';
import { created, patchRow, type RowChange } from '../../db/events.ts';
import { findLetter } from '../../db/letters.ts';
import { findMatter } from '../../db/matters.ts';
import type { Id } from '../../db/model.ts';
import { TickmarkError } from '../../preload/result.ts';
import { act, required, type Context } from './context.ts';
import { insertNewMatter } from './import-rows.ts';

/** `matterId` null makes a matter named after the document's registrant. Links to what stays behind are taken off. */
export function moveDocument(context: Context, documentId: Id, matterId: Id | null): null {
  const document = required(findDocument(context.db, documentId), 'document');
  if (matterId === document.matterId) return null;
  const target = matterId === null ? null : required(findMatter(context.db, matterId), 'matter');
  if (target !== null && target.trashedAt !== null) {
    throw new TickmarkError('conflict', `“${target.title}” is in the trash.`, 'Restore it first, or choose another matter.');
  }
  const letter = findLetter(context.db, documentId);
  const registrant = letter?.registrant ?? document.registrant;
  const title = target?.title ?? registrant ?? document.name;
  const to = act(context, document.matterId, `Move ${document.name} to ${title}`, (db, at) => {
    const newId = target?.id ?? insertNewMatter(db, context, title, { registrant, cik: document.cik, fileNumbers: letter?.fileNumbers ?? document.fileNumbers });
    const made: RowChange[] = target === null ? [created('matters', newId, at)] : [];
    const rows = listHangingRows(db, documentId);
    const changes = rows.map(({ table, id, stays }) => patchRow(db, table, id, stays ? { trashed_at: at } : { matter_id: newId }));
    return { changes: [...made, patchRow(db, 'documents', documentId, { matter_id: newId, round: null }), ...changes], value: newId };
  });
  context.publish({ type: 'changed', matterId: to });
  return null;
}
