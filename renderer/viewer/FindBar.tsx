import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { IconButton } from '../ui/IconButton.tsx';
import type { FindSession, FindState } from './find-session.ts';
import type { FindOptions } from './model.ts';

export interface FindBarProps {
  readonly find: FindSession;
  onClose(): void;
}

const CHOICES: readonly { readonly key: keyof FindOptions; readonly label: string; readonly short: string }[] = [
  { key: 'matchCase', label: 'Match case', short: 'Aa' },
  { key: 'wholeWords', label: 'Whole words', short: 'W' },
  { key: 'highlightAll', label: 'Highlight all', short: 'All' },
];

export function FindBar({ find, onClose }: FindBarProps) {
  const state = useSyncExternalStore(find.store.subscribe, find.store.get);
  const box = useRef<HTMLInputElement>(null);
  const { open, focusRequest } = state;
  useEffect(() => {
    if (!open) return;
    box.current?.focus();
    box.current?.select();
  }, [open, focusRequest]);
  if (!open) return null;
  return (
    <div className="viewer-find" role="search" aria-label="Find in this document"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}>
      <input ref={box} className="viewer-find-box" type="text" aria-label="Find in this document" placeholder="Find in this document" autoComplete="off"
        spellCheck={false} value={state.query} aria-invalid={state.status === 'not-found'}
        onChange={(event) => find.search(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (event.shiftKey) find.previous();
          else find.next();
        }} />
      <span className="viewer-find-count" role="status">{countOf(state)}</span>
      <IconButton label="Previous match" icon={<ChevronUp size={15} />} disabled={state.total === 0} onClick={() => find.previous()} />
      <IconButton label="Next match" icon={<ChevronDown size={15} />} disabled={state.total === 0} onClick={() => find.next()} />
      <span className="viewer-group">
        {CHOICES.map(({ key, label, short }) => (
          <button key={key} type="button" className="viewer-toggle" aria-label={label} title={label} aria-pressed={state.options[key]}
            onClick={() => find.search(state.query, { [key]: !state.options[key] })}>{short}</button>
        ))}
      </span>
      {state.total === 0 ? null : <span className="viewer-find-hint"><kbd>Esc</kbd> selects it</span>}
      <span className="viewer-space" />
      <IconButton label="Close find" icon={<X size={15} />} onClick={onClose} />
    </div>
  );
}

function countOf({ query, status, current, total }: FindState): string {
  if (query === '') return '';
  if (status === 'not-found') return 'No match';
  if (total === 0) return 'Searching …';
  const turned = status === 'wrapped' ? ', from the other end' : '';
  return `${current} of ${total}${turned}`;
}
