import { FileText } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useShallow } from 'zustand/react/shallow';
import { OfferBar } from '../amendment/OfferBar.tsx';
import { lead } from '../amendment/compare-store.ts';
import { useReviewing } from '../amendment/use-review.ts';
import { importChosen } from '../shell/commands.ts';
import type { Id } from '../api/model.ts';
import { fillPanes, ROOM_FOR_TWO, shownPanes, useLayout, type Pane } from '../state/layout-store.ts';
import { useView } from '../state/use-view.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { DocumentPane } from './DocumentPane.tsx';
import { ReviewSwitch, useIsNarrow } from './ReviewSwitch.tsx';
import { PROPOSED, useShares } from './use-shares.ts';
import './viewers.css';

/** One document, or two side by side: the filing left, the letter right. */
export function Viewers() {
  const { split, focused, sizes, resize } = useLayout();
  const panes = useLayout(useShallow(shownPanes));
  const first = panes[0] ?? 'left';
  const reviewing = useReviewing();
  const shares = useShares(reviewing);
  const main = useRef<HTMLElement>(null);
  const narrow = useIsNarrow(main);
  const stacked = reviewing && split && narrow;
  useFilledPanes();
  useEffect(() => {
    const room = window.matchMedia(ROOM_FOR_TWO);
    const follow = (): void => useLayout.getState().followWidth();
    room.addEventListener('change', follow);
    return () => room.removeEventListener('change', follow);
  }, []);
  return (
    <main ref={main} className="viewers" aria-label="Documents">
      <OfferBar />
      {stacked ? <ReviewSwitch /> : null}
      <Group orientation="horizontal" className={stacked ? 'panes panes-stacked' : 'panes'} groupRef={shares.group} elementRef={shares.element}
        defaultLayout={sizes['viewers'] ?? sizes[PROPOSED] ?? {}} onLayoutChanged={(layout, { isUserInteraction }) => { if (isUserInteraction) resize('viewers', layout); }}>
        <Panel id="left" defaultSize="56%" minSize="220px"><OnePane key={first} pane={first} behind={stacked && focused !== first} onTextWidth={shares.tell} /></Panel>
        {split ? (
          <>
            <Separator className="splitter" title="Width of the left document" />
            <Panel id="right" minSize="220px"><OnePane pane="right" behind={stacked && focused !== 'right'} onTextWidth={shares.tell} /></Panel>
          </>
        ) : null}
      </Group>
    </main>
  );
}

/** A document that goes (its import was undone, it was deleted) leaves its pane to one that is still there. */
function useFilledPanes(): void {
  const view = useView();
  const { left, right, matterId } = useLayout();
  useEffect(() => {
    const isGone = (id: Id | null): boolean => id !== null && view?.documents.has(id) === false;
    if (view !== null && view.snapshot.matter.id === matterId && (isGone(left) || isGone(right))) fillPanes(view.snapshot);
  }, [view, matterId, left, right]);
}

interface OnePaneProps {
  readonly pane: Pane;
  /** The other version lies over it; it scrolls along. */
  readonly behind: boolean;
  onTextWidth(documentId: Id, width: number | null): void;
}

function OnePane({ pane, behind, onTextWidth }: OnePaneProps) {
  const view = useView();
  const documentId = useLayout((state) => state[pane]);
  const document = documentId === null ? undefined : view?.documents.get(documentId);
  const touch = (): void => lead(pane);
  if (document && view) {
    return (
      <div className="one-pane" data-behind={behind ? '' : undefined} inert={behind} onPointerDownCapture={touch} onWheelCapture={touch} onKeyDownCapture={touch}>
        <DocumentPane pane={pane} document={document} view={view} onTextWidth={onTextWidth} />
      </div>
    );
  }
  return (
    <div className="viewers-empty">
      {pane === 'left' ? (
        <EmptyState icon={<FileText size={28} />} title="No filing here yet">
          <p>Drop the filing that the letter is about onto the window, or pick any document in the navigator.</p>
          <Button onClick={() => void importChosen()}>Choose files</Button>
        </EmptyState>
      ) : (
        <EmptyState icon={<FileText size={28} />} title="No letter here yet">
          <p>Drop the staff letter. Its numbered comments appear in the navigator, and its words stand here, beside the filing.</p>
          <Button onClick={() => void importChosen()}>Choose files</Button>
        </EmptyState>
      )}
    </div>
  );
}
