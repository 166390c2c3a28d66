import type { Id, SearchHit } from '../api/model.ts';
import { useLayout } from '../state/layout-store.ts';
import { snippetPieces } from '../search/group-hits.ts';
import { viewerIn } from './registry.ts';

/** Marks the words of a search hit in the document that was just gone to. */
export function findInShownDocument(documentId: Id, hit: SearchHit): void {
  const { left, right } = useLayout.getState();
  const pane = left === documentId ? 'left' : right === documentId ? 'right' : null;
  const words = snippetPieces(hit.snippet).find((piece) => piece.hit)?.text;
  if (pane !== null && words !== undefined) viewerIn(pane)?.find(words, { highlightAll: true });
}
