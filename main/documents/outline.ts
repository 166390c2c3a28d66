/** The outline a document brings along, or one made of its items and notes. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ItemHeading, OutlineEntry } from '../../db/model.ts';
import type { DocumentLine } from './item-headings.ts';

const MAX_ENTRIES = 5_000;
const MAX_DEPTH = 12;

type PdfOutline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

async function pageOf(document: PDFDocumentProxy, dest: string | unknown[] | null): Promise<number | null> {
  try {
    const explicit: unknown = typeof dest === 'string' ? await document.getDestination(dest) : dest;
    const target: unknown = Array.isArray(explicit) ? explicit[0] : null;
    if (typeof target === 'number') return target;
    if (typeof target === 'object' && target !== null && 'num' in target && 'gen' in target) {
      return await document.getPageIndex({ num: Number(target.num), gen: Number(target.gen) });
    }
  } catch {
    // A bookmark that points nowhere is left out; the rest of the outline still serves.
  }
  return null;
}

/** The PDF's own bookmarks with their pages; those without a page in this document are left out. */
export async function pdfOutline(document: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const walk = async (nodes: PdfOutline, level: number): Promise<void> => {
    for (const node of nodes) {
      if (entries.length >= MAX_ENTRIES || level > MAX_DEPTH) return;
      const pageIndex = await pageOf(document, node.dest as string | unknown[] | null);
      const title = node.title.replace(/\s+/g, ' ').trim();
      if (pageIndex !== null && pageIndex >= 0 && pageIndex < document.numPages && title !== '') entries.push({ title, level, pageIndex });
      await walk(node.items as PdfOutline, level + 1);
    }
  };
  const root = await document.getOutline().catch((): null => null);
  if (root !== null) await walk(root, 0);
  return entries;
}

const NOTE = /^NOTE\s+(\d{1,2})\s*[.:\-–—―)]*\s*(.*)$/i;

/** "Note 1 Summary of Significant Accounting Policies": headings that count on from 1. */
export function noteHeadings(lines: readonly DocumentLine[]): OutlineEntry[] {
  const notes: OutlineEntry[] = [];
  let expected = 1;
  for (const [index, line] of lines.entries()) {
    const match = NOTE.exec(line.text);
    if (match === null || Number(match[1]) !== expected) continue;
    let title = (match[2] ?? '').trim();
    if (title === '') title = lines[index + 1]?.text.trim() ?? '';
    if (!/^[A-Z]/.test(title) || title.length > 160 || /\d$/.test(title)) continue;
    notes.push({ title: `Note ${expected}. ${title.replace(/[\s.:]+$/, '')}`, level: 1, pageIndex: line.pageIndex });
    expected += 1;
  }
  return notes;
}

/** Items as chapters, notes below the item they stand in. */
export function outlineOfItems(items: readonly ItemHeading[], notes: readonly OutlineEntry[]): OutlineEntry[] {
  const chapters = items.map((item): OutlineEntry => ({ title: item.title === '' ? `Item ${item.item}` : `Item ${item.item}. ${item.title}`, level: 0, pageIndex: item.pageIndex }));
  if (chapters.length === 0) return notes.map((note) => ({ ...note, level: 0 }));
  return [...chapters, ...notes].sort((a, b) => a.pageIndex - b.pageIndex || a.level - b.level);
}
