import { useEffect, useRef, type RefObject } from 'react';
import type { StaffComment } from '../api/model.ts';
import { isTextField } from '../ui/keys.ts';
import { meaningOf, NUMBER_PAUSE_MILLISECONDS } from './number-keys.ts';

export interface NumberKeys {
  readonly comments: readonly StaffComment[];
  readonly typed: string;
  onType(typed: string): void;
  onLink(comment: StaffComment): void;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly popup: RefObject<HTMLElement | null>;
}

/**
 * While a passage is selected, digits link it and letters go on in the field; Tab goes to what can be done with it.
 * Keys that belong to a text field are left alone. Gives the comment that Enter takes before the pause is over.
 */
export function useNumberKeys({ comments, typed, onType, onLink, input, popup }: NumberKeys): StaffComment | null {
  const linkNow = useRef(onLink);
  useEffect(() => { linkNow.current = onLink; });
  const meaning = /^\d+$/.test(typed) ? meaningOf(typed, comments) : null;
  const waiting = meaning?.kind === 'wait' ? meaning.comment : null;
  useEffect(() => {
    if (!/^\d+$/.test(typed)) return;
    const meant = meaningOf(typed, comments);
    if (meant.kind === 'link') linkNow.current(meant.comment);
    if (meant.kind !== 'wait' || meant.comment === null) return;
    const { comment } = meant;
    const timer = setTimeout(() => linkNow.current(comment), NUMBER_PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed, comments]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTextField(event.target)) return;
      const inPopup = event.target instanceof Node && (popup.current?.contains(event.target) ?? false);
      const take = (): void => {
        event.preventDefault();
        event.stopPropagation();
      };
      if (event.key === 'Tab' && !event.shiftKey && !inPopup) {
        take();
        popup.current?.querySelector('button')?.focus();
      } else if (event.key === 'Enter' && waiting !== null && !inPopup) {
        take();
        linkNow.current(waiting);
      } else if (/^[\p{L}\p{N}]$/u.test(event.key)) {
        take();
        onType(typed + event.key);
        if (!/\d/.test(event.key)) input.current?.focus();
      }
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [typed, onType, input, popup, waiting]);
  return waiting;
}
