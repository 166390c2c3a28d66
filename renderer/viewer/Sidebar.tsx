import { X } from 'lucide-react';
import type { OutlineEntry } from '../../db/model.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Outline } from './Outline.tsx';
import type { PdfSession } from './pdf-session.ts';
import { Thumbnails } from './Thumbnails.tsx';

export type SidebarTab = 'outline' | 'thumbnails';

export interface SidebarProps {
  readonly id: string;
  readonly tab: SidebarTab;
  readonly session: PdfSession;
  readonly outline: readonly OutlineEntry[];
  readonly pageLabels: readonly string[];
  onTab(tab: SidebarTab): void;
  onClose(): void;
}

const TABS: readonly { readonly tab: SidebarTab; readonly label: string }[] = [
  { tab: 'outline', label: 'Outline' },
  { tab: 'thumbnails', label: 'Pages' },
];

export function Sidebar({ id, tab, session, outline, pageLabels, onTab, onClose }: SidebarProps) {
  return (
    <div id={id} className="viewer-sidebar">
      <div className="viewer-sidebar-head">
        <div role="tablist" aria-label="Sidebar of this document" className="viewer-tabs" onKeyDown={(event) => {
          if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
          event.preventDefault();
          const other = tab === 'outline' ? 'thumbnails' : 'outline';
          onTab(other);
          document.getElementById(`${id}-${other}`)?.focus();
        }}>
          {TABS.map((entry) => (
            <button key={entry.tab} id={`${id}-${entry.tab}`} type="button" role="tab" aria-selected={tab === entry.tab} aria-controls={`${id}-panel`}
              tabIndex={tab === entry.tab ? 0 : -1} onClick={() => onTab(entry.tab)}>{entry.label}</button>
          ))}
        </div>
        <IconButton label="Close sidebar" icon={<X size={14} />} onClick={onClose} />
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${tab}`} className="viewer-sidebar-panel">
        {tab === 'outline'
          ? <Outline session={session} fallback={outline} pageLabels={pageLabels} />
          : <Thumbnails session={session} pageLabels={pageLabels} />}
      </div>
    </div>
  );
}
