/** A note of the page stands beside the words, not on them. Pixels of the page. */
import type { Quad } from '../../db/model.ts';
import { caretIn } from './drag-select.ts';
import type { AnchorRect, ViewerSelection } from './model.ts';
import { boxOf, type Box } from './page-box.ts';
import type { PdfSession } from './pdf-session.ts';

const GAP = 3;
/** Widths of the note that it may move; a note far from where it was put looks lost. */
const FAR = 3;

/** The left edge nearest to where the note was put, within the part of the page that is seen, at which it covers none of the runs; where there is none nearby, it stays. */
export function freeLeft(box: Box, runs: readonly Box[], seen: { readonly left: number; readonly right: number }): number {
  const size = box.right - box.left;
  const near = runs.filter(({ top, bottom }) => top < box.bottom && bottom > box.top);
  const isFree = (left: number): boolean => left >= seen.left && left + size <= seen.right && near.every((run) => run.right <= left || run.left >= left + size);
  const places = [box.left, ...near.flatMap((run) => [run.left - GAP - size, run.right + GAP])].filter((left) => isFree(left) && Math.abs(left - box.left) <= FAR * size);
  return places.toSorted((a, b) => Math.abs(a - box.left) - Math.abs(b - box.left))[0] ?? box.left;
}

/** The note that was just put down, moved off the words. */
export function besideWords<T extends Pick<ViewerSelection, 'targets' | 'anchorRect'>>(session: PdfSession, selection: T): T {
  const [target] = selection.targets;
  const view = target ? session.pageView(target.pageIndex) : null;
  const box = view && target ? boxOf(view.viewport, target.quads) : null;
  if (!view || !target || !box) return selection;
  const page = view.div.getBoundingClientRect();
  const runs = [...view.div.querySelectorAll<HTMLElement>('.textLayer span[role="presentation"]')].filter((run) => run.textContent.trim() !== '').map((run): Box => {
    const { left, top, right, bottom } = wordsOf(run).getBoundingClientRect();
    return { left: left - page.left, top: top - page.top, right: right - page.left, bottom: bottom - page.top };
  });
  const pane = session.container.getBoundingClientRect();
  const left = freeLeft(box, runs, { left: Math.max(0, pane.left - page.left), right: Math.min(page.width, pane.left + session.container.clientWidth - page.left) });
  const corner = (x: number, y: number): [number, number] => {
    const [a, b] = view.viewport.convertToPdfPoint(x, y);
    return [a ?? 0, b ?? 0];
  };
  const right = left + box.right - box.left;
  const quad: Quad = [...corner(left, box.top), ...corner(right, box.top), ...corner(left, box.bottom), ...corner(right, box.bottom)];
  const anchorRect: AnchorRect = { ...selection.anchorRect, left: selection.anchorRect.left + left - box.left };
  return { ...selection, targets: [{ ...target, quads: [quad] }], anchorRect };
}

/** Without the blanks around them: the indent of a paragraph is white paper. */
function wordsOf(run: HTMLElement): Range {
  const text = run.textContent;
  const [from, to] = [caretIn(run, text.length - text.trimStart().length), caretIn(run, text.trimEnd().length)];
  const words = document.createRange();
  words.setStart(from.node, from.offset);
  words.setEnd(to.node, to.offset);
  return words;
}
