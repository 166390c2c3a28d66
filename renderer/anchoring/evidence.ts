/** Judging one possible place of a quote: how much of its words, and of the words around it, stand there. */
import { alignWords } from './align.ts';
import type { QuoteWords } from './candidates.ts';
import { quoteWords, weightOf } from './candidates.ts';
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

/** A gap of foreign words wider than this, and than the quote itself, parts the passage from a chance likeness of its end. */
const WIDEST_GAP = 30;

/** Unpairs all of the exact part but its heaviest cluster. */
function keepOneCluster(pairs: Int32Array, equal: Uint8Array, { all, first, end }: QuoteInStream): void {
  const widest = Math.max(WIDEST_GAP, end - first);
  const cluster = new Int32Array(end - first).fill(-1);
  const mass: number[] = [];
  let previous = -1;
  for (let index = first; index < end; index++) {
    const position = pairs[index] ?? -1;
    if (position < 0) continue;
    if (previous < 0 || position - previous > widest) mass.push(0);
    previous = position;
    cluster[index - first] = mass.length - 1;
    if (equal[index] === 1) mass[mass.length - 1] = (mass.at(-1) ?? 0) + (all.weights[index] ?? 0);
  }
  if (mass.length < 2) return;
  const kept = mass.indexOf(Math.max(...mass));
  for (let index = first; index < end; index++) {
    if (cluster[index - first] === kept) continue;
    pairs[index] = -1;
    equal[index] = 0;
  }
}

/** Aligns the quote with a stretch of the document; null where nothing of the exact part is paired. */
export function weighWords(stream: WordStream, quote: QuoteInStream, from: number, to: number): WordPlace | null {
  const { pairs, equal } = alignWords(quote.all.ids, quote.all.weights, stream.ids, from, to);
  keepOneCluster(pairs, equal, quote);
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
  let previous = -1;
  for (let index = quote.first; index < quote.end; index++) {
    const position = pairs[index] ?? -1;
    const id = quote.all.ids[index] ?? -1;
    if (id < 0 || (stream.frequency[id] ?? 0) <= RARE) {
      rare++;
      rareFound += equal[index] ?? 0;
    }
    if (position >= 0) {
      if (previous >= 0 && position > previous + 1) gaps++;
      previous = position;
    }
    if (quote.figures[index] !== 1) continue;
    figures++;
    figuresFound += equal[index] ?? 0;
  }
  let covered = 0;
  for (let position = first; position <= last; position++) covered += weightOf(stream, stream.ids[position] ?? -1);
  const size = quote.all.ids.length;
  const near = (begin: number, end: number) => (end - begin < CONTEXT_WORDS ? null : share(equal, quote.all.weights, begin, end).share);
  return {
    first, last,
    evidence: {
      words: (2 * found) / Math.max(all + covered, 1e-9), before: near(0, quote.first), after: near(quote.end, size), found,
      rare: rare === 0 ? null : rareFound / rare,
      figures: figures === 0 ? null : figuresFound / figures, scattered: gaps / (quote.end - quote.first), gaps,
    },
  };
}

/** One number for the quality of a place, 0..1. */
export function total({ words, before, after }: Evidence): number {
  const known = [before, after].filter((side) => side !== null);
  if (known.length === 0) return words;
  return 0.6 * words + (0.4 * known.reduce((sum, side) => sum + side, 0)) / known.length;
}

/** A seam this strong says that the passage was deleted where it stood. */
const SEAM = 0.5;
const STRONG_SEAM = 0.85;
/** This strong it says so of a place that has one of the neighbours; in lists weaker ones stand by chance. */
const SEAM_OF_WHOLE = 0.9;
const SEAM_OF_EXACT = 0.7;
const SEAM_OF_FUZZY = 0.6;

/** What it costs to have lost more than half of the figures: the mark of a sentence of the same build about something else. */
const FIGURES_LOST = 0.1;
/** And what it costs where new words stand everywhere between the old ones, as in a table with other columns. */
const MOST_SCATTERED = 0.12;
const SCATTERED = 0.2;
const SCATTERED_OFTEN = 0.45;

/**
 * The floor below which a place is not the passage. Words that agree less need neighbours that agree more; a passage
 * that has lost both neighbours (it was moved) must carry enough words of its own. `exact` says that its words
 * stand unchanged; `seam` is a strength from `seamsOf`.
 * The numbers were set on draws of passages and edits that docs/anchoring.md does not report first.
 */
export function convinces({ words, before, after, found, rare, figures, scattered, gaps }: Evidence, exact: boolean, seam: number): boolean {
  const agreement = words - (figures !== null && figures < 0.5 ? FIGURES_LOST : 0) - (scattered <= MOST_SCATTERED || gaps < 2 ? 0 : gaps >= 4 ? SCATTERED_OFTEN : SCATTERED);
  const sides = [before, after].filter((side) => side !== null);
  const strongest = Math.max(0, ...sides);
  const weakest = Math.min(1, ...sides);
  const bothKnown = sides.length === 2;
  // With its neighbours here and the seam of a deletion elsewhere, this is the passage's double.
  if (seam >= STRONG_SEAM && bothKnown && weakest >= 0.6) return false;
  // A passage that was moved leaves its neighbours behind. Where they have closed up elsewhere and one of them stands
  // here too, these are the words of a double.
  if (exact ? seam >= (weakest >= 0.97 ? SEAM_OF_WHOLE : SEAM_OF_EXACT) && strongest >= 0.3 : seam >= SEAM_OF_FUZZY && strongest >= 0.4) return false;
  if (seam >= SEAM) return (agreement >= 0.85 && found >= 12) || (agreement >= 0.88 && found >= 6) || agreement >= 0.95;
  if (sides.length === 0) return (agreement >= 0.85 && found >= 5) || (agreement >= 0.76 && found >= 12);
  // Edits strike rare words as often as others; a passage of the same build about something else has other names and figures.
  const own = rare ?? 0;
  if (bothKnown && weakest >= 0.6) return agreement >= (own >= 0.67 ? 0.42 : found >= 5 || own >= 0.5 ? 0.5 : 0.6);
  if (strongest >= 0.6 && bothKnown && weakest >= 0.35) return agreement >= (own >= 0.5 ? 0.52 : 0.68);
  if (strongest >= 0.6) return agreement >= (found >= 15 ? 0.66 : own >= 0.6 && found >= 5 ? 0.75 : 0.8);
  if (strongest >= 0.35) return found >= 5 && agreement >= (own >= 0.5 ? 0.76 : 0.86);
  return (agreement >= 0.82 && found >= 10) || (agreement >= 0.97 && found >= 4.5);
}
