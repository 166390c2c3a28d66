import { ArrowLeftRight, Columns2, Square } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentRecord } from '../api/model.ts';
import { rowOf, showRow, useCarry, type CarryRow } from '../amendment/carry-store.ts';
import { followScroll, keepStill, showChange, useCompare } from '../amendment/compare-store.ts';
import { attachFiles } from '../attachments/attach-files.ts';
import { useSelection } from '../links/selection-store.ts';
import type { MatterView } from '../state/derived.ts';
import { useFocus } from '../state/focus-store.ts';
import { useLayout, type Pane } from '../state/layout-store.ts';
import { lightAnnotations, lightComment, unlight } from '../state/light.ts';
import { saveView } from '../state/saved-view.ts';
import { colorOfRole, kindPill, shortName } from '../state/words.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { findSuggestion, goToSuggestion, lightSuggestion, useSuggestions } from '../suggestions/suggestion-store.ts';
import { attempt } from '../ui/toast-store.ts';
import { DocumentViewer } from '../viewer/DocumentViewer.tsx';
import type { AnchorRect, DocumentViewerHandle } from '../viewer/model.ts';
import { carriedMarkId, carriedMarks, changeMarkIds, changeMarks, chipsOf, commentChipId, commentMarkId, highlightsOf, parseMark, pendingNote, quietHighlights, suggestionChips, suggestionMarks } from './display-lists.ts';
import { carryDrop, carryMarks, dragChip, linkDropped, linkTarget } from './link-gestures.ts';
import { registerViewer } from './registry.ts';
import { useDocumentDetail } from './use-document-detail.ts';
import { useReviewZoom } from './use-review-zoom.ts';
import { documentViewKey, useSavedPlace } from './use-saved-place.ts';

const NO_ROWS: readonly CarryRow[] = [];

export interface DocumentPaneProps {
  readonly pane: Pane;
  readonly document: DocumentRecord;
  readonly view: MatterView;
  /** Of the document's text at scale 1, in CSS pixels, once it is open. */
  onTextWidth(documentId: string, width: number | null): void;
}

/** A document with the matter's highlights and chips; what is done to them goes to the stores. */
export function DocumentPane({ pane, document, view, onTextWidth }: DocumentPaneProps) {
  const detail = useDocumentDetail(document.id);
  const place = useSavedPlace(document.id);
  const chosen = useFocus((state) => state.commentId);
  const suggestions = useSuggestions((state) => state.suggestions);
  const litSuggestion = useSuggestions((state) => state.litId);
  const carried = useCarry((state) => (state.pass?.to.id === document.id ? state.rows ?? NO_ROWS : NO_ROWS));
  const pair = useCompare((state) => state.pair);
  const comparison = useCompare((state) => state.comparison);
  const pending = useSelection(({ selection }) => (selection?.kind === 'page-note' ? selection : null));
  const role = useSelection((state) => state.role);
  const compared = pair?.from.id === document.id || pair?.to.id === document.id;
  const seen = useCompare((state) => state.highlights) || !compared;
  const own = useMemo(() => {
    const all = seen ? highlightsOf(view, document, chosen) : [];
    return compared ? quietHighlights(all) : all;
  }, [view, document, chosen, seen, compared]);
  const highlights = useMemo(() => {
    const proposed = [...pendingNote(document, pending, colorOfRole(role)), ...suggestionMarks(document, suggestions, litSuggestion), ...carriedMarks(view, carried), ...changeMarks(document, pair, comparison)];
    return proposed.length === 0 ? own : [...own, ...proposed];
  }, [own, document, pending, role, suggestions, litSuggestion, view, carried, pair, comparison]);
  const chips = useMemo(() => (seen ? [...chipsOf(view, document), ...suggestionChips(document, suggestions)] : []), [view, document, suggestions, seen]);
  const { hovered, active } = useLit();
  const viewer = useDestinations(pane, document.id);
  const kept = useReviewZoom(pane, document.id, viewer.ready);
  // The viewer reads its first place once, so it waits for it.
  if (place === undefined) return <div className="viewers-empty" aria-busy="true"><p className="viewer-loading">Opening {shortName(document)} …</p></div>;
  return (
    <DocumentViewer
      key={document.id} ref={viewer.ref} documentId={document.id} name={shortName(document)}
      kindLabel={kindPill(document, view.letters.get(document.id)?.letterDate ?? null)}
      pageLabels={detail?.pageLabels} doubtfulLabels={detail?.doubtfulLabels} hiddenRuns={detail?.hiddenRuns} outline={detail?.outline} initialView={place}
      highlights={highlights} chips={chips} hovered={hovered} active={active}
      toolbarEnd={<PaneButtons pane={pane} />}
      onReady={viewer.onReady} onTextWidth={(width) => onTextWidth(document.id, width)}
      onSelection={(selection) => useSelection.getState().select(selection)}
      onSelectionCleared={() => { if (!isInPopover()) useSelection.getState().select(null); }}
      onHighlightHover={lightMarks} onChipHover={(id) => lightMarks(id === null ? [] : [id])}
      onHighlightClick={openMarks} onChipClick={openMark}
      linkTarget={linkTarget} onLinkDrop={linkDropped} onChipDrag={dragChip} onCarry={carryMarks} onCarryDrop={carryDrop}
      onDropOnHighlight={(id, files) => dropOnMark(view, id, files)}
      onViewChange={(state) => {
        saveView(documentViewKey(document.id), { ...kept(state) });
        followScroll(pane, document.id, state);
      }}
      onActivate={() => { if (useLayout.getState().focused !== pane) useLayout.getState().change({ focused: pane }); }}
    />
  );
}

