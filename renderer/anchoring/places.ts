/** Every place in a document where a quote may stand, each with its evidence, and which of them reach the floor. */
import { findCandidates } from './candidates.ts';
import { describePart, type AnchorPage, type Target } from './describe.ts';
import { quoteInStream, weighWords, type Evidence } from './evidence.ts';
import { convinces, isBetweenNeighbours, standsAlone, total, type Alone } from './floor.ts';
import { findOccurrences } from './occurrences.ts';
import { partitionPoint } from './partition-point.ts';
import { targetsOf } from './place-text.ts';
import type { Quote } from './quote.ts';
import { seamApartFrom, seamsOf } from './seam.ts';
import { streamsOf, type Stream, type WordStream } from './stream.ts';

/** Unchanged words this long (characters) have no edited double to be looked for. */
const LONG = 1_500;
/** Stretches of the document that are aligned with the quote. */
const STRETCHES = 6;

export interface Possible {
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
  return partitionPoint(stream.chars.length, (index) => {
    const at = stream.charPage[index] ?? 0;
    return at < page || (at === page && (stream.charFrom[index] ?? 0) < offset);
  });
}

/** The word that ends after the offset on the page. */
export function wordAtOffset(words: WordStream, page: number, offset: number): number {
  return partitionPoint(words.length, (index) => {
    const at = words.page[index] ?? 0;
    return at < page || (at === page && (words.end[index] ?? 0) <= offset);
  });
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
export function atPosition(stream: Stream, quote: Quote): Possible | null {
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

export interface Looked {
  readonly unchanged: readonly Possible[];
  /** All places apart from each other, best first. */
  readonly ranked: readonly Possible[];
  /** The strongest seam of a deletion that counts against a place, 0..1. */
  readonly seamAgainst: (one: Possible) => number;
  /** Whether a place reaches the floor. */
  readonly convincing: (one: Possible) => boolean;
}

/** `stood`: whether the passage could have been moved by itself; as it stood, unless the caller can tell its doubles apart. */
export function look(pages: readonly AnchorPage[], quote: Quote, stood: Alone = standsAlone(quote)): Looked {
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
  const seamAgainst = (one: Possible) => {
    if (seams.length === 0) return 0;
    // Where both neighbours stand beside the passage's words, they have not closed up there: such a seam is made of these words.
    if (!one.exact && !isBetweenNeighbours(one.evidence)) return Math.max(...seams.map(({ strength }) => strength));
    return seamApartFrom(seams, wordAtOffset(body.words, one.page, one.start), wordAtOffset(body.words, one.endPage, one.end) - 1);
  };
  const convincing = (one: Possible) => one.evidence === null || convinces(one.evidence, one.exact, seamAgainst(one), stood);
  return { unchanged, ranked, seamAgainst, convincing };
}
