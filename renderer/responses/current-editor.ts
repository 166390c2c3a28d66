import type { Editor } from '@tiptap/react';

/** The response editor on screen; gestures elsewhere (quoting a passage) write into it. */
let current: Editor | null = null;

export function setCurrentEditor(editor: Editor): () => void {
  current = editor;
  return () => {
    if (current === editor) current = null;
  };
}

export function currentEditor(): Editor | null {
  return current !== null && !current.isDestroyed ? current : null;
}
