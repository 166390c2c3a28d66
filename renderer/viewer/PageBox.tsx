import { useState, type RefObject } from 'react';
import type { DocumentViewerHandle } from './model.ts';
import { labelOf } from './page-labels.ts';
import type { PageState } from './pdf-session.ts';

export interface PageBoxProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly state: PageState;
  readonly pageLabels: readonly string[];
  /** The current page does not print its label. */
  readonly isDoubtful: boolean;
  readonly pageCount: number;
  readonly handle: DocumentViewerHandle;
}

/** Speaks in printed labels: typing "F-12" goes there; a number that is printed nowhere is taken as a position. */
export function PageBox({ input, state, pageLabels, isDoubtful, pageCount, handle }: PageBoxProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [unknown, setUnknown] = useState(false);
  const label = labelOf(pageLabels, state.pageIndex);
  const done = (): void => {
    setTyped(null);
    setUnknown(false);
  };
  return (
    <span className="viewer-page">
      <input ref={input} className="viewer-page-box" type="text" inputMode="text" aria-label="Page" autoComplete="off" spellCheck={false} maxLength={24}
        style={{ width: `calc(${Math.max(3, Math.min(10, (typed ?? label).length))}ch + 16px)` }} disabled={pageCount === 0} value={pageCount === 0 ? '' : typed ?? label} aria-invalid={unknown}
        data-doubtful={isDoubtful && typed === null ? '' : undefined} title={unknown ? 'No page with this label' : describePage(label, isDoubtful, state.pageIndex, pageCount)}
        onFocus={(event) => event.currentTarget.select()} onBlur={done}
        onChange={(event) => {
          setTyped(event.target.value);
          setUnknown(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            if (handle.goToLabel(typed ?? label)) done();
            else setUnknown(true);
          } else if (event.key === 'Escape') {
            event.preventDefault();
            done();
            handle.focus();
          }
        }} />
      {pageCount > 0 ? <span className="viewer-soft">of {pageCount}</span> : null}
      {unknown ? <span className="viewer-hidden" role="status">No page {typed}</span> : null}
    </span>
  );
}

function describePage(label: string, isDoubtful: boolean, pageIndex: number, pageCount: number): string {
  const place = `${pageIndex + 1} of ${pageCount} in the file`;
  if (!isDoubtful) return `Printed page ${label}, ${place}`;
  return label.startsWith('[') ? `This page prints no number; it is ${place}` : `This page prints no number; ${label} by the pages around it, ${place}`;
}
