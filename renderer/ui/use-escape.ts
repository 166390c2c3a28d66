import { useEffect, useRef } from 'react';

const OPEN = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]:not([hidden])';

/**
 * Escape closes what stands in place of something else, wherever the focus is. It belongs to an open dialog, menu or
 * popover first, and to a field in which something was typed.
 */
export function useEscape(close: () => void): void {
  const latest = useRef(close);
  useEffect(() => { latest.current = close; });
  useEffect(() => {
    let taken = false;
    // Those that close on the key are gone from the tree by the time it comes up here again.
    const before = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') taken = document.querySelector(OPEN) !== null || isFilled(event.target);
    };
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || taken || event.defaultPrevented) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', before, true);
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', before, true);
      window.removeEventListener('keydown', press);
    };
  }, []);
}

function isFilled(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return target.value !== '';
  return target instanceof HTMLElement && target.isContentEditable;
}
