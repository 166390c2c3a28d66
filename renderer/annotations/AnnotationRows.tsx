import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type KeyboardEvent } from 'react';
import type { Annotation, Id } from '../api/model.ts';
import { dropKey, useDropOver } from '../drop/drop-store.ts';
import { startLinkDrag } from '../links/link-drag.ts';
import { usePreferredComments } from '../links/SelectionPopover.tsx';
import { pageWords, passageWords, quoteOf, type MatterView } from '../state/derived.ts';
import { useFocus } from '../state/focus-store.ts';
import { goToAnnotation } from '../state/go.ts';
import { lightAnnotations, unlight } from '../state/light.ts';
import { clickInRows, keyInRows } from '../state/row-keys.ts';
import { extendTo, onlyShown, toggle } from '../state/row-selection.ts';
import { ROLE_WORDS, shortName } from '../state/words.ts';
import { keeping } from '../ui/kept-row.ts';
import { useRowFocus } from '../ui/use-row-focus.ts';
import { linkAll, trashAll } from './bulk-actions.ts';
import { selectRows, useAnnotationList } from './list-store.ts';
import { rowWords } from './row-words.ts';
import { useDigitLink } from './use-digit-link.ts';

const ROW = 80;

export interface AnnotationRowsProps {
  readonly view: MatterView;
  readonly found: readonly Annotation[];
}

/** Arrow keys move, Shift and Space select, Enter goes there, digits link, Delete deletes; what is chosen goes together. */
export function AnnotationRows({ view, found }: AnnotationRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { selection, currentId } = useAnnotationList();
  const order = found.map(({ id }) => id);
  const current = currentId !== null && order.includes(currentId) ? currentId : order[0] ?? null;
  const list = useVirtualizer({
    count: found.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 8, rangeExtractor: keeping(current === null ? -1 : order.indexOf(current)),
  });
  const comments = usePreferredComments();
  /** The chosen ones where there are some, else the row that has the focus. */
  const meant = (): readonly Annotation[] => {
    const ids = onlyShown(selection, order);
    const taken = new Set(ids.length > 0 ? ids : [current]);
    return found.filter(({ id }) => taken.has(id));
  };
  const digits = useDigitLink(comments, (comment) => linkAll(meant(), comment));
  const followFocus = useRowFocus(() => (current === null ? null : scroller.current?.querySelector<HTMLElement>(`[data-annotation="${CSS.escape(current)}"]`)));
  const moveTo = (id: Id): void => {
    followFocus();
    useAnnotationList.setState({ currentId: id });
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (!(event.target instanceof HTMLElement) || !event.target.classList.contains('annotation-go') || current === null || event.altKey) return;
    const plain = !event.ctrlKey && !event.metaKey;
    const done = plain && (digits.press(event.key) || deleted(event.key, meant()));
    if (!done) return keyInRows(event, { order, current, selection, select: selectRows, moveTo, open: (id) => goTo(view, id) });
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={scroller} className="annotations-scroll">
      {digits.waiting === null ? null : <p className="annotations-hint" role="status"><kbd>Enter</kbd> links comment {digits.waiting.number} now; one more digit means another.</p>}
      <ul className="annotations-rows" aria-label="Highlights" style={{ height: list.getTotalSize() }} onKeyDown={press}>
        {list.getVirtualItems().map(({ index, start }) => {
          const annotation = found[index];
          return annotation ? <Row key={annotation.id} view={view} annotation={annotation} top={start} current={annotation.id === current} order={order} /> : null;
        })}
      </ul>
    </div>
  );
}

function deleted(key: string, meant: readonly Annotation[]): boolean {
  if (key !== 'Delete' || meant.length === 0) return false;
  trashAll(meant.map(({ id }) => id));
  return true;
}

function goTo(view: MatterView, id: Id): void {
  const annotation = view.annotations.get(id);
  if (annotation) goToAnnotation(annotation);
}

interface RowProps {
  readonly view: MatterView;
  readonly annotation: Annotation;
  readonly top: number;
  readonly current: boolean;
  readonly order: readonly Id[];
}

function Row({ view, annotation, top, current, order }: RowProps) {
  const { id } = annotation;
  const key = dropKey('annotation', id);
  const over = useDropOver(key);
  const { selection, everywhere } = useAnnotationList();
  const chosen = selection.ids.has(id);
  const lit = useFocus((state) => state.litAnnotations.has(id));
  const linked = view.commentsOf(id).map(({ comment, link }) => (link.role === 'subject' ? comment.number : `${comment.number} (${ROLE_WORDS[link.role]})`));
  const document = view.documents.get(annotation.documentId);
  const words = rowWords(view, annotation);
  const facts = [
    ...(everywhere && document ? [shortName(document)] : []), pageWords(annotation), linked.length === 0 ? 'not linked' : `comment ${linked.join(', ')}`, ...annotation.tags,
    ...(annotation.note === '' || quoteOf(annotation) === '' ? [] : [annotation.note]),
  ].join(' · ');
  return (
    <li className="annotation-row" data-color={annotation.color} data-lit={lit ? '' : undefined} style={{ transform: `translateY(${top}px)`, height: ROW - 6 }}
      onPointerEnter={() => lightAnnotations([id])} onPointerLeave={unlight}>
      <input type="checkbox" tabIndex={-1} aria-label={`Choose ${passageWords(annotation, 40)}`} checked={chosen}
        onChange={(event) => {
          const { nativeEvent } = event;
          selectRows(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey ? extendTo(selection, id, order) : toggle(selection, id));
        }} />
      <button type="button" className="annotation-go" data-annotation={id} tabIndex={current ? 0 : -1} data-drop={key} data-over={over ? '' : undefined}
        title={`${quoteOf(annotation) === '' ? words : quoteOf(annotation)}\n${facts}`}
        draggable onDragStart={(event) => startLinkDrag(event, { kind: 'annotation', id })} onFocus={() => useAnnotationList.setState({ currentId: id })}
        onClick={(event) => {
          clickInRows(event, id, { order, selection, select: selectRows, current: useAnnotationList.getState().currentId });
          useAnnotationList.setState({ currentId: id });
          if (!event.shiftKey && !event.ctrlKey && !event.metaKey) goToAnnotation(annotation);
        }}>
        <span className="annotation-words">{words}</span>
        <span className="card-where">{facts}</span>
      </button>
    </li>
  );
}
