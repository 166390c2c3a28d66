import { useCarry } from '../amendment/carry-store.ts';
import { useFind } from '../annotations/find-store.ts';
import { useView } from '../state/use-view.ts';
import type { ViewerSelection } from '../viewer/model.ts';
import { AnnotationPopover } from './AnnotationPopover.tsx';
import { NotePopover } from './NotePopover.tsx';
import { SelectionPopover } from './SelectionPopover.tsx';
import { useSelection } from './selection-store.ts';
import './links.css';

/** The popover of the selected text, or of the highlight that was clicked. */
export function LinkPopovers() {
  const view = useView();
  const placingIn = useCarry((state) => state.pass?.to.id ?? null);
  const findingIn = useFind((state) => state.documentId);
  const { selection, opened } = useSelection();
  // While highlights are carried forward, or one of them is looked for, a selection in the new version says where it goes.
  if (selection !== null && (selection.documentId === placingIn || selection.documentId === findingIn)) return null;
  if (selection?.kind === 'page-note') return <NotePopover key={keyOf(selection)} selection={selection} />;
  if (selection !== null) return <SelectionPopover selection={selection} />;
  const annotation = opened === null ? undefined : view?.annotations.get(opened.annotationId);
  if (opened === null || annotation === undefined) return null;
  return <AnnotationPopover annotation={annotation} anchorRect={opened.anchorRect} among={opened.among} />;
}

/** Each place on a page is a note of its own. */
function keyOf({ documentId, targets }: ViewerSelection): string {
  return `${documentId} ${targets.map(({ pageIndex, quads }) => `${pageIndex} ${quads.join(' ')}`).join(' ')}`;
}
