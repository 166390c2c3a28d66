/** The pairs of the evaluation set, and whether a suggestion lies on the passage that was read for its comment. */
import { readFileSync } from 'node:fs';
import type { AskingComment, ReviewedFiling, Suggested } from '../../suggest/model.ts';

/** The sets of comments; the first two share a file. */
export const HALVES = ['tune', 'held', 'fresh', 'last', 'fresh2', 'fresh3', 'fresh4', 'fresh5', 'fresh6', 'fresh7'] as const;

export const KINDS = ['heading and page', 'heading only', 'quoted words', 'paraphrase only'] as const;
export type Kind = (typeof KINDS)[number];

export interface Pair {
  /** Below the corpus folder. */
  readonly file: string;
  readonly half: (typeof HALVES)[number];
  readonly kind: Kind;
  readonly headings: readonly string[];
  readonly text: string;
  readonly pages: readonly string[];
  readonly items: readonly string[];
  /** The passage's first and last words; `page` tells equal passages apart where the comment's heading does, else any of them counts. */
  readonly truth: { readonly page: string | null; readonly from: string; readonly to: string };
}

export interface Place {
  readonly pageIndex: number;
  readonly start: number;
  readonly end: number;
}

const fileOf = (half: Pair['half']): string => (half === 'tune' || half === 'held' ? 'pairs.json' : `${half}-pairs.json`);

export const readPairs = (): Pair[] => [...new Set(HALVES.map(fileOf))].flatMap((name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Pair[]);

export const askingOf = (pair: Pair): AskingComment => ({ number: '1', headings: pair.headings, text: pair.text, paragraphs: [pair.text], pages: pair.pages, items: pair.items });

/** The words with any white space and typography between them. */
function loosely(words: string): RegExp {
  const source = words.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
    .replace(/['\u2018\u2019]/g, "['\u2018\u2019]").replace(/["\u201c\u201d]/g, '["\u201c\u201d]').replace(/[-\u2010-\u2015]/g, '[-\u2010-\u2015]');
  return new RegExp(source, 'giu');
}

/** @throws Error where the words are not in the filing (another edition, or another reader). */
export function placesOf({ file, truth }: Pair, { pages }: ReviewedFiling): Place[] {
  const places = pages.filter(({ pageLabel }) => truth.page === null || truth.page === pageLabel).flatMap(({ pageIndex, text }) =>
    [...text.matchAll(loosely(truth.from))].map((match): Place => {
      const last = loosely(truth.to);
      last.lastIndex = match.index;
      const found = last.exec(text);
      return { pageIndex, start: match.index, end: found === null ? match.index + match[0].length : found.index + found[0].length };
    }));
  if (places.length === 0) throw new Error(`${file}: not found: ${truth.from}`);
  return places;
}

/** Half of the shorter of the two. */
export function lands(suggested: Pick<Suggested, 'pageIndex' | 'start' | 'end'>, places: readonly Place[]): boolean {
  return places.some((place) => {
    const shared = Math.min(place.end, suggested.end) - Math.max(place.start, suggested.start);
    return place.pageIndex === suggested.pageIndex && shared > 0 && shared * 2 >= Math.min(place.end - place.start, suggested.end - suggested.start);
  });
}
