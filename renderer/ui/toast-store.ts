import { create } from 'zustand';
import { failureOf } from '../api/call.ts';

export interface Toast {
  readonly id: number;
  readonly tone: 'note' | 'failure';
  readonly message: string;
  /** What to do about a failure. */
  readonly advice?: string | undefined;
  readonly action?: { readonly label: string; run(): void } | undefined;
}

interface ToastState {
  readonly toasts: readonly Toast[];
  add(toast: Omit<Toast, 'id'>): void;
  dismiss(id: number): void;
}

const stepsHistory = ({ action }: Pick<Toast, 'action'>) => action?.label === 'Undo' || action?.label === 'Redo';

let lastId = 0;
const MOST_AT_ONCE = 4;

export const useToasts = create<ToastState>()((set) => ({
  toasts: [],
  add: (toast) => {
    lastId += 1;
    const next = { ...toast, id: lastId };
    // The same words again replace the older toast instead of piling up. So does a new offer to undo: an older one would take back the newer step.
    const outdated = (old: Toast) => old.message === toast.message || (stepsHistory(toast) && stepsHistory(old));
    set(({ toasts }) => ({ toasts: [...toasts.filter((old) => !outdated(old)), next].slice(-MOST_AT_ONCE) }));
  },
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
}));

export function note(message: string, action?: Toast['action']): void {
  useToasts.getState().add({ tone: 'note', message, action });
}

/** Shows a failure with its advice; it stays until dismissed. A cancelled task needs no message. */
export function showFailure(error: unknown): void {
  const failure = failureOf(error);
  if (failure.kind === 'cancelled') return;
  useToasts.getState().add({ tone: 'failure', message: failure.message, advice: failure.advice });
}

/** Runs a task started by a gesture; its failure becomes a toast. */
export function attempt(task: Promise<unknown>): void {
  task.catch(showFailure);
}
