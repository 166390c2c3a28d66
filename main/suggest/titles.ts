/** The headings of a filing, each once however many passages stand under it. */
import type { Passage } from './passages.ts';
import { termsOf } from './term-counts.ts';

export interface TitleAbove {
  readonly title: number;
  /** How many passages back its section began. */
  readonly back: number;
}

export interface Titles {
  /** By number of the title: its telling stems, and their ideas. */
  readonly terms: readonly ReadonlySet<string>[];
  /** For every passage the titles above it, outermost first, without the item's. */
  readonly above: readonly (readonly TitleAbove[])[];
  /** For every passage its item's title. */
  readonly items: readonly (number | null)[];
}

export function titlesOf(passages: readonly Passage[]): Titles {
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
    return headings.map(({ title }, depth) => ({ title: numberOf(title), back: at - (open[depth]?.from ?? at) }));
  });
  return { terms, above, items: passages.map(({ item }) => (item === null ? null : numberOf(item.title))) };
}
