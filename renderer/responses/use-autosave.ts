import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../api/call.ts';
import type { Id, Response, RichNode } from '../api/model.ts';
import { change } from '../state/matter-store.ts';
import { showFailure } from '../ui/toast-store.ts';
import { contentOf } from './content.ts';

const PAUSE_MILLISECONDS = 800;

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

/**
 * Saves the draft while typing pauses, when the editor is left, and when the window goes away. What is on screen is
 * never thrown away by a failed save: the next change or blur tries again.
 */
export function useAutosave(editor: Editor | null, commentId: Id, response: Response | undefined): SaveState {
  const [state, setState] = useState<SaveState>('saved');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const dirty = useRef(false);
  const written = useRef(response === undefined ? null : JSON.stringify(response.body));

  const save = useCallback(() => {
    clearTimeout(timer.current);
    if (!editor || editor.isDestroyed || !dirty.current) return;
    dirty.current = false;
    const body: RichNode = editor.getJSON();
    const plainText = editor.getText({ blockSeparator: '\n' }).trim();
    const text = JSON.stringify(body);
    if (text === written.current) return setState('saved');
    const before = written.current;
    written.current = text;
    setState('saving');
    change(call('responses.save', { commentId, body, plainText })).then(
      () => setState((now) => (now === 'saving' ? 'saved' : now)),
      (error: unknown) => {
        written.current = before;
        dirty.current = true;
        setState('failed');
        showFailure(error);
      },
    );
  }, [editor, commentId]);

  useEffect(() => {
    if (!editor) return;
    const touched = () => {
      dirty.current = true;
      setState('waiting');
      clearTimeout(timer.current);
      timer.current = setTimeout(save, PAUSE_MILLISECONDS);
    };
    editor.on('update', touched);
    editor.on('blur', save);
    window.addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', save);
    return () => {
      save();
      editor.off('update', touched);
      editor.off('blur', save);
      window.removeEventListener('pagehide', save);
      document.removeEventListener('visibilitychange', save);
    };
  }, [editor, save]);

  // Undo, redo and merges change the draft from outside; typing that is not saved yet goes first.
  useEffect(() => {
    const text = response === undefined ? null : JSON.stringify(response.body);
    if (!editor || dirty.current || text === written.current) return;
    written.current = text;
    editor.commands.setContent(contentOf(response), { emitUpdate: false });
  }, [editor, response]);

  return state;
}
