import { Table } from '@tiptap/extension-table/table';
import { TableCell } from '@tiptap/extension-table/cell';
import { TableHeader } from '@tiptap/extension-table/header';
import { TableRow } from '@tiptap/extension-table/row';
import StarterKit from '@tiptap/starter-kit';
import { Mark, Node } from '@tiptap/react';

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

/** Disclosure as it will be filed; told apart from quoted words in every format of the letter. */
const ProposedDisclosure = Node.create({
  name: 'disclosure',
  group: 'block',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'div[data-disclosure]' }],
  renderHTML: () => ['div', { 'data-disclosure': '' }, 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-d': () => this.editor.commands.toggleWrap(this.name) };
  },
});

/** Words for which confidential treatment is requested (Rule 83, 17 CFR 200.83): the public version leaves them out. */
const Confidential = Mark.create({
  name: 'confidential',
  parseHTML: () => [{ tag: 'span[data-confidential]' }],
  renderHTML: () => ['span', { 'data-confidential': '', title: 'Confidential (Rule 83)' }, 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-h': () => this.editor.commands.toggleMark(this.name) };
  },
});

/** A small schema: what a response letter on EDGAR can say in DOCX, HTML and ASCII alike. */
export const RESPONSE_EXTENSIONS = [
  StarterKit.configure({
    blockquote: false, code: false, codeBlock: false, heading: false, horizontalRule: false, link: false, strike: false,
  }),
  Quotation,
  ProposedDisclosure,
  Confidential,
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader,
  TableCell,
];
