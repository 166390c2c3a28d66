import { FileDown, ListChecks } from 'lucide-react';
import type { Comparison, DocumentRecord, VersionChange } from '../api/model.ts';
import { count } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { attempt } from '../ui/toast-store.ts';
import { KIND_WORDS } from './change-words.ts';
import { NO_FILTER } from './compare-filter.ts';
import { filterBy, useCompare } from './compare-store.ts';
import { beginDisclosures } from './disclosure-store.ts';
import { exportMarked, MARKED_COPIES } from './export-marked.ts';

const KINDS = ['changed', 'inserted', 'deleted'] as const;

export interface CompareFilterProps {
  readonly pair: { readonly from: DocumentRecord; readonly to: DocumentRecord };
  readonly comparison: Comparison;
  readonly shown: readonly VersionChange[];
  /** Some highlight of the two versions is linked to a comment. */
  readonly anyLinked: boolean;
}

/** Above the list: how many changes there are, which of them are listed, and what can be made of those. */
export function CompareFilter({ pair, comparison, shown, anyLinked }: CompareFilterProps) {
  const { filter, highlights } = useCompare();
  const { changes, paragraphs } = comparison;
  const all = shown.length === changes.length;
  const positions = (): readonly number[] | null => {
    if (all) return null;
    const chosen = new Set(shown);
    return changes.flatMap((change, position) => (chosen.has(change) ? [position] : []));
  };
  return (
    <div className="compare-filter">
      <p className="carry-facts" role="status">{all ? count(shown.length, 'change') : `${shown.length} of ${count(changes.length, 'change')}`}, {count(paragraphs.same, 'paragraph')} the same</p>
      <div className="compare-kinds" role="group" aria-label="Kind of change">
        <button type="button" className="compare-kind" aria-pressed={filter.kind === null} onClick={() => filterBy({ kind: null })}>All</button>
        {KINDS.map((kind) => (
          <button key={kind} type="button" className="compare-kind" data-kind={kind} aria-pressed={filter.kind === kind} onClick={() => filterBy({ kind: filter.kind === kind ? null : kind })}>
            {KIND_WORDS[kind]} <span>{changes.filter((change) => change.kind === kind).length}</span>
          </button>
        ))}
      </div>
      <input className="field" type="search" aria-label="Filter changes" placeholder="Filter by words" value={filter.text} onChange={(event) => filterBy({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && filter.text !== '') { event.preventDefault(); filterBy({ text: '' }); }
          if (event.key === 'ArrowDown') { event.preventDefault(); document.querySelector<HTMLElement>('.compare-row [tabindex="0"]')?.focus(); }
        }} />
      <div className="compare-checks">
        <label className="annotations-check">
          <input type="checkbox" checked={filter.linkedOnly} onChange={(event) => filterBy({ linkedOnly: event.target.checked })} /> Touches a linked passage
        </label>
        <label className="annotations-check" title="As lines below the words, so that their colours are not taken for changes">
          <input type="checkbox" checked={highlights} onChange={(event) => useCompare.setState({ highlights: event.target.checked })} /> Show highlights
        </label>
      </div>
      <div className="carry-buttons">
        <MenuButton trigger={<Button size="small" icon={<FileDown size={13} />} disabled={shown.length === 0}>Export marked copy…</Button>} groups={[{
          title: `Marked copy of ${count(shown.length, 'change')}`,
          entries: MARKED_COPIES.map(({ format, label }) => ({ label, run: () => attempt(exportMarked(pair, format, { linkedOnly: filter.linkedOnly, positions: positions() })) })),
        }]} />
        <Button size="small" icon={<ListChecks size={13} />} onClick={() => attempt(beginDisclosures(pair.to))}>Proposed disclosure</Button>
      </div>
      {shown.length > 0 ? null : (
        <p className="compare-none">
          {changes.length === 0 ? 'Both versions say the same.' : filter.linkedOnly && !anyLinked ? 'No highlight of these two documents is linked to a comment yet. Link one, and the changes that touch it are listed here.' : 'No change matches the filter.'}
          {changes.length === 0 ? null : <Button size="small" onClick={() => filterBy(NO_FILTER)}>Show all changes</Button>}
        </p>
      )}
    </div>
  );
}
