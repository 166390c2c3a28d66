/** One annotation of an earlier version looked for in a document: candidates to choose from, or a place chosen by hand. */
import { create } from 'zustand';
import { call } from '../api/call.ts';
import type { Annotation, AnnotationTarget, DocumentRecord, FoundPlace, Id } from '../api/model.ts';
import { useSelection } from '../links/selection-store.ts';
import { quoteOf } from '../state/derived.ts';
import { goToPlace, openDocument, useLayout } from '../state/layout-store.ts';
import { lightAnnotations } from '../state/light.ts';
import { change, undo, useMatter } from '../state/matter-store.ts';
import { plainTargets } from '../state/plain-targets.ts';
import { loadView, saveView } from '../state/saved-view.ts';
import { currentView } from '../state/use-view.ts';
import { shortName } from '../state/words.ts';
import { attempt, note } from '../ui/toast-store.ts';
import { clearSelections, viewerIn } from '../viewers/registry.ts';
import { dismissedKey } from './stranded.ts';

interface FindState {
  /** The annotation that is looked for and the document that is searched; null while none is. */
  readonly annotationId: Id | null;
  readonly documentId: Id | null;
  readonly jobId: string | null;
  /** Best first; null while they are being looked for. */
  readonly places: readonly FoundPlace[] | null;
  readonly current: FoundPlace | null;
  /** The matter whose dismissals these are, by `dismissedKey`. */
  readonly matterId: Id | null;
  readonly dismissed: ReadonlySet<string>;
}

const IDLE = { annotationId: null, documentId: null, jobId: null, places: null, current: null } as const;

export const useFind = create<FindState>()(() => ({ ...IDLE, matterId: null, dismissed: new Set() }));

export async function beginFind(annotation: Annotation, document: DocumentRecord): Promise<void> {
  endFind();
  const jobId = crypto.randomUUID();
  useFind.setState({ annotationId: annotation.id, documentId: document.id, jobId });
  showOrigin(annotation, document);
  try {
    const places = await call('amendments.find', { jobId, annotationId: annotation.id, documentId: document.id });
    if (useFind.getState().jobId !== jobId) return;
    useFind.setState({ places, jobId: null });
    if (places[0] && !isWeak(places[0])) showPlace(document, places[0]);
  } catch (error) {
    if (useFind.getState().jobId === jobId) useFind.setState({ ...IDLE });
    throw error;
  }
}

/** Less than half alike, or not found by words at all: shown when a person asks for it, never by itself. */
export function isWeak({ score }: FoundPlace): boolean {
  return score < 0.5;
}

export function endFind(): void {
  const { jobId } = useFind.getState();
  useFind.setState({ ...IDLE });
  if (jobId !== null) call('jobs.cancel', { jobId }).catch(() => undefined);
}

/** The passage in the earlier version, beside the document that is searched; the list stays with that one. */
export function showOrigin(annotation: Annotation, document: DocumentRecord): void {
  const origin = currentView()?.documents.get(annotation.documentId);
  const [target] = annotation.targets;
  if (!origin || !target) return;
  const pane = openDocument(document);
  openDocument(origin, pane === 'left' ? 'right' : 'left');
  useLayout.getState().change({ split: true });
  goToPlace(origin, target.pageIndex, target.quads);
  lightAnnotations([annotation.id]);
  useLayout.getState().change({ focused: pane });
}

export function showPlace(document: DocumentRecord, place: FoundPlace): void {
  useFind.setState({ current: place });
  const [target] = place.targets;
  if (target) goToPlace(document, target.pageIndex, target.quads);
}

/** The first words of the passage in the document's own find bar: the reviewer looks on. */
export function searchByHand(annotation: Annotation, document: DocumentRecord): void {
  const words = quoteOf(annotation).trim().split(/\s+/).slice(0, 4).join(' ');
  viewerIn(openDocument(document))?.openFind(words);
}

/** Places the annotation: a copy with its links, note and files, in one step of undo. */
export async function takePlace(annotation: Annotation, document: DocumentRecord, targets: readonly AnnotationTarget[]): Promise<void> {
  await change(call('amendments.apply', {
    fromDocumentId: annotation.documentId, toDocumentId: document.id, passages: [{ annotationId: annotation.id, targets: plainTargets(targets) }],
  }));
  endFind();
  note(`Highlight placed in ${shortName(document)}`, { label: 'Undo', run: () => attempt(undo()) });
}

export function takeSelection(annotation: Annotation, document: DocumentRecord): void {
  const { selection, select } = useSelection.getState();
  if (selection?.documentId !== document.id) return note(`Select the passage in ${shortName(document)} first`);
  if (quoteOf(annotation) !== '' && selection.kind !== 'text') return note('This highlight marks words: select them instead of an area');
  select(null);
  clearSelections();
  attempt(takePlace(annotation, document, selection.targets));
}

const dismissals = (matterId: Id): string => `stranded:${matterId}`;

export async function loadDismissed(matterId: Id): Promise<void> {
  const saved = await loadView(dismissals(matterId), (value) => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : null));
  if (useMatter.getState().matterId === matterId) useFind.setState({ matterId, dismissed: new Set(saved ?? []) });
}

/** The reviewer says that it has no place in this version; it stays in the earlier one. */
export function dismiss(annotation: Annotation, document: DocumentRecord): void {
  const keep = (dismissed: ReadonlySet<string>): void => {
    useFind.setState({ dismissed });
    saveView(dismissals(document.matterId), [...dismissed]);
  };
  const before = useFind.getState().dismissed;
  keep(new Set([...before, dismissedKey(annotation.id, document.id)]));
  if (useFind.getState().annotationId === annotation.id) endFind();
  note('Left in the earlier version only', { label: 'Undo', run: () => keep(before) });
}
