/** Passages of one filing with the counts that ranking needs. */
import type { ReviewedFiling } from './model.ts';
import { dragOf } from './match-words.ts';
import { meaningsOf, sentencesOf, type Meanings } from './meaning.ts';
import { passagesOf, type Passage } from './passages.ts';
import { countTerms, type TermCounts } from './term-counts.ts';
import { titlesOf, type Titles } from './titles.ts';
import { unlikely, type Unlikely } from './unlikely.ts';
import type { WordVectors } from './vectors/word-vectors.ts';
import { wordsOf, type Word } from './words.ts';

export interface IndexedPassage extends Passage {
  readonly words: readonly Word[];
  readonly unlikely: Unlikely;
}

export interface FilingIndex {
  readonly filing: ReviewedFiling;
  readonly passages: readonly IndexedPassage[];
  readonly counts: TermCounts;
  /** Inverse document frequency, as BM25 counts it, by number of passages that have the term. */
  readonly rarities: Float64Array;
  /** See `dragOf`, by passage. */
  readonly drag: Float64Array;
  readonly titles: Titles;
  /** What the passages are about; null where no word vectors are installed. */
  readonly meanings: Meanings | null;
  readonly vectors: WordVectors | null;
}

export function indexFiling(filing: ReviewedFiling, vectors: WordVectors | null): FilingIndex {
  const found = passagesOf(filing);
  const sentences = found.map(({ text }) => sentencesOf(text).map(wordsOf));
  const passages = found.map((passage, at): IndexedPassage => ({ ...passage, words: sentences[at]?.flat() ?? [], unlikely: unlikely(filing, passage) }));
  const counts = countTerms(passages.map(({ words }) => words));
  const rarities = Float64Array.from({ length: passages.length + 1 }, (_, holders) => Math.log(1 + (passages.length - holders + 0.5) / (holders + 0.5)));
  const index = { filing, passages, counts, rarities };
  const most = Math.log(1 + passages.length);
  const weights: number[] = [];
  const weigh = ({ number, stem }: Word): number => weights[number] ??= rarityOf(index, stem) / most;
  const meanings = vectors === null ? null : meaningsOf(sentences, vectors, weigh);
  return { ...index, drag: dragOf(counts.lengths), titles: titlesOf(passages, (term) => rarityOf(index, term)), meanings, vectors };
}

/** How many passages have the term. */
export function holdersOf({ counts: { numbers, holders } }: Pick<FilingIndex, 'counts'>, term: string): number {
  const number = numbers.get(term);
  return number === undefined ? 0 : (holders.starts[number + 1] ?? 0) - (holders.starts[number] ?? 0);
}

export const rarityOf = (index: Pick<FilingIndex, 'counts' | 'rarities'>, term: string): number => index.rarities[holdersOf(index, term)] ?? 0;
