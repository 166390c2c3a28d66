/**
 * Keeps a mouse selection steady over blank paper. The browser only knows the boxes of the text runs; between lines, in
 * margins and between pages it loses the selection or throws it to the end of the page. There, the nearest place in the
 * text is chosen here; over text the browser goes on by itself.
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
  const follow = (event: MouseEvent): void => {
    if (!press?.from.node.isConnected || !(event.target instanceof Element)) return;
    if (Math.hypot(event.clientX - press.x, event.clientY - press.y) < DRAG_PIXELS) return;
    const selection = getSelection();
    const { from } = press;
    // Scrolling during a drag makes the browser forget where the selection began, too.
    const kept = selection?.anchorNode === from.node && selection.anchorOffset === from.offset;
    if (!selection || (kept && isRun(event.target))) return;
    const to = caretAt(container, event.target, event.clientX, event.clientY);
    if (!to) return;
    event.preventDefault();
    selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  };
  container.addEventListener('mousemove', (event) => {
    if ((event.buttons & 1) === 1) follow(event);
  }, { signal });
  // The browser takes the selection that was just made here for one that is to be dragged away.
  container.addEventListener('dragstart', (event) => {
    if (press) event.preventDefault();
  }, { signal });
  container.addEventListener('mouseup', (event) => {
    if (event.button === 0) follow(event);
    press = null;
  }, { signal });
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
function caretIn(run: HTMLElement, offset: number): Caret {
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
