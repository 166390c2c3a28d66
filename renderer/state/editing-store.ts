import { create } from 'zustand';
import type { Id } from '../api/model.ts';

/** What is being put right in the comment panel; nothing of it is modal. */
export type Editing =
  | { readonly kind: 'words'; readonly commentId: Id }
  | { readonly kind: 'split'; readonly commentId: Id }
  | { readonly kind: 'add'; readonly letterDocumentId: Id; readonly afterCommentId: Id | null; readonly origin: 'manual' | 'oral' };

interface EditingState {
  readonly editing: Editing | null;
  start(editing: Editing): void;
  stop(): void;
}

export const useEditing = create<EditingState>()((set) => ({
  editing: null,
  start: (editing) => set({ editing }),
  stop: () => set({ editing: null }),
}));
