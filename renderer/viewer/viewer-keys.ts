import type { KeyboardEvent } from 'react';
import type { DocumentViewerHandle } from './model.ts';
import type { PdfSession } from './pdf-session.ts';

/** Keys of the viewer that has the focus. Those it used are marked with preventDefault, so the window leaves them alone. */
export function viewerKey(event: KeyboardEvent, handle: DocumentViewerHandle, session: PdfSession | null): void {
  if (event.defaultPrevented || !session) return;
  const action = actionOf(event, handle, session);
  if (!action) return;
  event.preventDefault();
  action();
}

function actionOf(event: KeyboardEvent, handle: DocumentViewerHandle, session: PdfSession): (() => void) | null {
  const { key, shiftKey, altKey } = event;
  const command = event.ctrlKey || event.metaKey;
  if (command && !altKey) {
    const name = key.toLowerCase();
    if (name === 'f' && !shiftKey) return () => handle.openFind(shortSelection());
    if (name === 'g' && !shiftKey) return handle.focusPageBox;
    if (key === '+' || key === '=') return handle.zoomIn;
    if (key === '-') return handle.zoomOut;
    if (key === '0') return handle.fitWidth;
    if (key === '1') return handle.actualSize;
    return null;
  }
  if (key === 'F3') return shiftKey ? handle.findPrevious : handle.findNext;
  if (altKey && key === 'ArrowLeft') return handle.back;
  if (altKey && key === 'ArrowRight') return handle.forward;
  if (event.target !== session.container) return null;
  const step = pageStep(event);
  if (step !== 0 && session.turning.turnsAt(step)) return () => session.turning.turn(step);
  if (key === 'Home') return () => handle.goToPage(0);
  if (key === 'End') return () => handle.goToPage(session.pageCount - 1);
  return null;
}

/** A key that scrolls turns the page where there is nothing more of it to scroll. */
function pageStep({ key, shiftKey }: KeyboardEvent): 1 | -1 | 0 {
  if (key === 'PageDown' || key === 'ArrowDown' || key === 'ArrowRight' || (key === ' ' && !shiftKey)) return 1;
  return key === 'PageUp' || key === 'ArrowUp' || key === 'ArrowLeft' || (key === ' ' && shiftKey) ? -1 : 0;
}

/** What is selected becomes the query where it is short and of one line. */
function shortSelection(): string | undefined {
  const text = getSelection()?.toString().trim() ?? '';
  return text !== '' && text.length <= 80 && !text.includes('\n') ? text : undefined;
}
