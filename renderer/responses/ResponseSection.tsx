import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect } from 'react';
import type { StaffComment } from '../api/model.ts';
import { Section } from '../comments/Section.tsx';
import type { MatterView } from '../state/derived.ts';
import { contentOf } from './content.ts';
import { setCurrentEditor } from './current-editor.ts';
import { EditorNotes } from './EditorNotes.tsx';
import { EditorToolbar } from './EditorToolbar.tsx';
import { RESPONSE_EXTENSIONS } from './extensions.ts';
import { type SaveState, useAutosave } from './use-autosave.ts';
import './responses.css';

const SAVE_WORDS: Readonly<Record<SaveState, string>> = { saved: 'saved', waiting: 'typing', saving: 'saving', failed: 'not saved' };

/** The draft answer to one comment. */
export function ResponseSection({ comment, view }: { readonly comment: StaffComment; readonly view: MatterView }) {
  const response = view.responses.get(comment.id);
  const editor = useEditor({
    extensions: RESPONSE_EXTENSIONS,
    injectCSS: false,
    content: contentOf(response),
    editorProps: { attributes: { class: 'editor-page', role: 'textbox', 'aria-multiline': 'true', 'aria-label': `Response to comment ${comment.number}` } },
  });
  const state = useAutosave(editor, comment.id, response);
  useEffect(() => setCurrentEditor(editor), [editor]);
  const empty = response === undefined || response.plainText === '';
  return (
    <Section title="Response" fact={<span role="status" aria-label="Response state">{empty && state === 'saved' ? 'empty' : SAVE_WORDS[state]}</span>}>
      <div className="editor" data-empty={editor.isEmpty ? '' : undefined}>
        <EditorToolbar editor={editor} passages={view.passagesOf(comment.id)} />
        <EditorContent editor={editor} className="editor-body" data-placeholder={`Draft the response to comment ${comment.number} here. It is saved as you type.`} />
      </div>
      <EditorNotes editor={editor} comment={comment} view={view} />
    </Section>
  );
}
