/**
 * The seam that a deletion leaves: the words before the passage followed at once by the words after it. Where there
 * is one, whatever looks like the passage elsewhere is more likely its double.
 */
import { alignWords } from './align.ts';
import { findCandidates } from './candidates.ts';
import type { QuoteInStream } from './evidence.ts';
import type { WordStream } from './stream.ts';

/** Words of context on either side that make a seam, and how few still do. */
const REACH = 9;
const LEAST = 4;

/** What a word of context counts that stands so many words from the seam: the nearest ones show that nothing stands between. */
function nearness(distance: number): number {
  return (REACH - distance) / REACH;
}

export interface Seam {
  /** 0..1: how much of both contexts stands side by side without the passage between. */
  readonly strength: number;
  /** Words of the stream, inclusive. */
  readonly first: number;
  readonly last: number;
}

/** Places where the contexts touch; none where too little of them is known. */
export function seamsOf(stream: WordStream, quote: QuoteInStream): Seam[] {
  const { all, first, end } = quote;
  const before = Math.min(REACH, first);
  const after = Math.min(REACH, all.ids.length - end);
  if (before < LEAST || after < LEAST) return [];
  const ids = Int32Array.from([...all.ids.subarray(first - before, first), ...all.ids.subarray(end, end + after)]);
  const weights = Float32Array.from([...all.weights.subarray(first - before, first), ...all.weights.subarray(end, end + after)]);
  const room = end - first <= 4 ? 0 : 2;
  const seams: Seam[] = [];
  for (const { from, to } of findCandidates(stream, { ids, weights }, 4)) {
    const { pairs, equal } = alignWords(ids, weights, stream.ids, from, to);
    const lastBefore = pairs.subarray(0, before).findLastIndex((position) => position >= 0);
    const firstAfter = pairs.subarray(before).findIndex((position) => position >= 0);
    if (lastBefore < 0 || firstAfter < 0) continue;
    const gap = (pairs[before + firstAfter] ?? 0) - (pairs[lastBefore] ?? 0) - 1;
    const paired = pairs.filter((position) => position >= 0);
    const spread = (paired.at(-1) ?? 0) - (paired[0] ?? 0) + 1;
    if (gap > room || spread > ids.length + room + 3 || before - 1 - lastBefore > 1 || firstAfter > 1) continue;
    const share = (begin: number, stop: number) => {
      let found = 0;
      let total = 0;
      for (let index = begin; index < stop; index++) {
        const weight = (weights[index] ?? 0) * nearness(index < before ? before - 1 - index : index - before);
        total += weight;
        if (equal[index] === 1) found += weight;
      }
      return found / total;
    };
    const [left, right] = [share(0, before), share(before, before + after)];
    if (isPassage(stream, quote, pairs[lastBefore] ?? 0, pairs[before + firstAfter] ?? 0, left, right)) continue;
    seams.push({ strength: Math.min(left, right), first: paired[0] ?? 0, last: paired.at(-1) ?? 0 });
  }
  return seams;
}

/**
 * The strongest seam that lies apart from a possible place of the passage (words of the stream, inclusive) and its
 * neighbours, 0 where there is none: in a list of items of the same build a place's own neighbours look like one.
 */
export function seamApartFrom(seams: readonly Seam[], first: number, last: number): number {
  return Math.max(0, ...seams.filter((seam) => seam.last < first - REACH || seam.first > last + REACH).map((seam) => seam.strength));
}

/**
 * True where the supposed seam is the passage itself: a rest of its words stands in the gap, or its own beginning or
 * end, which resembles the neighbouring sentence, fits there as well as that sentence does.
 */
function isPassage(stream: WordStream, { all, first, end }: QuoteInStream, lastBefore: number, firstAfter: number, left: number, right: number): boolean {
  const own = all.ids.subarray(first, end);
  for (let position = lastBefore + 1; position < firstAfter; position++) if (own.includes(stream.ids[position] ?? -1)) return true;
  const size = Math.min(REACH, end - first);
  const fit = (from: number, at: number, forwards: boolean) => {
    let found = 0;
    let total = 0;
    for (let index = 0; index < size; index++) {
      const weight = (all.weights[from + index] ?? 0) * nearness(forwards ? index : size - 1 - index);
      total += weight;
      if (stream.ids[at + index] === all.ids[from + index]) found += weight;
    }
    return found / total;
  };
  return fit(first, lastBefore + 1, true) >= right - 0.2 || fit(end - size, firstAfter - size, false) >= left - 0.2;
}
