import { create } from 'zustand';
import { call, failureOf } from '../api/call.ts';
import type { Failure, HistoryState, Id, MatterSnapshot, MatterSummary } from '../api/model.ts';
import { fillPanes } from './layout-store.ts';
import { mergeReading, type KeptReading } from './matter-reading.ts';
import { note } from '../ui/toast-store.ts';

interface MatterState {
  /** Null while none is open: the start screen shows. */
  readonly matterId: Id | null;
  readonly snapshot: MatterSnapshot | null;
  readonly failure: Failure | null;
  /** Null until first listed. */
  readonly matters: readonly MatterSummary[] | null;
  /** Changes not yet answered by the core; the status bar says "all changes saved" at 0. */
  readonly pending: number;
  open(matterId: Id): Promise<void>;
  close(): void;
  listMatters(): Promise<void>;
}

export const useMatter = create<MatterState>()((set, get) => ({
  matterId: null,
  snapshot: null,
  failure: null,
  matters: null,
  pending: 0,
  open: async (matterId) => {
    if (get().matterId !== matterId) set({ matterId, snapshot: null, failure: null });
    await refresh();
  },
  close: () => set({ matterId: null, snapshot: null, failure: null }),
  listMatters: async () => set({ matters: await call('matters.list', {}) }),
}));

let running: Promise<void> | null = null;
let again = false;
/** What the core told last; only what changed since then comes over. */
let kept: KeptReading | null = null;
/** How often the core said that the open matter changed. */
let heard = 0;

/** The core says that the open matter changed. It says so before it answers the call that changed it. */
export function hearChange(): Promise<void> {
  heard += 1;
  return refresh();
}

/** Fetches the open matter anew. Calls that come while one is under way are answered by one more fetch. */
export function refresh(): Promise<void> {
  if (running) {
    again = true;
    return running;
  }
  running = fetchUntilCurrent().finally(() => {
    running = null;
  });
  return running;
}

async function fetchUntilCurrent(): Promise<void> {
  do {
    again = false;
    const { matterId } = useMatter.getState();
    if (matterId === null) return;
    try {
      const known = kept?.snapshot.matter.id === matterId ? kept : null;
      const reading = mergeReading(known, await call('matters.read', { matterId, token: known?.token ?? null, opening: useMatter.getState().snapshot === null }));
      kept = reading;
      if (useMatter.getState().matterId === matterId) useMatter.setState({ snapshot: reading.snapshot, failure: null });
      else again = true;
    } catch (error) {
      if (useMatter.getState().matterId === matterId) useMatter.setState({ failure: failureOf(error) });
    }
  } while (again);
}

/** Runs a change of the open matter and shows its result before it resolves. */
export async function change<T>(task: Promise<T>): Promise<T> {
  useMatter.setState(({ pending }) => ({ pending: pending + 1 }));
  try {
    const before = heard;
    const value = await task;
    // Where the change was heard of meanwhile, its result is being fetched, or has been.
    await (heard === before ? refresh() : running);
    return value;
  } finally {
    useMatter.setState(({ pending }) => ({ pending: pending - 1 }));
  }
}

export async function undo(): Promise<void> {
  await stepHistory('undo', 'Undid');
}

export async function redo(): Promise<void> {
  await stepHistory('redo', 'Redid');
}

async function stepHistory(direction: keyof HistoryState, word: string): Promise<void> {
  const { matterId, snapshot } = useMatter.getState();
  if (matterId === null) return;
  const label = snapshot?.history[direction] ?? null;
  if (label === null) {
    note(direction === 'undo' ? 'Nothing to undo in this matter' : 'Nothing to redo in this matter');
    return;
  }
  await change(direction === 'undo' ? call('history.undo', { matterId }) : call('history.redo', { matterId }));
  // What comes back with a redone import is shown again.
  const after = useMatter.getState().snapshot;
  if (after?.matter.id === matterId) fillPanes(after);
  const opposite = direction === 'undo' ? { label: 'Redo', run: () => void redo() } : { label: 'Undo', run: () => void undo() };
  note(`${word}: ${label}`, opposite);
}
