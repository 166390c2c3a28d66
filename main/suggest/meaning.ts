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

/** The weighted vectors of the words, each word once, added up. */
function sumOf(words: readonly Word[], vectors: WordVectors, weigh: (word: Word) => number): Float32Array {
  const sum = new Float32Array(vectors.dimensions);
  const seen = new Set<string>();
  for (const word of words) {
    if (!word.telling || seen.has(word.plain)) continue;
    seen.add(word.plain);
    const vector = vectors.of(word.plain);
    if (vector !== null) add(sum, vector, weigh(word) * (word.light ? LIGHT : 1));
  }
  return sum;
}

function add(sum: Float32Array, vector: Float32Array, weight: number): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + weight * (vector[at] ?? 0);
}

function together(sums: readonly Float32Array[], dimensions: number): Float32Array {
  const all = new Float32Array(dimensions);
  for (const sum of sums) add(all, sum, 1);
  return unit(all);
}

/** Of length one, or zero where no word of them is known. */
export const meanOf = (words: readonly Word[], vectors: WordVectors, weigh: (word: Word) => number): Float32Array => unit(sumOf(words, vectors, weigh));

/** `rarity` says how rare a stem is in the filing, 0..1. */
export function meaningOf(sentences: readonly (readonly Word[])[], vectors: WordVectors, rarity: (stem: string) => number): Meaning {
  const joined: { readonly sums: Float32Array[]; telling: number }[] = [];
  for (const words of sentences) {
    const sum = sumOf(words, vectors, ({ stem }) => rarity(stem));
    const telling = words.filter((word) => word.telling).length;
    const last = joined.at(-1);
    if (last === undefined || last.telling >= LEAST_WORDS) joined.push({ sums: [sum], telling });
    else { last.sums.push(sum); last.telling += telling; }
  }
  const pairs = joined.slice(1).map(({ sums }, at) => [...joined[at]?.sums ?? [], ...sums]);
  const { dimensions } = vectors;
  return {
    whole: together(joined.flatMap(({ sums }) => sums), dimensions),
    stretches: joined.length < 2 ? [] : [...joined.map(({ sums }) => sums), ...pairs].map((sums) => together(sums, dimensions)),
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
