import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp, BadgeCheck, Link2, Paperclip } from 'lucide-react';
import { useMemo, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import type { Id } from '../api/model.ts';
import { useFocus } from '../state/focus-store.ts';
import { chooseComment, goToComment } from '../state/go.ts';
import type { RowGroup, SortColumn, TrackerRow } from './rows.ts';
import { clickInRows, keyInRows } from '../state/row-keys.ts';
import { NO_SELECTION, selectAll } from '../state/row-selection.ts';
import { keeping } from '../ui/kept-row.ts';
import { useRowFocus } from '../ui/use-row-focus.ts';
import { useTracker } from './tracker-store.ts';
import { CommentTableRow, ROW_HEIGHT } from './TrackerTableRow.tsx';

/** Tables longer than this mount only the rows that can be seen. */
const LONG_TABLE = 200;
const GROUP_HEIGHT = 32;

export interface TrackerTableProps {
  readonly groups: readonly RowGroup[];
  /** The rows of all groups, in order. */
  readonly rows: readonly TrackerRow[];
  readonly selected: readonly Id[];
  readonly severalLetters: boolean;
}

type Line = { readonly kind: 'group'; readonly title: string; readonly rows: readonly TrackerRow[] } | { readonly kind: 'row'; readonly row: TrackerRow };

/** A grid: one row at a time is in the tab order, arrow keys move, Shift and Space select, Enter opens. */
export function TrackerTable({ groups, rows, selected, severalLetters }: TrackerTableProps) {
  const { grouping } = useTracker();
  const chosen = useFocus((state) => state.commentId);
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => groups.flatMap((group): readonly Line[] => [
    ...(group.title === null ? [] : [{ kind: 'group' as const, title: group.title, rows: group.rows }]), ...group.rows.map((row) => ({ kind: 'row' as const, row })),
  ]), [groups]);
  const long = lines.length > LONG_TABLE;
  const current = rows.some(({ id }) => id === chosen) ? chosen : rows[0]?.id ?? null;
  const list = useVirtualizer({
    count: lines.length, getScrollElement: () => scroller.current, estimateSize: (index) => (lines[index]?.kind === 'group' ? GROUP_HEIGHT : ROW_HEIGHT),
    overscan: 12, enabled: long, rangeExtractor: keeping(lines.findIndex((line) => line.kind === 'row' && line.row.id === current)),
  });
  const seen = long ? list.getVirtualItems() : null;
  const shown = seen === null ? lines.map((_line, index) => ({ index, before: 0 })) : seen.map(({ index, start }, at) => ({ index, before: start - (seen[at - 1]?.end ?? 0) }));
  const after = seen === null ? 0 : list.getTotalSize() - (seen.at(-1)?.end ?? 0);
  const followFocus = useRowFocus(() => (current === null ? null : scroller.current?.querySelector<HTMLElement>(`[data-comment="${CSS.escape(current)}"]`)));
  const moveTo = (id: Id) => {
    followFocus();
    chooseComment(id);
  };
  const press = (event: KeyboardEvent<HTMLElement>) => keyInTable(event, rows.map(({ id }) => id), current, moveTo);
  const picked = new Set(selected);
  return (
    <div ref={scroller} className="tracker-scroll">
      <div className="tracker-table" role="grid" aria-label="Comments" aria-multiselectable="true" aria-rowcount={lines.length + 1} onKeyDown={press}>
        <Head all={rows} selected={selected} />
        <div role="rowgroup" style={{ paddingBottom: after }}>
          {shown.map(({ index, before }) => {
            const line = lines[index];
            if (line === undefined) return null;
            if (line.kind === 'group') {
              return (
                <div key={`group ${line.title} ${line.rows[0]?.id ?? ''}`} className="tracker-group" role="row" aria-rowindex={index + 2} style={{ marginTop: before }}>
                  <span role="gridcell" aria-colspan={11}>{line.title} <small>{line.rows.length}</small></span>
                </div>
              );
            }
            const { row } = line;
            return (
              <CommentTableRow key={row.id} row={row} index={index + 2} before={before} selected={picked.has(row.id)} current={row.id === current}
                showLetter={severalLetters && grouping !== 'letter'} onClick={(event) => clickRow(event, row.id, rows.map(({ id }) => id))} />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function clickRow(event: MouseEvent, id: Id, order: readonly Id[]): void {
  const { selection, select } = useTracker.getState();
  chooseComment(id);
  clickInRows(event, id, { order, selection, select, current: useFocus.getState().commentId });
}

function keyInTable(event: KeyboardEvent<HTMLElement>, order: readonly Id[], current: Id | null, moveTo: (id: Id) => void): void {
  if (!(event.target instanceof HTMLElement) || !event.target.classList.contains('tracker-row') || current === null || event.altKey) return;
  const { selection, select } = useTracker.getState();
  keyInRows(event, { order, current, selection, select, moveTo, open: goToComment });
}

const COLUMNS: readonly { readonly column: SortColumn; readonly name: string; readonly face: ReactNode }[] = [
  { column: 'number', name: 'No.', face: 'No.' }, { column: 'title', name: 'Heading', face: 'Heading' }, { column: 'status', name: 'Status', face: 'Status' },
  { column: 'owner', name: 'Owner', face: 'Owner' }, { column: 'due', name: 'Due', face: 'Due' },
  { column: 'passages', name: 'Passages', face: <Link2 size={14} aria-hidden="true" /> }, { column: 'files', name: 'Files', face: <Paperclip size={14} aria-hidden="true" /> },
  { column: 'response', name: 'Response', face: 'Response' }, { column: 'signed', name: 'Signed off', face: <BadgeCheck size={14} aria-hidden="true" /> },
  { column: 'tags', name: 'Tags', face: 'Tags' },
];

function Head({ all, selected }: { readonly all: readonly TrackerRow[]; readonly selected: readonly Id[] }) {
  const { sort, look, select } = useTracker();
  const every = selected.length > 0 && selected.length === all.length;
  return (
    <div role="rowgroup" className="tracker-head-group">
      <div className="tracker-head" role="row" aria-rowindex={1}>
        <span role="columnheader" className="tracker-check">
          <input type="checkbox" aria-label="Select all shown comments" checked={every} ref={(box) => { if (box) box.indeterminate = selected.length > 0 && !every; }}
            onChange={() => select(every ? NO_SELECTION : selectAll(all.map(({ id }) => id)))} />
        </span>
        {COLUMNS.map(({ column, name, face }) => {
          const sorted = sort.column === column;
          return (
            <span key={column} role="columnheader" aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}>
              <button type="button" aria-label={`Sort by ${name}`} title={name} data-sorted={sorted ? '' : undefined}
                onClick={() => look({ sort: { column, descending: sorted && !sort.descending } })}>
                {face}
                {sorted && !(column === 'number' && !sort.descending) ? sort.descending ? <ArrowDown size={11} aria-hidden="true" /> : <ArrowUp size={11} aria-hidden="true" /> : null}
              </button>
            </span>
          );
        })}
      </div>
    </div>
  );
}
