/** The headings of a filing, each once however many passages stand under it. */
import { isIdea } from './ideas.ts';
import type { Passage } from './passages.ts';
import { termsOf } from './term-counts.ts';

export interface TitleAbove {
  readonly title: number;
  /** The section's claim to be what a comment names, see `faded`. */
  readonly claim: number;
}

/** Passages after its first by which a section's claim to be what a heading names has fallen to a third. */
const FADE = 4;
/** What is left of that claim `back` passages after the section's first, 1 to 0.55. */
export const faded = (back: number): number => 0.55 + 0.45 * Math.exp(-back / FADE);

export interface Titles {
  /** By number of the title: its telling stems, and their ideas. */
  readonly terms: readonly ReadonlySet<string>[];
  /** By term the titles that have it. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
  /** By number of the title, what all its terms weigh: beside a heading of the comment, and beside its text. */
  readonly headingWeights: Float64Array;
  readonly textWeights: Float64Array;
  /** For every passage the titles above it, outermost first, without the item's. */
  readonly above: readonly (readonly TitleAbove[])[];
  /** For every passage its item's title. */
  readonly items: readonly (number | null)[];
}

/** What a term weighs where two headings are compared; the rarest words tell most, ideas less. */
export const headingWeight = (term: string, rarity: number): number => rarity * (isIdea(term) ? 0.35 : 1) + 0.1;
/** What it weighs where the comment's text is compared with a heading. */
export const textWeight = (term: string, rarity: number): number => rarity * (isIdea(term) ? 0.6 : 1);

export function titlesOf(passages: readonly Passage[], rarity: (term: string) => number): Titles {
  const numbers = new Map<string, number>();
  const terms: ReadonlySet<string>[] = [];
  const numberOf = (title: string): number => {
    const known = numbers.get(title) ?? terms.push(new Set(termsOf(title).keys())) - 1;
    numbers.set(title, known);
    return known;
  };
  let open: { readonly heading: unknown; readonly from: number }[] = [];
  const above = passages.map(({ headings }, at) => {
    open = headings.map((heading, depth) => (open[depth]?.heading === heading ? open[depth] : { heading, from: at }));
    return headings.map(({ title }, depth) => ({ title: numberOf(title), claim: faded(at - (open[depth]?.from ?? at)) }));
  });
  const items = passages.map(({ item }) => (item === null ? null : numberOf(item.title)));
  const holders = new Map<string, number[]>();
  const headingWeights = new Float64Array(terms.length);
  const textWeights = new Float64Array(terms.length);
  for (const [title, own] of terms.entries()) {
    for (const term of own) {
      const held = holders.get(term);
      if (held === undefined) holders.set(term, [title]);
      else held.push(title);
      const rare = rarity(term);
      headingWeights[title] = (headingWeights[title] ?? 0) + headingWeight(term, rare);
      textWeights[title] = (textWeights[title] ?? 0) + textWeight(term, rare);
    }
  }
  return { terms, holders, headingWeights, textWeights, above, items };
}