/** Ids lit by hovering either end of a link, and those of the chosen comment. */
function useLit() {
  const { litAnnotations, litComments, commentId } = useFocus();
  const opened = useSelection((state) => state.opened?.annotationId);
  const carrying = useCarry((state) => state.currentId);
  const change = useCompare(({ comparison, current }) => (current === null ? -1 : comparison?.changes.indexOf(current) ?? -1));
  const hovered = useMemo(() => [
    ...litAnnotations, ...[...litComments].flatMap((id) => [commentMarkId(id), commentChipId(id)]),
    ...(carrying === null ? [] : [carrying, carriedMarkId(carrying)]),
  ], [litAnnotations, litComments, carrying]);
  const active = useMemo(() => [
    ...(commentId === null ? [] : [commentChipId(commentId)]), ...(opened === undefined ? [] : [opened]),
    ...(change < 0 ? [] : changeMarkIds(change)),
  ], [commentId, opened, change]);
  return { hovered, active };
}

/** The last request that was answered, by pane: a document that is opened once more stands where it was left. */
const arrived = new Map<Pane, number>();

/** Takes the viewer to where the stores ask, once it can go there. */
function useDestinations(pane: Pane, documentId: string) {
  const handle = useRef<DocumentViewerHandle | null>(null);
  const [ready, setReady] = useState<string | null>(null);
  const destination = useLayout((state) => state.goTo[pane]);
  // Going away and back before the other document was ready must not pass for ready.
  useEffect(() => () => setReady(null), [documentId]);
  useEffect(() => {
    if (ready !== documentId || destination === null || destination.documentId !== documentId || (arrived.get(pane) ?? 0) >= destination.sequence) return;
    arrived.set(pane, destination.sequence);
    keepStill();
    if (destination.quads.length > 0) handle.current?.goToPlace(destination.pageIndex, destination.quads);
    else handle.current?.goToPage(destination.pageIndex);
  }, [ready, destination, documentId, pane]);
  const ref = useMemo(() => (value: DocumentViewerHandle | null) => {
    handle.current = value;
    if (!value) return;
    const unregister = registerViewer(pane, value);
    return () => {
      handle.current = null;
      unregister();
    };
  }, [pane]);
  return { ref, ready: ready === documentId, onReady: () => setReady(documentId) };
}

