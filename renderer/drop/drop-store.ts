import { create } from 'zustand';
import type { AttachmentOwnerKind, Id } from '../api/model.ts';

/** Where a drop would go; written on elements as `data-drop`. */
export type DropTarget =
  | { readonly kind: 'import' }
  | { readonly kind: 'attach'; readonly owner: AttachmentOwnerKind; readonly id: Id; readonly to: string }
  | { readonly kind: 'link'; readonly commentId: Id; readonly to: string };

interface DropState {
  /** How many files hover over the window; null while none do. 0 where the system does not tell. */
  readonly files: number | null;
  /** What will happen if they are let go here. */
  readonly promise: string | null;
  /** The element that would take them, by its `data-drop`. */
  readonly over: string | null;
}

export const useDrop = create<DropState>()(() => ({ files: null, promise: null, over: null }));

/** The attribute that makes an element a target: comment or highlight or matter. */
export function dropKey(owner: AttachmentOwnerKind, id: Id): string {
  return `${owner}:${id}`;
}

export function parseDropKey(key: string): { readonly owner: AttachmentOwnerKind; readonly id: Id } | null {
  const [owner, id] = key.split(':');
  if (id === undefined || (owner !== 'comment' && owner !== 'annotation' && owner !== 'matter')) return null;
  return { owner, id };
}

/** True while files hover over the element with this key. */
export function useDropOver(key: string): boolean {
  return useDrop((state) => state.over === key);
}
