/** Passages suggested for the chosen comment, in the filing that is worked on. Nothing is linked until it is accepted. */
import { create } from 'zustand';
import { call } from '../api/call.ts';
import type { DocumentRecord, Id, StaffComment, Suggestion } from '../api/model.ts';
import type { MatterView } from '../state/derived.ts';
import { useFocus } from '../state/focus-store.ts';
import { goToPlace, useLayout } from '../state/layout-store.ts';
import { change, undo } from '../state/matter-store.ts';
import { plainTargets } from '../state/plain-targets.ts';
import { currentView } from '../state/use-view.ts';
import { colorOfRole } from '../state/words.ts';
import { announce } from '../ui/Announcer.tsx';
import { attempt, note } from '../ui/toast-store.ts';

/** Shown at first, and how many more "Show more" brings. */
export const FIRST_SUGGESTIONS = 3;
const STEP = 3;
export const MOST_SUGGESTIONS = 12;

interface SuggestionState {
  readonly commentId: Id | null;
  readonly documentId: Id | null;
  readonly suggestions: readonly Suggestion[];
  readonly more: boolean;
  readonly top: number;
  /** True until the first answer for this comment and filing. */
  readonly loading: boolean;
  /** The one that A and X mean; null: the first. */
  readonly currentId: string | null;
  /** The one under the pointer, outlined on its page. */
  readonly litId: string | null;
  /** Accepted or rejected, but not stored yet: an answer of before must not show them again. */
  readonly deciding: ReadonlySet<string>;
}

const NOTHING = { commentId: null, documentId: null, suggestions: [], more: false, top: FIRST_SUGGESTIONS, loading: false, currentId: null, litId: null, deciding: new Set<string>() } as const;

export const useSuggestions = create<SuggestionState>()(() => ({ ...NOTHING }));

/** Names a suggestion on screen; the same passage keeps its name when the list is asked for anew. */
export function suggestionId({ commentId, documentId, target }: Suggestion): string {
  return `suggestion:${commentId}:${documentId}:${target.pageIndex}:${target.start}`;
}

/** The filing that suggestions are taken from: the one on screen, else the one that a review is most likely about. */
function filingFor(view: MatterView, left: Id | null, right: Id | null): DocumentRecord | undefined {
  const filings = view.snapshot.documents.filter((document) => document.kind === 'filing' && document.hasText);
  const shown = [left, right].map((id) => filings.find((document) => document.id === id)).find((found) => found !== undefined);
  const periodic = (document: DocumentRecord): boolean => !/^[68]-K/.test(document.formType ?? '');
  return shown ?? filings.find(periodic) ?? filings[0];
}

/** `filingFor` what is on screen now. */
export function useFilingAsked(view: MatterView | null): DocumentRecord | undefined {
  const left = useLayout((state) => state.left);
  const right = useLayout((state) => state.right);
  return view === null ? undefined : filingFor(view, left, right);
}

/** A comment that is done with, or taken back by the staff, asks for nothing. */
export const isAsked = ({ status }: StaffComment): boolean => status !== 'withdrawn' && status !== 'final';

/** Counts the decisions of this session. */
let decisions = 0;

/** Asks for the list; an answer that comes too late for what is on screen by then is dropped. */
export async function loadSuggestions(comment: StaffComment | undefined, filing: DocumentRecord | undefined, top: number): Promise<void> {
  if (comment === undefined || filing === undefined || !isAsked(comment)) {
    useSuggestions.setState({ ...NOTHING });
    return;
  }
  const asked = decisions;
  const before = useSuggestions.getState();
  if (before.commentId !== comment.id || before.documentId !== filing.id) {
    useSuggestions.setState({ ...NOTHING, commentId: comment.id, documentId: filing.id, loading: true });
  }
  const isWanted = (): boolean => {
    const { commentId, documentId } = useSuggestions.getState();
    return commentId === comment.id && documentId === filing.id;
  };
  try {
    const { suggestions, more } = await call('suggestions.list', { commentId: comment.id, documentId: filing.id, top });
    // A decision made meanwhile asks anew when it is stored.
    if (asked !== decisions) return;
    const { deciding } = useSuggestions.getState();
    if (isWanted()) useSuggestions.setState({ suggestions: suggestions.filter((one) => !deciding.has(suggestionId(one))), more: more && top < MOST_SUGGESTIONS, loading: false });
  } catch (error) {
    if (isWanted()) useSuggestions.setState({ suggestions: [], more: false, loading: false });
    throw error;
  }
}

