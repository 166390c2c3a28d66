import { useEffect, useState, type RefObject } from 'react';
import { useView } from '../state/use-view.ts';
import { useLayout, type Pane } from '../state/layout-store.ts';
import { shortName } from '../state/words.ts';

/** Below this width of the centre (CSS pixels) two pages beside each other are too small to be read. */
const ROOM_FOR_PAGES = 900;

/** True where the element is too narrow for two pages. */
export function useIsNarrow(element: RefObject<HTMLElement | null>): boolean {
  const [narrow, setNarrow] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const watch = new ResizeObserver(() => { if (watched.clientWidth > 0) setNarrow(watched.clientWidth < ROOM_FOR_PAGES); });
    watch.observe(watched);
    return () => watch.disconnect();
  }, [element]);
  return narrow;
}

const SIDES: readonly (readonly [Pane, string])[] = [['left', 'Original'], ['right', 'New version']];

/** Which of two versions is seen where there is room for one; the other one scrolls along behind it. */
export function ReviewSwitch() {
  const view = useView();
  const { focused, left, right, change } = useLayout();
  const documents = { left, right };
  return (
    <div className="review-switch" role="group" aria-label="Version shown">
      {SIDES.map(([pane, words]) => {
        const document = view?.documents.get(documents[pane] ?? '');
        return (
          <button key={pane} type="button" className="review-side" aria-pressed={focused === pane} onClick={() => change({ focused: pane })}>
            {words}{document ? <span>{shortName(document)}</span> : null}
          </button>
        );
      })}
    </div>
  );
}
