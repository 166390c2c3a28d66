/**
 * The whole contract between the window and the core. The bridge, the typed client and the dispatcher are all
 * derived from `methods`; adding a method here is the only step needed to make it callable.
 * Each method takes one object, parsed by its schema on the core's side of the border.
 */
import { z } from 'zod';
import {
  ATTACHMENT_OWNERS, COMMENT_STATUSES, DOCUMENT_KINDS, HIGHLIGHT_COLORS, LINK_ROLES,
  type Annotation, type Attachment, type DocumentRecord, type HistoryEvent, type ItemHeading, type Letter, type Link,
  type Matter, type OutlineEntry, type Response, type RichNode, type StaffComment,
} from '../db/model.ts';
import type { Failure } from './result.ts';

const id = z.string().min(1).max(64);
const shortText = z.string().max(500);
const longText = z.string().max(200_000);
const nothing = z.object({}).strict();
const jobId = z.string().min(1).max(64);

/** A file whose bytes were sent to `POST /uploads` before; the window never names a path. */
export const uploadSchema = z.object({ uploadId: id, name: z.string().min(1).max(255) }).strict();
export type Upload = z.infer<typeof uploadSchema>;

const quad = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]);
export const targetSchema = z.object({
  pageIndex: z.int().min(0), pageLabel: z.string().max(64),
  start: z.int().min(0), end: z.int().min(0),
  exact: longText, prefix: z.string().max(200), suffix: z.string().max(200),
  quads: z.array(quad).min(1).max(5_000),
}).strict();

const richNode: z.ZodType<RichNode> = z.lazy(() => z.object({
  type: z.string().max(60),
  attrs: z.record(z.string(), z.unknown()).optional(),
  content: z.array(richNode).optional(),
  marks: z.array(z.object({ type: z.string().max(60), attrs: z.record(z.string(), z.unknown()).optional() })).optional(),
  text: z.string().optional(),
}).strict());

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  author: z.string().min(1).max(120),
}).strict();
export type Settings = z.infer<typeof settingsSchema>;

export interface AppInfo {
  readonly version: string;
  readonly host: 'electron' | 'browser' | 'cli';
  readonly platform: string;
  readonly libraryDir: string;
  readonly maxFileBytes: number;
}

export interface MatterSummary extends Matter {
  readonly documentCount: number;
  readonly commentCount: number;
  readonly linkedCommentCount: number;
  readonly dueDate: string | null;
}

/** Where a document's number stands in the review; see "status bar" in docs/architecture.md. */
export interface Coverage {
  readonly comments: number;
  readonly linkedComments: number;
  readonly answeredComments: number;
  readonly passages: number;
  readonly unlinkedPassages: number;
}

export interface DueState {
  readonly dueDate: string;
  readonly letterDocumentId: string;
  /** Negative once the date is past. */
  readonly businessDaysLeft: number;
}

/** Everything the window needs to know of one matter, except page texts. Trashed rows are left out. */
export interface MatterSnapshot {
  readonly matter: Matter;
  readonly documents: readonly DocumentRecord[];
  readonly letters: readonly Letter[];
  readonly comments: readonly StaffComment[];
  readonly annotations: readonly Annotation[];
  readonly links: readonly Link[];
  readonly responses: readonly Response[];
  readonly attachments: readonly Attachment[];
  readonly coverage: Coverage;
  readonly due: DueState | null;
  readonly history: HistoryState;
}

export interface HistoryState {
  /** Label of what undo would take back ("Highlight linked to comment 1"), or null. */
  readonly undo: string | null;
  readonly redo: string | null;
}

export interface DocumentDetail {
  readonly document: DocumentRecord;
  /** One per page. */
  readonly pageLabels: readonly string[];
  readonly doubtfulLabels: readonly number[];
  readonly outline: readonly OutlineEntry[];
  readonly items: readonly ItemHeading[];
}

