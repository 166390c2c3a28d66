/** What `tickmark.json` must look like. A packet comes from someone else: nothing in it is believed unread. */
import { z } from 'zod';
import {
  ANNOTATION_KINDS, ATTACHMENT_OWNERS, COMMENT_ORIGINS, COMMENT_STATUSES, DOCUMENT_KINDS, HIGHLIGHT_COLORS, LETTER_KINDS, LINK_ROLES, SOURCE_FORMATS, type RichNode,
} from '../../db/model.ts';
import { MANIFEST_FORMAT, type Manifest } from './manifest.ts';

const id = z.string().min(1).max(64);
const sha = z.string().regex(/^[0-9a-f]{64}$/u);
const nullable = z.string().nullable();
const strings = z.array(z.string());
const index = z.int().min(0);
const trashedAt = nullable;
const quad = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]);
const place = z.object({ pageIndex: index, start: index, end: index, quads: z.array(quad) });

const matter = z.object({
  id, title: z.string(), registrant: nullable, cik: nullable, fileNumbers: strings, colorNames: z.partialRecord(z.enum(HIGHLIGHT_COLORS), z.string()).default({}), createdAt: z.string(), openedAt: nullable, trashedAt,
});

const document = z.object({
  id, matterId: id, name: z.string().min(1).max(255), kind: z.enum(DOCUMENT_KINDS), format: z.enum(SOURCE_FORMATS), sha256: sha, byteSize: index, displaySha256: sha,
  pageCount: index, hasText: z.boolean(), round: z.int().nullable(), importedAt: z.string(), trashedAt, formType: nullable, registrant: nullable, cik: nullable,
  accessionNumber: nullable, fileNumbers: strings, period: nullable, filed: nullable, pageLabels: strings, sourceFile: z.string(), displayFile: z.string(),
  sheets: z.object({ first: index, count: index }).nullable(),
});

const letter = z.object({
  documentId: id, kind: z.enum(LETTER_KINDS), letterDate: nullable, registrant: nullable, fileNumbers: strings,
  filings: z.array(z.object({ form: z.string(), periodOrDate: nullable, fileNumber: nullable })), respondWithin: nullable, dueDate: nullable, warnings: strings, settledWarnings: strings.default([]),
});

const comment = z.object({
  id, matterId: id, letterDocumentId: id, ordinal: index, number: z.string(), headings: strings, text: z.string(), paragraphs: strings, pages: strings, items: strings,
  priorComments: z.array(z.object({ number: z.string(), letterDate: nullable })), places: z.array(place), status: z.enum(COMMENT_STATUSES),
  origin: z.enum(COMMENT_ORIGINS).default('letter'), owner: z.string().default(''), dueDate: nullable.default(null), signedOffBy: nullable.default(null),
  signedOffAt: nullable.default(null), tags: strings.default([]), spokenOn: nullable.default(null), examiner: nullable.default(null), trashedAt,
});

const annotation = z.object({
  id, matterId: id, documentId: id, kind: z.enum(ANNOTATION_KINDS).default('highlight'), color: z.enum(HIGHLIGHT_COLORS), note: z.string(), tags: strings, author: z.string(), createdAt: z.string(), modifiedAt: z.string(), trashedAt, carriedFrom: id.nullable().default(null),
  targets: z.array(place.extend({ pageLabel: z.string(), exact: z.string(), prefix: z.string(), suffix: z.string() })).min(1),
});

const link = z.object({
  id, matterId: id, annotationId: id, commentId: id, role: z.enum(LINK_ROLES), note: z.string(), author: z.string(), createdAt: z.string(), trashedAt,
});

const richNode: z.ZodType<RichNode> = z.lazy(() => z.object({
  type: z.string(), attrs: z.record(z.string(), z.unknown()).optional(), content: z.array(richNode).optional(),
  marks: z.array(z.object({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() })).optional(), text: z.string().optional(),
}));

const response = z.object({ id, matterId: id, commentId: id, body: richNode, plainText: z.string(), author: z.string(), modifiedAt: z.string() });

const attachment = z.object({
  id, matterId: id, ownerKind: z.enum(ATTACHMENT_OWNERS), ownerId: id, name: z.string().min(1).max(255), sha256: sha, byteSize: index, author: z.string(), addedAt: z.string(), trashedAt,
  file: z.string(),
});

const extension = z.object({
  id, matterId: id, letterDocumentId: id, dueDate: z.string(), note: z.string(), author: z.string(), createdAt: z.string(), trashedAt,
});

const commitment = z.object({
  id, matterId: id, commentId: id.nullable(), sourceDocumentId: id.nullable(), number: z.string(), text: z.string(), dueIn: z.string(),
  keptByAnnotationId: id.nullable(), author: z.string(), createdAt: z.string(), trashedAt,
});

/** Read before everything else, so that a packet of a newer Tickmark is told from a broken one. */
export const manifestHeadSchema = z.object({ format: z.literal(MANIFEST_FORMAT), version: z.int().min(1) });

export const manifestSchema: z.ZodType<Manifest> = z.object({
  format: z.literal(MANIFEST_FORMAT), version: z.int().min(1), generatedAt: z.string(), author: z.string(), matter,
  documents: z.array(document), letters: z.array(letter), comments: z.array(comment), annotations: z.array(annotation), links: z.array(link), responses: z.array(response),
  attachments: z.array(attachment), extensions: z.array(extension).default([]), commitments: z.array(commitment).default([]),
  coverage: z.object({ comments: index, linkedComments: index, answeredComments: index, passages: index, unlinkedPassages: index }),
  due: z.object({ dueDate: z.string(), letterDocumentId: z.string(), businessDaysLeft: z.int() }).nullable(),
  files: z.array(z.object({ key: z.string().min(1), fileName: z.string().min(1).max(255), sha256: sha, bytes: index })),
});
