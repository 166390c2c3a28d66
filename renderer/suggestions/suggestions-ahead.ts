import { useEffect } from 'react';
import { call } from '../api/call.ts';
import type { MatterView } from '../state/derived.ts';
import { FIRST_SUGGESTIONS, isAsked, useFilingAsked } from './suggestion-store.ts';

/** What was just opened or imported is shown first. */
const AFTER_MS = 300;

/**
 * While no comment is chosen: the core ranks a whole letter at once and keeps that, so it is asked about the newest one
 * ahead of time, and the first comment that is chosen has its suggestions at once.
 */
export function useSuggestionsAhead(view: MatterView): void {
  const commentId = view.groups[0]?.comments.find(isAsked)?.id;
  const documentId = useFilingAsked(view)?.id;
  useEffect(() => {
    if (commentId === undefined || documentId === undefined) return undefined;
    // Where it fails, the comment that is chosen fails too and says so.
    const later = setTimeout(() => void call('suggestions.list', { commentId, documentId, top: FIRST_SUGGESTIONS }).catch(() => undefined), AFTER_MS);
    return () => clearTimeout(later);
  }, [commentId, documentId]);
}
