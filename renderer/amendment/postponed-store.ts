/** Offers that a person put off with "Not now": for the present, until the matter is opened the next time. */
import { create } from 'zustand';
import type { Id } from '../api/model.ts';
import { offerKey } from './versions.ts';

export const usePostponed = create<{ readonly keys: ReadonlySet<string> }>()(() => ({ keys: new Set() }));

export function postpone(from: Id, to: Id): void {
  usePostponed.setState(({ keys }) => ({ keys: new Set([...keys, offerKey(from, to)]) }));
}

export function forgetPostponed(): void {
  usePostponed.setState({ keys: new Set() });
}
