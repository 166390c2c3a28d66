import { write } from '../../db/connection.ts';
import { ChangedSinceError, historyState, listEvents, patchRow, stepHistory } from '../../db/events.ts';
import { countFound, search } from '../../db/search.ts';
import { readValue, writeValue } from '../../db/settings.ts';
import { listTrash } from '../../db/trash.ts';
import type { HistoryState, Settings } from '../../preload/api.ts';
import { TickmarkError } from '../../preload/result.ts';
import { act, author, closings, required, type Context, type Handlers } from './context.ts';

type ApplicationMethods = Pick<Handlers,
  'app.info' | 'settings.get' | 'settings.set' | 'view.get' | 'view.set' | 'trash.list' | 'trash.restore' | 'history.undo' | 'history.redo'
  | 'history.list' | 'search.query' | 'search.count' | 'jobs.cancel'>;

/** Settings, history, trash and search: what belongs to no noun in particular. */
export const applicationHandlers: ApplicationMethods = {
  'app.info': (context) => context.info,

  'settings.get': settings,
  'settings.set': (context, changes) => {
    const kept = changes.closings === undefined ? changes : { ...changes, closings: changes.closings.toSorted((a, b) => b.date.localeCompare(a.date)) };
    write(context.db, (db) => {
      for (const [key, value] of Object.entries(kept)) writeValue(db, 'settings', key, value);
    });
    context.publish({ type: 'changed', matterId: null });
    return settings(context);
  },

  'view.get': (context, { key }) => readValue(context.db, 'view_state', key) ?? null,
  'view.set': (context, { key, value }) => {
    write(context.db, (db) => writeValue(db, 'view_state', key, value));
    return null;
  },

  'trash.list': (context) => listTrash(context.db),
  'trash.restore': (context, { table, id }) => {
    const entry = required(listTrash(context.db).find((row) => row.table === table && row.id === id) ?? null, 'entry of the trash');
    return act(context, entry.matterId, `Restore ${entry.label.slice(0, 80)}`, (db) => ({ changes: [patchRow(db, table, id, { trashed_at: null })], value: null }));
  },

  'history.undo': (context, { matterId }) => step(context, matterId, 'undo'),
  'history.redo': (context, { matterId }) => step(context, matterId, 'redo'),
  'history.list': (context, { matterId, subjectId, limit }) => listEvents(context.db, matterId, subjectId ?? null, limit ?? 200),

  'search.query': (context, { query, matterId, limit }) => search(context.db, query, matterId ?? null, limit ?? 200),

  'search.count': (context, { query, matterId }) => countFound(context.db, query, matterId ?? null),

  'jobs.cancel': (context, { jobId }) => {
    context.jobs.cancel(jobId);
    return null;
  },
};

function settings(context: Context): Settings {
  const theme = readValue(context.db, 'settings', 'theme');
  return { theme: theme === 'light' || theme === 'dark' ? theme : 'system', author: author(context), closings: closings(context) };
}

function step(context: Context, matterId: string, direction: 'undo' | 'redo'): HistoryState {
  try {
    write(context.db, (db) => stepHistory(db, matterId, direction));
  } catch (error) {
    if (!(error instanceof ChangedSinceError)) throw error;
    throw new TickmarkError('conflict', `“${error.message}” cannot be taken back: what it changed has been changed again since.`, 'Nothing was changed. Edit it by hand instead.', { cause: error });
  }
  context.publish({ type: 'changed', matterId });
  return historyState(context.db, matterId);
}
