/** Words of a comment, and what means the same, found in the passages of a filing. */
import { rarityOf, type FilingIndex } from './filing-index.ts';
import type { Unit } from './question.ts';

/** The usual constants of BM25. */
const K1 = 1.2;
const B = 0.6;
/** What a word that means the same is worth beside the word itself. */
const IDEA = 0.9;
/** Power of a word's rarity: an everyday word that a filing has once by chance should not outweigh several that fit. */
const EVEN_RARITY = 0.75;

export interface Matched {
  /** BM25, each word of the comment counted once: by the word itself or by what means the same, whichever is rarer. */
  readonly match: Float64Array;
  /** Share of the comment's telling words that the passage says in some way. */
  readonly covered: Float64Array;
}

/** What BM25 sets against the count of a term, for every passage by its length. */
export function dragOf(lengths: Int32Array): Float64Array {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
  return Float64Array.from(lengths, (length) => K1 * (1 - B + (B * length) / mean));
}

/** `loosely`: by what means the same too, not by the very words alone. */
export function matchUnits(index: FilingIndex, units: readonly Unit[], loosely: boolean): Matched {
  const { drag, passages, counts: { numbers, holders: { starts, others, counts } } } = index;
  const match = new Float64Array(passages.length);
  const covered = new Float64Array(passages.length);
  const best = new Float64Array(passages.length);
  const touched = new Int32Array(passages.length);
  let whole = 1e-9;
  for (const { stem, ideas, weight } of units) {
    let [heaviest, touches] = [0, 0];
    const say = (term: string, strength: number): void => {
      const number = numbers.get(term);
      if (number === undefined) return;
      const rarity = rarityOf(index, term) ** EVEN_RARITY * strength * weight;
      heaviest = Math.max(heaviest, rarity);
      for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at += 1) {
        const passage = others[at] ?? 0;
        const count = counts[at] ?? 0;
        const value = (rarity * count * (K1 + 1)) / (count + (drag[passage] ?? K1));
        const known = best[passage] ?? 0;
        if (known === 0) { touched[touches] = passage; touches += 1; }
        if (value > known) best[passage] = value;
      }
    };
    say(stem, 1);
    if (loosely) for (const [idea, sure] of ideas) say(idea, sure * IDEA);
    whole += heaviest;
    for (let at = 0; at < touches; at += 1) {
      const passage = touched[at] ?? 0;
      match[passage] = (match[passage] ?? 0) + (best[passage] ?? 0);
      covered[passage] = (covered[passage] ?? 0) + heaviest;
      best[passage] = 0;
    }
  }
  return { match, covered: covered.map((value) => value / whole) };
}

/** As shares of the best. */
export function scaled(scores: Float64Array): Float64Array {
  let best = 1e-9;
  for (const score of scores) if (score > best) best = score;
  return scores.map((score) => score / best);
}
