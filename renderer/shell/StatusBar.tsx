import { useMatter } from '../state/matter-store.ts';
import { closedWords, coverageWords, dueWords } from './due-words.ts';

export function StatusBar() {
  const snapshot = useMatter((state) => state.snapshot);
  return (
    <footer className="status-bar" aria-label="Status">
      {snapshot === null ? null : <CoverageMeter />}
      {snapshot?.due ? <Due /> : null}
      {snapshot?.closed ? <span className="status-due">{closedWords(snapshot.closed)}</span> : null}
      <Saved />
    </footer>
  );
}

function CoverageMeter() {
  const coverage = useMatter((state) => state.snapshot?.coverage);
  if (!coverage) return null;
  if (coverage.comments === 0) return <span>No staff comments yet</span>;
  const words = coverageWords(coverage);
  return (
    <>
      <meter className="coverage" min={0} max={coverage.comments} value={coverage.linkedComments} aria-label="Comments linked" title={words} />
      <span data-testid="coverage">{words}</span>
    </>
  );
}

function Due() {
  const due = useMatter((state) => state.snapshot?.due ?? null);
  if (!due) return null;
  const { text, tone } = dueWords(due);
  return <span className="status-due" data-tone={tone}>{text}</span>;
}

function Saved() {
  const pending = useMatter((state) => state.pending);
  return <span className="status-saved">Offline · {pending === 0 ? 'all changes saved' : 'saving'}</span>;
}
