import { create } from 'zustand';
import type { Id } from '../api/model.ts';

/** What the reader looks at: the chosen comment, and the link whose two ends are lit. */
interface FocusState {
  readonly commentId: Id | null;
  readonly litAnnotations: ReadonlySet<Id>;
  readonly litComments: ReadonlySet<Id>;
  choose(commentId: Id | null): void;
  light(annotationIds: Iterable<Id>, commentIds: Iterable<Id>): void;
  unlight(): void;
}

const NONE: ReadonlySet<Id> = new Set();

export const useFocus = create<FocusState>()((set, get) => ({
  commentId: null,
  litAnnotations: NONE,
  litComments: NONE,
  choose: (commentId) => set({ commentId }),
  light: (annotationIds, commentIds) => set({ litAnnotations: new Set(annotationIds), litComments: new Set(commentIds) }),
  unlight: () => {
    if (get().litAnnotations !== NONE) set({ litAnnotations: NONE, litComments: NONE });
  },
}));
