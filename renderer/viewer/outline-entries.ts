/** The outline as a flat list of rows. */
import type { OutlineEntry } from '../../db/model.ts';
import type { PdfDocument } from './pdf-source.ts';

export interface OutlineRow {
  readonly key: string;
  readonly title: string;
  readonly level: number;
  /** A PDF destination where the PDF has an outline of its own, else a page. Null for a heading that leads nowhere. */
  readonly target: { readonly destination: string | unknown[] } | { readonly pageIndex: number } | null;
}

interface PdfOutlineNode {
  readonly title: string;
  readonly dest: string | unknown[] | null;
  readonly items: readonly PdfOutlineNode[];
}

const MAX_ROWS = 5_000;

export async function readOutline(document: PdfDocument, fallback: readonly OutlineEntry[]): Promise<OutlineRow[]> {
  const own: readonly PdfOutlineNode[] | null = await document.getOutline().catch(() => null);
  const rows = own ? flatten(own) : [];
  return rows.length > 0 ? rows : fallback.map(({ title, level, pageIndex }, i) => ({ key: String(i), title, level, target: { pageIndex } }));
}

/** Depth first, without recursion: a damaged file may nest without end. */
export function flatten(nodes: readonly PdfOutlineNode[]): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const open = nodes.toReversed().map((node) => ({ node, level: 0 }));
  for (let next = open.pop(); next && rows.length < MAX_ROWS; next = open.pop()) {
    const { node, level } = next;
    const title = node.title.replace(/\s+/gu, ' ').trim();
    if (title !== '') rows.push({ key: String(rows.length), title, level, target: node.dest ? { destination: node.dest } : null });
    for (const child of node.items.toReversed()) open.push({ node: child, level: level + 1 });
  }
  return rows;
}
