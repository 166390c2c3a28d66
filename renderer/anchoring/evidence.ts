/** What speaks for one possible place of a quote: how much of its words, and of the words around it, stand there. */
import { alignWords } from './align.ts';
import { quoteWords, weightOf, type QuoteWords } from './candidates.ts';
import { chanceOf } from './chance.ts';
import { keepTogether } from './cluster.ts';
import { words } from './fold.ts';
import type { Quote } from './quote.ts';
import type { WordStream } from './stream.ts';

/** Similarities are 0..1; a context that is not known, or too short to say anything, is null. */
export interface Evidence {
  readonly words: number;
  readonly before: number | null;
  readonly after: number | null;
  /** Weighted number of the quote's words found. */
  readonly found: number;
  /** Share of the quote's words found that the document has rarely or never; null where it has none. */
  readonly rare: number | null;
  /** How likely edits that strike any word alike would have lost as many of those words, 0..1. */
  readonly chance: number;
  /** Words changed in a row: the longest run that the quote lost, or that stands foreign between two of its words. */
  readonly run: number;
  /** True where the quote's neighbours begin or end as it does itself, as the entries of a list do: each then has the neighbours of the next. */
  readonly listed: boolean;
  /** Share of the quote's figures (words with a digit) found; null where it has none. */
  readonly figures: number | null;
  /** Share of the quote's words that have foreign words between them and the next: the columns of another table. */
  readonly scattered: number;
  /** Their number. */
  readonly gaps: number;
}

/** A quote's words in a document's vocabulary, context included. */
export interface QuoteInStream {
  readonly all: QuoteWords;
  /** The exact part is `all[first..end)`. */
  readonly first: number;
  readonly end: number;
  /** 1 for words with a digit. */
  readonly figures: Uint8Array;
}

/** A word that occurs no more often than this tells a passage from another of the same build. */
const RARE = 6;
/** Fewer words of context than this say nothing. */
const CONTEXT_WORDS = 3;
/** Context that stands further from its place beside the passage than this (words) belongs to something else. */
const BESIDE = 15;

export function quoteInStream(stream: WordStream, quote: Quote): QuoteInStream {
  const before = quoteWords(stream, quote.prefix ?? '');
  const exact = quoteWords(stream, quote.exact);
  const after = quoteWords(stream, quote.suffix ?? '');
  const figures = new Uint8Array(before.ids.length + exact.ids.length);
  words(quote.exact).forEach((word, index) => { if (/\d/.test(word.key)) figures[before.ids.length + index] = 1; });
  const ids = new Int32Array(before.ids.length + exact.ids.length + after.ids.length);
  const weights = new Float32Array(ids.length);
  let offset = 0;
  for (const part of [before, exact, after]) {
    ids.set(part.ids, offset);
    weights.set(part.weights, offset);
    offset += part.ids.length;
  }
  // Words that the document lacks were numbered per part; keep them different from every id and from each other.
  ids.forEach((id, index) => { if (id < 0) ids[index] = -1 - index; });
  return { all: { ids, weights }, first: before.ids.length, end: before.ids.length + exact.ids.length, figures };
}

export interface WordPlace {
  /** Positions of the first and last word in the stream. */
  readonly first: number;
  readonly last: number;
  readonly evidence: Evidence;
}

function share(equal: Uint8Array, weights: Float32Array, from: number, to: number): { readonly share: number; readonly found: number; readonly all: number } {
  let found = 0;
  let all = 0;
  for (let index = from; index < to; index++) {
    const weight = weights[index] ?? 0;
    all += weight;
    if (equal[index] === 1) found += weight;
  }
  return { share: all > 0 ? found / all : 0, found, all };
}

/** How well `ids[from..to)` of the quote matches the document's words one by one from `position` on. */
function matchAt(stream: WordStream, quote: QuoteWords, from: number, to: number, position: number): number {
  let found = 0;
  let all = 0;
  for (let index = from; index < to; index++) {
    const weight = quote.weights[index] ?? 0;
    all += weight;
    const at = position + index - from;
    if (at >= 0 && at < stream.length && stream.ids[at] === quote.ids[index]) found += weight;
  }
  return all > 0 ? found / all : 0;
}

/**
 * True where the place holds what used to stand next to the passage: the passage itself is gone and its neighbour,
 * a sentence of the same build, has moved up.
 */
