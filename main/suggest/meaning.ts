/** How near a comment and a passage are in what they are about, whatever their words: by the mean of their word vectors. */
import type { Question } from './question.ts';
import { cosine, unit, type WordVectors } from './vectors/word-vectors.ts';
import type { Word } from './words.ts';

/** What a light word counts beside a telling one. */
const LIGHT = 0.6;
/** Telling words that a sentence needs to be compared by itself; shorter ones join the next. */
const LEAST_WORDS = 6;

export interface Meaning {
  readonly whole: Float32Array;
  /** Its sentences, and every two that follow one another. */
  readonly stretches: readonly Float32Array[];
}

/** Each 0..1. */
export interface Nearness {
  /** Of the comment to the whole passage. */
  readonly whole: number;
  /** Of the comment to the nearest one or two sentences of it. */
  readonly stretch: number;
}

const SENTENCE = /(?<=[.;?!]["\u201d)]?)\s+(?=[\p{Lu}"\u201c(\u2022])/u;

export const sentencesOf = (text: string): string[] => text.split(SENTENCE);

/** Of length one, or zero where no word of them is known. */
export function meanOf(words: readonly Word[], vectors: WordVectors, weigh: (word: Word) => number): Float32Array {
  const sum = new Float32Array(vectors.dimensions);
  const seen = new Set<string>();
  for (const word of words) {
    if (!word.telling || seen.has(word.plain)) continue;
    seen.add(word.plain);
    const vector = vectors.of(word.plain);
    if (vector === null) continue;
    const weight = weigh(word) * (word.light ? LIGHT : 1);
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + weight * (vector[at] ?? 0);
  }
  return unit(sum);
}

/** `rarity` says how rare a stem is in the filing, 0..1. */
export function meaningOf(sentences: readonly (readonly Word[])[], vectors: WordVectors, rarity: (stem: string) => number): Meaning {
  const weigh = ({ stem }: Word): number => rarity(stem);
  const joined: Word[][] = [];
  for (const words of sentences) {
    const last = joined.at(-1);
    if (last !== undefined && last.filter(({ telling }) => telling).length < LEAST_WORDS) last.push(...words);
    else joined.push([...words]);
  }
  const pairs = joined.slice(1).map((words, at) => [...joined[at] ?? [], ...words]);
  return {
    whole: meanOf(joined.flat(), vectors, weigh),
    stretches: joined.length < 2 ? [] : [...joined, ...pairs].map((words) => meanOf(words, vectors, weigh)),
  };
}

/** For every passage, in order. A comment's words weigh by their rarity in English: what it asks about need not be in the filing. */
export function nearness(question: Pick<Question, 'titleWords' | 'words'>, passages: readonly Meaning[], vectors: WordVectors): Nearness[] {
  const asked = meanOf([...question.titleWords, ...question.words], vectors, ({ plain }) => vectors.rarity(plain));
  return passages.map((passage) => {
    const whole = Math.max(0, cosine(asked, passage.whole));
    return { whole, stretch: passage.stretches.reduce((best, stretch) => Math.max(best, cosine(asked, stretch)), whole) };
  });
}
