/** One pass of carrying highlights forward: looked for, reviewed row by row, applied in one step. */
import { create } from 'zustand';
import { subscribe } from '../api/bridge.ts';
import { call } from '../api/call.ts';
import type { DocumentRecord, Id } from '../api/model.ts';
import { useSelection } from '../links/selection-store.ts';
import { goToPlace, useLayout } from '../state/layout-store.ts';
import { lightAnnotations } from '../state/light.ts';
import { change, undo } from '../state/matter-store.ts';
import { plainTargets } from '../state/plain-targets.ts';
import type { MatterView } from '../state/derived.ts';
import { currentView } from '../state/use-view.ts';
import { count, shortName } from '../state/words.ts';
import { announce } from '../ui/Announcer.tsx';
import { attempt, note } from '../ui/toast-store.ts';
import { clearSelections } from '../viewers/registry.ts';
import { NO_DECISIONS, recorded, stepped, type DecisionHistory } from './carry-history.ts';
import { loadOpenPass, loadReview, resumed, saveOpenPass, saveReview, type CarryRow, type Decision } from './carry-saved.ts';

export type { CarryRow } from './carry-saved.ts';

interface CarryState {
  /** The two versions; null while no pass is under way. */
  readonly pass: { readonly from: DocumentRecord; readonly to: DocumentRecord } | null;
  readonly jobId: string | null;
  readonly progress: { readonly message: string; readonly fraction: number | null } | null;
  /** Null while they are being looked for. */
  readonly rows: readonly CarryRow[] | null;
  readonly currentId: Id | null;
  /** What was decided since the review was opened. */
  readonly decided: DecisionHistory;
  readonly applying: boolean;
}

const IDLE = { pass: null, jobId: null, progress: null, rows: null, currentId: null, decided: NO_DECISIONS, applying: false } as const;

export const useCarry = create<CarryState>()(() => ({ ...IDLE }));

/** Both versions side by side, and the search for every highlight; what was decided in an earlier sitting stands. */
export async function beginCarry(from: DocumentRecord, to: DocumentRecord): Promise<void> {
  const jobId = crypto.randomUUID();
  useCarry.setState({ ...IDLE, pass: { from, to }, jobId, progress: { message: 'Starting', fraction: 0 } });
  saveOpenPass(to.matterId, { from, to });
  const layout = useLayout.getState();
  layout.show(from.id, 'left');
  layout.show(to.id, 'right');
  layout.change({ panel: true });
  const stop = subscribe((event) => {
    if (event.type === 'progress' && event.jobId === jobId) useCarry.setState({ progress: { message: event.message, fraction: event.fraction } });
  });
  try {
    const [found, saved] = await Promise.all([call('amendments.carryForward', { jobId, fromDocumentId: from.id, toDocumentId: to.id }), loadReview(from.id, to.id)]);
    if (useCarry.getState().jobId !== jobId) return;
    const rows = found.map((passage) => resumed(passage, saved));
    useCarry.setState({ rows, progress: null, jobId: null });
    const first = rows.find(({ passage }) => passage.annotationId === saved.currentId) ?? rows.find(({ decision }) => decision === 'open') ?? rows[0];
    if (first) showRow(first);
  } catch (error) {
    if (useCarry.getState().jobId === jobId) endCarry();
    throw error;
  } finally {
    stop();
  }
}

/** After a restart: goes on with the review that was open. */
export async function resumeCarry(matterId: Id): Promise<void> {
  const pass = await loadOpenPass(matterId);
  const documents = currentView()?.documents;
  const [from, to] = [documents?.get(pass?.from ?? ''), documents?.get(pass?.to ?? '')];
  if (from && to && useCarry.getState().pass === null) await beginCarry(from, to);
}

/** Ends the pass without a change; what was decided so far is kept for the next time. */
export function endCarry(): void {
  const { pass } = useCarry.getState();
  if (pass !== null) saveOpenPass(pass.to.matterId, null);
  leaveCarry();
}

/** A version went into the trash or to another matter: there is nothing to review any more. What was decided is kept. */
export function closeWithoutVersions({ documents }: MatterView): void {
  const { pass } = useCarry.getState();
  const gone = pass === null ? undefined : [pass.to, pass.from].find(({ id }) => !documents.has(id));
  if (gone === undefined) return;
  endCarry();
  note(`The review was closed: ${gone.name} is no longer in this matter`);
}

/** The matter is left, or the window closes: the review comes back with it. */
export function leaveCarry(): void {
  const { jobId } = useCarry.getState();
  useCarry.setState({ ...IDLE });
  if (jobId !== null) call('jobs.cancel', { jobId }).catch(() => undefined);
}

