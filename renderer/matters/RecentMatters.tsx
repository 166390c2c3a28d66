import { Trash2 } from 'lucide-react';
import { call } from '../api/call.ts';
import type { MatterSummary } from '../api/model.ts';
import { useMatter } from '../state/matter-store.ts';
import { count, formatDate, formatInstant } from '../state/words.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { moveInList } from '../ui/roving-list.ts';
import { attempt, note } from '../ui/toast-store.ts';

export function RecentMatters({ matters }: { readonly matters: readonly MatterSummary[] }) {
  if (matters.length === 0) return null;
  const newest = matters.toSorted((a, b) => (b.openedAt ?? b.createdAt).localeCompare(a.openedAt ?? a.createdAt));
  return (
    <section aria-labelledby="recent-title">
      <h2 id="recent-title" className="recent-title">Recent matters</h2>
      <ul className="recent" onKeyDown={moveInList}>
        {newest.map((matter, index) => <MatterRow key={matter.id} matter={matter} first={index === 0} />)}
      </ul>
    </section>
  );
}

function MatterRow({ matter, first }: { readonly matter: MatterSummary; readonly first: boolean }) {
  const open = useMatter((state) => state.open);
  const facts = [
    matter.fileNumbers[0] === undefined ? null : `File No. ${matter.fileNumbers[0]}`,
    count(matter.documentCount, 'document'),
    matter.commentCount === 0 ? null : `${matter.linkedCommentCount} of ${count(matter.commentCount, 'comment')} linked`,
    matter.dueDate === null ? null : `due ${formatDate(matter.dueDate)}`,
  ].filter((fact) => fact !== null);
  return (
    <li className="recent-row">
      <button type="button" className="recent-open" data-row="" tabIndex={first ? 0 : -1} onClick={() => attempt(open(matter.id))}>
        <b>{matter.title}</b>
        <span className="recent-facts">{facts.join(' · ')}</span>
        <span className="recent-when">opened {formatInstant(matter.openedAt ?? matter.createdAt)}</span>
      </button>
      <IconButton label={`Move ${matter.title} to the trash`} hint="Move to the trash" icon={<Trash2 size={15} />} onClick={() => attempt(trash(matter))} />
    </li>
  );
}

async function trash(matter: MatterSummary): Promise<void> {
  await call('matters.trash', { matterId: matter.id });
  await useMatter.getState().listMatters();
  note(`${matter.title} is in the trash for 30 days`, { label: 'Put back', run: () => attempt(restore(matter)) });
}

async function restore(matter: MatterSummary): Promise<void> {
  await call('trash.restore', { table: 'matters', id: matter.id });
  await useMatter.getState().listMatters();
}
