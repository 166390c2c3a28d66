import { FileText } from 'lucide-react';
import { useEffect } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useShallow } from 'zustand/react/shallow';
import { OfferBar } from '../amendment/OfferBar.tsx';
import { importChosen } from '../shell/commands.ts';
import type { Id } from '../api/model.ts';
import { ROOM_FOR_TWO, shownPanes, useLayout, type Pane } from '../state/layout-store.ts';
import { useView } from '../state/use-view.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { DocumentPane } from './DocumentPane.tsx';
import { PROPOSED, useShares } from './use-shares.ts';
import './viewers.css';

/** One document, or two side by side: the filing left, the letter right. */
export function Viewers() {
  const { split, sizes, resize } = useLayout();
  const panes = useLayout(useShallow(shownPanes));
  const first = panes[0] ?? 'left';
  const shares = useShares();
  useEffect(() => {
    const room = window.matchMedia(ROOM_FOR_TWO);
    const follow = (): void => useLayout.getState().followWidth();
    room.addEventListener('change', follow);
    return () => room.removeEventListener('change', follow);
  }, []);
  return (
    <main className="viewers" aria-label="Documents">
      <OfferBar />
      <Group orientation="horizontal" className="panes" groupRef={shares.group} elementRef={shares.element}
        defaultLayout={sizes['viewers'] ?? sizes[PROPOSED] ?? {}} onLayoutChanged={(layout, { isUserInteraction }) => { if (isUserInteraction) resize('viewers', layout); }}>
        <Panel id="left" defaultSize="56%" minSize="220px"><OnePane key={first} pane={first} onTextWidth={shares.tell} /></Panel>
        {split ? (
          <>
            <Separator className="splitter" title="Width of the left document" />
            <Panel id="right" minSize="220px"><OnePane pane="right" onTextWidth={shares.tell} /></Panel>
          </>
        ) : null}
      </Group>
    </main>
  );
}

function OnePane({ pane, onTextWidth }: { readonly pane: Pane; onTextWidth(documentId: Id, width: number | null): void }) {
  const view = useView();
  const documentId = useLayout((state) => state[pane]);
  const document = documentId === null ? undefined : view?.documents.get(documentId);
  if (document && view) return <DocumentPane pane={pane} document={document} view={view} onTextWidth={onTextWidth} />;
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
