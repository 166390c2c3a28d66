/** What every use case gets: the open library and the host's ports, as one argument instead of globals. */
import { recordEvent, type RowChange } from '../../db/events.ts';
import { write, type ReadableDb, type WritableDb } from '../../db/connection.ts';
import type { Id, IsoInstant } from '../../db/model.ts';
import { ONE_OFF_CLOSINGS, type Closing } from '../letters/us-federal-holidays.ts';
import { readValue } from '../../db/settings.ts';
import type { AppEvent, AppInfo, MethodName, MethodOutput, MethodRequest } from '../../preload/api.ts';
import { TickmarkError } from '../../preload/result.ts';
import type { FileStore } from './file-store.ts';
import type { JobRegistry } from './jobs.ts';
import type { HostPorts } from './ports.ts';

export interface Context {
  readonly db: ReadableDb;
  readonly files: FileStore;
  readonly ports: HostPorts;
  /** True of a file that the person saved elsewhere since the start. */
  wasSaved(path: string): boolean;
  readonly jobs: JobRegistry;
  readonly info: AppInfo;
  readonly clock: () => Date;
  readonly newId: () => Id;
  readonly defaultAuthor: string;
  publish(event: AppEvent): void;
}

export type Handler<M extends MethodName> = (context: Context, request: MethodRequest<M>) => Promise<MethodOutput<M>> | MethodOutput<M>;
export type Handlers = { readonly [M in MethodName]: Handler<M> };

export function now(context: Context): IsoInstant {
  return context.clock().toISOString();
}

export function author(context: Context): string {
  const chosen = readValue(context.db, 'settings', 'author');
  return typeof chosen === 'string' && chosen !== '' ? chosen : context.defaultAuthor;
}

/** Days besides the federal holidays on which the Commission is closed: those that are known, or what a person made of them. */
export function closings(context: Context): readonly Closing[] {
  const chosen = readValue(context.db, 'settings', 'closings');
  return Array.isArray(chosen) ? chosen as readonly Closing[] : ONE_OFF_CLOSINGS.toReversed();
}

/**
 * Does one thing a person asked for: all row changes and the event that can undo them, in one transaction.
 * Events with the same `groupId` are undone together.
 */
export function act<T>(
  context: Context, matterId: Id, label: string,
  work: (db: WritableDb, at: IsoInstant) => { readonly changes: readonly (RowChange | null)[]; readonly value: T },
  groupId?: Id,
): T {
  let value: T | undefined;
  actOn(context, matterId, label, (db, at) => {
    const done = work(db, at);
    value = done.value;
    return done.changes;
  }, groupId);
  return value as T;
}

/** As `act`, for work that nothing but its changes comes of; returns the id of the event. */
export function actOn(context: Context, matterId: Id, label: string, work: (db: WritableDb, at: IsoInstant) => readonly (RowChange | null)[], groupId?: Id): Id {
  const at = now(context);
  const id = context.newId();
  const changed = write(context.db, (db) => {
    const changes = work(db, at).filter((change) => change !== null);
    recordEvent(db, { id, groupId: groupId ?? id, matterId, at, author: author(context), label }, changes);
    return changes.length > 0;
  });
  if (changed) context.publish({ type: 'changed', matterId });
  return id;
}

/** The row, or a failure that says what is missing. */
export function required<T>(found: T | null, what: string): T {
  if (found === null) {
    throw new TickmarkError('not-found', `This ${what} is no longer in the library.`, 'It may have been removed in another window. Nothing else was changed.');
  }
  return found;
}
