import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useMemo } from 'react';
import { useView } from '../state/use-view.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { ChangeList } from './ChangeList.tsx';
import { CompareFilter } from './CompareFilter.tsx';
import { endCompare, linkedPassages, shownChanges, stepChange, useCompare } from './compare-store.ts';
import { VersionNames } from './VersionNames.tsx';
import './amendment.css';
import './compare.css';

/** The changes between two versions, each with its redline; choosing one shows it in both. */
export function ComparePanel() {
  const view = useView();
  const { pair, progress, comparison, filter } = useCompare();
  const shown = useMemo(() => shownChanges(view, { pair, comparison, filter }), [view, pair, comparison, filter]);
  const anyLinked = useMemo(() => {
    if (view === null || pair === null) return false;
    const { from, to } = linkedPassages(view, pair);
    return from.length + to.length > 0;
  }, [view, pair]);
  if (pair === null) return null;
  return (
    <aside className="carry" aria-label="Changes between two versions">
      <header className="carry-head compare-head">
        <h2>Changes</h2>
        <span className="compare-steps">
          <IconButton label="Previous change" keys="Shift+F7" icon={<ChevronUp size={15} />} disabled={shown.length === 0} onClick={() => stepChange(-1)} />
          <IconButton label="Next change" keys="F7" icon={<ChevronDown size={15} />} disabled={shown.length === 0} onClick={() => stepChange(1)} />
          <IconButton label="End the comparison" icon={<X size={15} />} onClick={endCompare} />
        </span>
        <VersionNames from={pair.from} to={pair.to} />
      </header>
      {comparison === null ? (
        <div className="carry-wait">
          <progress className="job-bar" aria-label="Comparing" max={1} {...(progress?.fraction == null ? {} : { value: progress.fraction })} />
          <p className="carry-facts">{progress?.message}</p>
          <Button size="small" onClick={endCompare}>Cancel</Button>
        </div>
      ) : (
        <>
          <CompareFilter pair={pair} comparison={comparison} shown={shown} anyLinked={anyLinked} />
          {shown.length === 0 ? null : <ChangeList changes={shown} fromId={pair.from.id} toId={pair.to.id} />}
        </>
      )}
    </aside>
  );
}
