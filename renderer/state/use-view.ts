import { useMatter } from './matter-store.ts';
import { viewOf, type MatterView } from './derived.ts';

/** The open matter; null while it loads. */
export function useView(): MatterView | null {
  const snapshot = useMatter((state) => state.snapshot);
  return snapshot === null ? null : viewOf(snapshot);
}

export function currentView(): MatterView | null {
  const { snapshot } = useMatter.getState();
  return snapshot === null ? null : viewOf(snapshot);
}
