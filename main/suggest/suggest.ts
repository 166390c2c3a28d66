/**
 * Passages of a filing that a staff comment may be about, with the reasons in words: the item, note and section that
 * its heading names, the printed page, the words that it quotes, rare words that both share, and the same ideas in
 * other words.
 */
import { indexFiling, type FilingIndex } from './filing-index.ts';
import type { AskingComment, CommentSuggestions, ReviewedFiling, Suggested } from './model.ts';
import { questionOf } from './question.ts';
import { reasonsFor } from './reasons.ts';
import { evidenceAt, weigh, type Evidence, type Weighed } from './score.ts';
import { among, spread } from './spread.ts';
import type { WordVectors } from './vectors/word-vectors.ts';

/** Evidence that counts for the order; the very words alone only tell the reasons. */
export type Weights = Record<Exclude<keyof Evidence, 'words'>, number>;

/** Found with main/scripts/suggest-eval/tune.ts over the evaluation sets, rounded to what two of their halves agree on. */
export const WEIGHTS: Weights = { match: 1, covered: 0.5, heading: 0.7, topic: 0.4, quoted: 2, page: 1, item: 0.5, note: 0.5, local: 0.6, named: 0.7, meaning: 1, stretch: 1, unlikely: -0.5 };
/** What a passage loses for each one ahead of it that stands beside it in the same section. */
const BESIDE = 0.05;
/** Value below which a passage has only its language in common with the comment; what was right in the evaluation had more. */
const FLOOR = 1.3;
/** Value at which a score is 0.63. */
const SCORE_SCALE = 3;

export interface Ranked {
  readonly passage: number;
  /** After standing back, so that it never rises down the list. */
  readonly value: number;
}

/** Best first; neighbours of what is ahead stand back a little, so that the first few are different places. */
export function rank(index: FilingIndex, evidence: Weighed, weights: Weights, top: number, beside = BESIDE): Ranked[] {
  const values = new Float64Array(index.passages.length);
  for (const key of Object.keys(weights) as (keyof Weights)[]) {
    const [weight, own] = [weights[key], evidence[key]];
    for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) + weight * (own[at] ?? 0);
  }
  const least = values.toSorted().at(-top * 4) ?? -Infinity;
  const order: Ranked[] = [];
  for (const [passage, value] of values.entries()) if (value >= least) order.push({ passage, value });
  order.sort((a, b) => b.value - a.value).splice(top * 4);
  const chosen: Ranked[] = [];
  while (order.length > 0 && chosen.length < top) {
    let best = 0;
    const worth = ({ value, passage }: Ranked): number => value - beside * chosen.filter((other) => Math.abs(other.passage - passage) <= 2 && index.passages[other.passage]?.section === index.passages[passage]?.section).length;
    let most = -Infinity;
    for (const [at, one] of order.entries()) {
      // Standing back only takes away.
      if (one.value <= most) break;
      const value = worth(one);
      if (value > most) [best, most] = [at, value];
    }
    const [taken] = order.splice(best, 1);
    if (taken !== undefined) chosen.push({ passage: taken.passage, value: most });
  }
  return chosen;
}

/**
 * At most `top` passages for every comment, in the order of the comments. A comment that shares nothing with the
 * filing gets none. Without `vectors` words that mean the same are known only as far as the lexicon goes.
 */
export function suggest(comments: readonly AskingComment[], filing: ReviewedFiling, top: number, vectors: WordVectors | null): CommentSuggestions[] {
  return suggestFrom(indexFiling(filing, vectors), comments, top);
}

/** The same for a filing whose passages are counted already. */
export function suggestFrom(index: FilingIndex, comments: readonly AskingComment[], top: number): CommentSuggestions[] {
  return comments.map((comment) => {
    const question = questionOf(comment);
    const evidence = weigh(index, question);
    const reasons = reasonsFor(index, question);
    const suggestions = spread(index, question, rank(index, evidence, WEIGHTS, among(question, top)), top).flatMap(({ passage: number, value }): Suggested[] => {
      const passage = index.passages[number];
      if (passage === undefined || value < FLOOR) return [];
      const { pageIndex, pageLabel, start, end, text } = passage;
      return [{ pageIndex, pageLabel, start, end, exact: text, score: Math.round(1000 * (1 - Math.exp(-value / SCORE_SCALE))) / 1000, reasons: reasons(number, evidenceAt(evidence, number)) }];
    });
    return { number: comment.number, suggestions };
  });
}
