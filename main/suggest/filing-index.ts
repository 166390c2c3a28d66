/** Passages of one filing with the counts that ranking needs. */
import type { ReviewedFiling } from './model.ts';
import { ideasIn, ideaTerm } from './ideas.ts';
import { latentSpace, type LatentSpace } from './latent.ts';
import { meaningOf, sentencesOf, type Meaning } from './meaning.ts';
import { passagesOf, type Passage } from './passages.ts';
import type { WordVectors } from './vectors/word-vectors.ts';
import { wordsOf, type Word } from './words.ts';

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
  /** By the number of passages that have a term; filled as they are asked for. */
  readonly rarities: number[];
  readonly latent: LatentSpace;
  /** What each passage is about, in order; null where no word vectors are installed. */
  readonly meanings: readonly Meaning[] | null;
  readonly vectors: WordVectors | null;
}

/** Lower case words and figures with single spaces; typography, quotation marks and white space do not tell texts apart. */
export const evened = (text: string): string => text.toLowerCase().replace(/[\u2018\u2019]/g, "'").replace(/[^\p{L}\p{N}'$%.,]+/gu, ' ');

/** Telling stems, with the ideas that the text names. */
export const termsOf = (text: string): Map<string, number> => termsIn(wordsOf(text));

function termsIn(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (term: string): void => { counts.set(term, (counts.get(term) ?? 0) + 1); };
  for (const { stem, telling } of words) if (telling) add(stem);
  for (const { idea } of ideasIn(words)) add(ideaTerm(idea));
  return counts;
}

export function indexFiling(filing: ReviewedFiling, vectors: WordVectors | null): FilingIndex {
  const titles = new Map<string, ReadonlySet<string>>();
  const titleTerms = (title: string): ReadonlySet<string> => {
    const known = titles.get(title) ?? new Set(termsOf(title).keys());
    titles.set(title, known);
    return known;
  };
  const postings = new Map<string, Posting[]>();
  const found = passagesOf(filing);
  const sentences = found.map(({ text }) => sentencesOf(text).map(wordsOf));
  const passages = found.map((passage, number): IndexedPassage => {
    const terms = termsIn((sentences[number] ?? []).flat());
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
  const index = { filing, passages, postings, meanLength, rarities: [] };
  const rarity = (stem: string): number => rarityOf(index, stem) / Math.log(1 + passages.length);
  const meanings = vectors === null ? null : sentences.map((own) => meaningOf(own, vectors, rarity));
  return { ...index, latent: latentSpace(index), meanings, vectors };
}

/** Inverse document frequency, as BM25 counts it. */
export function rarityOf(index: Pick<FilingIndex, 'passages' | 'postings' | 'rarities'>, term: string): number {
  const holders = index.postings.get(term)?.length ?? 0;
  const known = index.rarities[holders] ?? Math.log(1 + (index.passages.length - holders + 0.5) / (holders + 0.5));
  index.rarities[holders] = known;
  return known;
}
