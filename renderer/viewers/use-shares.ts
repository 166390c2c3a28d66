import { useCallback, useEffect, useRef, useState } from 'react';
import { useGroupRef } from 'react-resizable-panels';
import type { Id } from '../api/model.ts';
import { useLayout } from '../state/layout-store.ts';
import { leftShare } from './left-share.ts';

/** Key of the sizes that were proposed, not chosen: so that the next opening begins with them. */
export const PROPOSED = 'viewers-proposed';

/** Narrow panes are shared by the widths of the two texts, until the reader moves the line between them. */
export function useShares(reviewing: boolean) {
  const group = useGroupRef();
  const element = useRef<HTMLDivElement>(null);
  const [widths, setWidths] = useState<Readonly<Record<Id, number | null>>>({});
  const { left, right, split } = useLayout();
  const chosen = useLayout((state) => state.sizes['viewers'] !== undefined);
  const tell = useCallback((documentId: Id, width: number | null) => setWidths((before) => ({ ...before, [documentId]: width })), []);
  const leftWidth = left === null ? null : widths[left] ?? null;
  const rightWidth = right === null ? null : widths[right] ?? null;
  useEffect(() => {
    const room = element.current?.clientWidth ?? 0;
    const share = split && !reviewing && !chosen && room > 0 ? leftShare(leftWidth, rightWidth, room) : null;
    if (share === null) return;
    const layout = { left: share, right: 100 - share };
    group.current?.setLayout(layout);
    useLayout.getState().resize(PROPOSED, layout);
  }, [split, chosen, reviewing, leftWidth, rightWidth, group]);
  const own = useRef<Record<string, number> | null>(null);
  // Two versions are looked at with the same eyes: they have the same room, and the reader's own shares come back.
  useEffect(() => {
    const current = group.current;
    if (!split) own.current = null;
    if (!split || current === null || reviewing === (own.current !== null)) return;
    const before = own.current;
    own.current = reviewing ? current.getLayout() : null;
    current.setLayout(before ?? { left: 50, right: 50 });
  }, [split, reviewing, group]);
  return { group, element, tell };
}
