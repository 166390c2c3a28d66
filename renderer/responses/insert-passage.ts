import { pageWords, quoteOf, type LinkedPassage } from '../state/derived.ts';
import { shortName } from '../state/words.ts';
import { currentEditor } from './current-editor.ts';

/** Quotes a linked passage at the cursor, with its document and printed page, as a block of its own. */
export function insertPassage({ annotation, document }: LinkedPassage): void {
  const editor = currentEditor();
  if (!editor) return;
  const source = [document ? shortName(document) : null, pageWords(annotation)].filter((part) => part !== null).join(', ');
  const quote = quoteOf(annotation).replace(/\s+/g, ' ').trim();
  editor.chain().focus().insertContent([
    {
      type: 'blockquote',
      attrs: { annotationId: annotation.id, source },
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: `“${quote}”` }] },
        { type: 'paragraph', content: [{ type: 'text', text: source, marks: [{ type: 'italic' }] }] },
      ],
    },
    { type: 'paragraph' },
  ]).run();
}
