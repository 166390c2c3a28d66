/** The hit that Find stands at becomes the selection when the bar is closed, so that it can be linked without a mouse. */
import { caretIn } from './drag-select.ts';

/** Call before the marks of the hits are taken away, and what it gives afterwards. Null where no hit is on screen. */
export function selectHit(container: HTMLElement): (() => void) | null {
  const parts = [...container.querySelectorAll<HTMLElement>('.textLayer .highlight.selected')];
  const [first] = parts;
  const last = parts.at(-1);
  const from = first && placeIn(first, 'start');
  const to = last && placeIn(last, 'end');
  if (!first || !from || !to || !isSeen(first, container)) return null;
  return () => {
    if (!from.run.isConnected || !to.run.isConnected) return;
    const [a, b] = [caretIn(from.run, from.offset), caretIn(to.run, to.offset)];
    getSelection()?.setBaseAndExtent(a.node, a.offset, b.node, b.offset);
  };
}

/** The run of text that stays when the mark in it goes, and how far in the mark begins or ends. */
function placeIn(mark: HTMLElement, edge: 'start' | 'end'): { readonly run: HTMLElement; readonly offset: number } | null {
  const run = mark.closest<HTMLElement>('.textLayer span[role="presentation"]');
  if (!run) return null;
  const before = document.createRange();
  before.setStart(run, 0);
  if (edge === 'start') before.setEndBefore(mark);
  else before.setEndAfter(mark);
  return { run, offset: before.toString().length };
}

function isSeen(element: Element, container: Element): boolean {
  const [box, pane] = [element.getBoundingClientRect(), container.getBoundingClientRect()];
  return box.bottom > pane.top && box.top < pane.bottom;
}
