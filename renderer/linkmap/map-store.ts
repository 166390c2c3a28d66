import { create } from 'zustand';
import { useLayout } from '../state/layout-store.ts';

/** Whether the link map stands in the place of the documents. */
export const useLinkMap = create<{ readonly open: boolean }>()(() => ({ open: false }));

export function toggleLinkMap(): void {
  const { open } = useLinkMap.getState();
  if (!open) useLayout.getState().leaveTracker();
  useLinkMap.setState({ open: !open });
}
