/** Finding a marked passage again, in the same document or in another version of it. */
import { findCandidates } from './candidates.ts';
import { describePart, type AnchorPage, type Target } from './describe.ts';
import { convinces, quoteInStream, total, weighWords, type Evidence } from './evidence.ts';
import { findOccurrences } from './occurrences.ts';
import { withEdges } from './edges.ts';
import { targetsOf } from './place-text.ts';
import type { Quote } from './quote.ts';
import { seamApartFrom, seamsOf } from './seam.ts';
import { streamsOf, type Stream, type WordStream } from './stream.ts';

export interface Candidate {
  /** 0..1. */
  readonly score: number;
  readonly targets: readonly Target[];
}

export interface Located {
  /** `exact`: the same words, typography aside. `orphaned`: not there, or not certainly; then there are no targets. */
  readonly status: 'exact' | 'fuzzy' | 'orphaned';
  /** 0..1; of the best rejected place where orphaned. */
  readonly score: number;
  readonly targets: readonly Target[];
  /** True where several places fit equally well; they are the candidates. */
  readonly ambiguous: boolean;
  /** For a person to choose from, best first; empty unless orphaned. */
  readonly candidates: readonly Candidate[];
}

/** Places whose scores are closer than this cannot be told apart: unchanged ones, and edited ones. */
const EXACT_MARGIN = 0.06;
const FUZZY_MARGIN = 0.08;
/** Context that agrees this well, on average of both sides, belongs to the passage or its double. */
const TWIN_CONTEXT = 0.55;
/** Where one place has all of the context letter by letter, another unchanged one, or an edited one, must come this near. */
const TWIN_OF_WHOLE = 0.93;
const EDITED_TWIN_OF_WHOLE = 0.87;
const TWIN = 0.6;
/** Beside unchanged words only words that are nearly unchanged raise a doubt. */
const TWIN_OF_EXACT = 0.85;
/** Unchanged words this long (characters) have no edited double to be looked for. */
const LONG = 1_500;
/** Stretches of the document that are aligned with the quote. */
const STRETCHES = 6;

interface Possible {
  readonly stream: Stream;
  readonly exact: boolean;
  readonly score: number;
  /** Null for the passage's own position, which needs no judging. */
  readonly evidence: Evidence | null;
  /** First and last page (position in the stream's pages) and offsets, for telling places apart. */
  readonly page: number;
  readonly start: number;
  readonly endPage: number;
  readonly end: number;
  readonly targets: () => Target[];
}

function fromChars(stream: Stream, start: number, end: number, evidence: Evidence): Possible {
  return {
    stream, exact: true, score: total(evidence), evidence,
    page: stream.charPage[start] ?? 0, start: stream.charFrom[start] ?? 0,
    endPage: stream.charPage[end - 1] ?? 0, end: stream.charTo[end - 1] ?? 0,
    targets: () => targetsOf(stream, start, end),
  };
}

