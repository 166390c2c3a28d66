import { useEffect, useRef } from 'react';
import { useReviewed } from '../amendment/use-review.ts';
import type { Pane } from '../state/layout-store.ts';
import type { ViewState, Zoom } from '../viewer/model.ts';
import { viewerIn } from './registry.ts';

/**
 * Under review a page is as wide as its pane, so that nothing is cut; the reader's own zoom comes back afterwards.
 * @returns the view as it is to be kept: with the reader's own zoom.
 */
export function useReviewZoom(pane: Pane, documentId: string, ready: boolean): (view: ViewState) => ViewState {
  const reviewed = useReviewed(documentId);
  const own = useRef<Zoom | null>(null);
  useEffect(() => {
    const viewer = viewerIn(pane);
    if (!ready || viewer === null) return;
    if (reviewed && own.current === null) {
      own.current = viewer.viewState()?.zoom ?? 'fit-text';
      viewer.setZoom('fit-width');
    } else if (!reviewed && own.current !== null) {
      viewer.setZoom(own.current);
      own.current = null;
    }
  }, [pane, ready, reviewed]);
  useEffect(() => () => { own.current = null; }, [documentId]);
  return (view) => (own.current === null ? view : { ...view, zoom: own.current });
}
