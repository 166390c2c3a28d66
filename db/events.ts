/**
 * The change log. Writers return RowChanges; `recordEvent` keeps them with their inverse. That one log gives
 * undo and redo, the history of a comment, and the base for merging two libraries.
 *
 * Nothing is deleted by an action: "create" is logged as trashed -> not trashed and "delete" the other way round,
 * so that every change is a patch of columns and its inverse another patch.
 */
import { firstRow, prepared, rows, run, type ReadableDb, type WritableDb } from './connection.ts';
import type { HistoryEvent, Id, IsoInstant } from './model.ts';

/** Tables whose rows may be patched, with the columns that may change. Anything else is a bug. */
const PATCHABLE = {
  matters: ['title', 'registrant', 'cik', 'file_numbers', 'color_names', 'trashed_at'],
  documents: ['name', 'kind', 'round', 'matter_id', 'trashed_at'],
  comments: [
    'matter_id', 'number', 'headings', 'text', 'paragraphs', 'places', 'ordinal', 'status', 'owner', 'due_date', 'signed_off_by', 'signed_off_at', 'tags', 'spoken_on',
    'examiner', 'trashed_at',
  ],
  letters: ['settled_warnings', 'kind', 'letter_date', 'respond_within', 'due_date'],
  extensions: ['matter_id', 'due_date', 'note', 'trashed_at'],
  commitments: ['matter_id', 'comment_id', 'number', 'text', 'due_in', 'kept_by_annotation_id', 'trashed_at'],
  annotations: ['matter_id', 'color', 'note', 'tags', 'modified_at', 'trashed_at'],
  rejections: ['matter_id', 'trashed_at'],
  links: ['matter_id', 'comment_id', 'role', 'note', 'trashed_at'],
  responses: ['matter_id', 'body', 'plain_text', 'author', 'modified_at'],
  attachments: ['matter_id', 'name', 'owner_kind', 'owner_id', 'trashed_at'],
} as const;

export type PatchableTable = keyof typeof PATCHABLE;
export type Patch = Readonly<Record<string, string | number | null>>;

export interface RowChange {
  readonly table: PatchableTable;
  readonly id: Id;
  readonly before: Patch;
  readonly after: Patch;
}

export interface EventHeader {
  readonly id: Id;
  readonly groupId: Id;
  readonly matterId: Id;
  readonly at: IsoInstant;
  readonly author: string;
  readonly label: string;
}

function columnsOf(table: PatchableTable, patch: Patch): string[] {
  const allowed: readonly string[] = PATCHABLE[table];
  const columns = Object.keys(patch);
  for (const column of columns) {
    if (!allowed.includes(column)) throw new Error(`column ${table}.${column} may not be changed`);
  }
  return columns;
}

/** The column that names a row; a letter is named by its document. */
function keyOf(table: PatchableTable): string {
  return table === 'letters' ? 'document_id' : 'id';
}

function readColumns(db: ReadableDb, table: PatchableTable, id: Id, columns: readonly string[]): Patch | undefined {
  return firstRow<Patch>(db, `SELECT ${columns.join(', ')} FROM ${table} WHERE ${keyOf(table)} = ?`, id);
}

function writeColumns(db: WritableDb, table: PatchableTable, id: Id, patch: Patch): void {
  const columns = columnsOf(table, patch);
  run(db, `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE ${keyOf(table)} = ?`, ...columns.map((column) => patch[column]), id);
}

/** Changes columns of one row and returns the change; null where the row is gone or nothing differs. */
export function patchRow(db: WritableDb, table: PatchableTable, id: Id, patch: Patch): RowChange | null {
  const before = readColumns(db, table, id, columnsOf(table, patch));
  if (before === undefined) return null;
  const changed = Object.keys(patch).filter((column) => before[column] !== patch[column]);
  if (changed.length === 0) return null;
  const pick = (from: Patch): Patch => Object.fromEntries(changed.map((column) => [column, from[column] ?? null]));
  const after = pick(patch);
  writeColumns(db, table, id, after);
  return { table, id, before: pick(before), after };
}

/** The change that stands for a row just inserted: its inverse puts it into the trash. */
export function created(table: PatchableTable, id: Id, at: IsoInstant): RowChange {
  return { table, id, before: { trashed_at: at }, after: { trashed_at: null } };
}

/** Writes an event. A new action ends what could have been redone. */
export function recordEvent(db: WritableDb, header: EventHeader, changes: readonly RowChange[]): void {
  if (changes.length === 0) return;
  run(db, 'DELETE FROM events WHERE matter_id = ? AND undone = 1', header.matterId);
  const seq = prepared<unknown[], unknown>(db, 'INSERT INTO events (id, group_id, matter_id, at, author, label) VALUES (?, ?, ?, ?, ?, ?)')
    .run(header.id, header.groupId, header.matterId, header.at, header.author, header.label).lastInsertRowid;
  changes.forEach((change, ordinal) => {
    run(db, 'INSERT INTO event_changes (event_seq, ordinal, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)',
      seq, ordinal, change.table, change.id, JSON.stringify(change.before), JSON.stringify(change.after));
  });
}

