import { Files, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { DocumentRecord } from '../api/model.ts';
import { importChosen } from '../shell/commands.ts';
import { openDocument, shownPanes, useLayout } from '../state/layout-store.ts';
import type { MatterView } from '../state/derived.ts';
import { useView } from '../state/use-view.ts';
import { count, formatDate, KIND_WORDS } from '../state/words.ts';
import { formatBytes } from '../api/upload.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { WithContextMenu } from '../ui/Menu.tsx';
import { moveInList } from '../ui/roving-list.ts';
import { useMatter } from '../state/matter-store.ts';
import { attempt } from '../ui/toast-store.ts';
import { groupDocuments } from './document-groups.ts';
import { documentMenu } from './document-menu.ts';
import { moveGroup } from './move-menu.ts';
import { RenameDocument } from './RenameDocument.tsx';

/** The matter's documents by kind, or by round where there is more than one. */
export function DocumentList() {
  const view = useView();
  const listMatters = useMatter((state) => state.listMatters);
  // The menu of a document names the matters that it can move to.
  useEffect(() => attempt(listMatters()), [listMatters]);
  if (view === null) return null;
  const { documents } = view.snapshot;
  return (
    <div onKeyDown={moveInList}>
      {documents.length === 0 ? (
        <EmptyState icon={<Files size={24} />} title="No documents yet">
          <p>Drop filings, staff letters and earlier responses anywhere on the window. Tickmark tells them apart by what they say.</p>
        </EmptyState>
      ) : groupDocuments(documents, (document) => dateOf(view, document)).map(({ title, documents: members }, index) => (
        <section key={title} aria-label={title}>
          <h2 className="group">{title}</h2>
          <ul>{members.map((document, place) => <DocumentRow key={document.id} document={document} view={view} reachable={index === 0 && place === 0} />)}</ul>
        </section>
      ))}
      <div className="navigator-end">
        <Button size="small" icon={<Plus size={14} />} onClick={() => void importChosen()}>Add files</Button>
      </div>
    </div>
  );
}

function dateOf(view: MatterView, document: DocumentRecord): string {
  return view.letters.get(document.id)?.letterDate ?? document.filed ?? document.period ?? '';
}

function DocumentRow({ document, view, reachable }: { readonly document: DocumentRecord; readonly view: MatterView; readonly reachable: boolean }) {
  const [renaming, setRenaming] = useState(false);
  const layout = useLayout();
  const shown = shownPanes(layout).some((pane) => layout[pane] === document.id);
  const date = dateOf(view, document);
  const highlights = view.annotationsOf(document.id).length;
  // With more rounds than one the list is parted by them.
  const inRounds = view.snapshot.documents.some(({ round }) => round !== null && round !== document.round);
  const facts = [
    document.formType, date === '' ? null : formatDate(date), count(document.pageCount, 'page'),
    highlights === 0 ? null : count(highlights, 'highlight'), document.round === null || inRounds ? null : `round ${document.round}`,
    document.hasText ? null : 'scan, no text',
  ].filter((fact) => fact !== null);
  if (renaming) return <li><RenameDocument document={document} onDone={() => setRenaming(false)} /></li>;
  return (
    <li>
      <WithContextMenu groups={documentMenu(document, () => setRenaming(true)).toSpliced(-1, 0, moveGroup(document))}>
        <button type="button" className="row" data-row="" data-plain="" aria-current={shown ? 'true' : undefined} tabIndex={reachable ? 0 : -1}
          title={`${KIND_WORDS[document.kind]}, ${formatBytes(document.byteSize)}`}
          onClick={() => openDocument(document)} onKeyDown={(event) => { if (event.key === 'F2') setRenaming(true); }}>
          <span className="row-words">
            <span className="row-title">{document.name}</span>
            <span className="row-facts">{facts.map((fact, index) => <span key={fact}>{fact}{index === facts.length - 1 ? '' : ' ·'}</span>)}</span>
          </span>
        </button>
      </WithContextMenu>
    </li>
  );
}