function lightMarks(ids: readonly string[]): void {
  const [first] = ids;
  if (first === undefined) {
    lightSuggestion(null);
    return unlight();
  }
  const mark = parseMark(first);
  if (mark.kind === 'suggestion') lightSuggestion(mark.id);
  else if (mark.kind === 'comment') lightComment(mark.id);
  else lightAnnotations(ids.filter((id) => parseMark(id).kind === 'annotation'));
}

function openMark(id: string | undefined, rect: AnchorRect): void {
  if (id === undefined) return;
  const mark = parseMark(id);
  if (mark.kind === 'change') openChange(mark.id);
  else if (mark.kind === 'carried') openCarried(mark.id);
  else if (mark.kind === 'suggestion') openSuggestion(mark.id);
  else if (mark.kind === 'comment') useFocus.getState().choose(mark.id);
  else openAnnotation(mark.id, rect);
}

/**
 * Of annotations that lie over each other, the smallest is opened; its popover leads to the others. While two versions
 * are compared a click is about the change; the highlights have their chips.
 */
function openMarks(ids: readonly string[], rect: AnchorRect): void {
  const [first] = ids;
  const change = ids.map(parseMark).find(({ kind }) => kind === 'change');
  if (change !== undefined) return openChange(change.id);
  if (first === undefined || parseMark(first).kind !== 'annotation') return openMark(first, rect);
  useSelection.getState().openAnnotation(first, rect, ids.filter((id) => parseMark(id).kind === 'annotation'));
}

function openChange(index: string): void {
  const change = useCompare.getState().comparison?.changes[Number.parseInt(index, 10)];
  if (change) showChange(change);
}

function openCarried(annotationId: string): void {
  const row = rowOf(annotationId);
  if (row) showRow(row);
}

function openSuggestion(id: string): void {
  const suggestion = findSuggestion(id);
  if (suggestion) goToSuggestion(suggestion);
}

function openAnnotation(id: string, rect: AnchorRect): void {
  useSelection.getState().openAnnotation(id, rect);
}

function dropOnMark(view: MatterView, id: string, files: readonly File[]): void {
  const mark = parseMark(id);
  if (mark.kind !== 'comment' && mark.kind !== 'annotation') return;
  const number = mark.kind === 'comment' ? view.comments.get(mark.id)?.number : view.commentsOf(mark.id)[0]?.comment.number;
  const to = mark.kind === 'comment' ? `comment ${number ?? ''}` : number === undefined ? 'the passage' : `the passage of comment ${number}`;
  attempt(attachFiles(mark.kind, mark.id, files, to));
}

/** Typing in the popover moves the selection there; that does not end the passage's selection. */
function isInPopover(): boolean {
  return document.activeElement?.closest('.select-pop, .menu') !== null && document.activeElement !== document.body;
}

function PaneButtons({ pane }: { readonly pane: Pane }) {
  const { split, left, right, change, show } = useLayout();
  const other = pane === 'left' ? 'right' : 'left';
  const both = left !== null && right !== null;
  const toggle = (
    <IconButton label="Two documents side by side" keys="Mod+\" aria-pressed={split} icon={split ? <Columns2 size={15} /> : <Square size={15} />}
      onClick={() => change({ split: !split })} />
  );
  if (!split) {
    return (
      <>
        {both && left !== right ? <IconButton label="Show the other document" icon={<ArrowLeftRight size={15} />} onClick={() => change({ focused: other })} /> : null}
        {toggle}
      </>
    );
  }
  if (pane === 'left') return toggle;
  return (
    <IconButton label="Swap the two documents" icon={<ArrowLeftRight size={15} />} onClick={() => {
      if (!both) return;
      show(right, 'left');
      show(left, 'right');
    }} />
  );
}
