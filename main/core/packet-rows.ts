/** A matter's rows as packets are compared by: of each row only what a person can change, under the name that both laptops know it by. */
import type { Patch, PatchableTable } from '../../db/events.ts';
import type { Link } from '../../db/model.ts';
import type { Manifest } from '../packet/manifest.ts';
import type { MergeRow, MergeTables } from '../packet/merge-rows.ts';
import type { PacketSource } from '../packet/model.ts';

export type PacketRows = Pick<Manifest | PacketSource, 'matter' | 'documents' | 'letters' | 'comments' | 'annotations' | 'links' | 'responses' | 'attachments' | 'extensions' | 'commitments'>;

interface TableRows {
  readonly table: PatchableTable;
  /** What can change and is worth merging. */
  readonly fields: readonly string[];
  rows(all: PacketRows): readonly object[];
  /** Ids, but for a letter its document's, and for a response its comment's: two people may begin the same response. */
  key(row: MergeRow): string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
/** What a link is known by on both laptops. */
export const linkKey = ({ annotationId, commentId }: Pick<Link, 'annotationId' | 'commentId'>): string => `${annotationId} ${commentId}`;
const byId = (row: MergeRow): string => text(row['id']);

export const PACKET_TABLES: readonly TableRows[] = [
  { table: 'matters', fields: ['title', 'registrant', 'cik', 'fileNumbers', 'colorNames'], rows: ({ matter }) => [matter], key: byId },
  { table: 'documents', fields: ['name', 'kind', 'round'], rows: ({ documents }) => documents, key: byId },
  { table: 'letters', fields: ['kind', 'letterDate', 'respondWithin', 'settledWarnings'], rows: ({ letters }) => letters, key: (row) => text(row['documentId']) },
  {
    table: 'comments', rows: ({ comments }) => comments, key: byId,
    fields: ['number', 'headings', 'text', 'paragraphs', 'places', 'ordinal', 'status', 'owner', 'dueDate', 'signedOffBy', 'signedOffAt', 'tags', 'spokenOn', 'examiner'],
  },
  { table: 'annotations', fields: ['color', 'note', 'tags', 'modifiedAt'], rows: ({ annotations }) => annotations, key: byId },
  // A link is the same link whoever drew it.
  { table: 'links', fields: ['role', 'note'], rows: ({ links }) => links, key: (row) => linkKey({ annotationId: text(row['annotationId']), commentId: text(row['commentId']) }) },
  { table: 'responses', fields: ['body', 'modifiedAt'], rows: ({ responses }) => responses, key: (row) => text(row['commentId']) },
  { table: 'attachments', fields: ['name', 'ownerKind', 'ownerId'], rows: ({ attachments }) => attachments, key: byId },
  { table: 'extensions', fields: ['dueDate', 'note'], rows: ({ extensions }) => extensions, key: byId },
  { table: 'commitments', fields: ['commentId', 'number', 'text', 'dueIn', 'keptByAnnotationId'], rows: ({ commitments }) => commitments, key: byId },
];

export function packetRows(all: PacketRows): MergeTables {
  return new Map(PACKET_TABLES.map(({ table, fields, rows, key }) => [table, new Map(rows(all).map((row) => {
    const values = new Map<string, unknown>(Object.entries(row));
    return [key(Object.fromEntries(values)), Object.fromEntries(fields.map((field) => [field, values.get(field) ?? null]))];
  }))]));
}

/** As JSON keeps them. */
export function storedRows(tables: MergeTables): Record<string, Record<string, MergeRow>> {
  return Object.fromEntries([...tables].map(([table, rows]) => [table, Object.fromEntries(rows)]));
}

/** Null where nothing was kept. */
export function keptRows(stored: unknown): MergeTables | null {
  if (typeof stored !== 'object' || stored === null) return null;
  return new Map(Object.entries(stored).map(([table, rows]) => [table, new Map(Object.entries(rows as Record<string, MergeRow>))]));
}

/** Fields as columns: `dueDate` is `due_date`, and what is no plain value is kept as JSON. */
export function patchOfFields(fields: MergeRow): Patch {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [
    field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    typeof value === 'string' || typeof value === 'number' || value === null ? value : JSON.stringify(value),
  ]));
}
