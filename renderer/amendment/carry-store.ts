/** One pass of carrying highlights forward: looked for, reviewed row by row, applied in one step. */
import { create } from 'zustand';
import { subscribe } from '../api/bridge.ts';
import { call } from '../api/call.ts';
import type { AnnotationTarget, CarriedPassage, DocumentRecord, Id } from '../api/model.ts';
import { useSelection } from '../links/selection-store.ts';
import { goToPlace, useLayout } from '../state/layout-store.ts';
import { lightAnnotations } from '../state/light.ts';
import { change, undo } from '../state/matter-store.ts';
import { plainTargets } from '../state/plain-targets.ts';
import { currentView } from '../state/use-view.ts';
import { count, shortName } from '../state/words.ts';
import { attempt, note } from '../ui/toast-store.ts';
import { clearSelections } from '../viewers/registry.ts';
import { settle } from './settled-store.ts';

/** `open`: the reviewer has not decided yet, so it is not carried. */
export type Decision = 'open' | 'carry' | 'leave';

export interface CarryRow {
  readonly passage: CarriedPassage;
  readonly decision: Decision;
  /** Where it goes: what was found, or what the reviewer selected instead. */
  readonly targets: readonly AnnotationTarget[];
  /** True where the reviewer chose the place. */
  readonly placed: boolean;
}

interface CarryState {
  /** The two versions; null while no pass is under way. */
  readonly pass: { readonly from: DocumentRecord; readonly to: DocumentRecord } | null;
  readonly jobId: string | null;
  readonly progress: { readonly message: string; readonly fraction: number | null } | null;
  /** Null while they are being looked for. */
  readonly rows: readonly CarryRow[] | null;
  readonly currentId: Id | null;
  readonly applying: boolean;
}

const IDLE = { pass: null, jobId: null, progress: null, rows: null, currentId: null, applying: false } as const;

export const useCarry = create<CarryState>()(() => ({ ...IDLE }));

/** Both versions side by side, and the search for every highlight. */
export async function beginCarry(from: DocumentRecord, to: DocumentRecord): Promise<void> {
  const jobId = crypto.randomUUID();
  useCarry.setState({ ...IDLE, pass: { from, to }, jobId, progress: { message: 'Starting', fraction: 0 } });
  const layout = useLayout.getState();
  layout.show(from.id, 'left');
  layout.show(to.id, 'right');
  layout.change({ panel: true });
  const stop = subscribe((event) => {
    if (event.type === 'progress' && event.jobId === jobId) useCarry.setState({ progress: { message: event.message, fraction: event.fraction } });
  });
  try {
    const found = await call('amendments.carryForward', { jobId, fromDocumentId: from.id, toDocumentId: to.id });
    if (useCarry.getState().jobId !== jobId) return;
    const rows = found.map((passage): CarryRow => ({
      passage, targets: passage.targets, placed: false, decision: passage.status === 'unchanged' ? 'carry' : passage.status === 'deleted' ? 'leave' : 'open',
    }));
    useCarry.setState({ rows, progress: null, jobId: null });
    const first = rows.find(({ decision }) => decision === 'open') ?? rows[0];
    if (first) showRow(first);
  } catch (error) {
    if (useCarry.getState().jobId === jobId) useCarry.setState({ ...IDLE });
    throw error;
  } finally {
    stop();
  }
}

/** Ends the pass without a change. */
export function endCarry(): void {
  const { jobId } = useCarry.getState();
  useCarry.setState({ ...IDLE });
  if (jobId !== null) call('jobs.cancel', { jobId }).catch(() => undefined);
}

/** Shows the passage in both versions. */
export function showRow(row: CarryRow): void {
  const { pass } = useCarry.getState();
  const annotation = currentView()?.annotations.get(row.passage.annotationId);
  useCarry.setState({ currentId: row.passage.annotationId });
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

/** Confirms everything that has a place and is not decided yet. */
export function confirmAll(): void {
  const { rows } = useCarry.getState();
  useCarry.setState({ rows: rows?.map((row) => (row.decision === 'open' && row.targets.length > 0 ? { ...row, decision: 'carry' } : row)) ?? null });
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
  replaceRow({ ...row, targets: selection.targets, placed: true, decision: 'carry' });
  select(null);
  clearSelections();
}

function nameOfNew(): string {
  const { pass } = useCarry.getState();
  return pass === null ? 'the new version' : shortName(pass.to);
}

function replaceRow(next: CarryRow): void {
  useCarry.setState(({ rows }) => ({ rows: rows?.map((row) => (row.passage.annotationId === next.passage.annotationId ? next : row)) ?? null }));
}

export async function applyCarry(): Promise<void> {
  const { pass, rows, applying } = useCarry.getState();
  const chosen = rows?.filter(({ decision, targets }) => decision === 'carry' && targets.length > 0) ?? [];
  if (pass === null || applying || chosen.length === 0) return;
  useCarry.setState({ applying: true });
  try {
    await change(call('amendments.apply', {
      fromDocumentId: pass.from.id, toDocumentId: pass.to.id,
      passages: chosen.map(({ passage, targets }) => ({ annotationId: passage.annotationId, targets: plainTargets(targets) })),
    }));
  } catch (error) {
    useCarry.setState({ applying: false });
    throw error;
  }
  settle(pass.from.id, pass.to.id);
  useCarry.setState({ ...IDLE });
  const left = (rows?.length ?? 0) - chosen.length;
  note(`${count(chosen.length, 'highlight')} carried to ${shortName(pass.to)}${left === 0 ? '' : `, ${left} left in the original`}`, { label: 'Undo', run: () => attempt(undo()) });
}
