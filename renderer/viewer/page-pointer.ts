/** Pointer, click and file drops on highlights and chips. The text layer lies above the paint, so hits are computed. */
import { highlightsAt, type PlacedHighlight } from './hit-test.ts';
import type { AnchorRect } from './model.ts';
import type { Overlays } from './overlays.ts';
import { boxOf, clip } from './page-box.ts';
import type { PdfSession } from './pdf-session.ts';

export interface PointerCallbacks {
  onHighlightHover(ids: readonly string[]): void;
  onHighlightClick(ids: readonly string[], anchorRect: AnchorRect): void;
  onChipHover(id: string | null): void;
  onChipClick(id: string, anchorRect: AnchorRect): void;
  /** A chip that several share. */
  onCrowdClick(ids: readonly string[], anchorRect: AnchorRect): void;
  /** A chip begins to be dragged away; its data is put into the event. */
  onChipDrag(id: string, event: DragEvent): void;
  onDropOnHighlight(id: string, files: readonly File[]): void;
  /** Something of the window itself hangs over these highlights, smallest first: what letting go will do to which, or null. */
  linkTarget(ids: readonly string[]): { readonly id: string; readonly label: string } | null;
  onLinkDrop(id: string): void;
  /** What to say while files hang over a highlight; null when they leave. Client coordinates. */
  onDropTarget(target: { readonly label: string; readonly left: number; readonly top: number; readonly id: string } | null): void;
}

interface Hit {
  readonly pageIndex: number;
  readonly placed: readonly PlacedHighlight[];
}

const DRAG_PIXELS = 4;

function hitOn(session: PdfSession, overlays: Overlays, event: MouseEvent): Hit | null {
  const page = event.target instanceof Element ? event.target.closest<HTMLElement>('.page') : null;
  const pageIndex = Number(page?.dataset['pageNumber']) - 1;
  const view = page ? session.pageView(pageIndex) : null;
  if (!page || !view) return null;
  const list = overlays.on(pageIndex);
  if (list.length === 0) return { pageIndex, placed: [] };
  const box = page.getBoundingClientRect();
  const [x, y] = view.viewport.convertToPdfPoint(event.clientX - box.left, event.clientY - box.top);
  return { pageIndex, placed: highlightsAt(list, x ?? 0, y ?? 0) };
}

/** Ids of the highlights under the pointer, smallest first. */
export function marksAt(session: PdfSession, overlays: Overlays, event: MouseEvent): readonly string[] {
  return (hitOn(session, overlays, event)?.placed ?? []).map(({ highlight }) => highlight.id);
}

