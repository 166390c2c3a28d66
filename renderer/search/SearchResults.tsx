import { SearchX } from 'lucide-react';
import type { SearchHit } from '../api/model.ts';
import { chooseComment, goToAnnotation, goToComment } from '../state/go.ts';
import { goToPlace } from '../state/layout-store.ts';
import type { MatterView } from '../state/derived.ts';
import { useSearch } from '../state/search-store.ts';
import { useView } from '../state/use-view.ts';
import { count } from '../state/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { moveInList } from '../ui/roving-list.ts';
import { findInShownDocument } from '../viewers/find-after-opening.ts';
import { groupHits, snippetPieces } from './group-hits.ts';

/** What was found, by document with printed pages. */
export function SearchResults() {
  const { query, hits, total, failure } = useSearch();
  const view = useView();
  if (view === null) return null;
  if (failure !== null) return <EmptyState title={failure.message}><p>{failure.advice}</p></EmptyState>;
  if (hits === null) return <p className="results-count" role="status">Searching</p>;
  const groups = groupHits(hits, view);
  return (
    <section className="results" aria-label="Search results" onKeyDown={moveInList}>
      <p className="results-count" role="status">{foundWords(hits.length, total)}</p>
      {hits.length === 0 ? (
        <EmptyState icon={<SearchX size={24} />} title={`Nothing says “${query.trim().replace(/^["“]|["”]$/g, '')}”`}><p>Fewer or shorter words find more. Quotation marks keep words together.</p></EmptyState>
      ) : groups.map((group, index) => (
        <section key={group.key} aria-label={group.title}>
          <h2 className="group results-group">{group.title}</h2>
          <ul>
            {group.hits.map((hit, place) => <ResultRow key={`${hit.kind} ${hit.refId} ${hit.pageIndex ?? ''}`} hit={hit} view={view} reachable={index === 0 && place === 0} />)}
          </ul>
        </section>
      ))}
    </section>
  );
}

function foundWords(listed: number, total: number): string {
  if (listed === 0) return 'Nothing found';
  return total > listed ? `${count(total, 'place')} found, the best ${listed} listed` : `${count(listed, 'place')} found`;
}

function ResultRow({ hit, view, reachable }: { readonly hit: SearchHit; readonly view: MatterView; readonly reachable: boolean }) {
  return (
    <li>
      <button type="button" className="row result" data-row="" data-plain="" tabIndex={reachable ? 0 : -1} onClick={() => goToHit(hit, view)}>
        <span className="row-words">
          <span className="result-where">{whereWords(hit, view)}</span>
          <span className="result-snippet">{snippetPieces(hit.snippet).map(({ text, hit: found }, index) => (found ? <mark key={index}>{text}</mark> : text))}</span>
        </span>
      </button>
    </li>
  );
}

function whereWords(hit: SearchHit, view: MatterView): string {
  if (hit.kind === 'page') return `Page ${hit.pageLabel ?? (hit.pageIndex ?? 0) + 1}`;
  const comment = commentOf(hit, view);
  if (comment) return `Comment ${comment.number}`;
  return hit.pageLabel === null ? '' : `Page ${hit.pageLabel}`;
}

function commentOf(hit: SearchHit, view: MatterView) {
  if (hit.kind === 'comment') return view.comments.get(hit.refId);
  if (hit.kind === 'response') {
    const response = view.snapshot.responses.find(({ id }) => id === hit.refId);
    return view.comments.get(response?.commentId ?? hit.refId);
  }
  if (hit.kind === 'attachment') {
    const attachment = view.snapshot.attachments.find(({ id }) => id === hit.refId);
    return attachment?.ownerKind === 'comment' ? view.comments.get(attachment.ownerId) : undefined;
  }
  return undefined;
}

function goToHit(hit: SearchHit, view: MatterView): void {
  const comment = commentOf(hit, view);
  if (hit.kind === 'comment' && comment) return goToComment(comment.id);
  if (comment) return chooseComment(comment.id);
  const attachment = view.snapshot.attachments.find(({ id }) => id === hit.refId);
  const annotation = view.annotations.get(attachment?.ownerId ?? hit.refId);
  if (hit.kind !== 'page' && annotation) return goToAnnotation(annotation);
  const document = hit.documentId === null ? undefined : view.documents.get(hit.documentId);
  if (!document || hit.pageIndex === null) return;
  goToPlace(document, hit.pageIndex);
  findInShownDocument(document.id, hit);
}
