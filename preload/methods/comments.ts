import { z } from 'zod';
import { COMMENT_STATUSES, type Commitment, type Extension, type StaffComment } from '../../db/model.ts';
import { id, longText, method, shortText } from './method.ts';

const date = z.iso.date();
const number = z.string().min(1).max(20);

const changes = z.object({
  status: z.enum(COMMENT_STATUSES).optional(),
  owner: z.string().max(120).optional(),
  dueDate: date.nullable().optional(),
  tags: z.array(shortText).max(50).optional(),
  number: number.optional(),
  headings: z.array(shortText).max(12).optional(),
  /** The comment's words, where the parser read them wrongly. */
  text: longText.optional(),
  signedOff: z.boolean().optional(),
});

export const commentMethods = {
  'comments.update': method<null>()(changes.extend({ commentId: id }).strict()),
  'comments.updateMany': method<null>()(changes.pick({ status: true, owner: true, dueDate: true, tags: true, signedOff: true })
    .extend({
      commentIds: z.array(id).min(1).max(2_000),
      /** One tag more, or one less, for each of them; their other tags stay. */
      addTag: shortText.min(1).optional(), removeTag: shortText.min(1).optional(),
    }).strict()),
  'comments.add': method<StaffComment>()(z.object({
    letterDocumentId: id, afterCommentId: id.optional(), number, headings: z.array(shortText).max(12), text: longText,
    origin: z.enum(['manual', 'oral']), spokenOn: date.optional(), examiner: z.string().max(120).optional(),
  }).strict()),
  /** Splits the comment's text at the UTF-16 offset `at`; the second half gets `number`. */
  'comments.split': method<StaffComment>()(z.object({ commentId: id, at: z.int().min(0), number }).strict()),
  'comments.merge': method<null>()(z.object({ commentId: id, otherId: id }).strict()),
  'comments.move': method<null>()(z.object({ commentId: id, ordinal: z.int().min(0) }).strict()),
  'comments.trash': method<null>()(z.object({ commentId: id }).strict()),

  'letters.settleWarning': method<null>()(z.object({ documentId: id, warning: z.string().max(2_000), settled: z.boolean() }).strict()),
  'letters.extend': method<Extension>()(z.object({ documentId: id, dueDate: date, note: shortText }).strict()),
  'extensions.trash': method<null>()(z.object({ extensionId: id }).strict()),

  'commitments.add': method<Commitment>()(z.object({ matterId: id, commentId: id.optional(), text: longText, dueIn: shortText }).strict()),
  'commitments.update': method<null>()(z.object({
    commitmentId: id, text: longText.optional(), dueIn: shortText.optional(), keptByAnnotationId: id.nullable().optional(),
  }).strict()),
  'commitments.trash': method<null>()(z.object({ commitmentId: id }).strict()),
} as const;