/**
 * Joins a change to the matter's last event where that is of the same label and row and younger than `since`:
 * a paragraph typed with ten autosaves is one step of undo. Returns whether it joined.
 */
export function joinLastEvent(db: WritableDb, header: EventHeader, change: RowChange, since: IsoInstant): boolean {
  const last = firstRow<{ seq: number; label: string; at: string; undone: number }>(
    db, 'SELECT seq, label, at, undone FROM events WHERE matter_id = ? ORDER BY seq DESC LIMIT 1', header.matterId);
  if (last === undefined || last.undone === 1 || last.label !== header.label || last.at < since) return false;
  const only = rows<{ row_id: string; table_name: string; before: string }>(
    db, 'SELECT row_id, table_name, before FROM event_changes WHERE event_seq = ?', last.seq);
  const first = only[0];
  if (only.length !== 1 || first === undefined || first.row_id !== change.id || first.table_name !== change.table) return false;
  const before = { ...change.before, ...(JSON.parse(first.before) as Patch) };
  run(db, 'UPDATE event_changes SET before = ?, after = ? WHERE event_seq = ?', JSON.stringify(before), JSON.stringify(change.after), last.seq);
  run(db, 'UPDATE events SET at = ? WHERE seq = ?', header.at, last.seq);
  return true;
}

interface Step {
  readonly group_id: string;
  readonly label: string;
}

const UNDO_STEP = 'SELECT group_id, label FROM events WHERE matter_id = ? AND undone = 0 ORDER BY seq DESC LIMIT 1';
const REDO_STEP = 'SELECT group_id, label FROM events WHERE matter_id = ? AND undone = 1 ORDER BY seq ASC LIMIT 1';

/** Labels of what undo and redo would do now. */
export function historyState(db: ReadableDb, matterId: Id): { undo: string | null; redo: string | null } {
  return {
    undo: firstRow<Step>(db, UNDO_STEP, matterId)?.label ?? null,
    redo: firstRow<Step>(db, REDO_STEP, matterId)?.label ?? null,
  };
}

/** A row is no longer as the event left it, so taking the event back would lose somebody's later work. */
export class ChangedSinceError extends Error {}

/** Takes back (or does again) the latest group of events. Returns its label, or null where there is none. */
export function stepHistory(db: WritableDb, matterId: Id, direction: 'undo' | 'redo'): string | null {
  const step = firstRow<Step>(db, direction === 'undo' ? UNDO_STEP : REDO_STEP, matterId);
  if (step === undefined) return null;
  const order = direction === 'undo' ? 'DESC' : 'ASC';
  const changes = rows<{ table_name: PatchableTable; row_id: string; before: string; after: string }>(db,
    `SELECT c.table_name, c.row_id, c.before, c.after FROM event_changes c JOIN events e ON e.seq = c.event_seq
     WHERE e.matter_id = ? AND e.group_id = ? AND e.undone = ? ORDER BY e.seq ${order}, c.ordinal ${order}`,
    matterId, step.group_id, direction === 'undo' ? 0 : 1);
  for (const change of changes) {
    const [from, to] = direction === 'undo' ? [change.after, change.before] : [change.before, change.after];
    const expected = JSON.parse(from) as Patch;
    const now = readColumns(db, change.table_name, change.row_id, columnsOf(change.table_name, expected));
    // `trashed_at` holds a time that need not match: only whether it is set matters.
    const differs = now === undefined || Object.keys(expected).some((column) =>
      column === 'trashed_at' ? (now[column] === null) !== (expected[column] === null) : now[column] !== expected[column]);
    if (differs) throw new ChangedSinceError(step.label);
    writeColumns(db, change.table_name, change.row_id, JSON.parse(to) as Patch);
  }
  run(db, 'UPDATE events SET undone = ? WHERE matter_id = ? AND group_id = ?', direction === 'undo' ? 1 : 0, matterId, step.group_id);
  return step.label;
}

interface EventRow {
  id: string; matter_id: string; at: string; author: string; label: string; undone: number;
}

/** Latest first. With a subject, only events that touched that row or a row that belongs to it. */
export function listEvents(db: ReadableDb, matterId: Id, subjectId: Id | null, limit: number): HistoryEvent[] {
  const found = subjectId === null
    ? rows<EventRow>(db, 'SELECT * FROM events WHERE matter_id = ? ORDER BY seq DESC LIMIT ?', matterId, limit)
    : rows<EventRow>(db, `SELECT * FROM events WHERE matter_id = ? AND seq IN (
         SELECT event_seq FROM event_changes WHERE row_id = ?
            OR row_id IN (SELECT carried_from FROM annotations WHERE id = ?)
            OR row_id IN (SELECT id FROM links WHERE comment_id = ? OR annotation_id = ?)
            OR row_id IN (SELECT id FROM responses WHERE comment_id = ?)
            OR row_id IN (SELECT id FROM attachments WHERE owner_id = ?))
       ORDER BY seq DESC LIMIT ?`, matterId, subjectId, subjectId, subjectId, subjectId, subjectId, subjectId, limit);
  return found.map((row) => ({ id: row.id, matterId: row.matter_id, at: row.at, author: row.author, label: row.label, undone: row.undone === 1 }));
}
