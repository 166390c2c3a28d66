import { call } from '../api/call.ts';
import type { AttachmentOwnerKind, Id } from '../api/model.ts';
import { upload } from '../api/upload.ts';
import { useApp } from '../state/app-store.ts';
import { change } from '../state/matter-store.ts';
import { count } from '../state/words.ts';
import { note, showFailure } from '../ui/toast-store.ts';

/** Attaches files to a comment, a highlight or the matter. A file that fails is named; the others still arrive. */
export async function attachFiles(ownerKind: AttachmentOwnerKind, ownerId: Id, files: readonly File[], to: string): Promise<void> {
  const limit = useApp.getState().info?.maxFileBytes ?? Number.POSITIVE_INFINITY;
  const uploads = [];
  for (const file of files) {
    try {
      uploads.push(await upload(file, limit));
    } catch (error) {
      showFailure(error);
    }
  }
  if (uploads.length === 0) return;
  try {
    const added = await change(call('attachments.add', { ownerKind, ownerId, uploads }));
    note(added.length === 1 ? `Attached ${added[0]?.name ?? 'the file'} to ${to}` : `Attached ${count(added.length, 'file')} to ${to}`);
  } catch (error) {
    showFailure(error);
  }
}
