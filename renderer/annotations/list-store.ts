import { create } from 'zustand';
import type { Id } from '../api/model.ts';
import { useLayout } from '../state/layout-store.ts';
import { NO_SELECTION, type Selection } from '../state/row-selection.ts';
import { EVERYTHING, type AnnotationFilter } from './annotation-filter.ts';

interface AnnotationListState {
  /** The list stands in the place of the comment panel. */
  readonly open: boolean;
  /** Of all documents of the matter, not of the one at work only. */
  readonly everywhere: boolean;
  readonly filter: AnnotationFilter;
  readonly selection: Selection;
  /** The row that is in the tab order. */
  readonly currentId: Id | null;
}

export const useAnnotationList = create<AnnotationListState>()(() => ({ open: false, everywhere: false, filter: EVERYTHING, selection: NO_SELECTION, currentId: null }));

export function toggleAnnotationList(): void {
  const { open } = useAnnotationList.getState();
  useAnnotationList.setState({ open: !open, filter: EVERYTHING, selection: NO_SELECTION, currentId: null });
  if (!open) useLayout.getState().change({ panel: true });
}

export function narrowList(change: Partial<AnnotationFilter>): void {
  useAnnotationList.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
}

export function selectRows(selection: Selection): void {
  useAnnotationList.setState({ selection });
}
