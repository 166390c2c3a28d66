import { useEffect, useRef, useState } from 'react';
import type { StaffComment } from '../api/model.ts';
import { meaningOf, NUMBER_PAUSE_MILLISECONDS } from '../links/number-keys.ts';

/** Digits typed on a row link it, as they link a selection: at once where no longer number begins so, else after a moment or on Enter. */
export function useDigitLink(comments: readonly StaffComment[], link: (comment: StaffComment) => void) {
  const [typed, setTyped] = useState('');
  const latest = useRef(link);
  useEffect(() => { latest.current = link; });
  const meaning = typed === '' ? null : meaningOf(typed, comments);
  const waiting = meaning?.kind === 'wait' ? meaning.comment : null;
  const end = (comment: StaffComment | null): void => {
    setTyped('');
    if (comment) latest.current(comment);
  };
  useEffect(() => {
    if (typed === '') return;
    const timer = setTimeout(() => {
      setTyped('');
      if (waiting) latest.current(waiting);
    }, NUMBER_PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed, waiting]);
  return {
    waiting,
    /** True where the key was one of these. */
    press: (key: string): boolean => {
      if (key === 'Enter' && waiting !== null) {
        end(waiting);
        return true;
      }
      if (!/^\d$/.test(key)) return false;
      const next = meaningOf(typed + key, comments);
      if (next.kind === 'link') end(next.comment);
      else setTyped(next.kind === 'wait' ? typed + key : '');
      return true;
    },
  };
}
