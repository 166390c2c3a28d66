import { useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import './layers.css';
import './overlay.css';
import './viewer.css';
import { watchAreas } from './area-draw.ts';
import { ChipCrowd } from './ChipCrowd.tsx';
import { steadyDrags } from './drag-select.ts';
import { FindBar } from './FindBar.tsx';
import { watchMarkDrags } from './mark-drag.ts';
import { PASSAGE_DRAG_TYPE, type AnchorRect, type DocumentViewerProps } from './model.ts';
import { besideWords } from './note-place.ts';
import { OutsideLinkNote, type OutsideLink } from './OutsideLinkNote.tsx';
import { Overlays } from './overlays.ts';
import { watchPointer } from './page-pointer.ts';
import { PaneMessage } from './PaneMessage.tsx';
import { PdfSession } from './pdf-session.ts';
import { watchSelection } from './selection-watch.ts';
import { Sidebar, type SidebarTab } from './Sidebar.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useLatest } from './use-latest.ts';
import { usePdf } from './use-pdf.ts';
import { createHandle, type Shown } from './viewer-handle.ts';
import { viewerKey } from './viewer-keys.ts';

const NONE: readonly never[] = [];
/** The file is there, its pages are not drawn yet. */
const LAYING_OUT = { kind: 'loading', fraction: null } as const;

/** One document in one pane: toolbar, find bar, sidebar, pages, highlights and chips. See `model.ts` for the props. */
export function DocumentViewer(props: DocumentViewerProps) {
  const { documentId, name, pageLabels = NONE, doubtfulLabels = NONE, highlights = NONE, chips = NONE, hovered = NONE, active = NONE, outline = NONE } = props;
  const latest = useLatest(props);
  const pane = useRef<HTMLElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const pages = useRef<HTMLDivElement>(null);
  const pageBox = useRef<HTMLInputElement>(null);
  const sidebarId = useId();
  const { phase, document: pdf, retry } = usePdf(documentId);
  const [shown, setShown] = useState<Shown | null>(null);
  const [sidebar, setSidebar] = useState<SidebarTab | null>(null);
  /** The first page is there to be seen. */
  const [drawn, setDrawn] = useState(false);
  const [outside, setOutside] = useState<OutsideLink | null>(null);
  const [drop, setDrop] = useState<{ readonly id: string; readonly label: string; readonly left: number; readonly top: number } | null>(null);

  const [crowd, setCrowd] = useState<{ readonly ids: readonly string[]; readonly rect: AnchorRect } | null>(null);

  const [areaTool, setAreaTool] = useState(false);
  const areaToolNow = useLatest(areaTool);

  const live = useRef<Shown>(null);
  const [handle] = useState(() => createHandle({
    shown: () => live.current,
    pageLabels: () => latest.current.pageLabels ?? NONE,
    scroller: () => container.current,
    pageBox: () => pageBox.current,
    toggleAreaTool: () => setAreaTool((on) => !on),
    toggleSidebar: (tab) => setSidebar((open) => (open && (tab === undefined || tab === open) ? null : tab ?? 'outline')),
  }));
  useImperativeHandle(props.ref, () => handle, [handle]);

  useEffect(() => {
    if (!pdf || !container.current || !pages.current) return undefined;
    const session = new PdfSession({
      container: container.current, pages: pages.current, document: pdf, initialView: latest.current.initialView ?? null,
      onViewChange: (view) => latest.current.onViewChange?.(view),
      onTextWidth: (width) => latest.current.onTextWidth?.(width),
      onOutsideLink: (address, link) => setOutside({ address, rect: link.getBoundingClientRect() }),
    });
    const overlays = new Overlays(session);
    watchPointer(session, overlays, {
      onHighlightHover: (ids) => latest.current.onHighlightHover?.(ids),
      onHighlightClick: (ids, rect) => latest.current.onHighlightClick?.(ids, rect),
      onChipHover: (id) => latest.current.onChipHover?.(id),
      onChipClick: (id, rect) => latest.current.onChipClick?.(id, rect),
      onCrowdClick: (ids, rect) => setCrowd({ ids, rect }),
      onDropOnHighlight: (id, files) => latest.current.onDropOnHighlight?.(id, files),
      linkTarget: (ids) => latest.current.linkTarget?.(ids) ?? null,
      onLinkDrop: (id) => latest.current.onLinkDrop?.(id),
      onChipDrag: (id, event) => latest.current.onChipDrag?.(id, event),
      onDropTarget: (target) => setDrop((before) => (sameDrop(before, target) ? before : target)),
    });
    const areas = watchAreas(session, {
      isToolOn: () => areaToolNow.current,
      pageLabels: () => latest.current.pageLabels ?? NONE,
      onArea: (selection) => {
        // The caller shows a note by its own sign, where it will stand.
        if (selection.kind === 'page-note') live.current?.areas.clear();
        latest.current.onSelection?.({ documentId, ...(selection.kind === 'page-note' ? besideWords(session, selection) : selection) });
      },
      onDrawn: () => setAreaTool(false),
    });
    steadyDrags(session);
    watchMarkDrags(session, overlays, {
      onCarry: (carry) => latest.current.onCarry?.(carry),
      onCarryDrop: (over) => latest.current.onCarryDrop?.(over) ?? false,
    });
    watchSelection(session, {
      pageLabels: () => latest.current.pageLabels ?? NONE,
      onSelection: (selection) => latest.current.onSelection?.({ documentId, ...selection }),
      onSelectionCleared: () => latest.current.onSelectionCleared?.(),
    });
    session.on('pagerendered', () => setDrawn(true));
    session.on('pagesinit', () => {
      handle.flush();
      latest.current.onReady?.({ pageCount: session.pageCount });
    });
    live.current = { session, overlays, areas };
    setShown(live.current);
    return () => {
      session.end();
      live.current = null;
      setShown(null);
      setDrawn(false);
      setOutside(null);
      setDrop(null);
      setCrowd(null);
    };
  }, [pdf, documentId, latest, handle, areaToolNow]);

  const session = shown?.session ?? null;
  const overlays = shown?.overlays ?? null;
  const opening = phase.kind !== 'ready' ? phase : drawn ? null : LAYING_OUT;
  useEffect(() => session?.setPageLabels(pageLabels), [session, pageLabels]);
  useEffect(() => { if (props.hiddenRuns) session?.texts.setHiddenRuns(props.hiddenRuns); }, [session, props.hiddenRuns]);
  useEffect(() => overlays?.setHighlights(highlights), [overlays, highlights]);
  useEffect(() => overlays?.setChips(chips), [overlays, chips]);
  useEffect(() => overlays?.setEmphasis(drop ? [...hovered, drop.id] : hovered, active), [overlays, hovered, active, drop]);

  return (
    <section ref={pane} className="viewer" aria-label={`Document: ${name}`} aria-busy={opening !== null && opening.kind === 'loading'}
      onFocus={() => props.onActivate?.()} onPointerDown={() => props.onActivate?.()}
      onKeyDown={(event) => {
        if (areaTool && event.key === 'Escape') {
          event.preventDefault();
          setAreaTool(false);
        } else viewerKey(event, handle, session);
      }}>
      <Toolbar name={name} kindLabel={props.kindLabel} session={session} pageLabels={pageLabels} doubtfulLabels={doubtfulLabels} handle={handle} pageBox={pageBox}
        sidebar={sidebar} sidebarId={sidebarId} end={props.toolbarEnd} />
      {session ? <FindBar find={session.find} onClose={handle.closeFind} /> : null}
      <div className="viewer-body">
        {session && sidebar ? (
          <Sidebar id={sidebarId} tab={sidebar} onTab={setSidebar} onClose={() => setSidebar(null)} session={session} outline={outline} pageLabels={pageLabels} />
        ) : null}
        <div className="viewer-pane">
          <div ref={container} className={areaTool ? 'viewer-scroll viewer-area-tool' : 'viewer-scroll'} tabIndex={0} role="group" aria-label={`Pages of ${name}`}
            onDragStart={(event) => { if (!(event.target instanceof HTMLButtonElement)) event.dataTransfer.setData(PASSAGE_DRAG_TYPE, documentId); }}>
            <div ref={pages} className="pdfViewer" />
          </div>
          {opening === null ? null : <PaneMessage phase={opening} name={name} onRetry={retry} />}
          {areaTool ? <p className="viewer-tool-note" role="status">Drag over the part of the page, or click to place a note. <kbd>Esc</kbd> ends it.</p> : null}
          {outside ? <OutsideLinkNote link={outside} pane={pane} onClose={() => setOutside(null)} /> : null}
          {crowd ? (
            <ChipCrowd chips={chips.filter(({ id }) => crowd.ids.includes(id))} rect={crowd.rect} onHover={(id) => props.onChipHover?.(id)} onClose={() => setCrowd(null)}
              onChoose={(id) => {
                setCrowd(null);
                props.onChipClick?.(id, crowd.rect);
              }} />
          ) : null}
          {drop ? <DropLabel drop={drop} pane={pane.current} /> : null}
        </div>
      </div>
    </section>
  );
}

function DropLabel({ drop, pane }: { readonly drop: { readonly label: string; readonly left: number; readonly top: number }; readonly pane: HTMLElement | null }) {
  const box = pane?.getBoundingClientRect();
  if (!box) return null;
  return <div className="viewer-drop-label" role="status" style={{ left: drop.left - box.left, top: drop.top - box.top }}>{drop.label}</div>;
}

function sameDrop(a: { readonly id: string; readonly left: number; readonly top: number } | null, b: typeof a): boolean {
  return a === b || (a !== null && b !== null && a.id === b.id && Math.hypot(a.left - b.left, a.top - b.top) < 12);
}
