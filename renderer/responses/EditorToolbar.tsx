import { Toolbar } from '@base-ui/react/toolbar';
import { useEditorState, type Editor } from '@tiptap/react';
import { Bold, FilePen, Italic, List, ListOrdered, LockKeyhole, MessageSquareQuote, Quote, Table2 } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { pageWords, quoteOf, type LinkedPassage } from '../state/derived.ts';
import { excerpt } from '../state/words.ts';
import { ariaKeys, formatKeys } from '../ui/keys.ts';
import { MenuButton } from '../ui/Menu.tsx';
import { insertPassage } from './insert-passage.ts';

export interface EditorToolbarProps {
  readonly editor: Editor;
  readonly passages: readonly LinkedPassage[];
}

export function EditorToolbar({ editor, passages }: EditorToolbarProps) {
  const active = useEditorState({
    editor,
    selector: ({ editor: { isActive } }) => ({
      bold: isActive.call(editor, 'bold'), italic: isActive.call(editor, 'italic'), bullets: isActive.call(editor, 'bulletList'),
      numbers: isActive.call(editor, 'orderedList'), quote: isActive.call(editor, 'blockquote'), table: isActive.call(editor, 'table'),
      disclosure: isActive.call(editor, 'disclosure'), confidential: isActive.call(editor, 'confidential'),
    }),
  });
  return (
    <Toolbar.Root className="editor-tools" aria-label="Formatting">
      <Toggle label="Bold" keys="Mod+B" on={active.bold} icon={<Bold size={14} />} run={() => editor.chain().focus().toggleBold().run()} />
      <Toggle label="Italic" keys="Mod+I" on={active.italic} icon={<Italic size={14} />} run={() => editor.chain().focus().toggleItalic().run()} />
      <Toggle label="Bulleted list" keys="Mod+Shift+8" on={active.bullets} icon={<List size={14} />} run={() => editor.chain().focus().toggleBulletList().run()} />
      <Toggle label="Numbered list" keys="Mod+Shift+7" on={active.numbers} icon={<ListOrdered size={14} />} run={() => editor.chain().focus().toggleOrderedList().run()} />
      <Toggle label="Quoted disclosure" keys="Mod+Shift+B" on={active.quote} icon={<Quote size={14} />} run={() => editor.chain().focus().toggleWrap('blockquote').run()} />
      <Toggle label="Proposed disclosure" keys="Mod+Shift+D" on={active.disclosure} icon={<FilePen size={14} />} run={() => editor.chain().focus().toggleWrap('disclosure').run()} />
      <Toggle label="Confidential, Rule 83" keys="Mod+Shift+H" on={active.confidential} icon={<LockKeyhole size={14} />} run={() => editor.chain().focus().toggleMark('confidential').run()} />
      <MenuButton groups={tableGroups(editor, active.table)} trigger={<Tool label="Table" aria-pressed={active.table}><Table2 size={14} /></Tool>} />
      <MenuButton groups={passageGroups(passages)} trigger={<Tool label="Quote a linked passage"><MessageSquareQuote size={14} /></Tool>} />
    </Toolbar.Root>
  );
}

function Toggle({ label, keys, on, icon, run }: { readonly label: string; readonly keys: string; readonly on: boolean; readonly icon: ReactNode; run(): void }) {
  // Pressing with the pointer must not take the cursor out of the text.
  return (
    <Tool label={label} title={`${label} (${formatKeys(keys)})`} aria-keyshortcuts={ariaKeys(keys)} aria-pressed={on} onPointerDown={(event) => event.preventDefault()} onClick={run}>
      {icon}
    </Tool>
  );
}

function Tool({ label, children, ...rest }: { readonly label: string } & ComponentProps<'button'>) {
  return (
    <Toolbar.Button render={<button type="button" className="icon-button" data-look="quiet" aria-label={label} title={label} {...rest}>{children}</button>} />
  );
}

function tableGroups(editor: Editor, inside: boolean) {
  const chain = () => editor.chain().focus();
  if (!inside) {
    return [{ entries: [{ label: 'Insert a table', run: () => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run() }] }];
  }
  return [
    {
      entries: [
        { label: 'Add a row below', run: () => chain().addRowAfter().run() },
        { label: 'Add a column to the right', run: () => chain().addColumnAfter().run() },
        { label: 'Heading row on or off', run: () => chain().toggleHeaderRow().run() },
      ],
    },
    {
      entries: [
        { label: 'Delete this row', run: () => chain().deleteRow().run() },
        { label: 'Delete this column', run: () => chain().deleteColumn().run() },
        { label: 'Delete the table', danger: true, run: () => chain().deleteTable().run() },
      ],
    },
  ];
}

function passageGroups(passages: readonly LinkedPassage[]) {
  if (passages.length === 0) return [{ entries: [{ label: 'No passage linked yet', disabled: true, run: () => undefined }] }];
  return [{
    title: 'Insert as a quotation',
    entries: passages.map((passage) => ({
      label: `“${excerpt(quoteOf(passage.annotation), 36)}” ${pageWords(passage.annotation)}`, run: () => insertPassage(passage),
    })),
  }];
}
