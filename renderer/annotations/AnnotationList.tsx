import { X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { DocumentRecord, HighlightColor } from '../api/model.ts';
import type { MatterView } from '../state/derived.ts';
import { useFocus } from '../state/focus-store.ts';
import { useLayout } from '../state/layout-store.ts';
import { NO_SELECTION, onlyShown, selectAll } from '../state/row-selection.ts';
import { unlight } from '../state/light.ts';
import { useView } from '../state/use-view.ts';
import { COLOR_WORDS, count, shortName } from '../state/words.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useEscape } from '../ui/use-escape.ts';
import { filterAnnotations } from './annotation-filter.ts';
import { AnnotationRows } from './AnnotationRows.tsx';
import { BulkBar } from './BulkBar.tsx';
import { ListFilter } from './ListFilter.tsx';
import { selectRows, toggleAnnotationList, useAnnotationList } from './list-store.ts';
import { StrandedList } from './StrandedList.tsx';
import './annotations.css';

/** Highlights, areas and notes of the document at work, or of all: found, chosen, changed together. */
export function AnnotationList() {
  const view = useView();
  useCommentsComeBack();
  useEscape(toggleAnnotationList);
  // What a row lit would stay so after the list is gone: no pointer leaves it then.
  useEffect(() => unlight, []);
  const { left, right, focused } = useLayout();
  const documentId = focused === 'right' ? right ?? left : left ?? right;
  const document = documentId === null ? undefined : view?.documents.get(documentId);
  if (view === null || !document) return <aside className="panel" aria-label="Highlights" />;
  return <ListOf key={document.id} view={view} document={document} />;
}

/** Choosing a comment means to read it. */
function useCommentsComeBack(): void {
  const commentId = useFocus((state) => state.commentId);
  const before = useRef(commentId);
  useEffect(() => {
    if (before.current !== commentId) toggleAnnotationList();
  }, [commentId]);
}

function ListOf({ view, document }: { readonly view: MatterView; readonly document: DocumentRecord }) {
  const { filter, selection, everywhere } = useAnnotationList();
  const documentId = everywhere ? null : document.id;
  const found = useMemo(() => filterAnnotations(view, documentId, filter), [view, documentId, filter]);
  const all = documentId === null ? view.snapshot.annotations.length : view.annotationsOf(documentId).length;
  const order = found.map(({ id }) => id);
  const ids = new Set(onlyShown(selection, order));
  const chosen = found.filter(({ id }) => ids.has(id));
  const every = chosen.length > 0 && chosen.length === found.length;
  const nameOf = (color: HighlightColor): string => view.snapshot.matter.colorNames[color] ?? COLOR_WORDS[color];
  const title = everywhere ? 'all documents' : shortName(document);
  return (
    <aside className="annotations" aria-label={`Highlights of ${title}`}>
      <header className="annotations-head">
        <h2>Highlights of {title}</h2>
        <IconButton label="Close the list" icon={<X size={15} />} onClick={toggleAnnotationList} />
      </header>
      <ListFilter view={view} nameOf={nameOf} />
      <div className="annotations-count">
        <label className="annotations-check">
          <input type="checkbox" aria-label="Choose all shown" disabled={found.length === 0} checked={every} ref={(box) => { if (box) box.indeterminate = chosen.length > 0 && !every; }}
            onChange={() => selectRows(every ? NO_SELECTION : selectAll(order))} />
          <span role="status">{found.length === all ? count(all, 'highlight') : `${found.length} of ${count(all, 'highlight')}`}</span>
        </label>
      </div>
      {chosen.length === 0 ? null : <BulkBar view={view} chosen={chosen} nameOf={nameOf} />}
      {all === 0 ? <p className="annotations-empty">Select words in the document to highlight them, or draw an area with Alt and the mouse.</p> : <AnnotationRows view={view} found={found} />}
      <StrandedList view={view} document={document} />
    </aside>
  );
}
