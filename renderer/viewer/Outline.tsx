import { useEffect, useState } from 'react';
import type { OutlineEntry } from '../../db/model.ts';
import { readOutline, type OutlineRow } from './outline-entries.ts';
import { labelOf } from './page-labels.ts';
import type { PdfSession } from './pdf-session.ts';

export interface OutlineProps {
  readonly session: PdfSession;
  readonly fallback: readonly OutlineEntry[];
  readonly pageLabels: readonly string[];
}

export function Outline({ session, fallback, pageLabels }: OutlineProps) {
  const [rows, setRows] = useState<readonly OutlineRow[] | null>(null);
  useEffect(() => {
    let gone = false;
    void readOutline(session.document, fallback).then((found) => { if (!gone) setRows(found); });
    return () => { gone = true; };
  }, [session, fallback]);
  if (rows === null) return null;
  if (rows.length === 0) return <p className="viewer-empty">This document has no outline. Its pages are under Pages.</p>;
  return (
    <ul className="viewer-outline" aria-label="Outline">
      {rows.map(({ key, title, level, target }) => (
        <li key={key}>
          <button type="button" disabled={!target} style={{ paddingInlineStart: 10 + Math.min(level, 6) * 12 }} title={title}
            onClick={() => go(session, target)}>
            <span>{title}</span>
            {target && 'pageIndex' in target ? <span className="viewer-soft">{labelOf(pageLabels, target.pageIndex)}</span> : null}
          </button>
        </li>
      ))}
    </ul>
  );
}

function go(session: PdfSession, target: OutlineRow['target']): void {
  if (!target) return;
  if ('pageIndex' in target) session.goToPage(target.pageIndex);
  else session.goToDestination(target.destination);
}
