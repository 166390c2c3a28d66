import { Handshake } from 'lucide-react';
import { useMemo } from 'react';
import { GAP_WORDS, GAPS, isKept } from '../state/comment-facts.ts';
import { useView } from '../state/use-view.ts';
import { moveInList } from '../ui/roving-list.ts';
import { note } from '../ui/toast-store.ts';
import { WithContextMenu } from '../ui/Menu.tsx';
import { filterRows, isFiltering, NO_FILTER, rowsOf, type TrackerFilter } from './rows.ts';
import { PLAIN_LOOK, useTracker, type SavedFilter } from './tracker-store.ts';

/** What the tracker can show, each with how many: all, what is missing, saved filters, the promises. */
export function TrackerViews() {
  const view = useView();
  const { page, filter, saved, filterBy, look, show, forget, keep } = useTracker();
  const rows = useMemo(() => (view === null ? [] : rowsOf(view)), [view]);
  if (view === null) return null;
  const onComments = page === 'comments';
  const { commitments } = view.snapshot;
  const open = commitments.filter((commitment) => !isKept(view, commitment)).length;
  const is = (wanted: TrackerFilter) => onComments && sameFilter(filter, wanted);
  const drop = (one: SavedFilter) => {
    forget(one.name);
    note(`Filter “${one.name}” removed`, { label: 'Undo', run: () => { look(one); keep(one.name); } });
  };
  return (
    <div onKeyDown={moveInList}>
      <section aria-label="Comments">
        <h2 className="group">Comments</h2>
        <ul>
          <Entry words="All comments" number={rows.length} current={onComments && !isFiltering(filter)} reachable onChoose={() => look({ filter: NO_FILTER })} />
          {GAPS.map((gap) => (
            <Entry key={gap} words={GAP_WORDS[gap]} number={rows.filter(({ gaps }) => gaps.includes(gap)).length} gap current={is({ ...NO_FILTER, gap })}
              onChoose={() => { look({ filter: NO_FILTER }); filterBy({ gap }); }} />
          ))}
        </ul>
      </section>
      <section aria-label="Saved filters">
        <h2 className="group">Saved filters</h2>
        {saved.length === 0 ? <p className="tracker-teach">Filter the table, then save the filter: it stands here, in every matter.</p> : (
          <ul>
            {saved.map((one) => (
              <WithContextMenu key={one.name} groups={[{ entries: [{ label: 'Remove this filter', danger: true, run: () => drop(one) }] }]}>
                <Entry words={one.name} number={filterRows(rows, one.filter).length} current={is(one.filter)}
                  onChoose={() => look({ ...PLAIN_LOOK, filter: one.filter, sort: one.sort, grouping: one.grouping })} onRemove={() => drop(one)} />
              </WithContextMenu>
            ))}
          </ul>
        )}
      </section>
      <section aria-label="Promises">
        <h2 className="group">Promises</h2>
        <ul>
          <Entry words="Commitment ledger" icon={<Handshake size={14} aria-hidden="true" />} number={commitments.length} current={page === 'promises'}
            detail={commitments.length === 0 ? undefined : open === 0 ? 'all kept' : `${open} not kept yet`} onChoose={() => show('promises')} />
        </ul>
      </section>
    </div>
  );
}

interface EntryProps extends Omit<React.ComponentProps<'li'>, 'className'> {
  readonly words: string;
  readonly detail?: string | undefined;
  readonly icon?: React.ReactNode;
  readonly number: number;
  readonly current: boolean;
  readonly gap?: boolean;
  readonly reachable?: boolean;
  onChoose(): void;
  onRemove?(): void;
}

function Entry({ words, detail, icon, number, current, gap = false, reachable = false, onChoose, onRemove, ...rest }: EntryProps) {
  return (
    <li {...rest}>
      <button type="button" className="row tracker-view" data-row="" aria-current={current ? 'true' : undefined} tabIndex={reachable ? 0 : -1} onClick={onChoose}
        onKeyDown={(event) => { if (event.key === 'Delete' && onRemove) onRemove(); }}>
        <span className="tracker-view-words">{icon}{words}{detail === undefined ? null : <small>{detail}</small>}</span>
        <span className="tracker-view-number" data-gap={gap && number > 0 ? '' : undefined}>{number}</span>
      </button>
    </li>
  );
}

function sameFilter(a: TrackerFilter, b: TrackerFilter): boolean {
  return a.text === b.text && a.owner === b.owner && a.tag === b.tag && a.gap === b.gap && a.statuses.join() === b.statuses.join();
}
