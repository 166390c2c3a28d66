import { useEffect, useState } from 'react';

/** True while the browser drags something of this window, so that nothing lies over the places to let it go. */
export function useDragging(): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const start = (): void => setDragging(true);
    const end = (): void => setDragging(false);
    window.addEventListener('dragstart', start);
    window.addEventListener('dragend', end);
    window.addEventListener('drop', end);
    return () => {
      window.removeEventListener('dragstart', start);
      window.removeEventListener('dragend', end);
      window.removeEventListener('drop', end);
    };
  }, []);
  return dragging;
}
