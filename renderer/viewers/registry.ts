import type { Pane } from '../state/layout-store.ts';
import { useLayout } from '../state/layout-store.ts';
import type { DocumentViewerHandle } from '../viewer/model.ts';

/** The viewers on screen, by pane. They are imperative by nature, so they stand beside the stores, not in them. */
const handles = new Map<Pane, DocumentViewerHandle>();

export function registerViewer(pane: Pane, handle: DocumentViewerHandle): () => void {
  handles.set(pane, handle);
  return () => {
    if (handles.get(pane) === handle) handles.delete(pane);
  };
}

/** The viewer that commands go to: the one used last, else the one that is there. */
export function focusedViewer(): DocumentViewerHandle | null {
  const { focused } = useLayout.getState();
  return handles.get(focused) ?? handles.get('left') ?? handles.get('right') ?? null;
}

export function clearSelections(): void {
  for (const handle of handles.values()) handle.clearSelection();
}

export function viewerIn(pane: Pane): DocumentViewerHandle | null {
  return handles.get(pane) ?? null;
}
