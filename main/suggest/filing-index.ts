/** Passages of one filing with the counts that ranking needs. */
import type { ReviewedFiling } from './model.ts';
import { ideasIn, ideaTerm } from './ideas.ts';
import { latentSpace, type LatentSpace } from './latent.ts';
import { passagesOf, type Passage } from './passages.ts';
import { wordsOf } from './words.ts';

/** How many times a passage, or the section around it, has each term. */
export interface Posting {
  readonly passage: number;
  readonly count: number;
}

export interface IndexedPassage extends Passage {
  /** Telling words, ideas not counted. */
  readonly length: number;
  readonly terms: ReadonlyMap<string, number>;
  /** Stems of the headings above, outermost first, each with its ideas. */
  readonly above: readonly ReadonlySet<string>[];
  readonly itemTitle: ReadonlySet<string>;
  /** Its words, evened. */
  readonly plain: string;
}

export interface FilingIndex {
  readonly filing: ReviewedFiling;
  readonly passages: readonly IndexedPassage[];
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  readonly meanLength: number;
  readonly latent: LatentSpace;
}

/** Lower case words and figures with single spaces; typography, quotation marks and white space do not tell texts apart. */
export const evened = (text: string): string => text.toLowerCase().replace(/[\u2018\u2019]/g, "'").replace(/[^\p{L}\p{N}'$%.,]+/gu, ' ');

/** Telling stems, with the ideas that the text names. */
export function termsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const words = wordsOf(text);
  const add = (term: string): void => { counts.set(term, (counts.get(term) ?? 0) + 1); };
  for (const { stem, telling } of words) if (telling) add(stem);
  for (const { idea } of ideasIn(words)) add(ideaTerm(idea));
  return counts;
}

export function indexFiling(filing: ReviewedFiling): FilingIndex {
  const titles = new Map<string, ReadonlySet<string>>();
  const titleTerms = (title: string): ReadonlySet<string> => {
    const known = titles.get(title) ?? new Set(termsOf(title).keys());
    titles.set(title, known);
    return known;
  };
  const postings = new Map<string, Posting[]>();
  const passages = passagesOf(filing).map((passage, number): IndexedPassage => {
    const terms = termsOf(passage.text);
    let length = 0;
    for (const [term, count] of terms) {
      const list = postings.get(term) ?? [];
      if (list.length === 0) postings.set(term, list);
      list.push({ passage: number, count });
      if (!term.startsWith('#')) length += count;
    }
    return {
      ...passage, terms, length, above: passage.headings.map(({ title }) => titleTerms(title)),
      itemTitle: passage.item === null ? new Set() : titleTerms(passage.item.title), plain: evened(passage.text),
    };
  });
  const meanLength = passages.reduce((sum, { length }) => sum + length, 0) / Math.max(1, passages.length) || 1;
  const index = { filing, passages, postings, meanLength };
  return { ...index, latent: latentSpace(index) };
}
