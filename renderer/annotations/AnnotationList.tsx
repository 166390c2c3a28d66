import { useVirtualizer } from '@tanstack/react-virtual';
import { Pencil, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Annotation, DocumentRecord, HighlightColor } from '../api/model.ts';
import { dropKey, useDropOver } from '../drop/drop-store.ts';
import { startLinkDrag } from '../links/link-drag.ts';
import { pageWords, passageWords, type MatterView } from '../state/derived.ts';
import { useFocus } from '../state/focus-store.ts';
import { goToAnnotation } from '../state/go.ts';
import { useLayout } from '../state/layout-store.ts';
import { lightAnnotations, unlight } from '../state/light.ts';
import { useView } from '../state/use-view.ts';
import { COLOR_WORDS, COLORS, count, shortName } from '../state/words.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { moveInList } from '../ui/roving-list.ts';
import { filterAnnotations } from './annotation-filter.ts';
import { BulkBar } from './BulkBar.tsx';
import { ColorNames } from './ColorNames.tsx';
import { narrowList, selectAnnotations, toggleAnnotationList, useAnnotationList } from './list-store.ts';
import { StrandedList } from './StrandedList.tsx';
import './annotations.css';

const ROW = 62;

/** All highlights, areas and notes of the document at work: found, chosen, changed together. */
export function AnnotationList() {
  const view = useView();
  useCommentsComeBack();
  // What a row lit would stay so after the list is gone: no pointer leaves it then.
  useEffect(() => unlight, []);
  const { left, right, focused } = useLayout();
  const documentId = focused === 'right' ? right ?? left : left ?? right;
  const document = documentId === null ? undefined : view?.documents.get(documentId);
  if (view === null || !document) return <aside className="panel" aria-label="Highlights" />;
  return <ListOf key={document.id} view={view} document={document} title={shortName(document)} />;
}

/** Choosing a comment means to read it. */
function useCommentsComeBack(): void {
  const commentId = useFocus((state) => state.commentId);
  const before = useRef(commentId);
  useEffect(() => {
    if (before.current !== commentId) toggleAnnotationList();
  }, [commentId]);
}

function ListOf({ view, document, title }: { readonly view: MatterView; readonly document: DocumentRecord; readonly title: string }) {
  const documentId = document.id;
  const { filter, selected } = useAnnotationList();
  const [naming, setNaming] = useState(false);
  const found = useMemo(() => filterAnnotations(view, documentId, filter), [view, documentId, filter]);
  const all = view.annotationsOf(documentId).length;
  const chosen = found.filter(({ id }) => selected.has(id));
  const nameOf = (color: HighlightColor): string => view.snapshot.matter.colorNames[color] ?? COLOR_WORDS[color];
  return (
    <aside className="annotations" aria-label={`Highlights of ${title}`}>
      <header className="annotations-head">
        <h2>Highlights of {title}</h2>
        <IconButton label="Close the list" icon={<X size={15} />} onClick={toggleAnnotationList} />
      </header>
      <div className="annotations-filter">
        <input className="field" type="search" aria-label="Filter highlights" placeholder="Words, note, tag, comment number" value={filter.query} onChange={(event) => narrowList({ query: event.target.value })} />
        <div className="annotations-colors" role="group" aria-label="Colour">
          {COLORS.map((color) => (
            <button key={color} type="button" className="color-filter" data-color={color} aria-pressed={filter.color === color} onClick={() => narrowList({ color: filter.color === color ? null : color })}>
              {nameOf(color)}
            </button>
          ))}
          <IconButton label="Name the colours" icon={<Pencil size={13} />} aria-pressed={naming} onClick={() => setNaming(!naming)} />
        </div>
        {naming ? <ColorNames matter={view.snapshot.matter} onDone={() => setNaming(false)} /> : null}
        <label className="annotations-check"><input type="checkbox" checked={filter.unlinkedOnly} onChange={(event) => narrowList({ unlinkedOnly: event.target.checked })} /> Not linked yet</label>
      </div>
      <div className="annotations-count">
        <label className="annotations-check">
          <input type="checkbox" aria-label="Choose all shown" disabled={found.length === 0} checked={found.length > 0 && chosen.length === found.length}
            onChange={(event) => selectAnnotations(found.map(({ id }) => id), event.target.checked)} />
          <span role="status">{found.length === all ? count(all, 'highlight') : `${found.length} of ${count(all, 'highlight')}`}</span>
        </label>
      </div>
      {chosen.length === 0 ? null : <BulkBar chosen={chosen} nameOf={nameOf} />}
      {all === 0 ? <p className="annotations-empty">Select words in the document to highlight them, or draw an area with Alt and the mouse.</p> : <Rows view={view} found={found} />}
      <StrandedList view={view} document={document} />
    </aside>
  );
}

function Rows({ view, found }: { readonly view: MatterView; readonly found: readonly Annotation[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({ count: found.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 8 });
  return (
    <div ref={scroller} className="annotations-scroll">
      <ul className="annotations-rows" aria-label="Highlights" style={{ height: list.getTotalSize() }} onKeyDown={moveInList}>
        {list.getVirtualItems().map(({ index, start }) => {
          const annotation = found[index];
          return annotation ? <Row key={annotation.id} view={view} annotation={annotation} top={start} first={index === 0} /> : null;
        })}
      </ul>
    </div>
  );
}

function Row({ view, annotation, top, first }: { readonly view: MatterView; readonly annotation: Annotation; readonly top: number; readonly first: boolean }) {
  const key = dropKey('annotation', annotation.id);
  const over = useDropOver(key);
  const chosen = useAnnotationList((state) => state.selected.has(annotation.id));
  const lit = useFocus((state) => state.litAnnotations.has(annotation.id));
  const linked = view.commentsOf(annotation.id).map(({ comment }) => comment.number);
  const facts = [pageWords(annotation), linked.length === 0 ? 'not linked' : `comment ${linked.join(', ')}`, ...annotation.tags];
  return (
    <li className="annotation-row" data-color={annotation.color} data-lit={lit ? '' : undefined} style={{ transform: `translateY(${top}px)`, height: ROW - 6 }}
      onPointerEnter={() => lightAnnotations([annotation.id])} onPointerLeave={unlight}>
      <input type="checkbox" aria-label={`Choose ${passageWords(annotation, 40)}`} checked={chosen} onChange={(event) => selectAnnotations([annotation.id], event.target.checked)} />
      <button type="button" className="annotation-go" data-row="" tabIndex={first ? 0 : -1} onClick={() => goToAnnotation(annotation)} data-drop={key} data-over={over ? '' : undefined}
        draggable onDragStart={(event) => startLinkDrag(event, { kind: 'annotation', id: annotation.id })}
        onKeyDown={(event) => { if (event.key === ' ') { event.preventDefault(); selectAnnotations([annotation.id], !chosen); } }}>
        <span className="annotation-words">{passageWords(annotation)}</span>
        <span className="card-where">{facts.join(' · ')}{annotation.note === '' ? '' : ` · ${annotation.note}`}</span>
      </button>
    </li>
  );
}
