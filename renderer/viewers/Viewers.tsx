import { FileText } from 'lucide-react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { OfferBar } from '../amendment/OfferBar.tsx';
import { importChosen } from '../shell/commands.ts';
import { useLayout, type Pane } from '../state/layout-store.ts';
import { useView } from '../state/use-view.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { DocumentPane } from './DocumentPane.tsx';
import './viewers.css';

/** One document, or two side by side: the filing left, the letter right. */
export function Viewers() {
  const { split, sizes, resize } = useLayout();
  return (
    <main className="viewers" aria-label="Documents">
      <OfferBar />
      <Group orientation="horizontal" className="panes" defaultLayout={sizes['viewers'] ?? {}} onLayoutChanged={(layout) => resize('viewers', layout)}>
        <Panel id="left" defaultSize="56%" minSize="220px"><OnePane pane="left" /></Panel>
        {split ? (
          <>
            <Separator className="splitter" title="Width of the left document" />
            <Panel id="right" minSize="220px"><OnePane pane="right" /></Panel>
          </>
        ) : null}
      </Group>
    </main>
  );
}

function OnePane({ pane }: { readonly pane: Pane }) {
  const view = useView();
  const documentId = useLayout((state) => state[pane]);
  const document = documentId === null ? undefined : view?.documents.get(documentId);
  if (document && view) return <DocumentPane pane={pane} document={document} view={view} />;
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
