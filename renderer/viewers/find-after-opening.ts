import type { Id, SearchHit } from '../api/model.ts';
import { useLayout } from '../state/layout-store.ts';
import { firstMatch } from '../search/group-hits.ts';
import { viewerIn } from './registry.ts';

/** Marks the words of a search hit in the document that was just gone to. */
export function findInShownDocument(documentId: Id, hit: SearchHit): void {
  const { left, right } = useLayout.getState();
  const pane = left === documentId ? 'left' : right === documentId ? 'right' : null;
  const words = firstMatch(hit.snippet);
  if (pane === null || words === null) return;
  const focused = document.activeElement;
  viewerIn(pane)?.find(words, { highlightAll: true });
  // The reader goes through the results by keyboard: the find bar must not take the focus.
  if (focused instanceof HTMLElement) requestAnimationFrame(() => focused.focus());
}
