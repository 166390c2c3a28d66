import { useEffect } from 'react';
import type { Id } from '../api/model.ts';
import { beginReview, endReview } from '../state/layout-store.ts';
import { useCarry } from './carry-store.ts';
import { useCompare } from './compare-store.ts';

/** True while two versions stand beside each other for review: compared, or highlights being carried from one to the other. */
export function useReviewing(): boolean {
  const carrying = useCarry((state) => state.pass !== null);
  const comparing = useCompare((state) => state.pair !== null);
  return carrying || comparing;
}

/** The old and the new version under review, by document. */
export function useReviewed(documentId: Id): boolean {
  const carrying = useCarry(({ pass }) => pass?.from.id === documentId || pass?.to.id === documentId);
  const comparing = useCompare(({ pair }) => pair?.from.id === documentId || pair?.to.id === documentId);
  return carrying || comparing;
}

/**
 * Gives a review the room of the navigator, and puts back what was there at its end. The stores are listened to
 * themselves: what the panes showed before must be known before the two versions take their places.
 */
export function useReviewLayout(): void {
  useEffect(() => {
    const pairNow = () => useCarry.getState().pass ?? useCompare.getState().pair;
    let pair = pairNow();
    if (pair !== null) beginReview();
    const follow = (isApplied: boolean): void => {
      const next = pairNow();
      if (next !== null) beginReview();
      else if (pair !== null) {
        // What was carried over is looked at now; after a look only, the documents of before come back.
        endReview({ left: pair.from.id, right: pair.to.id }, !isApplied);
      }
      pair = next;
    };
    const stops = [useCarry.subscribe((_now, last) => follow(last.applying)), useCompare.subscribe(() => follow(false))];
    return () => { for (const stop of stops) stop(); };
  }, []);
}
