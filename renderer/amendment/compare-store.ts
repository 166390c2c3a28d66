/** Two versions side by side: their changes, which one is looked at, and scrolling that keeps both together. */
import { create } from 'zustand';
import { subscribe } from '../api/bridge.ts';
import { touchesPassage } from '../anchoring/compare.ts';
import { call } from '../api/call.ts';
import type { Comparison, DocumentRecord, VersionChange } from '../api/model.ts';
import type { MatterView } from '../state/derived.ts';
import { goToPlace, useLayout, type Pane } from '../state/layout-store.ts';
import type { ViewState } from '../viewer/model.ts';
import { viewerIn } from '../viewers/registry.ts';
import { counterpart } from './ties.ts';

interface CompareState {
  readonly pair: { readonly from: DocumentRecord; readonly to: DocumentRecord } | null;
  readonly jobId: string | null;
  readonly progress: { readonly message: string; readonly fraction: number | null } | null;
  readonly comparison: Comparison | null;
  /** Only changes that touch a passage linked to a comment. */
  readonly linkedOnly: boolean;
  readonly current: VersionChange | null;
}

const IDLE = { pair: null, jobId: null, progress: null, comparison: null, linkedOnly: false, current: null } as const;

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
    if (useCompare.getState().jobId === jobId) useCompare.setState({ comparison, progress: null, jobId: null });
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

/** Shows a change in both versions; where one has nothing, the other alone moves it along. */
export function showChange(change: VersionChange): void {
  const { pair } = useCompare.getState();
  useCompare.setState({ current: change });
  if (pair === null) return;
  const [old] = change.from;
  const [fresh] = change.to;
  if (old && fresh) holdStill('left', 'right');
  if (old) goToPlace(pair.from, old.pageIndex, old.quads);
  if (fresh) goToPlace(pair.to, fresh.pageIndex, fresh.quads);
}

/** The changes that touch a passage linked to a comment, in either version. */
export function changesOfLinked(view: MatterView, { from, to }: CompareState['pair'] & object, changes: readonly VersionChange[]): readonly VersionChange[] {
  const linked = (documentId: string) => view.annotationsOf(documentId).filter(({ id }) => view.commentsOf(id).length > 0).flatMap(({ targets }) => targets);
  const passages = { from: linked(from.id), to: linked(to.id) };
  return changes.filter((change) => touchesPassage(change, passages));
}

/** Scrolling that this module asked for comes back as a change of the view; it must not be answered. */
const FOLLOW_MILLISECONDS = 700;
const still: Record<Pane, number> = { left: 0, right: 0 };

function holdStill(...panes: readonly Pane[]): void {
  for (const pane of panes) still[pane] = performance.now() + FOLLOW_MILLISECONDS;
}

/** A pane was scrolled: the other one follows to the same paragraph. */
export function followScroll(pane: Pane, documentId: string, { pageIndex, top }: ViewState): void {
  const { pair, comparison } = useCompare.getState();
  if (pair === null || comparison === null || performance.now() < still[pane]) return;
  const forward = pane === 'left';
  const other: Pane = forward ? 'right' : 'left';
  const layout = useLayout.getState();
  if (documentId !== (forward ? pair.from.id : pair.to.id) || layout[other] !== (forward ? pair.to.id : pair.from.id)) return;
  const place = counterpart(comparison.ties, forward, { pageIndex, y: top });
  if (place === null) return;
  holdStill(other);
  viewerIn(other)?.scrollTo(place.pageIndex, place.y);
}
