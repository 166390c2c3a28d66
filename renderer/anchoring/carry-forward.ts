/** Annotations of one version of a document placed in the next: the amendment, or next year's report. */
import type { AnchorPage, Target } from './describe.ts';
import { weighWords, type QuoteInStream, type WordPlace } from './evidence.ts';
import { weightOf } from './candidates.ts';
import { fold } from './fold.ts';
import { withEdges } from './edges.ts';
import { hasNeighbours } from './floor.ts';
import { convincingPlaces, locate } from './locate.ts';
import { compareOrder, type Order } from './order.ts';
import { targetsOfWords, wordAtOffset } from './places.ts';
import type { Quote } from './quote.ts';
import { redline, type RedlinePart } from './redline.ts';
import { streamsOf, type WordStream } from './stream.ts';

export interface Carried {
  readonly id: string;
  /** `moved`: the same words in another place of the order; `changed`: edited words, wherever they stand. */
  readonly status: 'unchanged' | 'changed' | 'moved' | 'deleted';
  /** 0..1, how certain the place is; of the best rejected place where deleted. */
  readonly score: number;
  readonly targets: readonly Target[];
  /** From the old words to the new ones; one deletion where the passage is gone. */
  readonly redline: readonly RedlinePart[];
}

/** Words of the old version on either side that help to find a passage in the new one. */
const NEIGHBOURHOOD = 24;
/** Where two ties lie further apart than this (words), the order says too little and the whole document is searched. */
const WIDEST = 4_000;
/** Ties may be off by a word or two where edits touch the passage's ends. */
const TOLERANCE = 3;
/** Places of the new version that are looked at for a passage that is not where the order expects it. */
const MOST_PLACES = 12;
/** Places whose scores are closer than this cannot be told apart. */
const MARGIN = 0.06;

interface WordSpan {
  readonly first: number;
  readonly last: number;
}

/** The words that a target covers in its document's stream; null where none does (a page number). */
function spanOf(words: WordStream, pages: readonly AnchorPage[], targets: readonly Target[]): WordSpan | null {
  let first = -1;
  let last = -1;
  for (const target of targets) {
    const page = pages.findIndex((entry) => entry.pageIndex === target.pageIndex);
    for (let at = wordAtOffset(words, page, target.start); at < words.length && words.page[at] === page && (words.start[at] ?? 0) < target.end; at++) {
      if (first < 0) first = at;
      last = at;
    }
  }
  return first < 0 ? null : { first, last };
}

/** The passage and its neighbourhood in the old version, as words of the new one. */
function translated(old: WordStream, fresh: WordStream, order: Order, span: WordSpan): QuoteInStream {
  const from = Math.max(0, span.first - NEIGHBOURHOOD);
  const to = Math.min(old.length, span.last + 1 + NEIGHBOURHOOD);
  const ids = old.ids.slice(from, to).map((id, index) => {
    const known = order.translate[id] ?? -1;
    return known < 0 ? -1 - index : known;
  });
  return {
    all: { ids, weights: Float32Array.from(ids, (id) => weightOf(fresh, id)) },
    first: span.first - from, end: span.last + 1 - from, figures: new Uint8Array(ids.length),
  };
}

function inOrder(old: WordStream, fresh: WordStream, order: Order, span: WordSpan): WordPlace | null {
  const { from, to } = order.stretchFor(span.first, span.last);
  if (to < from || to - from > WIDEST) return null;
  const quote = translated(old, fresh, order, span);
  const place = weighWords(fresh, quote, Math.max(0, from - NEIGHBOURHOOD - 6), Math.min(fresh.length, to + NEIGHBOURHOOD + 7));
  if (place === null || place.first < from - TOLERANCE || place.last > to + TOLERANCE) return null;
  const { words, before, after } = place.evidence;
  const [weaker, stronger] = [Math.min(before ?? 0, after ?? 0), Math.max(before ?? 0, after ?? 0)];
  return words >= 0.7 || (words >= 0.6 && stronger >= 0.6) || (words >= 0.5 && weaker >= 0.5) ? place : null;
}

const joined = (targets: readonly Target[]) => targets.map((target) => target.exact).join('\n');

/**
 * Places every quote of the old version in the new one. First where the order of both versions expects it, so that
 * repeated passages keep their own places; what is not there is looked for in the whole document with its old
 * neighbourhood, and what belongs to a double of the passage is not taken. Both streams are built once.
 */
