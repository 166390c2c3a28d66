import { useVirtualizer } from '@tanstack/react-virtual';
import { FileDown, ListChecks, X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { VersionChange } from '../api/model.ts';
import { useView } from '../state/use-view.ts';
import { count } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { moveInList } from '../ui/roving-list.ts';
import { attempt } from '../ui/toast-store.ts';
import { changesOfLinked, endCompare, showChange, useCompare } from './compare-store.ts';
import { beginDisclosures } from './disclosure-store.ts';
import { exportMarked, MARKED_COPIES } from './export-marked.ts';
import { Redline } from './Redline.tsx';
import './amendment.css';

const KIND_WORDS: Readonly<Record<VersionChange['kind'], string>> = { changed: 'Reworded', inserted: 'Added', deleted: 'Removed' };

/** The changes between two versions, each with its redline; choosing one shows it in both. */
export function ComparePanel() {
  const view = useView();
  const { pair, progress, comparison, linkedOnly } = useCompare();
  const shown = useMemo(() => {
    if (view === null || pair === null || comparison === null) return [];
    return linkedOnly ? changesOfLinked(view, pair, comparison.changes) : comparison.changes;
  }, [view, pair, comparison, linkedOnly]);
  if (pair === null) return null;
  return (
    <aside className="carry" aria-label="Changes between two versions">
      <header className="carry-head compare-head">
        <h2>Changes</h2>
        <IconButton label="End the comparison" icon={<X size={15} />} onClick={endCompare} />
        <p className="carry-facts">{pair.from.name} → {pair.to.name}</p>
      </header>
      {comparison === null ? (
        <div className="carry-wait">
          <progress className="job-bar" aria-label="Comparing" max={1} {...(progress?.fraction == null ? {} : { value: progress.fraction })} />
          <p className="carry-facts">{progress?.message}</p>
          <Button size="small" onClick={endCompare}>Cancel</Button>
        </div>
      ) : (
        <>
          <div className="compare-filter">
            <p className="carry-facts" role="status">{shown.length === comparison.changes.length ? count(shown.length, 'change') : `${shown.length} of ${count(comparison.changes.length, 'change')}`}, {count(comparison.paragraphs.same, 'paragraph')} the same</p>
            <label className="annotations-check">
              <input type="checkbox" checked={linkedOnly} onChange={(event) => useCompare.setState({ linkedOnly: event.target.checked })} /> Touches a linked passage
            </label>
            <div className="carry-buttons">
              <MenuButton trigger={<Button size="small" icon={<FileDown size={13} />} disabled={shown.length === 0}>Export marked copy…</Button>} groups={[{
                title: `Marked copy of ${count(shown.length, 'change')}`,
                entries: MARKED_COPIES.map(({ format, label }) => ({ label, run: () => attempt(exportMarked(pair, format, linkedOnly)) })),
              }]} />
              <Button size="small" icon={<ListChecks size={13} />} onClick={() => attempt(beginDisclosures(pair.to))}>Proposed disclosure</Button>
            </div>
          </div>
          {shown.length === 0 ? <p className="carry-facts">{linkedOnly ? 'No change touches a linked passage.' : 'Both versions say the same.'}</p> : <Changes changes={shown} />}
        </>
      )}
    </aside>
  );
}

function Changes({ changes }: { readonly changes: readonly VersionChange[] }) {
  const current = useCompare((state) => state.current);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({ count: changes.length, getScrollElement: () => scroller.current, estimateSize: () => 120, overscan: 6, gap: 6 });
  const at = current === null ? -1 : changes.indexOf(current);
  useEffect(() => {
    if (at >= 0) list.scrollToIndex(at, { align: 'auto' });
  }, [list, at]);
  return (
    <div ref={scroller} className="compare-scroll">
      <ul className="compare-rows" aria-label="Changes" style={{ height: list.getTotalSize() }} onKeyDown={moveInList}>
        {list.getVirtualItems().map(({ index, start, key }) => {
          const change = changes[index];
          if (!change) return null;
          return (
            <li key={key} ref={list.measureElement} data-index={index} className="carry-row compare-row" data-kind={change.kind} data-current={change === current ? '' : undefined}
              style={{ transform: `translateY(${start}px)` }}>
              <button type="button" className="carry-go" data-row="" tabIndex={index === Math.max(0, at) ? 0 : -1} aria-current={change === current ? 'true' : undefined}
                onClick={() => showChange(change)} onFocus={(event) => { if (event.currentTarget.matches(':focus-visible') && change !== current) showChange(change); }}>
                <span className="carry-status"><b>{KIND_WORDS[change.kind]}</b></span>
                <span className="carry-words"><Redline parts={change.redline} /></span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
