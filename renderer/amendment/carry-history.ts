/** What a reviewer decided, step by step, so that it can be taken back and done again inside the review. Pure. */
import type { CarryRow } from './carry-saved.ts';

/** The rows that one gesture changed, as they were and as they became. */
interface Step {
  readonly before: readonly CarryRow[];
  readonly after: readonly CarryRow[];
}

export interface DecisionHistory {
  /** Oldest first. */
  readonly past: readonly Step[];
  /** What was taken back, the next to be done again last. */
  readonly future: readonly Step[];
}

export const NO_DECISIONS: DecisionHistory = { past: [], future: [] };

const idOf = ({ passage }: CarryRow): string => passage.annotationId;

/** The history with one gesture more; rows that it left as they were are no part of it. */
export function recorded(history: DecisionHistory, rows: readonly CarryRow[], next: readonly CarryRow[]): DecisionHistory {
  const before = rows.filter((row, at) => row !== next[at]);
  if (before.length === 0) return history;
  return { past: [...history.past, { before, after: next.filter((row, at) => row !== rows[at]) }], future: [] };
}

export interface SteppedBack {
  readonly history: DecisionHistory;
  readonly rows: readonly CarryRow[];
  /** The rows that changed, in the order of the list. */
  readonly changed: readonly CarryRow[];
}

/** The last gesture taken back, or the last one that was taken back done again; null where there is none. */
export function stepped({ past, future }: DecisionHistory, rows: readonly CarryRow[], direction: 'undo' | 'redo'): SteppedBack | null {
  const step = (direction === 'undo' ? past : future).at(-1);
  if (step === undefined) return null;
  const changed = direction === 'undo' ? step.before : step.after;
  const byId = new Map(changed.map((row) => [idOf(row), row]));
  return {
    history: direction === 'undo' ? { past: past.slice(0, -1), future: [...future, step] } : { past: [...past, step], future: future.slice(0, -1) },
    rows: rows.map((row) => byId.get(idOf(row)) ?? row),
    changed,
  };
}
