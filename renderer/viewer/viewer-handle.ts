/** The viewer's commands. One stable object: callers may keep it, and may call it while the document is still opening. */
import { selectHit } from './find-hit.ts';
import type { DocumentViewerHandle } from './model.ts';
import type { Overlays } from './overlays.ts';
import { findPage } from './page-labels.ts';
import type { PdfSession } from './pdf-session.ts';
import type { SidebarTab } from './Sidebar.tsx';

export interface Shown {
  readonly session: PdfSession;
  readonly overlays: Overlays;
  /** The frame that was drawn last. */
  readonly areas: { clear(): void };
}

export interface HandleParts {
  shown(): Shown | null;
  pageLabels(): readonly string[];
  scroller(): HTMLElement | null;
  pageBox(): HTMLInputElement | null;
  toggleSidebar(tab?: SidebarTab): void;
  toggleAreaTool(): void;
}

export interface QueuedHandle extends DocumentViewerHandle {
  /** Runs the last navigation that was asked for while there were no pages yet. */
  flush(): void;
}

export function createHandle(parts: HandleParts): QueuedHandle {
  let waiting: ((shown: Shown) => void) | null = null;
  const now = (run: (session: PdfSession) => void): void => {
    const shown = parts.shown();
    if (shown?.session.laidOut) run(shown.session);
  };
  const soon = (run: (shown: Shown) => void): void => {
    const shown = parts.shown();
    if (shown?.session.laidOut) run(shown);
    else waiting = run;
  };
  return {
    flush: () => {
      const run = waiting;
      waiting = null;
      if (run) soon(run);
    },
    goToPage: (pageIndex) => soon(({ session }) => session.goToPage(pageIndex)),
    goToLabel: (label) => {
      const session = parts.shown()?.session;
      const target = session ? findPage(label, parts.pageLabels(), session.pageCount, session.store.get().pageIndex) : null;
      if (target === null) return false;
      soon((shown) => shown.session.goToPage(target));
      return true;
    },
    goToPlace: (pageIndex, quads) => soon(({ session, overlays }) => {
      overlays.glow(pageIndex, quads);
      session.goToPlace(pageIndex, quads);
    }),
    scrollTo: (pageIndex, top) => now((session) => session.scrollTo(pageIndex, top)),
    openFind: (query) => soon(({ session }) => session.find.open(query)),
    closeFind: () => {
      const scroller = parts.scroller();
      const select = scroller ? selectHit(scroller) : null;
      now((session) => session.find.close());
      scroller?.focus({ preventScroll: true });
      // PDF.js takes its marks away only after this turn.
      if (select) window.setTimeout(select);
    },
    find: (query, options) => soon(({ session }) => {
      session.find.open();
      session.find.search(query, options);
    }),
    findNext: () => now((session) => session.find.next()),
    findPrevious: () => now((session) => session.find.previous()),
    zoomIn: () => now((session) => session.zoomStep(1)),
    zoomOut: () => now((session) => session.zoomStep(-1)),
    fitText: () => now((session) => session.setZoom('fit-text')),
    fitWidth: () => now((session) => session.setZoom('fit-width')),
    fitPage: () => now((session) => session.setZoom('fit-page')),
    actualSize: () => now((session) => session.setZoom(1)),
    setZoom: (zoom) => now((session) => session.setZoom(zoom)),
    setLayout: (layout) => now((session) => session.setLayout(layout)),
    rotate: () => now((session) => session.rotate()),
    back: () => now((session) => session.back()),
    forward: () => now((session) => session.forward()),
    toggleSidebar: (tab) => parts.toggleSidebar(tab),
    focus: () => parts.scroller()?.focus({ preventScroll: true }),
    focusPageBox: () => {
      parts.pageBox()?.focus();
      parts.pageBox()?.select();
    },
    toggleAreaTool: () => parts.toggleAreaTool(),
    clearSelection: () => {
      parts.shown()?.areas.clear();
      const selection = getSelection();
      if (selection?.anchorNode && parts.scroller()?.contains(selection.anchorNode)) selection.removeAllRanges();
    },
    viewState: () => parts.shown()?.session.viewState() ?? null,
  };
}
