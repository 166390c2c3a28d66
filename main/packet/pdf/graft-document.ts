import { PDFArray, PDFDict, PDFName, PDFRef, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { Graft } from './graft.ts';
import { loadPdf } from './load.ts';
import { name, numberOf, stringOf } from './objects.ts';
import { pageView, type PageView } from './page-view.ts';

export interface GraftedPage {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly view: PageView;
}

export interface OutlineItem {
  readonly title: string;
  /** Explicit destination or a whole action, as objects of the target. */
  readonly destination: PDFArray | null;
  readonly action: PDFObject | null;
  readonly children: readonly OutlineItem[];
  readonly open: boolean;
  readonly color: PDFObject | null;
  readonly flags: number;
}

export interface GraftedDocument {
  readonly graft: Graft;
  readonly catalog: PDFDict;
  readonly pages: readonly GraftedPage[];
  readonly outline: readonly OutlineItem[];
  readonly language: string | null;
}

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];
const PAGE_KEYS_LEFT_OUT = new Set(['Parent', 'AA', 'PieceInfo', 'B', 'Thumb', 'Tabs', 'PresSteps', 'Dur', 'Trans']);
const LETTER_BOX = [0, 0, 612, 792] as const;
const OUTLINE_LIMIT = 20_000;

interface SourcePage {
  readonly ref: PDFRef | null;
  readonly dict: PDFDict;
  readonly inherited: ReadonlyMap<string, PDFObject>;
}

/** Pages in reading order. Falls back to every page object there is where the page tree is broken. */
function sourcePages(context: PDFContext, catalog: PDFDict): SourcePage[] {
  const pages: SourcePage[] = [];
  const seen = new Set<PDFObject>();
  const visit = (start: PDFObject | undefined) => {
    const stack: { object: PDFObject | undefined; inherited: ReadonlyMap<string, PDFObject> }[] = [{ object: start, inherited: new Map() }];
    for (let next = stack.pop(); next; next = stack.pop()) {
      const node = context.lookup(next.object);
      if (!(node instanceof PDFDict)) continue;
      const kids = context.lookup(node.get(name('Kids')));
      if (!(kids instanceof PDFArray)) {
        if (context.lookup(node.get(name('Type'))) === name('Pages')) continue;
        pages.push({ ref: next.object instanceof PDFRef ? next.object : null, dict: node, inherited: next.inherited });
        continue;
      }
      if (seen.has(node)) continue;
      seen.add(node);
      const inherited = new Map(next.inherited);
      for (const key of INHERITED) {
        const value = node.get(name(key));
        if (value) inherited.set(key, value);
      }
      for (let index = kids.size() - 1; index >= 0; index -= 1) stack.push({ object: kids.get(index), inherited });
    }
  };
  visit(catalog.get(name('Pages')));
  if (pages.length === 0) {
    for (const [ref, object] of context.enumerateIndirectObjects()) {
      if (object instanceof PDFDict && context.lookup(object.get(name('Type'))) === name('Page')) pages.push({ ref, dict: object, inherited: new Map() });
    }
  }
  return pages;
}

function boxOf(context: PDFContext, object: PDFObject | undefined): readonly [number, number, number, number] | null {
  const array = context.lookup(object);
  if (!(array instanceof PDFArray) || array.size() < 4) return null;
  const values = [0, 1, 2, 3].map((index) => numberOf(context.lookup(array.get(index))));
  const [a, b, c, d] = values;
  if (a === null || b === null || c === null || d === null || a === undefined || b === undefined || c === undefined || d === undefined) return null;
  const box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] as const;
  return box[2] - box[0] > 1 && box[3] - box[1] > 1 ? box : null;
}

/** The visible part of the page: the crop box within the media box. */
function viewOf(context: PDFContext, get: (key: string) => PDFObject | undefined): PageView {
  const media = boxOf(context, get('MediaBox')) ?? LETTER_BOX;
  const crop = boxOf(context, get('CropBox')) ?? media;
  const box = [Math.max(media[0], crop[0]), Math.max(media[1], crop[1]), Math.min(media[2], crop[2]), Math.min(media[3], crop[3])] as const;
  const valid = box[2] - box[0] > 1 && box[3] - box[1] > 1 ? box : media;
  return pageView(valid, numberOf(context.lookup(get('Rotate'))) ?? 0);
}

