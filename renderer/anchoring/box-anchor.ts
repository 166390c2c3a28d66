/** A box that has no words of its own, held by those under it or beside it: which they are, and where the box goes when they do. */
import { around, placedWords, rectOfQuads, wordBeside, wordsIn, type PlacedWord, type Rect } from './boxes.ts';
import { describePart, type AnchorPage, type Target } from './describe.ts';

export interface BoxAnchor {
  /** `over`: the box lies on the words. `beside`: they are the nearest ones. */
  readonly kind: 'over' | 'beside';
  readonly box: Rect;
  /** The words as a passage of their page. */
  readonly passage: Target;
  /** All of its words, and which of them hold the box. */
  readonly words: readonly PlacedWord[];
  readonly holding: readonly number[];
}

/** Words on either side of the nearest one: enough to be found again by. */
const BESIDE = 6;

export interface PlacedBox {
  readonly pageIndex: number;
  readonly pageLabel: string;
  readonly rect: Rect;
}

function anchor(entry: AnchorPage, box: Rect, kind: BoxAnchor['kind'], first: number, last: number, holding: readonly number[]): BoxAnchor[] {
  const all = placedWords(entry.page);
  const words = all.slice(Math.max(0, first), last + 1);
  const [from, to] = [words[0], words.at(-1)];
  if (from === undefined || to === undefined) return [];
  return [{ kind, box, passage: describePart(entry, from.start, to.end), words, holding: holding.map((index) => index - Math.max(0, first)) }];
}

/**
 * What a box can be found again by, best first: the words that it covers; else, and where those are gone, the nearest ones:
 * before and after what it covers, or around its middle.
 */
export function anchorsOf(entry: AnchorPage, box: Rect, isNote: boolean): readonly BoxAnchor[] {
  const covered = isNote ? [] : wordsIn(entry.page, box);
  const [first, last] = [covered[0], covered.at(-1)];
  if (first !== undefined && last !== undefined) {
    return [
      ...anchor(entry, box, 'over', first, last, covered),
      ...(first > 0 ? anchor(entry, box, 'beside', first - 2 * BESIDE, first - 1, [first - 1]) : []),
      ...anchor(entry, box, 'beside', last + 1, last + 2 * BESIDE, [last + 1]),
    ];
  }
  const nearest = wordBeside(entry.page, box);
  return nearest < 0 ? [] : anchor(entry, box, 'beside', nearest - BESIDE, nearest + BESIDE, [nearest]);
}

const heightOf = (words: readonly PlacedWord[]): number => {
  const heights = words.map(({ rect }) => rect.top - rect.bottom).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
};

/** An edge inside the old words keeps its share of their width, one outside keeps its distance. */
function edge(at: number, [low, high]: readonly [number, number], [newLow, newHigh]: readonly [number, number], scale: number): number {
  if (at <= low) return newLow - (low - at) * scale;
  if (at >= high) return newHigh + (at - high) * scale;
  return newLow + ((at - low) / (high - low)) * (newHigh - newLow);
}

/** Where the box stands once its words stand at these targets; null where they are not painted. Over a page break it goes with most of them. */
export function boxAt({ kind, box, words, holding }: BoxAnchor, targets: readonly Target[], pages: readonly AnchorPage[]): PlacedBox | null {
  const most = targets.toSorted((a, b) => (b.end - b.start) - (a.end - a.start))[0];
  const entry = pages.find(({ pageIndex }) => pageIndex === most?.pageIndex);
  if (most === undefined || entry === undefined) return null;
  const there = placedWords(entry.page).filter(({ start, end }) => start < most.end && end > most.start);
  if (there.length === 0) return null;
  const scale = heightOf(there) / (heightOf(words) || 1);
  const place = (rect: Rect): PlacedBox => ({ pageIndex: entry.pageIndex, pageLabel: entry.pageLabel, rect });
  const pick = (from: readonly PlacedWord[]): Rect => around(holding.flatMap((index) => from[index] ?? []));
  // The same number of words: the very ones that hold it. Else all of them, or the one at the same end.
  const same = there.length === words.length;
  if (kind === 'over') {
    const [old, fresh] = same ? [pick(words), pick(there)] : [around(words), around(there)];
    return place({
      left: edge(box.left, [old.left, old.right], [fresh.left, fresh.right], scale), right: edge(box.right, [old.left, old.right], [fresh.left, fresh.right], scale),
      bottom: edge(box.bottom, [old.bottom, old.top], [fresh.bottom, fresh.top], scale), top: edge(box.top, [old.bottom, old.top], [fresh.bottom, fresh.top], scale),
    });
  }
  const held = holding[0] ?? 0;
  const fromEnd = words.length - 1 - held;
  const old = words[held]?.rect ?? around(words);
  const fresh = there[same || held <= fromEnd ? Math.min(held, there.length - 1) : Math.max(0, there.length - 1 - fromEnd)]?.rect ?? around(there);
  const left = fresh.left + (box.left - old.left) * scale;
  const top = fresh.top + (box.top - old.top) * scale;
  return place({ left, top, right: left + (box.right - box.left) * scale, bottom: top - (box.top - box.bottom) * scale });
}

/** The same place of another page, in proportion to both pages' sizes. */
export function boxInProportion(box: Rect, from: Rect, to: Rect): Rect {
  const x = (at: number): number => to.left + ((at - from.left) / (from.right - from.left || 1)) * (to.right - to.left);
  const y = (at: number): number => to.bottom + ((at - from.bottom) / (from.top - from.bottom || 1)) * (to.top - to.bottom);
  return { left: x(box.left), right: x(box.right), bottom: y(box.bottom), top: y(box.top) };
}

/** As much of the box as lies on the page; moved onto it where it lies beside. */
export function onPage(box: Rect, page: Rect): Rect {
  const [width, height] = [Math.min(box.right - box.left, page.right - page.left), Math.min(box.top - box.bottom, page.top - page.bottom)];
  const left = Math.min(Math.max(box.left, page.left), page.right - width);
  const bottom = Math.min(Math.max(box.bottom, page.bottom), page.top - height);
  return { left, bottom, right: left + width, top: bottom + height };
}

/** Space between a sign and the words that it stands before, and around words that are framed (points). */
const GAP = 3;

/** A box made of a place that a person selected: a note's sign before the words, an area around them; a box that was drawn stays. */
export function boxForPlace(isNote: boolean, old: Rect, place: Pick<Target, 'exact' | 'quads'>): Rect {
  const rect = rectOfQuads(place.exact === '' || !isNote ? place.quads : place.quads.slice(0, 1));
  if (place.exact === '') return rect;
  if (!isNote) return { left: rect.left - GAP, bottom: rect.bottom - GAP, right: rect.right + GAP, top: rect.top + GAP };
  const [width, height] = [old.right - old.left, old.top - old.bottom];
  const left = Math.max(0, rect.left - width - GAP);
  const middle = (rect.top + rect.bottom) / 2;
  return { left, right: left + width, bottom: middle - height / 2, top: middle + height / 2 };
}