export interface ImportOutcome {
  readonly name: string;
  readonly status: 'imported' | 'duplicate' | 'failed';
  readonly matterId: string | null;
  readonly documentId: string | null;
  readonly error: Failure | null;
}

export interface SearchHit {
  readonly kind: 'page' | 'comment' | 'note' | 'response' | 'attachment';
  readonly refId: string;
  readonly matterId: string;
  readonly documentId: string | null;
  readonly pageIndex: number | null;
  readonly pageLabel: string | null;
  /** Plain text with the matched words between U+E000 and U+E001. */
  readonly snippet: string;
  readonly score: number;
}

export interface TrashEntry {
  readonly table: 'matters' | 'documents' | 'annotations' | 'attachments';
  readonly id: string;
  readonly matterId: string;
  readonly label: string;
  readonly trashedAt: string;
}

export interface ExportedFile {
  readonly format: string;
  readonly name: string;
  /** Where it was saved; null in the browser host, which offers it at `downloadUrl` instead. */
  readonly path: string | null;
  readonly downloadUrl: string | null;
  readonly bytes: number;
}

declare const output: unique symbol;
interface Method<I extends z.ZodType, O> {
  readonly input: I;
  readonly [output]?: O;
}
function method<O>() {
  return <I extends z.ZodType>(input: I): Method<I, O> => ({ input });
}

const owner = z.object({ ownerKind: z.enum(ATTACHMENT_OWNERS), ownerId: id });

export const methods = {
  'app.info': method<AppInfo>()(nothing),
  'settings.get': method<Settings>()(nothing),
  'settings.set': method<Settings>()(settingsSchema.partial()),
  /** Small pieces of window state (pane sizes, open documents, scroll positions), by key. */
  'view.get': method<unknown>()(z.object({ key: shortText }).strict()),
  'view.set': method<null>()(z.object({ key: shortText, value: z.json() }).strict()),

  'matters.list': method<readonly MatterSummary[]>()(nothing),
  'matters.create': method<Matter>()(z.object({ title: shortText.optional() }).strict()),
  'matters.open': method<MatterSnapshot>()(z.object({ matterId: id }).strict()),
  'matters.rename': method<null>()(z.object({ matterId: id, title: shortText.min(1) }).strict()),
  'matters.trash': method<null>()(z.object({ matterId: id }).strict()),

  /** Without a matter, one is found by file number and registrant, or made. Progress comes as events of this job. */
  'documents.import': method<readonly ImportOutcome[]>()(z.object({
    jobId, matterId: id.nullable(), uploads: z.array(uploadSchema).min(1).max(5_000), password: z.string().max(200).optional(),
  }).strict()),
  'documents.detail': method<DocumentDetail>()(z.object({ documentId: id }).strict()),
  'documents.update': method<null>()(z.object({
    documentId: id, name: z.string().min(1).max(255).optional(), kind: z.enum(DOCUMENT_KINDS).optional(), round: z.int().min(1).max(99).nullable().optional(),
  }).strict()),
  'documents.trash': method<null>()(z.object({ documentId: id }).strict()),

  'comments.update': method<null>()(z.object({ commentId: id, status: z.enum(COMMENT_STATUSES) }).strict()),

  'annotations.create': method<Annotation>()(z.object({
    documentId: id, targets: z.array(targetSchema).min(1).max(200), color: z.enum(HIGHLIGHT_COLORS), note: longText.optional(),
    links: z.array(z.object({ commentId: id, role: z.enum(LINK_ROLES) }).strict()).max(200).optional(),
  }).strict()),
  'annotations.update': method<null>()(z.object({
    annotationId: id, color: z.enum(HIGHLIGHT_COLORS).optional(), note: longText.optional(), tags: z.array(shortText).max(50).optional(),
  }).strict()),
  'annotations.trash': method<null>()(z.object({ annotationIds: z.array(id).min(1).max(10_000) }).strict()),

  'links.create': method<Link>()(z.object({ annotationId: id, commentId: id, role: z.enum(LINK_ROLES), note: longText.optional() }).strict()),
  'links.update': method<null>()(z.object({ linkId: id, role: z.enum(LINK_ROLES).optional(), note: longText.optional() }).strict()),
  'links.remove': method<null>()(z.object({ linkId: id }).strict()),

  'responses.save': method<Response>()(z.object({ commentId: id, body: richNode, plainText: longText }).strict()),

  'attachments.add': method<readonly Attachment[]>()(owner.extend({ uploads: z.array(uploadSchema).min(1).max(500) }).strict()),
  /** Opens a read-only copy with the system's program. */
  'attachments.open': method<null>()(z.object({ attachmentId: id }).strict()),
  /** Null where the person cancelled the dialog. */
  'attachments.saveAs': method<ExportedFile | null>()(z.object({ attachmentId: id }).strict()),
  'attachments.rename': method<null>()(z.object({ attachmentId: id, name: z.string().min(1).max(255) }).strict()),
  'attachments.trash': method<null>()(z.object({ attachmentId: id }).strict()),

  'trash.list': method<readonly TrashEntry[]>()(nothing),
  'trash.restore': method<null>()(z.object({ table: z.enum(['matters', 'documents', 'annotations', 'attachments']), id }).strict()),

  'history.undo': method<HistoryState>()(z.object({ matterId: id }).strict()),
  'history.redo': method<HistoryState>()(z.object({ matterId: id }).strict()),
  'history.list': method<readonly HistoryEvent[]>()(z.object({ matterId: id, subjectId: id.optional(), limit: z.int().min(1).max(1_000).optional() }).strict()),

  'search.query': method<readonly SearchHit[]>()(z.object({ query: shortText, matterId: id.optional(), limit: z.int().min(1).max(1_000).optional() }).strict()),

  /** Null where the person cancelled the dialog. Progress comes as events of this job. */
  'export.packet': method<ExportedFile | null>()(z.object({ jobId, matterId: id }).strict()),

  'jobs.cancel': method<null>()(z.object({ jobId }).strict()),
} as const;

