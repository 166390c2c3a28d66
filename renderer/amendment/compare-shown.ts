import { useLayout } from '../state/layout-store.ts';
import { currentView } from '../state/use-view.ts';
import { attempt, note } from '../ui/toast-store.ts';
import { beginCompare, endCompare, useCompare } from './compare-store.ts';

/** Starts the comparison of the two panes, or ends the one that is under way. */
export function compareShown(): void {
  if (useCompare.getState().pair !== null) return endCompare();
  const { left, right, split } = useLayout.getState();
  const view = currentView();
  const [from, to] = [left, right].map((id) => (id === null ? undefined : view?.documents.get(id)));
  if (!split || !from || !to || from.id === to.id) {
    note('Open the old version on the left and the new one on the right, then compare');
    return;
  }
  attempt(beginCompare(from, to));
}