export function showMoreSuggestions(): void {
  useSuggestions.setState(({ top }) => ({ top: Math.min(MOST_SUGGESTIONS, top + STEP) }));
}

export function makeCurrent(id: string): void {
  if (useSuggestions.getState().currentId !== id) useSuggestions.setState({ currentId: id });
}

export function lightSuggestion(id: string | null): void {
  if (useSuggestions.getState().litId !== id) useSuggestions.setState({ litId: id });
}

export function currentSuggestion({ suggestions, currentId }: Pick<SuggestionState, 'suggestions' | 'currentId'>): Suggestion | undefined {
  return suggestions.find((one) => suggestionId(one) === currentId) ?? suggestions[0];
}

/** The suggestion that a key means now: none while the comment panel is closed or another comment is chosen. */
function keyedSuggestion(): Suggestion | undefined {
  const state = useSuggestions.getState();
  if (!useLayout.getState().panel || state.commentId !== useFocus.getState().commentId) return undefined;
  return currentSuggestion(state);
}

export function acceptCurrent(): void {
  const suggestion = keyedSuggestion();
  if (suggestion) attempt(acceptSuggestion(suggestion));
}

export function rejectCurrent(): void {
  const suggestion = keyedSuggestion();
  if (suggestion) attempt(rejectSuggestion(suggestion));
}

/** Highlights the passage and links it to the comment, as if it had been selected: one step of undo. */
export async function acceptSuggestion(suggestion: Suggestion): Promise<void> {
  await decide(suggestion, async () => {
    const { commentId, documentId, target } = suggestion;
    await change(call('annotations.create', {
      documentId, targets: plainTargets([target]), color: colorOfRole('subject'), links: [{ commentId, role: 'subject' }],
    }));
    announce(`Passage on page ${target.pageLabel} linked to comment ${numberOf(commentId)}`);
  });
}

export async function rejectSuggestion(suggestion: Suggestion): Promise<void> {
  await decide(suggestion, async () => {
    const { commentId, documentId, target: { pageIndex, start, end } } = suggestion;
    await change(call('suggestions.reject', { commentId, documentId, pageIndex, start, end }));
    note(`Suggestion for comment ${numberOf(commentId)} rejected`, { label: 'Undo', run: () => attempt(undo()) });
  });
}

function numberOf(commentId: Id): string {
  return currentView()?.comments.get(commentId)?.number ?? '';
}

/** Takes the card away at once; the one below it is current then. */
async function decide(suggestion: Suggestion, work: () => Promise<void>): Promise<void> {
  const { suggestions, deciding } = useSuggestions.getState();
  const id = suggestionId(suggestion);
  decisions += 1;
  const here = suggestions.indexOf(suggestion);
  const next = suggestions[here + 1] ?? suggestions[here - 1];
  useSuggestions.setState({ deciding: new Set([...deciding, id]), litId: null, suggestions: suggestions.filter((one) => one !== suggestion), currentId: next ? suggestionId(next) : null });
  try {
    await work();
  } catch (error) {
    useSuggestions.setState({ suggestions });
    throw error;
  } finally {
    useSuggestions.setState((state) => ({ deciding: new Set([...state.deciding].filter((one) => one !== id)) }));
  }
}

/** Shows the passage in its filing. */
export function goToSuggestion(suggestion: Suggestion): void {
  const document = currentView()?.documents.get(suggestion.documentId);
  makeCurrent(suggestionId(suggestion));
  if (document) goToPlace(document, suggestion.target.pageIndex, suggestion.target.quads);
}

export function findSuggestion(id: string): Suggestion | undefined {
  return useSuggestions.getState().suggestions.find((one) => suggestionId(one) === id);
}
