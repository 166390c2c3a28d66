import type { Editor } from '@tiptap/react';
import type { Id } from '../api/model.ts';

/** Puts the passage's words of now into every quotation that was taken from it; the line that names the source stays. */
export function updateQuote(editor: Editor, annotationId: Id, words: string): void {
  editor.chain().focus().command(({ tr, state }) => {
    const found: { readonly from: number; readonly to: number }[] = [];
    state.doc.descendants((node, position) => {
      if (node.type.name !== 'blockquote' || node.attrs['annotationId'] !== annotationId) return true;
      const first = node.firstChild;
      if (first) found.push({ from: position + 2, to: position + 2 + first.content.size });
      return false;
    });
    for (const { from, to } of found.toReversed()) tr.replaceWith(from, to, state.schema.text(`“${words}”`));
    return found.length > 0;
  }).run();
}
