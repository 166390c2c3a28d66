import { useEffect, useState } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { CarryReview } from '../amendment/CarryReview.tsx';
import { useCarry } from '../amendment/carry-store.ts';
import { ComparePanel } from '../amendment/ComparePanel.tsx';
import { useCompare } from '../amendment/compare-store.ts';
import { DisclosurePanel } from '../amendment/DisclosurePanel.tsx';
import { useReviewLayout } from '../amendment/use-review.ts';
import { useDisclosures } from '../amendment/disclosure-store.ts';
import { AnnotationList } from '../annotations/AnnotationList.tsx';
import { useAnnotationList } from '../annotations/list-store.ts';
import { CommentPanel } from '../comments/CommentPanel.tsx';
import { LinkMap } from '../linkmap/LinkMap.tsx';
import { useLinkMap } from '../linkmap/map-store.ts';
import { LinkPopovers } from '../links/LinkPopovers.tsx';
import { Navigator } from '../navigator/Navigator.tsx';
import { useFocus } from '../state/focus-store.ts';
import { forgetLayout, loadLayout, showsNavigator, useLayout } from '../state/layout-store.ts';
import { useMatter } from '../state/matter-store.ts';
import { useSearch } from '../state/search-store.ts';
import { isRecord, loadView, saveView } from '../state/saved-view.ts';
import { Tracker } from '../tracker/Tracker.tsx';
import { Viewers } from '../viewers/Viewers.tsx';
import { FailureScreen } from './FailureScreen.tsx';

export function Workspace() {
  useReviewLayout();
  const failure = useMatter((state) => state.failure);
  const loaded = useLoadedLayout();
  if (failure !== null) return <FailureScreen failure={failure} />;
  if (!loaded) return <main className="workspace-wait" aria-busy="true" aria-label="Opening the matter" />;
  return <Panes />;
}

function Panes() {
  const { panel, sizes, resize } = useLayout();
  const navigator = useLayout(showsNavigator);
  return (
    <div className="workspace">
      <Group orientation="horizontal" className="panes" defaultLayout={sizes['window'] ?? {}}
        onLayoutChanged={(layout) => resize('window', layout)}>
        {navigator ? (
          <>
            <Panel id="navigator" defaultSize="284px" minSize="216px" maxSize="440px" groupResizeBehavior="preserve-pixel-size"><Navigator /></Panel>
            <Separator className="splitter" title="Width of the navigator" />
          </>
        ) : null}
        <Panel id="viewers" minSize="360px"><Centre /></Panel>
        {panel ? (
          <>
            <Separator className="splitter" title="Width of the comment panel" />
            <Panel id="comment-panel" defaultSize="372px" minSize="300px" maxSize="600px" groupResizeBehavior="preserve-pixel-size"><SidePanel /></Panel>
          </>
        ) : null}
      </Group>
      <LinkPopovers />
    </div>
  );
}

/** The comment at work, the highlights of a document, the changes of a version, or the review of a pass that carries highlights forward. */
function SidePanel() {
  const carrying = useCarry((state) => state.pass !== null);
  const listing = useAnnotationList((state) => state.open);
  const comparing = useCompare((state) => state.pair !== null);
  const checking = useDisclosures((state) => state.document !== null);
  if (carrying) return <CarryReview />;
  if (checking) return <DisclosurePanel />;
  if (comparing) return <ComparePanel />;
  return listing ? <AnnotationList /> : <CommentPanel />;
}

/** The documents keep their place, and their size, behind the tracker: coming back costs nothing. */
function Centre() {
  const tracker = useLayout((state) => state.tab === 'tracker');
  const searching = useSearch((state) => state.query.trim() !== '');
  const shown = tracker && !searching;
  const map = useLinkMap((state) => state.open) && !shown;
  return (
    <div className="centre">
      <div className="centre-documents" data-behind={shown || map ? '' : undefined} inert={shown || map}><Viewers /></div>
      {shown ? <Tracker /> : null}
      {map ? <LinkMap /> : null}
    </div>
  );
}

/** Brings back the panes, documents and the comment of the last time, once the matter is there. */
function useLoadedLayout(): boolean {
  const snapshot = useMatter((state) => state.snapshot);
  const [loaded, setLoaded] = useState(false);
  const commentId = useFocus((state) => state.commentId);
  const matterId = snapshot?.matter.id ?? null;
  useEffect(() => {
    const { snapshot: current } = useMatter.getState();
    if (matterId === null || !current) return;
    let gone = false;
    const chosen = loadView(`matter-comment:${matterId}`, (value) => (isRecord(value) && typeof value['commentId'] === 'string' ? value['commentId'] : null));
    void Promise.all([loadLayout(current), chosen]).then(([, saved]) => {
      if (gone) return;
      const known = current.comments.some(({ id }) => id === saved);
      useFocus.getState().choose(known ? saved : current.comments[0]?.id ?? null);
      setLoaded(true);
    });
    return () => {
      gone = true;
      forgetLayout();
      useFocus.getState().choose(null);
    };
  }, [matterId]);
  // A letter dropped later brings the first comments: one of them is shown at once.
  const firstComment = snapshot?.comments[0]?.id ?? null;
  useEffect(() => {
    if (loaded && commentId === null && firstComment !== null) useFocus.getState().choose(firstComment);
  }, [loaded, commentId, firstComment]);
  useEffect(() => {
    if (loaded && matterId !== null) saveView(`matter-comment:${matterId}`, { commentId });
  }, [loaded, matterId, commentId]);
  return loaded;
}
