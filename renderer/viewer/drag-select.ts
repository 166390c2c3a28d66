/**
 * Drives a mouse selection. The browser only knows the boxes of the text runs: between lines, in margins and between pages
 * it loses the selection or throws it to the end of the page, and outside the pane it goes on into the rest of the window.
 * Here the nearest place in the pane's own text is chosen, and the pane scrolls while the pointer is above or below it.
 */
import type { PdfSession } from './pdf-session.ts';

export interface RunBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

const DRAG_PIXELS = 3;
/** Pixels a frame. */
const MOST_SCROLL = 26;

export function steadyDrags(session: PdfSession): void {
  const { container, signal } = session;
  let press: { readonly x: number; readonly y: number; readonly from: Caret } | null = null;

  container.addEventListener('mousedown', (event) => {
    press = null;
    // The second and third click select by words and lines, which the browser does well.
    if (event.button !== 0 || event.detail > 1 || event.shiftKey || !(event.target instanceof Element)) return;
    if (event.target.closest('button, a, input') || !event.target.closest('.pdfViewer')) return;
    const from = caretAt(container, event.target, event.clientX, event.clientY);
    // A press on what is selected begins to drag the words away.
    if (from && !(isRun(event.target) && isSelected(from))) press = { x: event.clientX, y: event.clientY, from };
  }, { signal });
  const extendTo = (target: Element, x: number, y: number): void => {
    const selection = getSelection();
    const to = caretAt(container, target, x, y);
    if (!press || !selection || !to) return;
    const { from } = press;
    // The page where it began may be far from the screen by now, and its text with it: the selection has kept what is left.
    if (from.node.isConnected) selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    else selection.extend(to.node, to.offset);
  };
  let outside: { readonly x: number; readonly y: number } | null = null;
  let frame = 0;
  const scrollOn = (): void => {
    if (!press || !outside) return;
    const box = container.getBoundingClientRect();
    const past = Math.min(outside.y - box.top, 0) + Math.max(outside.y - box.bottom, 0);
    container.scrollTop += Math.max(-MOST_SCROLL, Math.min(MOST_SCROLL, past / 4));
    const x = Math.min(Math.max(outside.x, box.left + 1), box.left + container.clientWidth - 1);
    const y = Math.min(Math.max(outside.y, box.top + 1), box.top + container.clientHeight - 1);
    const target = document.elementFromPoint(x, y);
    extendTo(target && container.contains(target) ? target : container, x, y);
    if (past !== 0) frame = requestAnimationFrame(scrollOn);
  };
  const follow = (event: MouseEvent): void => {
    cancelAnimationFrame(frame);
    if (!press || !(event.target instanceof Node)) return;
    // Else the browser would go on by itself, and scroll whatever lies under the pointer.
    event.preventDefault();
    if (Math.hypot(event.clientX - press.x, event.clientY - press.y) < DRAG_PIXELS) return;
    const inside = event.target instanceof Element && container.contains(event.target);
    outside = inside ? null : { x: event.clientX, y: event.clientY };
    if (inside) extendTo(event.target, event.clientX, event.clientY);
    else scrollOn();
  };
  window.addEventListener('mousemove', (event) => {
    if ((event.buttons & 1) === 1) follow(event);
    else press = null;
  }, { signal, capture: true });
  // The browser takes the selection that was just made here for one that is to be dragged away.
  container.addEventListener('dragstart', (event) => {
    if (press) event.preventDefault();
  }, { signal });
  window.addEventListener('mouseup', (event) => {
    // Nothing is selected any more where what was dragged has been taken (see mark-drag.ts).
    if (event.button === 0 && (getSelection()?.rangeCount ?? 0) > 0) follow(event);
    press = null;
    cancelAnimationFrame(frame);
  }, { signal, capture: true });
}

function isSelected({ node, offset }: Caret): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && selection.rangeCount > 0 && selection.getRangeAt(0).isPointInRange(node, offset);
}

function caretAt(container: HTMLElement, target: Element, x: number, y: number): Caret | null {
  const found = isRun(target) ? document.caretPositionFromPoint(x, y) : null;
  return found && target.contains(found.offsetNode) ? { node: found.offsetNode, offset: found.offset } : nearestCaret(container, x, y);
}

function isRun(target: Element): boolean {
  const layer = target.closest('.textLayer');
  return layer !== null && layer !== target && !target.matches('.endOfContent, .markedContent, br');
}

function nearestCaret(container: HTMLElement, x: number, y: number): Caret | null {
  const layer = nearestLayer(container, y);
  if (!layer) return null;
  const runs = [...layer.querySelectorAll<HTMLElement>('span[role="presentation"]')].filter((run) => run.textContent !== '');
  const boxes = runs.map((run) => run.getBoundingClientRect());
  const rotation = Number(layer.dataset['mainRotation'] ?? 0);
  const found = nearestRun(boxes, x, y, rotation);
  const run = runs[found?.index ?? -1];
  if (!run || !found) return null;
  const along = run.dir === 'rtl' ? 1 - found.along : found.along;
  return caretIn(run, Math.round(along * run.textContent.length));
}

function nearestLayer(container: HTMLElement, y: number): HTMLElement | null {
  let best: { readonly layer: HTMLElement; readonly distance: number } | null = null;
  for (const layer of container.querySelectorAll<HTMLElement>('.page > .textLayer')) {
    const box = layer.getBoundingClientRect();
    const distance = Math.max(box.top - y, 0, y - box.bottom);
    if (!best || distance < best.distance) best = { layer, distance };
  }
  return best?.layer ?? null;
}

/**
 * The run of the nearest line, and how far along it (0..1, in reading direction of left-to-right text) the point lies.
 * `rotation` is that of the page in degrees: on a page that lies on its side, lines run from top to bottom.
 */
export function nearestRun(boxes: readonly RunBox[], x: number, y: number, rotation: number): { readonly index: number; readonly along: number } | null {
  const upright = rotation % 180 === 0;
  const backwards = rotation === 180 || rotation === 270;
  let best: { readonly index: number; readonly across: number; readonly aside: number; readonly along: number } | null = null;
  for (const [index, box] of boxes.entries()) {
    const [from, to, at] = upright ? [box.left, box.right, x] : [box.top, box.bottom, y];
    const [near, far, line] = upright ? [box.top, box.bottom, y] : [box.left, box.right, x];
    const across = Math.max(near - line, 0, line - far);
    const aside = Math.max(from - at, 0, at - to);
    if (best && (across > best.across || (across === best.across && aside >= best.aside))) continue;
    const share = to > from ? Math.min(1, Math.max(0, (at - from) / (to - from))) : 0;
    best = { index, across, aside, along: backwards ? 1 - share : share };
  }
  return best && { index: best.index, along: best.along };
}

/** A find match splits a run into several text nodes. */
export function caretIn(run: HTMLElement, offset: number): Caret {
  const texts = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: Caret = { node: run, offset: 0 };
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    last = { node, offset: Math.min(left, length) };
    if (left <= length) return last;
    left -= length;
  }
  return last;
}
