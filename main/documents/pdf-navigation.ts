/** Bookmarks and page labels written into a converted document, so that every reader shows them. */
import type { OutlineEntry } from '../../db/model.ts';
import { readPdfObjects, writePdfObjects, type PdfObjects } from './pdf-objects.ts';

interface Bookmark {
  readonly entry: OutlineEntry;
  readonly number: number;
  readonly children: Bookmark[];
}

/** Nests the flat list by level; an entry deeper than its predecessor allows hangs below that one. */
function nest(outline: readonly OutlineEntry[], firstNumber: number): Bookmark[] {
  const roots: Bookmark[] = [];
  const path: Bookmark[] = [];
  for (const [index, entry] of outline.entries()) {
    const bookmark: Bookmark = { entry, number: firstNumber + index, children: [] };
    while (path.length > 0 && (path.at(-1)?.entry.level ?? 0) >= entry.level) path.pop();
    (path.at(-1)?.children ?? roots).push(bookmark);
    path.push(bookmark);
  }
  return roots;
}

/** A text string in UTF-16 (ISO 32000-1, 7.9.2.2). */
function textString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

/** `/First`, `/Last` and `/Count` of a parent; a negative count keeps the chapter closed until it is opened (12.3.3). */
function family(children: readonly Bookmark[], isOpen: boolean): string {
  const [first, last] = [children[0], children.at(-1)];
  return first === undefined || last === undefined ? '' : `/First ${first.number} 0 R /Last ${last.number} 0 R /Count ${isOpen ? '' : '-'}${children.length} `;
}

function putBookmarks(bodies: Map<number, Buffer>, bookmarks: readonly Bookmark[], parent: number, pages: readonly number[]): void {
  for (const [index, { entry, number, children }] of bookmarks.entries()) {
    const [before, after] = [bookmarks[index - 1], bookmarks[index + 1]];
    const siblings = `${before === undefined ? '' : `/Prev ${before.number} 0 R `}${after === undefined ? '' : `/Next ${after.number} 0 R `}`;
    bodies.set(number, Buffer.from(`<< /Title ${textString(entry.title)} /Dest [${pages[entry.pageIndex] ?? pages[0] ?? 0} 0 R /XYZ null null null] /Parent ${parent} 0 R ${siblings}${family(children, false)}>>`));
    putBookmarks(bodies, children, number, pages);
  }
}

/** Object numbers of the pages in reading order; null where the page tree is not as Chromium and pdfkit write it. */
function pageNumbers({ bodies, root }: PdfObjects): number[] | null {
  const pages: number[] = [];
  const seen = new Set<number>();
  const open = [Number(/\/Pages\s+(\d+)\s+0\s+R/.exec(bodies.get(root)?.toString('latin1') ?? '')?.[1] ?? 0)];
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const text = bodies.get(number)?.toString('latin1');
    if (text === undefined || seen.has(number)) return null;
    seen.add(number);
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(text)?.[1];
    if (kids === undefined) pages.push(number);
    else open.push(...[...kids.matchAll(/(\d+)\s+0\s+R/g)].map((match) => Number(match[1])).reverse());
  }
  return pages;
}

/** One range per page, prefix only: printed numbers skip and repeat, which ranges with counting cannot say. */
function labelTree(labels: readonly string[]): string {
  return `<< /Nums [${labels.map((label, index) => `${index} << /P ${textString(label)} >>`).join(' ')}] >>`;
}

/** Chromium and pdfkit write plain cross-reference tables; a printer that does not is brought to one first. */
async function objectsOf(bytes: Uint8Array): Promise<PdfObjects | null> {
  const plain = readPdfObjects(bytes);
  if (plain !== null) return plain;
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return readPdfObjects(await pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false }));
}

/** The PDF with this outline and these labels, one per page; its pages, tags and links stay as they are. `bytes` is what the printer made. */
export async function writeNavigation(bytes: Uint8Array, outline: readonly OutlineEntry[], labels: readonly string[]): Promise<Uint8Array> {
  const objects = await objectsOf(bytes);
  const pages = objects === null ? null : pageNumbers(objects);
  if (objects === null || pages === null) throw new Error('The printed PDF is not built as expected.');
  const bodies = new Map(objects.bodies);
  let next = 0;
  for (const number of bodies.keys()) next = Math.max(next, number);
  const found = outline.filter((entry) => entry.pageIndex < pages.length);
  const added = [`/PageLabels ${next + 1} 0 R`];
  bodies.set(next + 1, Buffer.from(labelTree(labels)));
  let catalog = (bodies.get(objects.root)?.toString('latin1') ?? '').replace(/\/PageLabels\s+\d+\s+0\s+R/, ' ');
  if (found.length > 0) {
    const root = next + 2;
    const bookmarks = nest(found, root + 1);
    bodies.set(root, Buffer.from(`<< /Type /Outlines ${family(bookmarks, true)}>>`));
    putBookmarks(bodies, bookmarks, root, pages);
    catalog = catalog.replace(/\/Outlines\s+\d+\s+0\s+R/, ' ');
    added.push(`/Outlines ${root} 0 R`);
  }
  bodies.set(objects.root, Buffer.from(catalog.replace(/>>\s*$/, ` ${added.join(' ')} >>`), 'latin1'));
  return writePdfObjects({ ...objects, bodies });
}
