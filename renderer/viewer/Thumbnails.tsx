import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { labelOf } from './page-labels.ts';
import type { PdfSession } from './pdf-session.ts';
import { drawThumbnail, THUMBNAIL_WIDTH } from './thumbnail.ts';

export interface ThumbnailsProps {
  readonly session: PdfSession;
  readonly pageLabels: readonly string[];
}

/** Row height: a letter page, its label, and the gap. */
const ROW = Math.round(THUMBNAIL_WIDTH * 11 / 8.5) + 34;

export function Thumbnails({ session, pageLabels }: ThumbnailsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { pageIndex } = useSyncExternalStore(session.store.subscribe, session.store.get);
  const list = useVirtualizer({ count: session.pageCount, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 2 });
  useEffect(() => list.scrollToIndex(pageIndex, { align: 'auto' }), [list, pageIndex]);
  return (
    <div ref={scroller} className="viewer-thumbnails" role="group" aria-label="Pages">
      <div className="viewer-thumbnails-all" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start }) => (
          <button key={index} type="button" className="viewer-thumbnail" style={{ transform: `translateY(${start}px)`, height: ROW }}
            aria-label={`Page ${labelOf(pageLabels, index)}`} aria-current={index === pageIndex ? 'page' : undefined} onClick={() => session.goToPage(index)}>
            <Picture session={session} pageIndex={index} />
            <span>{labelOf(pageLabels, index)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

function Picture({ session, pageIndex }: { readonly session: PdfSession; readonly pageIndex: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    if (canvas.current) void drawThumbnail(session, pageIndex, canvas.current, stop.signal);
    return () => stop.abort();
  }, [session, pageIndex]);
  return <canvas ref={canvas} className="viewer-thumbnail-picture" aria-hidden="true" />;
}
