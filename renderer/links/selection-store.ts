import { create } from 'zustand';
import { call } from '../api/call.ts';
import type { Annotation, AnnotationKind, HighlightColor, Id, LinkRole, StaffComment } from '../api/model.ts';
import { chooseComment, revealComment } from '../state/go.ts';
import { change } from '../state/matter-store.ts';
import { plainTargets } from '../state/plain-targets.ts';
import { currentView } from '../state/use-view.ts';
import { colorOfRole, roleOfColor } from '../state/words.ts';
import { announce } from '../ui/Announcer.tsx';
import type { AnchorRect, ViewerSelection } from '../viewer/model.ts';
import { clearSelections } from '../viewers/registry.ts';

interface SelectionState {
  /** Text selected in a document, waiting for a gesture. */
  readonly selection: ViewerSelection | null;
  /** An existing highlight whose popover is open; `among` are all that lie where it was clicked. */
  readonly opened: { readonly annotationId: Id; readonly anchorRect: AnchorRect; readonly among: readonly Id[] } | null;
  /** The role the next link gets. */
  readonly role: LinkRole;
  /** Words are underlined instead of highlighted. */
  readonly underline: boolean;
  select(selection: ViewerSelection | null): void;
  openAnnotation(annotationId: Id, anchorRect: AnchorRect, among?: readonly Id[]): void;
  closeAnnotation(): void;
  setRole(role: LinkRole): void;
  setUnderline(underline: boolean): void;
}

export const useSelection = create<SelectionState>()((set) => ({
  selection: null,
  opened: null,
  role: 'subject',
  underline: false,
  select: (selection) => set(selection === null ? { selection } : { selection, opened: null }),
  openAnnotation: (annotationId, anchorRect, among = []) => set({ opened: { annotationId, anchorRect, among }, selection: null }),
  closeAnnotation: () => set({ opened: null }),
  setRole: (role) => set({ role }),
  setUnderline: (underline) => set({ underline }),
}));

/** Highlights the selected passage and links it to the comment, in the colour of the role. */
export async function linkSelection(commentId: Id): Promise<void> {
  const { role } = useSelection.getState();
  const annotation = await highlight(colorOfRole(role), [{ commentId, role }]);
  const comment = currentView()?.comments.get(commentId);
  if (!annotation || !comment) return;
  announce(`Passage linked to comment ${comment.number}`);
  chooseComment(commentId);
  revealComment(commentId);
}

/** Highlights the selected passage without a link. */
export async function highlightSelection(color: HighlightColor): Promise<Annotation | null> {
  const annotation = await highlight(color, []);
  if (annotation) announce(`Passage highlighted in ${color}`);
  return annotation;
}

async function highlight(color: HighlightColor, links: readonly { readonly commentId: Id; readonly role: LinkRole }[]): Promise<Annotation | null> {
  const { selection, underline } = useSelection.getState();
  if (!selection) return null;
  useSelection.setState({ selection: null });
  clearSelections();
  return change(call('annotations.create', { documentId: selection.documentId, targets: plainTargets(selection.targets), kind: kindOf(selection, underline), color, links: [...links] }));
}

/** Puts a note down on the page, with its words and its link in one step. */
export async function placeNote(selection: ViewerSelection, note: string, color: HighlightColor, comment?: StaffComment): Promise<void> {
  await change(call('annotations.create', {
    documentId: selection.documentId, targets: plainTargets(selection.targets), kind: 'page-note', color, note,
    links: comment === undefined ? [] : [{ commentId: comment.id, role: roleOfColor(color) }],
  }));
  announce(comment === undefined ? 'Note placed on the page' : `Note linked to comment ${comment.number}`);
  if (comment === undefined) return;
  chooseComment(comment.id);
  revealComment(comment.id);
}

function kindOf({ kind }: ViewerSelection, underline: boolean): AnnotationKind {
  if (kind !== 'text') return kind;
  return underline ? 'underline' : 'highlight';
}