/** The folded character that stands at or after the offset on the page (position in the stream's pages). */
function charAtOffset(stream: Stream, page: number, offset: number): number {
  let low = 0;
  let high = stream.chars.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = stream.charPage[middle] ?? 0;
    if (at < page || (at === page && (stream.charFrom[middle] ?? 0) < offset)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The word that ends after the offset on the page. */
function wordAtOffset(words: WordStream, page: number, offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = words.page[middle] ?? 0;
    if (at < page || (at === page && (words.end[middle] ?? 0) <= offset)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One target per page for the words `first`..`last` (inclusive) of the stream. */
export function targetsOfWords(stream: Stream, first: number, last: number): Target[] {
  const { page, start, end } = stream.words;
  return targetsOf(stream, charAtOffset(stream, page[first] ?? 0, start[first] ?? 0), charAtOffset(stream, page[last] ?? 0, end[last] ?? 0));
}

function fromWords(stream: Stream, first: number, last: number, evidence: Evidence): Possible {
  const { words } = stream;
  return {
    stream, exact: false, score: Math.min(0.99, total(evidence)), evidence,
    page: words.page[first] ?? 0, start: words.start[first] ?? 0, endPage: words.page[last] ?? 0, end: words.end[last] ?? 0,
    targets: () => targetsOfWords(stream, first, last),
  };
}

function overlap(one: Possible, other: Possible): boolean {
  const startsBeforeEnd = (a: Possible, b: Possible) => a.page < b.endPage || (a.page === b.endPage && a.start < b.end);
  return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
}

/** The very text at the very place; its surroundings must not contradict. */
function atPosition(stream: Stream, quote: Quote): Possible | null {
  const page = stream.pages.findIndex((entry) => entry.pageIndex === quote.pageIndex);
  const text = stream.pages[page]?.page.text;
  if (text === undefined || quote.start === undefined || quote.exact === '') return null;
  const end = quote.start + quote.exact.length;
  if (text.slice(quote.start, end) !== quote.exact) return null;
  const same = (known: string | undefined, beside: string) => known === undefined || known === '' || beside === known;
  const before = same(quote.prefix, text.slice(Math.max(0, quote.start - (quote.prefix ?? '').length), quote.start));
  const after = same(quote.suffix, text.slice(end, end + (quote.suffix ?? '').length));
  if (!before && !after) return null;
  const entry = stream.pages[page];
  const { start } = quote;
  return {
    stream, exact: true, score: 1, evidence: null, page, start, endPage: page, end,
    targets: () => (entry === undefined ? [] : [describePart(entry, start, end)]),
  };
}

/** True where the words and their surroundings both stand here: a second such place makes the first doubtful, whatever the scores. */
function isTwin({ evidence }: Possible, bestIsExact: boolean, context: number): boolean {
  if (evidence === null || evidence.words < (bestIsExact ? TWIN_OF_EXACT : TWIN)) return false;
  const sides = [evidence.before, evidence.after].filter((side) => side !== null);
  return sides.length > 0 && sides.reduce((sum, side) => sum + side, 0) / sides.length >= context;
}

/** True where all that is known of the surroundings stands here letter by letter. */
function isWhole({ evidence }: Possible): boolean {
  const sides = [evidence?.before ?? null, evidence?.after ?? null].filter((side) => side !== null);
  return sides.length > 0 && sides.every((side) => side === 1);
}

/** The best of places that overlap, best first. */
function apart(places: readonly Possible[]): Possible[] {
  const kept: Possible[] = [];
  for (const one of [...places].sort((first, second) => second.score - first.score)) {
    if (!kept.some((other) => overlap(one, other))) kept.push(one);
  }
  return kept;
}

/** Looked for without running headers and with them: a title under the header has it for its context. */
function exactPlaces(pages: readonly AnchorPage[], quote: Quote): Possible[] {
  const { body, full } = streamsOf(pages);
  const streams = body === full ? [full] : [body, full];
  return apart(streams.flatMap((stream) => findOccurrences(stream, quote).map(({ start, end, evidence }) => fromChars(stream, start, end, evidence))));
}

function fuzzyPlaces(stream: Stream, quote: Quote): Possible[] {
  const inStream = quoteInStream(stream.words, quote);
  if (inStream.end === inStream.first) return [];
  const found: Possible[] = [];
  for (const { from, to } of findCandidates(stream.words, inStream.all, STRETCHES)) {
    const place = weighWords(stream.words, inStream, from, to);
    if (place !== null) found.push(fromWords(stream, place.first, place.last, place.evidence));
  }
  return found;
}

function orphan(best: readonly Possible[], ambiguous: boolean): Located {
  const candidates = best.slice(0, 5).map((one) => ({ score: one.score, targets: one.targets() }));
  return { status: 'orphaned', score: best[0]?.score ?? 0, targets: [], ambiguous, candidates };
}

interface Looked {
  readonly unchanged: readonly Possible[];
  /** All places apart from each other, best first. */
  readonly ranked: readonly Possible[];
  /** Whether a place reaches the floor. */
  readonly convincing: (one: Possible) => boolean;
}

function look(pages: readonly AnchorPage[], quote: Quote): Looked {
  const { body } = streamsOf(pages);
  const unchanged = exactPlaces(pages, quote);
  // The words unchanged, once, and nothing more known, or on the page that was named: no need to look further. Everywhere
  // else this may be another version, in which the passage was edited or deleted, and what stands unchanged be its double.
  const onPage = unchanged.filter((one) => one.score >= 0.8 && one.stream.pages[one.page]?.pageIndex === quote.pageIndex);
  const [first] = unchanged;
  const alone = unchanged.length === 1 && first?.evidence?.before === null && first.evidence.after === null;
  const certain = quote.start === undefined && (onPage.length === 1 || alone);
  const changed = certain || (unchanged.length === 1 && quote.exact.length >= LONG) ? [] : fuzzyPlaces(body, quote).filter((one) => !unchanged.some((other) => overlap(one, other)));
  const ranked = apart([...unchanged, ...changed]);
  const seams = ranked.length === 0 || certain ? [] : seamsOf(body.words, quoteInStream(body.words, quote));
  const convincing = (one: Possible) => {
    if (one.evidence === null) return true;
    const seam = seams.length === 0 ? 0 : !one.exact ? Math.max(...seams.map(({ strength }) => strength)) : seamApartFrom(seams, wordAtOffset(body.words, one.page, one.start), wordAtOffset(body.words, one.endPage, one.end) - 1);
    return convinces(one.evidence, one.exact, seam);
  };
  return { unchanged, ranked, convincing };
}

export interface ConvincingPlace {
  readonly exact: boolean;
  /** 0..1 */
  readonly score: number;
  readonly targets: readonly Target[];
}

/** Every place that reaches the floor, best first, for a caller who can tell doubles apart; not the quote's own position. */
export function convincingPlaces(pages: readonly AnchorPage[], quote: Quote, most: number): ConvincingPlace[] {
  const { ranked, convincing } = look(pages, quote);
  return ranked.filter((one) => convincing(one) || (one.exact && one.score >= 0.6)).slice(0, most)
    .map((one) => ({ exact: one.exact, score: one.score, targets: withEdges(one.targets(), pages, quote.exact) }));
}

/**
 * Finds the quote in the pages: its own position first, then its words unchanged, then its words, surroundings and
 * place together. What stays below the floor, or cannot be told apart from another place, is orphaned: never guessed.
 */
export function locate(pages: readonly AnchorPage[], quote: Quote): Located {
  const { full } = streamsOf(pages);
  const there = atPosition(full, quote);
  if (there !== null) return { status: 'exact', score: 1, targets: there.targets(), ambiguous: false, candidates: [] };

  const { unchanged, ranked, convincing } = look(pages, quote);
  const [best] = ranked;
  if (best === undefined || !convincing(best)) return orphan(ranked, false);
  const margin = best.exact ? EXACT_MARGIN : FUZZY_MARGIN;
  const whole = unchanged.filter(isWhole);
  let rivals = whole.length === 1 && whole[0] === best
    ? ranked.filter((one) => one === best || (convincing(one) && isTwin(one, true, one.exact ? TWIN_OF_WHOLE : EDITED_TWIN_OF_WHOLE)))
    : ranked.filter((one) => convincing(one) && (best.score - one.score < margin || isTwin(one, best.exact, TWIN_CONTEXT)));
  if (rivals.length > 1 && quote.pageIndex !== undefined && quote.start === undefined) {
    const here = rivals.filter((one) => one.stream.pages[one.page]?.pageIndex === quote.pageIndex);
    if (here.length === 1) rivals = here;
  }
  const [chosen] = rivals;
  if (chosen === undefined || rivals.length > 1) return orphan(rivals, true);
  const targets = withEdges(chosen.targets(), pages, quote.exact);
  return { status: chosen.exact ? 'exact' : 'fuzzy', score: chosen.score, targets, ambiguous: false, candidates: [] };
}
