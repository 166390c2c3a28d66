/** Bookmarks and page labels written into a converted document, so that every reader shows them. */
import { PDFArray, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFDict, type PDFRef } from '@cantoo/pdf-lib';
import type { OutlineEntry } from '../../db/model.ts';

interface Bookmark {
  readonly entry: OutlineEntry;
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly children: Bookmark[];
}

/** Nests the flat list by level; an entry deeper than its predecessor allows hangs below that one. */
function nest(pdf: PDFDocument, outline: readonly OutlineEntry[]): Bookmark[] {
  const roots: Bookmark[] = [];
  const path: Bookmark[] = [];
  for (const entry of outline) {
    const page = pdf.getPages()[entry.pageIndex];
    if (page === undefined) continue;
    const dict = pdf.context.obj({ Dest: [page.ref, PDFName.of('XYZ'), null, null, null] });
    dict.set(PDFName.of('Title'), PDFHexString.fromText(entry.title));
    const bookmark: Bookmark = { entry, ref: pdf.context.register(dict), dict, children: [] };
    while (path.length > 0 && (path.at(-1)?.entry.level ?? 0) >= entry.level) path.pop();
    (path.at(-1)?.children ?? roots).push(bookmark);
    path.push(bookmark);
  }
  return roots;
}

function link(parent: PDFRef, parentDict: PDFDict, bookmarks: readonly Bookmark[], isOpen: boolean): void {
  const [first, last] = [bookmarks[0], bookmarks.at(-1)];
  if (first === undefined || last === undefined) return;
  parentDict.set(PDFName.of('First'), first.ref);
  parentDict.set(PDFName.of('Last'), last.ref);
  // A negative count keeps the chapter closed until it is opened (ISO 32000-1, 12.3.3).
  parentDict.set(PDFName.of('Count'), PDFNumber.of(isOpen ? bookmarks.length : -bookmarks.length));
  for (const [index, { ref, dict, children }] of bookmarks.entries()) {
    const [before, after] = [bookmarks[index - 1], bookmarks[index + 1]];
    dict.set(PDFName.of('Parent'), parent);
    if (before !== undefined) dict.set(PDFName.of('Prev'), before.ref);
    if (after !== undefined) dict.set(PDFName.of('Next'), after.ref);
    link(ref, dict, children, false);
  }
}

/** The PDF with this outline and these labels, one per page; its pages, tags and links stay as they are. */
export async function writeNavigation(bytes: Uint8Array, outline: readonly OutlineEntry[], labels: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  if (outline.length > 0) {
    const root = pdf.context.obj({ Type: 'Outlines' });
    const rootRef = pdf.context.register(root);
    link(rootRef, root, nest(pdf, outline), true);
    pdf.catalog.set(PDFName.of('Outlines'), rootRef);
  }
  // One range per page, prefix only: printed numbers skip and repeat, which ranges with counting cannot say.
  const numbers = PDFArray.withContext(pdf.context);
  labels.forEach((label, index) => {
    numbers.push(PDFNumber.of(index));
    const range = pdf.context.obj({});
    range.set(PDFName.of('P'), PDFHexString.fromText(label));
    numbers.push(range);
  });
  const tree = pdf.context.obj({});
  tree.set(PDFName.of('Nums'), numbers);
  pdf.catalog.set(PDFName.of('PageLabels'), tree);
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}