export function carryForward(
  fromPages: readonly AnchorPage[], toPages: readonly AnchorPage[], quotes: readonly (Quote & { readonly id: string })[],
): Carried[] {
  const old = streamsOf(fromPages).body;
  const fresh = streamsOf(toPages).body;
  const order = compareOrder(old.words, fresh.words);
  let reverse: Order | undefined;
  /** True where the place of the new version answers to words of the old one that are not the passage: its double, which was kept. */
  const kept = (span: WordSpan, landed: WordSpan): boolean => {
    reverse ??= compareOrder(fresh.words, old.words);
    const origin = inOrder(fresh.words, old.words, reverse, landed);
    return origin !== null && (origin.last < span.first || origin.first > span.last);
  };
  /** True where the place, looked for in the old version with its new neighbours, is rather another place than the passage's own. */
  const belongsToDouble = (span: WordSpan, targets: readonly Target[]): boolean => {
    const landed = spanOf(fresh.words, toPages, targets);
    if (landed === null) return false;
    const origins = convincingPlaces(fromPages, { exact: joined(targets), ...neighbourhood(fresh.words, toPages, landed) }, 4);
    const [best] = origins;
    const own = origins.find((origin) => {
      const there = spanOf(old.words, fromPages, origin.targets);
      return there !== null && there.first <= span.last && there.last >= span.first;
    });
    return best !== undefined && best.score - (own?.score ?? 0) >= MARGIN;
  };
  return quotes.map((quote): Carried => {
    const { id } = quote;
    const here = locate(fromPages, quote);
    const source = here.targets.length > 0 ? joined(here.targets) : quote.exact;
    const result = (status: Carried['status'], score: number, targets: readonly Target[]): Carried =>
      ({ id, status, score, targets, redline: redline(source, joined(targets)) });
    const same = (targets: readonly Target[]) => fold(joined(targets)).chars === fold(source).chars;
    const span = spanOf(old.words, fromPages, here.targets);

    if (span !== null) {
      const place = inOrder(old.words, fresh.words, order, span);
      // Without both neighbours it may be the double that stands next, of a passage that is gone.
      if (place !== null && (hasNeighbours(place.evidence) || !kept(span, place))) {
        const targets = withEdges(targetsOfWords(fresh, place.first, place.last), toPages, source);
        const { words, before, after } = place.evidence;
        const unchanged = same(targets);
        const score = unchanged ? 1 : Math.min(0.99, 0.6 * words + 0.2 * (before ?? words) + 0.2 * (after ?? words));
        return result(unchanged ? 'unchanged' : 'changed', score, targets);
      }
    }

    // `start` is left out: the new version's pages are others.
    const { start: _start, pageIndex: _pageIndex, ...words } = quote;
    const places = convincingPlaces(toPages, span === null ? words : { exact: source, ...neighbourhood(old.words, fromPages, span) }, MOST_PLACES);
    const free = span === null ? places : places.filter(({ targets }) => {
      const landed = spanOf(fresh.words, toPages, targets);
      return landed === null || !kept(span, landed);
    });
    const [best, second] = free;
    if (best !== undefined && span !== null && belongsToDouble(span, best.targets)) return result('deleted', best.score, []);
    const clear = best !== undefined && (second === undefined || (best.exact && !second.exact) || best.score - second.score >= MARGIN);
    if (!clear) return result('deleted', best?.score ?? places[0]?.score ?? 0, []);
    if (!same(best.targets)) return result('changed', best.score, best.targets);
    const landed = spanOf(fresh.words, toPages, best.targets);
    const expected = span === null || landed === null ? null : order.stretchFor(span.first, span.last);
    const inPlace = expected === null || landed === null || (landed.first >= expected.from - TOLERANCE && landed.last <= expected.to + TOLERANCE);
    return result(inPlace ? 'unchanged' : 'moved', best.score, best.targets);
  });
}

/** The old words around the passage, on its own page or across pages. */
function neighbourhood(words: WordStream, pages: readonly AnchorPage[], span: WordSpan): { readonly prefix: string; readonly suffix: string } {
  const text = (from: number, to: number) => {
    const parts: string[] = [];
    for (let at = Math.max(0, from); at < Math.min(words.length, to); at++) {
      parts.push(pages[words.page[at] ?? 0]?.page.text.slice(words.start[at], words.end[at]) ?? '');
    }
    return parts.join(' ');
  };
  return { prefix: text(span.first - NEIGHBOURHOOD, span.first), suffix: text(span.last + 1, span.last + 1 + NEIGHBOURHOOD) };
}
