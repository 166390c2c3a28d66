import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { VersionChange } from '../api/model.ts';
import { useDocumentDetail } from '../viewers/use-document-detail.ts';
import { pagesOfChange } from './compare-filter.ts';
import { showChange, useCompare } from './compare-store.ts';
import { KIND_WORDS } from './change-words.ts';
import { keeping } from '../ui/kept-row.ts';
import { Redline } from './Redline.tsx';

const NO_LABELS: readonly string[] = [];
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1, ArrowUp: (at) => at - 1, Home: () => 0, End: (_at, count) => count - 1, PageDown: (at, count) => Math.min(count - 1, at + 5), PageUp: (at) => Math.max(0, at - 5),
};

/** Around the list, in CSS pixels; a card that is gone to stands clear of the edge. */
const ROOM = { paddingStart: 8, paddingEnd: 16, scrollPaddingStart: 8, scrollPaddingEnd: 8 } as const;

export interface ChangeListProps {
  readonly changes: readonly VersionChange[];
  readonly fromId: string;
  readonly toId: string;
}

/** The changes in reading order; the one that is read in the documents is kept in sight. */
export function ChangeList({ changes, fromId, toId }: ChangeListProps) {
  const current = useCompare((state) => state.current);
  const labels = { from: useDocumentDetail(fromId)?.pageLabels ?? NO_LABELS, to: useDocumentDetail(toId)?.pageLabels ?? NO_LABELS };
  const scroller = useRef<HTMLDivElement>(null);
  const at = current === null ? -1 : changes.indexOf(current);
  const list = useVirtualizer({
    count: changes.length, getScrollElement: () => scroller.current, estimateSize: () => 96, overscan: 6, gap: 6, rangeExtractor: keeping(Math.max(0, at)), ...ROOM,
  });
  const height = list.scrollRect?.height;
  useEffect(() => {
    if (at < 0) return;
    list.scrollToIndex(at, { align: 'auto' });
    // Two rows that stand out, the one in focus and the one that is read, would be one too many.
    if (scroller.current?.contains(document.activeElement)) scroller.current.querySelector<HTMLElement>('[aria-current="true"]')?.focus({ preventScroll: true });
  }, [list, at, height]);
  // A list in which the change that is read does not stand begins at its beginning.
  useEffect(() => {
    if (at < 0) list.scrollToOffset(0);
  }, [list, at, changes]);
  const move = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const change = changes[STEPS[event.key]?.(Math.max(0, at), changes.length) ?? -1];
    if (!(event.key in STEPS)) return;
    event.preventDefault();
    if (change && change !== current) showChange(change);
  };
  return (
    <div ref={scroller} className="compare-scroll">
      <ul className="compare-rows" aria-label="Changes" style={{ height: list.getTotalSize() }} onKeyDown={move}>
        {list.getVirtualItems().map(({ index, start, key }) => {
          const change = changes[index];
          if (!change) return null;
          return (
            <li key={key} ref={list.measureElement} data-index={index} className="carry-row compare-row" data-kind={change.kind} data-current={change === current ? '' : undefined}
              style={{ transform: `translateY(${start}px)` }}>
              <button type="button" className="carry-go" tabIndex={index === Math.max(0, at) ? 0 : -1} aria-current={change === current ? 'true' : undefined} onClick={() => showChange(change)}>
                <span className="carry-status"><b>{KIND_WORDS[change.kind]}</b><span className="compare-pages">{pagesOfChange(change, labels)}</span></span>
                <span className="carry-words"><Redline parts={change.redline} /></span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
