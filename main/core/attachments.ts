import { stat } from 'node:fs/promises';
import { findAnnotation } from '../../db/annotations.ts';
import { findAttachment, insertAttachment } from '../../db/attachments.ts';
import { insertBlob } from '../../db/documents.ts';
import { created, patchRow } from '../../db/events.ts';
import { findComment } from '../../db/letters.ts';
import { findMatter } from '../../db/matters.ts';
import type { Attachment, AttachmentOwnerKind, Id } from '../../db/model.ts';
import { TickmarkError } from '../../preload/result.ts';
import { act, author, now, required, type Context, type Handlers } from './context.ts';

type AttachmentMethods = Pick<Handlers,
  'attachments.add' | 'attachments.open' | 'attachments.saveAs' | 'attachments.rename' | 'attachments.trash'>;

export const attachmentHandlers: AttachmentMethods = {
  'attachments.add': async (context, { ownerKind, ownerId, uploads }) => {
    const { matterId, label } = ownerOf(context, ownerKind, ownerId);
    const added: Attachment[] = [];
    for (const upload of uploads) {
      const path = context.files.uploadPath(upload.uploadId);
      if (!await stat(path).then(() => true, () => false)) {
        throw new TickmarkError('file-vanished', `“${upload.name}” could not be attached: it was moved or removed meanwhile.`, 'Find where it is now and drop it again.');
      }
      const blob = await context.files.adopt(path);
      const attachment: Attachment = {
        id: context.newId(), matterId, ownerKind, ownerId, name: upload.name, sha256: blob.sha256, byteSize: blob.byteSize,
        author: author(context), addedAt: now(context), trashedAt: null,
      };
      act(context, matterId, `Attach ${upload.name} to ${label}`, (db, at) => {
        insertBlob(db, blob.sha256, blob.byteSize);
        insertAttachment(db, attachment);
        return { changes: [created('attachments', attachment.id, at)], value: null };
      }, uploads[0]?.uploadId);
      added.push(attachment);
    }
    return added;
  },

  'attachments.open': async (context, { attachmentId }) => {
    const attachment = required(findAttachment(context.db, attachmentId), 'attachment');
    await context.ports.openFile(attachment.name, context.files.blobPath(attachment.sha256));
    return null;
  },

  'attachments.saveAs': async (context, { attachmentId }) => {
    const attachment = required(findAttachment(context.db, attachmentId), 'attachment');
    const saved = await context.ports.saveFile(attachment.name, context.files.blobPath(attachment.sha256));
    return saved === null ? null : { format: 'attachment', name: attachment.name, bytes: attachment.byteSize, ...saved };
  },

  'attachments.rename': (context, { attachmentId, name }) => {
    const attachment = required(findAttachment(context.db, attachmentId), 'attachment');
    return act(context, attachment.matterId, `Rename ${attachment.name}`, (db) => ({
      changes: [patchRow(db, 'attachments', attachmentId, { name })], value: null,
    }));
  },

  'attachments.trash': (context, { attachmentId }) => {
    const attachment = required(findAttachment(context.db, attachmentId), 'attachment');
    return act(context, attachment.matterId, `Remove ${attachment.name}`, (db, at) => ({
      changes: [patchRow(db, 'attachments', attachmentId, { trashed_at: at })], value: null,
    }));
  },
};

function ownerOf(context: Context, kind: AttachmentOwnerKind, id: Id): { matterId: Id; label: string } {
  switch (kind) {
    case 'comment': {
      const comment = required(findComment(context.db, id), 'comment');
      return { matterId: comment.matterId, label: `comment ${comment.number}` };
    }
    case 'annotation':
      return { matterId: required(findAnnotation(context.db, id), 'highlight').matterId, label: 'a highlight' };
    case 'matter':
      return { matterId: required(findMatter(context.db, id), 'matter').id, label: 'the matter' };
  }
}
