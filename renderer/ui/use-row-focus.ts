import { useLayoutEffect, useRef } from 'react';

/**
 * Gives what to call when a key makes another row the current one: after the render that does, the row that `find`
 * gives takes the focus and comes into sight, with the list item around it. In a virtual list see `keeping`.
 */
export function useRowFocus(find: () => HTMLElement | null | undefined): () => void {
  const moved = useRef(false);
  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const row = find();
    row?.focus({ preventScroll: true });
    (row?.closest('li') ?? row)?.scrollIntoView({ block: 'nearest' });
  });
  return () => { moved.current = true; };
}