export function watchPointer(session: PdfSession, overlays: Overlays, callbacks: PointerCallbacks): void {
  const { container, signal } = session;
  let hovered = '';
  let pressed: { x: number; y: number } | null = null;
  let frame = 0;
  let carried = false;

  const hitAt = (event: MouseEvent): Hit | null => hitOn(session, overlays, event);
  const rectOf = ({ pageIndex, placed }: Hit): AnchorRect => {
    const view = session.pageView(pageIndex);
    const first = placed[0];
    const box = view && first ? boxOf(view.viewport, first.quads) : null;
    if (!view || !box) return { left: 0, top: 0, width: 0, height: 0 };
    const page = view.div.getBoundingClientRect();
    return clip({ left: page.left + box.left, top: page.top + box.top, width: box.right - box.left, height: box.bottom - box.top }, container);
  };
  const hover = (placed: readonly PlacedHighlight[]): void => {
    const ids = placed.map(({ highlight }) => highlight.id);
    const key = ids.join('\n');
    if (key === hovered) return;
    hovered = key;
    container.classList.toggle('viewer-over-highlight', ids.length > 0);
    const hint = placed.find(({ highlight }) => highlight.hint !== undefined)?.highlight.hint;
    if (hint === undefined) container.removeAttribute('title');
    else container.title = hint;
    callbacks.onHighlightHover(ids);
  };

  /** A highlight of another pane hangs over this one (see mark-drag.ts). */
  const carriedOver = (event: PointerEvent): void => {
    const link = callbacks.linkTarget(marksAt(session, overlays, event));
    if (!link && !carried) return;
    carried = link !== null;
    callbacks.onDropTarget(link ? { ...link, left: event.clientX, top: event.clientY } : null);
  };
  container.addEventListener('pointermove', (event) => {
    if (event.buttons !== 0) return carriedOver(event);
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => hover(hitAt(event)?.placed ?? []));
  }, { signal, passive: true });
  container.addEventListener('pointerleave', () => {
    cancelAnimationFrame(frame);
    hover([]);
    if (carried) callbacks.onDropTarget(null);
    carried = false;
  }, { signal });
  container.addEventListener('pointerup', (event) => {
    if (!carried) return;
    carried = false;
    callbacks.onDropTarget(null);
    const link = callbacks.linkTarget(marksAt(session, overlays, event));
    if (link) callbacks.onLinkDrop(link.id);
  }, { signal });
  container.addEventListener('pointerdown', (event) => { pressed = { x: event.clientX, y: event.clientY }; }, { signal });

  container.addEventListener('click', (event) => {
    const chip = chipOf(event.target);
    if (chip) {
      const rect = clip(chip.button.getBoundingClientRect(), container);
      return chip.ids.length === 1 ? callbacks.onChipClick(chip.id, rect) : callbacks.onCrowdClick(chip.ids, rect);
    }
    const still = pressed !== null && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < DRAG_PIXELS;
    if (!still || !(getSelection()?.isCollapsed ?? true) || isLink(event.target)) return;
    const hit = hitAt(event);
    if (hit && hit.placed.length > 0) callbacks.onHighlightClick(hit.placed.map(({ highlight }) => highlight.id), rectOf(hit));
  }, { signal });
  // A link may open a window with the middle button; nothing in a document does.
  container.addEventListener('auxclick', (event) => { if (isLink(event.target)) event.preventDefault(); }, { signal });

  for (const type of ['pointerover', 'focusin'] as const) {
    container.addEventListener(type, (event) => {
      const chip = chipOf(event.target);
      if (chip?.ids.length === 1) callbacks.onChipHover(chip.id);
      else if (chip) callbacks.onHighlightHover(chip.ids);
    }, { signal });
  }
  for (const type of ['pointerout', 'focusout'] as const) {
    container.addEventListener(type, (event) => {
      if (chipOf(event.target)) callbacks.onChipHover(null);
    }, { signal });
  }

  container.addEventListener('dragstart', (event) => {
    const chip = chipOf(event.target);
    if (chip) callbacks.onChipDrag(chip.id, event);
  }, { signal });
  const linkTarget = (event: DragEvent): { readonly id: string; readonly label: string } | null => {
    if (event.dataTransfer?.types.includes('Files') !== false) return null;
    const ids = marksAt(session, overlays, event);
    return ids.length === 0 ? null : callbacks.linkTarget(ids);
  };
  const dropTarget = (event: DragEvent): PlacedHighlight | null => {
    if (!event.dataTransfer?.types.includes('Files')) return null;
    return hitAt(event)?.placed.find(({ highlight }) => highlight.dropLabel !== undefined) ?? null;
  };
  container.addEventListener('dragover', (event) => {
    const link = linkTarget(event);
    if (link && event.dataTransfer) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'link';
      return callbacks.onDropTarget({ ...link, left: event.clientX, top: event.clientY });
    }
    const target = dropTarget(event);
    if (!target || !event.dataTransfer) return callbacks.onDropTarget(null);
    // The window sees the event, too: that it was taken (preventDefault) tells it to make no promise of its own.
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    callbacks.onDropTarget({ id: target.highlight.id, label: target.highlight.dropLabel ?? '', left: event.clientX, top: event.clientY });
  }, { signal });
  container.addEventListener('dragleave', (event) => {
    if (!(event.relatedTarget instanceof Node) || !container.contains(event.relatedTarget)) callbacks.onDropTarget(null);
  }, { signal });
  container.addEventListener('drop', (event) => {
    const link = linkTarget(event);
    const target = dropTarget(event);
    callbacks.onDropTarget(null);
    if (link) {
      event.preventDefault();
      return callbacks.onLinkDrop(link.id);
    }
    if (!target || !event.dataTransfer) return;
    event.preventDefault();
    callbacks.onDropOnHighlight(target.highlight.id, [...event.dataTransfer.files]);
  }, { signal });
}

/** The chips that the button stands for: one, or several that share it. */
function chipOf(target: EventTarget | null): { readonly id: string; readonly ids: readonly string[]; readonly button: HTMLElement } | null {
  const button = target instanceof Element ? target.closest<HTMLElement>('.viewer-chip') : null;
  const ids = button?.dataset['chipIds']?.split('\n') ?? [];
  const [id] = ids;
  return button && id !== undefined ? { id, ids, button } : null;
}

function isLink(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a') !== null;
}
