/** Offers that were answered, for this matter and across restarts, so that the bar does not come back by itself. */
import { create } from 'zustand';
import type { Id } from '../api/model.ts';
import { loadView, saveView } from '../state/saved-view.ts';
import { useMatter } from '../state/matter-store.ts';
import { offerKey } from './versions.ts';

interface SettledState {
  /** The matter whose answers these are; null until loaded. */
  readonly matterId: Id | null;
  readonly keys: ReadonlySet<string>;
}

export const useSettled = create<SettledState>()(() => ({ matterId: null, keys: new Set() }));

const viewKey = (matterId: Id): string => `offers:${matterId}`;

export async function loadSettled(matterId: Id): Promise<void> {
  const saved = await loadView(viewKey(matterId), (value) => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : null));
  if (useMatter.getState().matterId === matterId) useSettled.setState({ matterId, keys: new Set(saved ?? []) });
}

export function settle(from: Id, to: Id): void {
  const { matterId, keys } = useSettled.getState();
  const next = new Set([...keys, offerKey(from, to)]);
  useSettled.setState({ keys: next });
  if (matterId !== null) saveView(viewKey(matterId), [...next]);
}
