import { create } from 'zustand';
import type { Id } from '../api/model.ts';
import { useLayout } from '../state/layout-store.ts';
import { EVERYTHING, type AnnotationFilter } from './annotation-filter.ts';

interface AnnotationListState {
  /** The list stands in the place of the comment panel. */
  readonly open: boolean;
  readonly filter: AnnotationFilter;
  readonly selected: ReadonlySet<Id>;
}

export const useAnnotationList = create<AnnotationListState>()(() => ({ open: false, filter: EVERYTHING, selected: new Set() }));

export function toggleAnnotationList(): void {
  const { open } = useAnnotationList.getState();
  useAnnotationList.setState({ open: !open, filter: EVERYTHING, selected: new Set() });
  if (!open) useLayout.getState().change({ panel: true });
}

export function narrowList(change: Partial<AnnotationFilter>): void {
  useAnnotationList.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
}

export function selectAnnotations(ids: Iterable<Id>, on: boolean): void {
  useAnnotationList.setState(({ selected }) => {
    const next = new Set(selected);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    return { selected: next };
  });
}
