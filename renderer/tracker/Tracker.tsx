import { ListChecks } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { MatterView } from '../state/derived.ts';
import { useView } from '../state/use-view.ts';
import { count } from '../state/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { BulkBar } from './BulkBar.tsx';
import { FilterBar } from './FilterBar.tsx';
import { Promises } from './Promises.tsx';
import { filterRows, groupRows, rowsOf, sortRows } from './rows.ts';
import { onlyShown } from '../state/row-selection.ts';
import { loadTracker, useTracker } from './tracker-store.ts';
import { TrackerTable } from './TrackerTable.tsx';
import './tracker.css';

/** Every comment of the matter in one table, and the promises made in answer to them. */
export function Tracker() {
  const view = useView();
  const { page, matterId } = useTracker();
  const open = view?.snapshot.matter.id ?? null;
  useEffect(() => {
    if (open !== null && open !== matterId) void loadTracker(open);
  }, [open, matterId]);
  if (view === null || open !== matterId) return <main className="tracker" aria-label="Tracker" aria-busy="true" />;
  return (
    <main className="tracker" aria-label="Tracker">
      {page === 'promises' ? <Promises view={view} /> : <CommentTable view={view} />}
    </main>
  );
}

function CommentTable({ view }: { readonly view: MatterView }) {
  const { filter, sort, grouping, selection } = useTracker();
  const all = useMemo(() => rowsOf(view), [view]);
  const groups = useMemo(() => groupRows(sortRows(filterRows(all, filter), sort), grouping), [all, filter, sort, grouping]);
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const selected = useMemo(() => onlyShown(selection, rows.map(({ id }) => id)), [selection, rows]);
  if (all.length === 0) {
    return (
      <EmptyState icon={<ListChecks size={28} />} title="No comments to track yet">
        <p>Drop a staff letter onto the window. Each of its comments gets a row here, with its owner, its due date and what it still lacks.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <FilterBar view={view} />
      <BulkBar view={view} selected={selected} words={rows.length === all.length ? count(all.length, 'comment') : `${rows.length} of ${count(all.length, 'comment')}`} />
      {rows.length === 0
        ? <EmptyState title="No comment matches this filter"><p>Loosen the filter, or choose “All comments” on the left.</p></EmptyState>
        : <TrackerTable groups={groups} rows={rows} selected={selected} severalLetters={view.groups.length > 1} />}
    </>
  );
}