export type MethodName = keyof typeof methods;
export type MethodInput<M extends MethodName> = z.input<(typeof methods)[M]['input']>;
export type MethodRequest<M extends MethodName> = z.output<(typeof methods)[M]['input']>;
export type MethodOutput<M extends MethodName> = (typeof methods)[M] extends Method<z.ZodType, infer O> ? O : never;

/** What the native menu and the command palette can ask of the window. */
export const COMMANDS = [
  'import-files', 'export-packet', 'undo', 'redo', 'palette', 'search', 'find', 'find-next', 'find-previous', 'go-to-page',
  'zoom-in', 'zoom-out', 'zoom-fit-width', 'zoom-actual', 'rotate', 'toggle-navigator', 'toggle-panel', 'toggle-split',
  'next-comment', 'previous-comment', 'matters', 'trash', 'settings', 'about', 'shortcuts',
] as const;
export type Command = (typeof COMMANDS)[number];

export interface JobProgress {
  readonly type: 'progress';
  readonly jobId: string;
  /** What is being done, for people: "Reading page 120 of 588". */
  readonly message: string;
  readonly file: string | null;
  /** 0..1, or null while the size of the work is unknown. */
  readonly fraction: number | null;
}

export type AppEvent =
  | JobProgress
  | { readonly type: 'changed'; readonly matterId: string | null }
  | { readonly type: 'command'; readonly command: Command }
  /** A recent matter was chosen in the native menu. */
  | { readonly type: 'open-matter'; readonly matterId: string }
  /** Files that the system asked the app to open; already uploaded. */
  | { readonly type: 'open-files'; readonly uploads: readonly Upload[] };

/** What `preload/index.ts` (Electron) or the browser host's bridge script puts at `window.tickmark`. */
export interface Bridge {
  readonly host: 'electron' | 'browser';
  readonly platform: string;
  invoke(method: string, input: unknown): Promise<unknown>;
  /** Returns the function that stops listening. */
  subscribe(listener: (event: AppEvent) => void): () => void;
}
