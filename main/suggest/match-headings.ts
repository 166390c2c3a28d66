/** The headings that a comment names, and what it says itself, beside the headings that passages stand under. */
import { rarityOf, type FilingIndex } from './filing-index.ts';
import { quotedShares } from './match-spelled.ts';
import type { AskedHeading, Question } from './question.ts';
import { faded, headingWeight, textWeight } from './titles.ts';

/** What the item's title counts beside the headings in it. */
const ITEM_TITLE = 0.4;

/** For each title of the filing what the terms that it shares with those asked for weigh. */
function sharedWeights({ titles: { terms, holders } }: FilingIndex, asked: Iterable<string>, weigh: (term: string) => number): Float64Array {
  const shared = new Float64Array(terms.length);
  for (const term of asked) {
    const weight = weigh(term);
    for (const title of holders.get(term) ?? []) shared[title] = (shared[title] ?? 0) + weight;
  }
  return shared;
}

/** For each title of the filing: what it shares with the heading over what both have together. */
function likenesses(index: FilingIndex, asked: ReadonlySet<string>): Float64Array {
  const weigh = (term: string): number => headingWeight(term, rarityOf(index, term));
  const whole = [...asked].reduce((sum, term) => sum + weigh(term), 0);
  return sharedWeights(index, asked, weigh).map((shared, title) => shared / (whole + ((index.titles.headingWeights[title] ?? 0) - shared) * 0.8 || 1));
}

/** For each title of the filing how much of it the comment's own text says. */
function saidShares(index: FilingIndex, text: ReadonlyMap<string, number>): Float64Array {
  const shares = sharedWeights(index, text.keys(), (term) => textWeight(term, rarityOf(index, term)));
  return shares.map((shared, title) => shared / ((index.titles.textWeights[title] ?? 0) + 2));
}

/** How much of the headings above each passage the comment's own text says. */
export function topics(index: FilingIndex, question: Question): Float64Array {
  const said = saidShares(index, question.text);
  return Float64Array.from(index.titles.above, (above) => above.reduce((best, { title }) => Math.max(best, said[title] ?? 0), 0));
}

/** Likeness of the comment's headings to those above each passage, more at a section's beginning; those spelled out like sentences count too. */
export function headingEvidence(index: FilingIndex, { headings }: Question): Float64Array {
  const { above, items } = index.titles;
  const likes = headings.map((heading) => {
    const likeness = likenesses(index, heading.terms);
    return { weight: heading.weight, likeness, spelled: spelledHeading(index, heading, likeness) };
  });
  const whole = Math.max(1, headings.reduce((all, { weight }) => all + weight, 0) * 0.8);
  return Float64Array.from(above, (titles, at) => {
    let [sum, most] = [0, 0];
    for (const { weight, likeness, spelled } of likes) {
      let best = (likeness[items[at] ?? -1] ?? 0) * ITEM_TITLE;
      for (const { title, claim } of titles) best = Math.max(best, (likeness[title] ?? 0) * claim);
      sum += best * weight;
      most = Math.max(most, spelled.get(at) ?? 0);
    }
    return Math.max(sum / whole, most);
  });
}

/** Words that a named heading needs to be recognised where it stands like a sentence, as the headings of risk factors do. */
const SENTENCE_HEADING = 6;
/** Likeness from which it is among the headings that were recognised by their look. */
const PRINTED = 0.6;
/** Share of its runs of words that the passage must have. */
const MOST_RUNS = 0.8;
/** Passages that are taken to stand under it. */
const UNDER = 5;

/** By passage: 1 where it carries the heading word for word among its own, less for those that follow it; nothing for short headings. */
function spelledHeading(index: FilingIndex, { title, weight }: AskedHeading, likeness: Float64Array): Map<number, number> {
  const found = new Map<number, number>();
  if (title.split(/\s+/).length < SENTENCE_HEADING || likeness.some((value) => value > PRINTED)) return found;
  for (const [at, share] of quotedShares(index, title).entries()) {
    if (share < MOST_RUNS) continue;
    for (let back = 0; back < UNDER; back += 1) {
      const under = index.passages[at + back];
      if (under === undefined || under.item?.item !== index.passages[at]?.item?.item) break;
      found.set(at + back, Math.max(found.get(at + back) ?? 0, weight * faded(back)));
    }
  }
  return found;
}
