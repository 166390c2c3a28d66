import { create } from 'zustand';
import type { Id } from '../api/model.ts';
import { GAPS } from '../state/comment-facts.ts';
import { isRecord, loadView, saveView } from '../state/saved-view.ts';
import { STATUSES } from '../state/words.ts';
import { GROUPINGS, NO_FILTER, SORT_COLUMNS, type Grouping, type TrackerFilter, type TrackerSort } from './rows.ts';
import { NO_SELECTION, type Selection } from '../state/row-selection.ts';

/** A way to look at the table, as it is saved. */
export interface TrackerLook {
  readonly filter: TrackerFilter;
  readonly sort: TrackerSort;
  readonly grouping: Grouping;
}

export interface SavedFilter extends TrackerLook {
  readonly name: string;
}

export const PLAIN_LOOK: TrackerLook = { filter: NO_FILTER, sort: { column: 'number', descending: false }, grouping: 'letter' };

interface TrackerState extends TrackerLook {
  readonly page: 'comments' | 'promises';
  readonly selection: Selection;
  /** Saved filters, of all matters. */
  readonly saved: readonly SavedFilter[];
  /** The matter whose look this is. */
  readonly matterId: Id | null;
  look(change: Partial<TrackerLook>): void;
  filterBy(change: Partial<TrackerFilter>): void;
  select(selection: Selection): void;
  show(page: 'comments' | 'promises'): void;
  keep(name: string): void;
  forget(name: string): void;
}

export const useTracker = create<TrackerState>()((set, get) => ({
  ...PLAIN_LOOK, page: 'comments', selection: NO_SELECTION, saved: [], matterId: null,
  look: (change) => { set({ ...change, page: 'comments' }); save(); },
  filterBy: (change) => { set({ filter: { ...get().filter, ...change }, page: 'comments' }); save(); },
  select: (selection) => set({ selection }),
  show: (page) => { set({ page }); save(); },
  keep: (name) => {
    const { filter, sort, grouping, saved } = get();
    set({ saved: [...saved.filter((one) => one.name !== name), { name, filter, sort, grouping }] });
    saveFilters();
  },
  forget: (name) => {
    set({ saved: get().saved.filter((one) => one.name !== name) });
    saveFilters();
  },
}));

const FILTERS_KEY = 'tracker-filters';

function save(): void {
  const { matterId, page, filter, sort, grouping } = useTracker.getState();
  if (matterId !== null) saveView(`tracker:${matterId}`, { page, ...plain({ filter, sort, grouping }) });
}

function saveFilters(): void {
  saveView(FILTERS_KEY, useTracker.getState().saved.map((one) => ({ name: one.name, ...plain(one) })));
}

/** As JSON; copies, since what is stored must not be the store's own. */
function plain({ filter, sort, grouping }: TrackerLook) {
  return { filter: { ...filter, statuses: [...filter.statuses] }, sort: { ...sort }, grouping };
}

/** Brings back how the table of this matter was left, and the saved filters. */
export async function loadTracker(matterId: Id): Promise<void> {
  const [left, saved] = await Promise.all([
    loadView(`tracker:${matterId}`, (value) => (isRecord(value) ? { ...readLook(value), page: value['page'] === 'promises' ? 'promises' as const : 'comments' as const } : null)),
    loadView(FILTERS_KEY, (value) => (Array.isArray(value) ? value.flatMap(readSaved) : null)),
  ]);
  useTracker.setState({ ...PLAIN_LOOK, page: 'comments', ...left, saved: saved ?? [], selection: NO_SELECTION, matterId });
}

function readSaved(value: unknown): readonly SavedFilter[] {
  return isRecord(value) && typeof value['name'] === 'string' ? [{ name: value['name'], ...readLook(value) }] : [];
}

/** What an older version saved, or nothing sensible, falls back to the plain look, part by part. */
export function readLook(value: Record<string, unknown>): TrackerLook {
  const filter = isRecord(value['filter']) ? value['filter'] : {};
  const sort = isRecord(value['sort']) ? value['sort'] : {};
  const text = (found: unknown): string | null => (typeof found === 'string' ? found : null);
  const statuses: readonly unknown[] = Array.isArray(filter['statuses']) ? filter['statuses'] : [];
  return {
    filter: {
      text: text(filter['text']) ?? '', statuses: STATUSES.filter((status) => statuses.includes(status)), owner: text(filter['owner']), tag: text(filter['tag']),
      gap: GAPS.find((gap) => gap === filter['gap']) ?? null,
    },
    sort: { column: SORT_COLUMNS.find((column) => column === sort['column']) ?? 'number', descending: sort['descending'] === true },
    grouping: GROUPINGS.find((grouping) => grouping === value['grouping']) ?? 'letter',
  };
}
