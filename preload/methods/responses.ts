import { z } from 'zod';
import { ATTACHMENT_OWNERS, type Attachment, type Response, type RichNode } from '../../db/model.ts';
import type { ExportedFile } from './exports.ts';
import { id, longText, method, uploadSchema } from './method.ts';

const richNode: z.ZodType<RichNode> = z.lazy(() => z.object({
  type: z.string().max(60),
  attrs: z.record(z.string(), z.unknown()).optional(),
  content: z.array(richNode).optional(),
  marks: z.array(z.object({ type: z.string().max(60), attrs: z.record(z.string(), z.unknown()).optional() })).optional(),
  text: z.string().optional(),
}).strict());

const owner = z.object({ ownerKind: z.enum(ATTACHMENT_OWNERS), ownerId: id });

export const responseMethods = {
  'responses.save': method<Response>()(z.object({ commentId: id, body: richNode, plainText: longText }).strict()),

  'attachments.add': method<readonly Attachment[]>()(owner.extend({ uploads: z.array(uploadSchema).min(1).max(500) }).strict()),
  /** Opens a read-only copy with the system's program. */
  'attachments.open': method<null>()(z.object({ attachmentId: id }).strict()),
  /** Null where the person cancelled the dialog. */
  'attachments.saveAs': method<ExportedFile | null>()(z.object({ attachmentId: id }).strict()),
  'attachments.rename': method<null>()(z.object({ attachmentId: id, name: z.string().min(1).max(255) }).strict()),
  'attachments.trash': method<null>()(z.object({ attachmentId: id }).strict()),
} as const;
