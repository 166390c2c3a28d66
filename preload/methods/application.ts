import { z } from 'zod';
import { TRASH_TABLES, type HistoryEvent, type TrashTable } from '../../db/model.ts';
import { id, jobId, method, nothing, shortText } from './method.ts';

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  author: z.string().min(1).max(120),
  /** Days besides the federal holidays on which the Commission is closed; all of them, the newest first. */
  closings: z.array(z.object({ date: z.iso.date(), why: shortText }).strict()).max(500).readonly(),
}).strict();
export type Settings = z.infer<typeof settingsSchema>;

export interface AppInfo {
  readonly version: string;
  readonly host: 'electron' | 'browser' | 'cli';
  readonly platform: string;
  readonly libraryDir: string;
  readonly maxFileBytes: number;
}

export interface HistoryState {
  /** Label of what undo would take back ("Highlight linked to comment 1"), or null. */
  readonly undo: string | null;
  readonly redo: string | null;
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
  readonly table: TrashTable;
  readonly id: string;
  readonly matterId: string;
  readonly label: string;
  /** Of a highlight: "10-K.htm, page 31". */
  readonly place: string | null;
  readonly trashedAt: string;
}

const trashTable = z.enum(TRASH_TABLES);

export const applicationMethods = {
  'app.info': method<AppInfo>()(nothing),
  'settings.get': method<Settings>()(nothing),
  'settings.set': method<Settings>()(settingsSchema.partial()),
  /** Small pieces of window state (pane sizes, open documents, scroll positions), by key. */
  'view.get': method<unknown>()(z.object({ key: shortText }).strict()),
  'view.set': method<null>()(z.object({ key: shortText, value: z.json() }).strict()),

  'trash.list': method<readonly TrashEntry[]>()(nothing),
  'trash.restore': method<null>()(z.object({ table: trashTable, id }).strict()),

  'history.undo': method<HistoryState>()(z.object({ matterId: id }).strict()),
  'history.redo': method<HistoryState>()(z.object({ matterId: id }).strict()),
  'history.list': method<readonly HistoryEvent[]>()(z.object({ matterId: id, subjectId: id.optional(), limit: z.int().min(1).max(1_000).optional() }).strict()),

  'search.query': method<readonly SearchHit[]>()(z.object({ query: shortText, matterId: id.optional(), limit: z.int().min(1).max(1_000).optional() }).strict()),

  /** All places, however many of them a query lists. */
  'search.count': method<number>()(z.object({ query: shortText, matterId: id.optional() }).strict()),

  'jobs.cancel': method<null>()(z.object({ jobId }).strict()),
} as const;
