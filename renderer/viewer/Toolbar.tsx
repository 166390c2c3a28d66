import { Ellipsis, ListTree, RotateCw, Search, SquareDashed, ZoomIn, ZoomOut } from 'lucide-react';
import { useSyncExternalStore, type ReactNode, type RefObject } from 'react';
import { IconButton } from '../ui/IconButton.tsx';
import { MenuButton, type MenuEntry, type MenuGroup } from '../ui/Menu.tsx';
import { LAYOUTS, type DocumentViewerHandle, type Layout } from './model.ts';
import { PageBox } from './PageBox.tsx';
import type { PageState, PdfSession } from './pdf-session.ts';
import type { SidebarTab } from './Sidebar.tsx';
import { formatScale } from './zoom.ts';

export interface ToolbarProps {
  readonly name: string;
  readonly kindLabel: string | undefined;
  readonly session: PdfSession | null;
  readonly pageLabels: readonly string[];
  readonly doubtfulLabels: readonly number[];
  readonly handle: DocumentViewerHandle;
  readonly pageBox: RefObject<HTMLInputElement | null>;
  readonly sidebar: SidebarTab | null;
  readonly sidebarId: string;
  readonly end: ReactNode;
}

/** Of the name that stay when the pane is narrow. */
const NAME_CHARACTERS = 14;
const IDLE: PageState = { pageIndex: 0, scale: 1, zoom: 'fit-text', rotation: 0, layout: 'continuous', canGoBack: false, canGoForward: false };
const idle = { get: (): PageState => IDLE, subscribe: () => () => undefined };

/** Above each document: its name, where the reader is, zoom, find, sidebar, and the rest in a menu. */
export function Toolbar({ name, kindLabel, session, pageLabels, doubtfulLabels, handle, pageBox, sidebar, sidebarId, end }: ToolbarProps) {
  const store = session?.store ?? idle;
  const state = useSyncExternalStore(store.subscribe, store.get);
  return (
    <div className="viewer-bar" role="toolbar" aria-label={`Tools of ${name}`}>
      <span className="viewer-title" style={{ minWidth: `min(${Math.min(NAME_CHARACTERS, name.length)}ch, 34%)` }}>
        <b className="viewer-name" title={name}>{name}</b>
        {kindLabel ? <span className="viewer-pill">{kindLabel}</span> : null}
      </span>
      <PageBox input={pageBox} state={state} pageLabels={pageLabels} isDoubtful={doubtfulLabels.includes(state.pageIndex)} pageCount={session?.pageCount ?? 0} handle={handle} />
      <span className="viewer-space" />
      <span className="viewer-group">
        <IconButton label="Zoom out" icon={<ZoomOut size={15} />} disabled={!session} onClick={handle.zoomOut} />
        <MenuButton groups={zoomGroups(state, handle)} align="end"
          trigger={<button type="button" className="viewer-zoom" aria-label={`Zoom, ${formatScale(state.scale)}`} disabled={!session}>{formatScale(state.scale)}</button>} />
        <IconButton label="Zoom in" icon={<ZoomIn size={15} />} disabled={!session} onClick={handle.zoomIn} />
      </span>
      <IconButton label="Find" hint="Find in this document" data-place="find" icon={<Search size={15} />} disabled={!session} onClick={() => handle.openFind()} />
      <IconButton label="Outline and pages" data-place="outline" icon={<ListTree size={15} />} disabled={!session} aria-expanded={sidebar !== null}
        aria-controls={sidebar ? sidebarId : undefined} onClick={() => handle.toggleSidebar()} />
      <MenuButton groups={moreGroups(state, handle)} align="end"
        trigger={<button type="button" className="icon-button" data-look="quiet" aria-label="More for this document" disabled={!session}><Ellipsis size={15} /></button>} />
      {end}
    </div>
  );
}

function fitEntries({ zoom }: Pick<PageState, 'zoom'>, handle: DocumentViewerHandle): MenuEntry[] {
  return [
    { label: 'Fit text', checked: zoom === 'fit-text', run: handle.fitText },
    { label: 'Fit width', checked: zoom === 'fit-width', run: handle.fitWidth },
    { label: 'Fit page', checked: zoom === 'fit-page', run: handle.fitPage },
    { label: 'Actual size', checked: zoom === 1, run: handle.actualSize },
  ];
}

function zoomGroups({ zoom, scale }: PageState, handle: DocumentViewerHandle): MenuGroup[] {
  const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
  return [
    { entries: fitEntries({ zoom }, handle) },
    { entries: [
      { label: 'Zoom in', run: handle.zoomIn },
      { label: 'Zoom out', run: handle.zoomOut },
    ] },
    { entries: steps.filter((step) => step !== 1).map((step) => (
      { label: formatScale(step), checked: typeof zoom === 'number' && Math.abs(scale - step) < 0.005, run: () => handle.setZoom(step) })) },
  ];
}

const LAYOUT_WORDS: Readonly<Record<Layout, string>> = { continuous: 'Pages below each other', single: 'One page at a time', 'two-page': 'Two pages side by side' };

function moreGroups(state: PageState, handle: DocumentViewerHandle): MenuGroup[] {
  const { canGoBack, canGoForward, layout } = state;
  return [
    { entries: [
      { label: 'Back to where I was', disabled: !canGoBack, run: handle.back },
      { label: 'Forward again', disabled: !canGoForward, run: handle.forward },
    ] },
    { entries: [
      { label: 'Find in this document', icon: <Search size={14} />, run: () => handle.openFind() },
      { label: 'Mark an area or place a note', icon: <SquareDashed size={14} />, run: handle.toggleAreaTool },
      { label: 'Rotate', icon: <RotateCw size={14} />, run: handle.rotate },
      { label: 'Outline', run: () => handle.toggleSidebar('outline') },
      { label: 'Page thumbnails', run: () => handle.toggleSidebar('thumbnails') },
    ] },
    { title: 'Zoom', entries: fitEntries(state, handle) },
    { title: 'Layout', entries: LAYOUTS.map((one) => ({ label: LAYOUT_WORDS[one], checked: one === layout, run: () => handle.setLayout(one) })) },
    { entries: [
      { label: 'First page', run: () => handle.goToPage(0) },
      { label: 'Go to page …', run: handle.focusPageBox },
    ] },
  ];
}
