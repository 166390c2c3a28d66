import { call } from '../api/call.ts';
import type { Attachment } from '../api/model.ts';
import { download } from '../progress/export-packet.ts';
import { change, undo } from '../state/matter-store.ts';
import { attempt, note } from '../ui/toast-store.ts';

export async function openAttachment(attachment: Attachment): Promise<void> {
  await call('attachments.open', { attachmentId: attachment.id });
}

export async function saveAttachmentAs(attachment: Attachment): Promise<void> {
  const file = await call('attachments.saveAs', { attachmentId: attachment.id });
  if (!file) return;
  if (file.downloadUrl !== null) download(file.downloadUrl, file.name);
  note(file.path === null ? `Downloading ${file.name}` : `Saved to ${file.path}`);
}

export async function renameAttachment(attachment: Attachment, name: string): Promise<void> {
  await change(call('attachments.rename', { attachmentId: attachment.id, name }));
}

export async function trashAttachment(attachment: Attachment): Promise<void> {
  await change(call('attachments.trash', { attachmentId: attachment.id }));
  note(`${attachment.name} is in the trash for 30 days`, { label: 'Undo', run: () => attempt(undo()) });
}
