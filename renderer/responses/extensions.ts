import { Table } from '@tiptap/extension-table/table';
import { TableCell } from '@tiptap/extension-table/cell';
import { TableHeader } from '@tiptap/extension-table/header';
import { TableRow } from '@tiptap/extension-table/row';
import StarterKit from '@tiptap/starter-kit';
import { Node } from '@tiptap/react';

/** A block of quoted disclosure; remembers the highlight it was taken from. */
const Quotation = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => ({ annotationId: { default: null }, source: { default: null } }),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-b': () => this.editor.commands.toggleWrap(this.name) };
  },
});

/** A small schema: what a response letter on EDGAR can say in DOCX, HTML and ASCII alike. */
export const RESPONSE_EXTENSIONS = [
  StarterKit.configure({
    blockquote: false, code: false, codeBlock: false, heading: false, horizontalRule: false, link: false, strike: false,
  }),
  Quotation,
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader,
  TableCell,
];
