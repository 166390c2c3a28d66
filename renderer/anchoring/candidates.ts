/** Where in a document a run of words may stand: votes of shared word pairs and rare words for a diagonal. */
import { words } from './fold.ts';
import type { WordStream } from './stream.ts';

export interface QuoteWords {
  /** Ids in the document's vocabulary; -1 - n for the n-th word that the document does not have. */
  readonly ids: Int32Array;
  /** 0.35 for words on every line, up to 1 for words that stand once in a while. */
  readonly weights: Float32Array;
}

export interface Candidate {
  /** Stretch of the document's words, end exclusive, wide enough for the whole quote. */
  readonly from: number;
  readonly to: number;
  readonly votes: number;
}

/** More occurrences than this say nothing about the place. */
const COMMON_PAIR = 60;
const COMMON_WORD = 12;

export function weightOf(stream: WordStream, id: number): number {
  const share = (stream.frequency[id] ?? 0) / Math.max(200, stream.length);
  if (share === 0) return 1;
  return Math.min(1, Math.max(0.35, -Math.log10(share) / 3.5));
}

export function quoteWords(stream: WordStream, text: string): QuoteWords {
  const found = words(text);
  const ids = Int32Array.from(found, (word, index) => stream.vocabulary.get(word.key) ?? -1 - index);
  return { ids, weights: Float32Array.from(ids, (id) => weightOf(stream, id)) };
}

/** Candidate stretches, most votes first, none inside another. */
export function findCandidates(stream: WordStream, quote: QuoteWords, limit: number): Candidate[] {
  const size = quote.ids.length;
  const bin = Math.max(12, Math.ceil(size / 3));
  const votes = new Map<number, number>();
  const vote = (position: number, index: number, weight: number) => {
    const key = Math.floor((position - index) / bin);
    votes.set(key, (votes.get(key) ?? 0) + weight);
  };
  for (let index = 0; index < size; index++) {
    const id = quote.ids[index] ?? -1;
    if (id < 0) continue;
    const frequency = stream.frequency[id] ?? 0;
    if (frequency <= COMMON_WORD) {
      for (let at = stream.last[id] ?? -1; at >= 0; at = stream.previous[at] ?? -1) vote(at, index, 1.5 / Math.sqrt(frequency));
    }
    const next = quote.ids[index + 1] ?? -1;
    if (next < 0) continue;
    // Walk the rarer of the two words; word pairs are rare where both words are not.
    const nextFrequency = stream.frequency[next] ?? 0;
    const [walked, shift] = frequency <= nextFrequency ? [id, 0] : [next, -1];
    const other = shift === 0 ? next : id;
    if (Math.min(frequency, nextFrequency) > 3_000) continue;
    const hits: number[] = [];
    for (let at = stream.last[walked] ?? -1; at >= 0 && hits.length <= COMMON_PAIR; at = stream.previous[at] ?? -1) {
      if (stream.ids[shift === 0 ? at + 1 : at - 1] === other) hits.push(at + shift);
    }
    if (hits.length > COMMON_PAIR) continue;
    for (const at of hits) vote(at, index, 1 / Math.sqrt(hits.length));
  }
  const scored = [...votes].map(([key, weight]) => ({ key, weight: weight + 0.7 * Math.max(votes.get(key - 1) ?? 0, votes.get(key + 1) ?? 0) }));
  scored.sort((first, second) => second.weight - first.weight);
  const slack = bin * 2 + Math.ceil(size / 4) + 20;
  const taken: Candidate[] = [];
  for (const { key, weight } of scored) {
    if (taken.length >= limit) break;
    const from = Math.max(0, key * bin - slack);
    const to = Math.min(stream.length, (key + 1) * bin + size + slack);
    const middle = (from + to) / 2;
    if (taken.some((one) => Math.abs((one.from + one.to) / 2 - middle) <= bin * 1.5)) continue;
    if (to > from) taken.push({ from, to, votes: weight });
  }
  return taken;
}