function isNeighbour(stream: WordStream, quote: QuoteInStream, first: number, last: number): boolean {
  const { all, first: begin, end } = quote;
  const after = Math.min(all.ids.length - end, last - first + 1);
  if (after >= CONTEXT_WORDS) {
    const neighbour = matchAt(stream, all, end, end + after, first);
    if (neighbour >= 0.8 && neighbour > matchAt(stream, all, begin, Math.min(end, begin + after), first) + 0.05) return true;
  }
  const before = Math.min(begin, last - first + 1);
  if (before >= CONTEXT_WORDS) {
    const neighbour = matchAt(stream, all, begin - before, begin, last - before + 1);
    if (neighbour >= 0.8 && neighbour > matchAt(stream, all, Math.max(begin, end - before), end, last - before + 1) + 0.05) return true;
  }
  return false;
}

/** Words that must be alike at the ends of neighbouring entries of a list, and how alike. */
const LIST_WORDS = 4;
const MOST_LIST_WORDS = 9;
const LIKE = 0.8;

function isListed({ all, first, end }: QuoteInStream): boolean {
  const alike = (one: number, other: number, count: number) => {
    if (count < LIST_WORDS) return false;
    const equal = new Uint8Array(all.ids.length);
    for (let step = 0; step < count; step++) if (all.ids[one + step] === all.ids[other + step]) equal[other + step] = 1;
    return share(equal, all.weights, other, other + count).share >= LIKE;
  };
  const before = Math.min(first, end - first, MOST_LIST_WORDS);
  const after = Math.min(all.ids.length - end, end - first, MOST_LIST_WORDS);
  return alike(first - before, end - before, before) || alike(end, first, after);
}

/** Share of the context `begin..end` that stands where it should, `shift` words from its index; null where too little is known. */
function near({ all }: QuoteInStream, pairs: Int32Array, equal: Uint8Array, begin: number, end: number, shift: number): number | null {
  if (end - begin < CONTEXT_WORDS) return null;
  const beside = equal.map((one, index) => (one === 1 && Math.abs((pairs[index] ?? 0) - index - shift) <= BESIDE ? 1 : 0));
  return share(beside, all.weights, begin, end).share;
}

/** Aligns the quote with a stretch of the document; null where nothing of the exact part is paired. */
export function weighWords(stream: WordStream, quote: QuoteInStream, from: number, to: number): WordPlace | null {
  const { pairs, equal } = alignWords(quote.all.ids, quote.all.weights, stream.ids, from, to);
  keepTogether(stream, pairs, equal, quote);
  let first = -1;
  let last = -1;
  for (let index = quote.first; index < quote.end; index++) {
    const position = pairs[index] ?? -1;
    if (position < 0) continue;
    if (first < 0) first = position;
    last = position;
  }
  if (first < 0 || isNeighbour(stream, quote, first, last)) return null;
  const { found, all } = share(equal, quote.all.weights, quote.first, quote.end);
  let figures = 0;
  let figuresFound = 0;
  let rare = 0;
  let rareFound = 0;
  let gaps = 0;
  let run = 0;
  let lost = 0;
  let missing = 0;
  let previous = -1;
  for (let index = quote.first; index < quote.end; index++) {
    const position = pairs[index] ?? -1;
    const id = quote.all.ids[index] ?? -1;
    if (id < 0 || (stream.frequency[id] ?? 0) <= RARE) {
      rare++;
      rareFound += equal[index] ?? 0;
    }
    missing = equal[index] === 1 ? 0 : missing + 1;
    lost += equal[index] === 1 ? 0 : 1;
    run = Math.max(run, missing);
    if (position >= 0) {
      if (previous >= 0 && position > previous + 1) {
        gaps++;
        run = Math.max(run, position - previous - 1);
      }
      previous = position;
    }
    if (quote.figures[index] !== 1) continue;
    figures++;
    figuresFound += equal[index] ?? 0;
  }
  let covered = 0;
  for (let position = first; position <= last; position++) covered += weightOf(stream, stream.ids[position] ?? -1);
  const size = quote.all.ids.length;
  const before = near(quote, pairs, equal, 0, quote.first, first - quote.first);
  const after = near(quote, pairs, equal, quote.end, size, last + 1 - quote.end);
  return {
    first, last,
    evidence: {
      words: (2 * found) / Math.max(all + covered, 1e-9), before, after, found,
      rare: rare === 0 ? null : rareFound / rare, chance: chanceOf(quote.end - quote.first, lost, rare, rare - rareFound), run, listed: isListed(quote),
      figures: figures === 0 ? null : figuresFound / figures, scattered: gaps / (quote.end - quote.first), gaps,
    },
  };
}
