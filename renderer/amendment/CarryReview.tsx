import { useEffect, useRef } from 'react';
import { useSelection } from '../links/selection-store.ts';
import { unlight } from '../state/light.ts';
import { useView } from '../state/use-view.ts';
import { count, shortName } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { formatKeys, isTextField } from '../ui/keys.ts';
import { attempt } from '../ui/toast-store.ts';
import { CarryRowCard } from './CarryRowCard.tsx';
import { acceptAll, applyCarry, decide, endCarry, isWaiting, placeAtSelection, rowOf, useCarry, type CarryRow } from './carry-store.ts';
import { focusRow } from './row-focus.ts';
import { VersionNames } from './VersionNames.tsx';
import './amendment.css';

/** The review list of one pass, in the place of the comment panel: every highlight, what became of it, yes or no. */
export function CarryReview() {
  const { pass, rows, progress, applying } = useCarry();
  useReviewKeys(rows !== null);
  useEffect(() => unlight, []);
  if (pass === null) return null;
  const chosen = rows?.filter(({ decision }) => decision === 'carry').length ?? 0;
  const waiting = rows?.filter(isWaiting) ?? [];
  return (
    <aside className="carry" aria-label="Carry highlights forward">
      <header className="carry-head">
        <h2>Carry highlights forward</h2>
        <VersionNames from={pass.from} to={pass.to} />
      </header>
      {rows === null ? (
        <div className="carry-wait">
          <progress className="job-bar" aria-label="Looking for the highlights" max={1} {...(progress?.fraction == null ? {} : { value: progress.fraction })} />
          <p className="carry-facts">{progress?.message}</p>
          <Button size="small" onClick={endCarry}>Cancel</Button>
        </div>
      ) : (
        <>
          <p className="carry-facts" role="status">{summary(rows)}</p>
          <RowList rows={rows} />
          <footer className="carry-foot">
            <p className="carry-facts"><kbd>Enter</kbd> carry <kbd>X</kbd> leave out <kbd>P</kbd> place at the selection <kbd>{formatKeys('Mod+Z')}</kbd> take back</p>
            <div className="carry-buttons">
              <Button look="primary" disabled={chosen === 0 || applying} onClick={() => attempt(applyCarry())}>Carry {count(chosen, 'highlight')}</Button>
              {waiting.length === 0 ? null : <Button title="Without reading them one by one; Undo takes it back" onClick={acceptAll}>Accept {allOf(waiting)}</Button>}
              <Button look="quiet" title="Your decisions are kept for the next time" onClick={endCarry}>Later</Button>
            </div>
          </footer>
        </>
      )}
    </aside>
  );
}

function summary(rows: readonly CarryRow[]): string {
  const number = (status: CarryRow['passage']['status']): number => rows.filter(({ passage }) => passage.status === status).length;
  const parts = (['unchanged', 'changed', 'moved'] as const).filter((status) => number(status) > 0).map((status) => `${number(status)} ${status}`);
  return [...parts, ...(number('estimated') > 0 ? [`${number('estimated')} estimated`] : []), ...(number('deleted') > 0 ? [`${number('deleted')} not found`] : [])].join(' · ');
}

/** What one click would take unread: "all 3 changed", "all 2 changed and 1 moved". */
function allOf(waiting: readonly CarryRow[]): string {
  const number = (status: CarryRow['passage']['status']): number => waiting.filter(({ passage }) => passage.status === status).length;
  const statuses = (['changed', 'moved'] as const).filter((status) => number(status) > 0);
  if (waiting.length === 1) return `the ${statuses.join('')} one`;
  return `all ${statuses.map((status) => `${number(status)} ${status}`).join(' and ')}`;
}

function RowList({ rows }: { readonly rows: readonly CarryRow[] }) {
  const view = useView();
  const currentId = useCarry((state) => state.currentId);
  const pass = useCarry((state) => state.pass);
  const selecting = useSelection((state) => pass !== null && state.selection?.documentId === pass.to.id);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus({ preventScroll: true });
  }, []);
  return (
    <ul ref={list} className="carry-rows" aria-label="Highlights of the original">
      {rows.map((row) => {
        const annotation = view?.annotations.get(row.passage.annotationId);
        if (!annotation) return null;
        const linked = view?.commentsOf(annotation.id).map(({ comment }) => comment.number) ?? [];
        return (
          <CarryRowCard key={annotation.id} row={row} annotation={annotation} linked={linked} current={annotation.id === currentId}
            selecting={selecting} newName={pass === null ? '' : shortName(pass.to)} />
        );
      })}
    </ul>
  );
}

/** Keys work wherever the focus is, except in a text field: the reviewer reads the documents, too. */
function useReviewKeys(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTextField(event.target)) return;
      if (!isForReview(event.target)) return;
      const { rows, currentId } = useCarry.getState();
      const here = rows?.findIndex(({ passage }) => passage.annotationId === currentId) ?? -1;
      const row = rowOf(currentId);
      const step = (by: number): void => {
        const next = rows?.[here + by];
        if (next) focusRow(next);
      };
      switch (event.key) {
        case 'Enter':
          if (!row) return;
          decide(row, 'carry');
          if (row.targets.length > 0) step(1);
          break;
        case 'x': case 'X': case 'Delete':
          if (!row) return;
          decide(row, 'leave');
          step(1);
          break;
        case 'p': case 'P':
          placeAtSelection();
          break;
        case 'ArrowDown': case 'ArrowUp':
          // In the documents the arrows scroll.
          if (!(event.target instanceof Element) || event.target.closest('.viewer') !== null) return;
          step(event.key === 'ArrowDown' ? 1 : -1);
          break;
        default:
          return;
      }
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [active]);
}

/** The list itself, the documents, or nothing: a key on any other button is that button's. */
function isForReview(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && (target.closest('[data-carry-row], .viewer-scroll') !== null) && target.closest('.viewer-chip') === null);
}
