import { Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { call } from '../api/call.ts';
import type { TrashEntry } from '../api/model.ts';
import { refresh, useMatter } from '../state/matter-store.ts';
import { excerpt, formatInstant } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { attempt, note } from '../ui/toast-store.ts';
import './trash.css';

const TABLE_WORDS: Readonly<Record<TrashEntry['table'], string>> = {
  matters: 'Matter', documents: 'Document', annotations: 'Highlight', attachments: 'Attachment', comments: 'Comment', commitments: 'Promise',
};

/** What was deleted in the last 30 days, and the way back. */
export function TrashDialog({ onClose }: { onClose(): void }) {
  const [entries, setEntries] = useState<readonly TrashEntry[] | null>(null);
  const load = () => call('trash.list', {}).then(setEntries);
  useEffect(() => attempt(load()), []);
  return (
    <Dialog wide title="Trash" description="Deleted things stay here for 30 days, then they go for good." onClose={onClose}>
      {entries === null ? null : entries.length === 0 ? (
        <EmptyState icon={<Trash2 size={24} />} title="The trash is empty"><p>Whatever you delete can be put back from here.</p></EmptyState>
      ) : (
        <ul className="trash" aria-label="Deleted things">
          {entries.map((entry) => (
            <li key={`${entry.table} ${entry.id}`} className="trash-row">
              <span className="pill">{TABLE_WORDS[entry.table]}</span>
              <span className="trash-what" title={entry.place === null ? entry.label : `${entry.label}\n${entry.place}`}>
                <span className="trash-label">{entry.label}</span>
                {entry.place === null ? null : <small className="trash-label">{entry.place}</small>}
              </span>
              <small>{formatInstant(entry.trashedAt)}</small>
              <Button size="small" aria-label={`Put back ${excerpt(entry.label, 80)}`} onClick={() => attempt(restore(entry).then(load))}>Put back</Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

async function restore(entry: TrashEntry): Promise<void> {
  await call('trash.restore', { table: entry.table, id: entry.id });
  await Promise.all([refresh(), useMatter.getState().listMatters()]);
  note(`Put back: ${excerpt(entry.label, 80)}`);
}