function readOutline(graft: Graft, catalog: PDFDict): readonly OutlineItem[] {
  const { source } = graft;
  const root = source.lookup(catalog.get(name('Outlines')));
  if (!(root instanceof PDFDict)) return [];
  const seen = new Set<PDFObject>([root]);
  let left = OUTLINE_LIMIT;
  const level = (parent: PDFDict, depth: number): OutlineItem[] => {
    const items: OutlineItem[] = [];
    let item = source.lookup(parent.get(name('First')));
    while (item instanceof PDFDict && !seen.has(item) && left > 0) {
      seen.add(item);
      left -= 1;
      const action = source.lookup(item.get(name('A')));
      const actionDict = action instanceof PDFDict ? action : undefined;
      const kind = actionDict ? source.lookup(actionDict.get(name('S'))) : undefined;
      const goesTo = kind === name('GoTo') && actionDict ? actionDict.get(name('D')) : undefined;
      const destination = graft.destination(item.get(name('Dest')) ?? goesTo);
      const isUri = kind instanceof PDFName && kind === name('URI') && actionDict !== undefined;
      const color = source.lookup(item.get(name('C')));
      const children = depth < 32 ? level(item, depth + 1) : [];
      items.push({
        title: (stringOf(source.lookup(item.get(name('Title')))) ?? '').trim() || 'Untitled',
        destination, action: isUri && !destination ? graft.copy(actionDict) : null, children,
        open: (numberOf(source.lookup(item.get(name('Count')))) ?? 0) > 0,
        color: color instanceof PDFArray ? graft.copy(color) : null,
        flags: numberOf(source.lookup(item.get(name('F')))) ?? 0,
      });
      item = source.lookup(item.get(name('Next')));
    }
    return items;
  };
  return level(root, 0);
}

/**
 * Loads a PDF and copies its pages into `target`; the page tree is the caller's. Encrypted files open with the
 * empty password; one that needs another throws.
 */
export async function graftDocument(bytes: Uint8Array, target: PDFContext, pageTree: PDFRef, structOffset: number): Promise<GraftedDocument> {
  const source = await loadPdf(bytes);
  const catalog = source.lookup(source.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) throw new Error('the file has no catalog');
  const graft = new Graft(source, target);
  const tagged = source.lookup(catalog.get(name('StructTreeRoot'))) instanceof PDFDict;
  graft.structOffset = tagged ? structOffset : null;
  const found = sourcePages(source, catalog);
  if (found.length === 0) throw new Error('the file has no pages');
  const refs = found.map((page) => {
    const to = target.nextRef();
    if (page.ref && graft.redirected(page.ref) === undefined) graft.redirect(page.ref, to);
    graft.pageRefs.push(to);
    return to;
  });
  const pagesRef = catalog.get(name('Pages'));
  if (pagesRef instanceof PDFRef) graft.redirect(pagesRef, pageTree);
  const root = source.trailerInfo.Root;
  if (root instanceof PDFRef) graft.redirect(root, null);
  const pages = found.map((page, index): GraftedPage => {
    const get = (key: string) => page.dict.get(name(key)) ?? page.inherited.get(key);
    const dict = graft.copyDict(page.dict, PAGE_KEYS_LEFT_OUT);
    for (const key of INHERITED) {
      const value = page.inherited.get(key);
      if (value && !page.dict.has(name(key))) {
        const copied = graft.copy(value);
        if (copied) dict.set(name(key), copied);
      }
    }
    if (!boxOf(source, get('MediaBox'))) dict.set(name('MediaBox'), target.obj([...LETTER_BOX]));
    if (!dict.has(name('Resources'))) dict.set(name('Resources'), target.obj({}));
    dict.set(name('Type'), name('Page'));
    dict.set(name('Parent'), pageTree);
    const ref = refs[index] ?? target.nextRef();
    target.assign(ref, dict);
    return { ref, dict, view: viewOf(source, get) };
  });
  graft.finish();
  const outline = readOutline(graft, catalog);
  graft.finish();
  return { graft, catalog, pages, outline, language: stringOf(source.lookup(catalog.get(name('Lang')))) };
}
