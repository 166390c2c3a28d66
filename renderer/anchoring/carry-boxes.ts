/** Areas and page notes of one version of a document placed in the next, by the words under or beside them. */
import { anchorsOf, boxAt, boxInProportion, onPage, type BoxAnchor, type PlacedBox } from './box-anchor.ts';
import type { Rect } from './boxes.ts';
import { carryForward, type Carried } from './carry-forward.ts';
import type { AnchorPage, Target } from './describe.ts';
import { compareOrder } from './order.ts';
import type { Quote } from './quote.ts';
import type { RedlinePart } from './redline.ts';
import { streamsOf } from './stream.ts';

export interface DrawnBox {
  readonly id: string;
  readonly isNote: boolean;
  readonly pageIndex: number;
  readonly rect: Rect;
}

export interface CarriedBox {
  readonly id: string;
  /** `estimated`: its words are not there; it stands at the same place of the page that answers to its own. */
  readonly status: 'unchanged' | 'changed' | 'moved' | 'estimated';
  readonly score: number;
  readonly place: PlacedBox;
  /** The words of the old version that it was found by, or should have been; empty on a page without. */
  readonly anchor: string;
  /** Offset of those words on their page, for the reading order. */
  readonly start: number;
  readonly redline: readonly RedlinePart[];
}

export interface BoxedVersion {
  readonly pages: readonly AnchorPage[];
  readonly sizes: readonly Rect[];
}

/** Found only by words around it, while those under it are gone or changed beyond finding. */
const AROUND = 0.6;

const LETTER: Rect = { left: 0, bottom: 0, right: 612, top: 792 };
const sizeOf = ({ sizes }: BoxedVersion, pageIndex: number): Rect => sizes[pageIndex] ?? LETTER;

/** The page of the new version that says what a page of the old one says; else the one as far through the document. */
export function pageAnswering(from: readonly AnchorPage[], to: readonly AnchorPage[]): (pageIndex: number) => number {
  const [old, fresh] = [streamsOf(from).body.words, streamsOf(to).body.words];
  const order = old.length === 0 || fresh.length === 0 ? null : compareOrder(old, fresh);
  return (pageIndex) => {
    const [first, last] = [old.page.indexOf(pageIndex), old.page.lastIndexOf(pageIndex)];
    if (order === null || first < 0) return Math.round((pageIndex * (to.length - 1)) / Math.max(1, from.length - 1));
    const stretch = order.stretchFor((first + last) >> 1, (first + last) >> 1);
    return fresh.page[Math.min(fresh.length - 1, Math.max(0, (stretch.from + stretch.to) >> 1))] ?? 0;
  };
}

export function estimated(box: DrawnBox, from: BoxedVersion, to: BoxedVersion, answering: (pageIndex: number) => number): PlacedBox {
  const pageIndex = answering(box.pageIndex);
  return { pageIndex, pageLabel: to.pages[pageIndex]?.pageLabel ?? String(pageIndex + 1), rect: boxInProportion(box.rect, sizeOf(from, box.pageIndex), sizeOf(to, pageIndex)) };
}

/** The quotes and the boxes of one pass together, so that both versions are compared once. */
export function carryAll(from: BoxedVersion, to: BoxedVersion, quotes: readonly (Quote & { readonly id: string })[], boxes: readonly DrawnBox[]): { readonly passages: readonly Carried[]; readonly boxes: readonly CarriedBox[] } {
  const anchors = boxes.map((box) => {
    const entry = from.pages.find(({ pageIndex }) => pageIndex === box.pageIndex);
    return entry === undefined ? [] : anchorsOf(entry, box.rect, box.isNote);
  });
  const asQuote = ({ exact, prefix, suffix, pageIndex, start }: Target, at: number): Quote & { readonly id: string } => ({ id: `box ${at}`, exact, prefix, suffix, pageIndex, start });
  const carried = carryForward(from.pages, to.pages, [...quotes, ...anchors.flat().map(({ passage }, at) => asQuote(passage, at))]);
  let answering: ReturnType<typeof pageAnswering> | undefined;
  let next = quotes.length;
  return {
    passages: carried.slice(0, quotes.length),
    boxes: boxes.map((box, at): CarriedBox => {
      const own = anchors[at] ?? [];
      const found = own.map((anchor) => ({ anchor, carried: carried[next++] }));
      const placed = firstPlaced(found, to.pages);
      const [main] = own;
      const facts = { id: box.id, anchor: main?.passage.exact ?? '', start: main?.passage.start ?? 0 };
      if (placed === null) {
        answering ??= pageAnswering(from.pages, to.pages);
        return { ...facts, status: 'estimated', score: 0, place: estimated(box, from, to, answering), redline: [] };
      }
      const { place, carried: { status, score, redline }, first } = placed;
      const sure = { ...place, rect: onPage(place.rect, sizeOf(to, place.pageIndex)) };
      if (first && status !== 'deleted') return { ...facts, status, score, place: sure, redline };
      return { ...facts, status: 'changed', score: Math.min(score, AROUND), place: sure, redline: [] };
    }),
  };
}

function firstPlaced(found: readonly { readonly anchor: BoxAnchor; readonly carried: Carried | undefined }[], pages: readonly AnchorPage[]): { readonly place: PlacedBox; readonly carried: Carried; readonly first: boolean } | null {
  for (const [at, { anchor, carried }] of found.entries()) {
    const place = carried === undefined || carried.targets.length === 0 ? null : boxAt(anchor, carried.targets, pages);
    if (carried !== undefined && place !== null) return { place, carried, first: at === 0 };
  }
  return null;
}
