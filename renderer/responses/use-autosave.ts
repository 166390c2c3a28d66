import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../api/call.ts';
import type { Id, Response, RichNode } from '../api/model.ts';
import { change } from '../state/matter-store.ts';
import { showFailure } from '../ui/toast-store.ts';
import { contentOf } from './content.ts';
import { DraftSync } from './draft-sync.ts';

const PAUSE_MILLISECONDS = 800;

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

/**
 * Saves the draft while typing pauses, when the editor is left, and when the window goes away. What is on screen is
 * never thrown away by a failed save: the next change or blur tries again.
 */
export function useAutosave(editor: Editor | null, commentId: Id, response: Response | undefined): SaveState {
  const [state, setState] = useState<SaveState>('saved');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [sync] = useState(() => new DraftSync(response === undefined ? null : JSON.stringify(response.body)));
  /** Grows when a save has ended. */
  const [saves, setSaves] = useState(0);

  const save = useCallback(() => {
    clearTimeout(timer.current);
    if (!editor || editor.isDestroyed || !sync.dirty) return;
    const body: RichNode = editor.getJSON();
    const plainText = editor.getText({ blockSeparator: '\n' }).trim();
    const { needed, before } = sync.begins(JSON.stringify(body));
    if (!needed) return setState('saved');
    setState('saving');
    change(call('responses.save', { commentId, body, plainText })).then(
      () => {
        sync.saved();
        setSaves((times) => times + 1);
        setState((now) => (now === 'saving' ? 'saved' : now));
      },
      (error: unknown) => {
        sync.failed(before);
        setState('failed');
        showFailure(error);
      },
    );
  }, [editor, commentId, sync]);

  useEffect(() => {
    if (!editor) return;
    const touched = () => {
      sync.touched();
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
  }, [editor, save, sync]);

  // Undo, redo and merges change the draft from outside; typing that is not saved yet goes first.
  useEffect(() => {
    if (!editor || !sync.replaces(response === undefined ? null : JSON.stringify(response.body))) return;
    editor.commands.setContent(contentOf(response), { emitUpdate: false });
  }, [editor, response, sync, saves]);

  return state;
}
