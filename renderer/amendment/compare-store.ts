/** Two versions side by side: their changes, which one is looked at, and scrolling that keeps both together. */
import { create } from 'zustand';
import { subscribe } from '../api/bridge.ts';
import { call } from '../api/call.ts';
import type { Comparison, DocumentRecord, VersionChange } from '../api/model.ts';
import type { MatterView } from '../state/derived.ts';
import { goToPlace, showPage, useLayout, type Pane } from '../state/layout-store.ts';
import { currentView } from '../state/use-view.ts';
import type { ViewState } from '../viewer/model.ts';
import { note } from '../ui/toast-store.ts';
import { viewerIn } from '../viewers/registry.ts';
import { changeAt, filterChanges, NO_FILTER, stepFrom, type ChangeFilter, type Passages } from './compare-filter.ts';
import { counterpart } from './ties.ts';

interface CompareState {
  readonly pair: { readonly from: DocumentRecord; readonly to: DocumentRecord } | null;
  readonly jobId: string | null;
  readonly progress: { readonly message: string; readonly fraction: number | null } | null;
  readonly comparison: Comparison | null;
  readonly filter: ChangeFilter;
  readonly current: VersionChange | null;
  /** The reviewer's own highlights, as underlines: their colours mean something else than the comparison's. */
  readonly highlights: boolean;
}

const IDLE = { pair: null, jobId: null, progress: null, comparison: null, filter: NO_FILTER, current: null, highlights: true } as const;

export const useCompare = create<CompareState>()(() => ({ ...IDLE }));

export async function beginCompare(from: DocumentRecord, to: DocumentRecord): Promise<void> {
  const jobId = crypto.randomUUID();
  useCompare.setState({ ...IDLE, pair: { from, to }, jobId, progress: { message: 'Starting', fraction: 0 } });
  const layout = useLayout.getState();
  layout.show(from.id, 'left');
  layout.show(to.id, 'right');
  layout.change({ panel: true });
  const stop = subscribe((event) => {
    if (event.type === 'progress' && event.jobId === jobId) useCompare.setState({ progress: { message: event.message, fraction: event.fraction } });
  });
  try {
    const comparison = await call('amendments.compare', { jobId, fromDocumentId: from.id, toDocumentId: to.id });
    if (useCompare.getState().jobId !== jobId) return;
    useCompare.setState({ comparison, progress: null, jobId: null });
    const [first] = comparison.changes;
    if (first) showChange(first);
  } catch (error) {
    if (useCompare.getState().jobId === jobId) useCompare.setState({ ...IDLE });
    throw error;
  } finally {
    stop();
  }
}

export function endCompare(): void {
  const { jobId } = useCompare.getState();
  useCompare.setState({ ...IDLE });
  if (jobId !== null) call('jobs.cancel', { jobId }).catch(() => undefined);
}

/** Shows a change in both versions; where one has nothing, it shows what stands around. */
export function showChange(change: VersionChange): void {
  const { pair, comparison } = useCompare.getState();
  useCompare.setState({ current: change });
  if (pair === null || comparison === null) return;
  const [old] = change.from;
  const [fresh] = change.to;
  keepStill();
  // The version that is looked at is gone to last: where there is room for one only, it stays.
  const { focused } = useLayout.getState();
  const steps = [() => { if (old) goToPlace(pair.from, old.pageIndex, old.quads); }, () => { if (fresh) goToPlace(pair.to, fresh.pageIndex, fresh.quads); }];
  for (const step of focused === 'left' ? steps.toReversed() : steps) step();
  if (old && fresh) return;
  const [own, other, pane] = old ? [old, pair.to, 'right' as const] : [fresh, pair.from, 'left' as const];
  const y = own?.quads[0]?.[1];
  const around = own === undefined || y === undefined ? null : counterpart(comparison.ties, old !== undefined, { pageIndex: own.pageIndex, y });
  if (around !== null && useLayout.getState()[pane] === other.id) goAround(pane, other, around);
}

/** Without a glow: nothing there is the change. */
function goAround(pane: Pane, document: DocumentRecord, { pageIndex, y }: { readonly pageIndex: number; readonly y: number }): void {
  const viewer = viewerIn(pane);
  if (viewer?.viewState() == null) return showPage(pane, document, pageIndex);
  viewer.scrollTo(pageIndex, y + READING_LINE);
}

/** Room above what is gone to, in points: about the upper quarter of a pane. */
const READING_LINE = 220;

/** Passages are gathered where they are asked for only: this is worked out at every scroll event, and a matter may have ten thousand highlights. */
const NOWHERE: Passages = { from: [], to: [] };

/** The changes that are listed now. */
export function shownChanges(view: MatterView | null, { pair, comparison, filter }: Pick<CompareState, 'pair' | 'comparison' | 'filter'>): readonly VersionChange[] {
  return view === null || pair === null || comparison === null ? [] : filterChanges(comparison.changes, filter, filter.linkedOnly ? linkedPassages(view, pair) : NOWHERE);
}

/** Passages linked to a comment, of either version. */
export function linkedPassages(view: MatterView, { from, to }: CompareState['pair'] & object): Passages {
  const linked = (documentId: string) => view.annotationsOf(documentId).filter(({ id }) => view.commentsOf(id).length > 0).flatMap(({ targets }) => targets);
  return { from: linked(from.id), to: linked(to.id) };
}

export function filterBy(change: Partial<ChangeFilter>): void {
  useCompare.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
}

/** To the next or previous change of the list. */
export function stepChange(by: 1 | -1): void {
  const { comparison, current } = useCompare.getState();
  if (comparison === null) return note('Compare two documents first: then this goes from change to change');
  const change = stepFrom(shownChanges(currentView(), useCompare.getState()), current, comparison, by);
  if (change === null) note(by === 1 ? 'That was the last change' : 'That was the first change');
  else showChange(change);
}

/**
 * The pane under the reader's hands. What moves by itself (a place that is gone to, another size of the window, the other
 * version's own following) comes back as a change of the view, too, and on a busy machine late; it must not be answered.
 */
let leader: Pane | null = null;

/** The reader's hands are in this pane now. */
export function lead(pane: Pane): void {
  leader = pane;
}

/** Both panes are taken somewhere: neither follows the other until the reader moves one. */
export function keepStill(): void {
  leader = null;
}

/** A pane was moved or zoomed: the other one follows to the same paragraph and size, the list to the change that is read. */
export function followScroll(pane: Pane, documentId: string, { pageIndex, top, zoom }: ViewState): void {
  const { pair, comparison, filter } = useCompare.getState();
  if (pair === null || comparison === null || leader !== pane) return;
  const forward = pane === 'left';
  const other: Pane = forward ? 'right' : 'left';
  const layout = useLayout.getState();
  if (documentId !== (forward ? pair.from.id : pair.to.id) || layout[other] !== (forward ? pair.to.id : pair.from.id)) return;
  const viewer = viewerIn(other);
  const size = viewer?.viewState()?.zoom;
  if (size !== undefined && size !== zoom) viewer?.setZoom(zoom);
  const shown = shownChanges(currentView(), { pair, comparison, filter });
  const read = changeAt(shown, forward ? 'from' : 'to', { pageIndex, y: top });
  if (read !== null) useCompare.setState({ current: read });
  const place = counterpart(comparison.ties, forward, { pageIndex, y: top });
  if (place !== null) viewer?.scrollTo(place.pageIndex, place.y);
}