/** Shows the passage in both versions. */
export function showRow(row: CarryRow): void {
  const { pass } = useCarry.getState();
  const annotation = currentView()?.annotations.get(row.passage.annotationId);
  useCarry.setState({ currentId: row.passage.annotationId });
  keep();
  if (pass === null || !annotation) return;
  const [old] = annotation.targets;
  const [fresh] = row.targets;
  if (old) goToPlace(pass.from, old.pageIndex, old.quads);
  if (fresh) goToPlace(pass.to, fresh.pageIndex, fresh.quads);
  lightAnnotations([annotation.id]);
}

export function rowOf(id: Id | null): CarryRow | undefined {
  return useCarry.getState().rows?.find(({ passage }) => passage.annotationId === id);
}

/** A row without a place cannot be carried: it is placed first. */
export function decide(row: CarryRow, decision: Decision): void {
  if (decision === 'carry' && row.targets.length === 0) {
    note(`Select the passage in ${nameOfNew()} first, then press P to place it there`);
    return;
  }
  replaceRow({ ...row, decision });
}

/** Takes all at once that have a place and are not decided yet. */
export function acceptAll(): void {
  replaceRows((row) => (isWaiting(row) ? { ...row, decision: 'carry' } : row));
}

/** Found in other words or elsewhere, and not decided yet. What is only estimated is looked at one by one. */
export function isWaiting({ passage, decision, targets }: CarryRow): boolean {
  return decision === 'open' && targets.length > 0 && passage.status !== 'estimated';
}

/** Takes the last decision of this review back, or does it again; gives the row that shows it. The matter's own history is not touched. */
export function stepDecision(direction: 'undo' | 'redo'): CarryRow | null {
  const { rows, decided } = useCarry.getState();
  const step = rows === null ? null : stepped(decided, rows, direction);
  const [first] = step?.changed ?? [];
  if (step === null || first === undefined) {
    note(direction === 'undo' ? 'Nothing decided in this review to take back. Close it with “Later” to undo what was done before' : 'Nothing to decide again in this review');
    return null;
  }
  useCarry.setState({ rows: step.rows, decided: step.history });
  keep();
  announce(`${direction === 'undo' ? 'Taken back' : 'Decided again'}: ${count(step.changed.length, 'decision')}`);
  return first;
}

/** The reviewer's own place for the current row: the passage selected in the new version. */
export function placeAtSelection(): void {
  const { pass, currentId } = useCarry.getState();
  const { selection, select } = useSelection.getState();
  const row = rowOf(currentId);
  if (pass === null || !row) return;
  if (selection?.documentId !== pass.to.id) {
    note(`Select the passage in ${nameOfNew()} first`);
    return;
  }
  if (row.passage.anchor === undefined && selection.kind !== 'text') {
    note('This highlight marks words: select them instead of an area');
    return;
  }
  replaceRow({ ...row, targets: selection.targets, placed: true, decision: 'carry' });
  select(null);
  clearSelections();
}

function nameOfNew(): string {
  const { pass } = useCarry.getState();
  return pass === null ? 'the new version' : shortName(pass.to);
}

function replaceRow(next: CarryRow): void {
  const same = (row: CarryRow): boolean => row.decision === next.decision && row.targets === next.targets;
  replaceRows((row) => (row.passage.annotationId === next.passage.annotationId && !same(row) ? next : row));
}

/** One gesture of the reviewer, one step to take back. */
function replaceRows(replace: (row: CarryRow) => CarryRow): void {
  const { rows, decided } = useCarry.getState();
  if (rows === null) return;
  const next = rows.map(replace);
  useCarry.setState({ rows: next, decided: recorded(decided, rows, next) });
  keep();
}

function keep(): void {
  const { pass, rows, currentId } = useCarry.getState();
  if (pass !== null && rows !== null) saveReview(pass.from.id, pass.to.id, rows, currentId);
}

export async function applyCarry(): Promise<void> {
  const { pass, rows, applying } = useCarry.getState();
  const chosen = rows?.filter(({ decision, targets }) => decision === 'carry' && targets.length > 0) ?? [];
  if (pass === null || applying || chosen.length === 0) return;
  useCarry.setState({ applying: true });
  let carried = 0;
  try {
    const copies = await change(call('amendments.apply', {
      fromDocumentId: pass.from.id, toDocumentId: pass.to.id,
      passages: chosen.map(({ passage, targets }) => ({ annotationId: passage.annotationId, targets: plainTargets(targets) })),
    }));
    carried = copies.length;
  } catch (error) {
    useCarry.setState({ applying: false });
    throw error;
  }
  // What was decided is kept: it stands again if the pass is undone, and what was left out stays so.
  endCarry();
  const left = (rows?.length ?? 0) - carried;
  note(`${count(carried, 'highlight')} carried to ${shortName(pass.to)}${left === 0 ? '' : `, ${left} left in the original`}`, { label: 'Undo', run: () => attempt(undo()) });
}
