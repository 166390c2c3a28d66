/** How near a comment and a passage are in what they are about, whatever their words: by the mean of their word vectors. */
import type { Question } from './question.ts';
import { dot, inverseLength, type WordVectors } from './vectors/word-vectors.ts';
import type { Word } from './words.ts';

/** What a light word counts beside a telling one. */
const LIGHT = 0.6;
/** Telling words that a sentence needs to be compared by itself; shorter ones join the next. */
const LEAST_WORDS = 6;

/** A passage as the sums of its sentences' word vectors. Stretches are the sentences, and every two that follow one another. */
export interface Meaning {
  /** One sum after the other. */
  readonly sums: Float64Array;
  /** One over the length of all sums together, of each, and of each together with the next; 0 for a length of 0. */
  readonly wholeScale: number;
  readonly scales: Float64Array;
  readonly pairScales: Float64Array;
}

/** Of the comment to every passage, in order, each 0..1. */
export interface Nearness {
  /** To the whole passage. */
  readonly whole: Float64Array;
  /** To the nearest one or two sentences of it. */
  readonly stretch: Float64Array;
}

const SENTENCE = /(?<=[.;?!]["\u201d)]?)\s+(?=[\p{Lu}"\u201c(\u2022])/u;

export const sentencesOf = (text: string): string[] => text.split(SENTENCE);

/** Adds the weighted vectors of the words, each word once. */
function addWords(sum: Float64Array, words: readonly Word[], vectors: WordVectors, weigh: (word: Word) => number): void {
  const seen = new Set<number>();
  for (const word of words) {
    if (!word.telling || seen.has(word.number)) continue;
    seen.add(word.number);
    vectors.add(word.plain, weigh(word) * (word.light ? LIGHT : 1), sum);
  }
}

/** Of length one, or zero where no word of them is known. */
export function meanOf(words: readonly Word[], vectors: WordVectors, weigh: (word: Word) => number): Float64Array {
  const sum = new Float64Array(vectors.dimensions);
  addWords(sum, words, vectors, weigh);
  const scale = inverseLength(sum);
  return sum.map((value) => value * scale);
}

/** Sentences, short ones together with the next. */
function stretchesOf(sentences: readonly (readonly Word[])[]): (readonly (readonly Word[])[])[] {
  const stretches: { readonly sentences: (readonly Word[])[]; telling: number }[] = [];
  for (const words of sentences) {
    let telling = 0;
    for (const word of words) if (word.telling) telling += 1;
    const last = stretches.at(-1);
    if (last === undefined || last.telling >= LEAST_WORDS) stretches.push({ sentences: [words], telling });
    else { last.sentences.push(words); last.telling += telling; }
  }
  return stretches.map((stretch) => stretch.sentences);
}

/** `weigh` says how rare a word is in the filing, 0..1. */
export function meaningOf(sentences: readonly (readonly Word[])[], vectors: WordVectors, weigh: (word: Word) => number): Meaning {
  const { dimensions } = vectors;
  const stretches = stretchesOf(sentences);
  const sums = new Float64Array(stretches.length * dimensions);
  const whole = new Float64Array(dimensions);
  const scales = new Float64Array(stretches.length);
  const pairScales = new Float64Array(Math.max(0, stretches.length - 1));
  const inverse = (squares: number): number => (squares > 0 ? 1 / Math.sqrt(squares) : 0);
  let [before, squaresBefore] = [whole, 0];
  for (const [at, stretch] of stretches.entries()) {
    const sum = sums.subarray(at * dimensions, (at + 1) * dimensions);
    for (const words of stretch) addWords(sum, words, vectors, weigh);
    const squares = dot(sum, sum);
    scales[at] = inverse(squares);
    if (at > 0) pairScales[at - 1] = inverse(squares + squaresBefore + 2 * dot(sum, before));
    for (let part = 0; part < dimensions; part += 1) whole[part] = (whole[part] ?? 0) + (sum[part] ?? 0);
    [before, squaresBefore] = [sum, squares];
  }
  return { sums, scales, pairScales, wholeScale: inverseLength(whole) };
}

/** A comment's words weigh by their rarity in English: what it asks about need not be in the filing. */
export function nearness(question: Pick<Question, 'titleWords' | 'words'>, passages: readonly Meaning[], vectors: WordVectors): Nearness {
  const asked = meanOf([...question.titleWords, ...question.words], vectors, ({ plain }) => vectors.rarity(plain));
  const [whole, stretch] = [new Float64Array(passages.length), new Float64Array(passages.length)];
  for (const [passage, { sums, scales, pairScales, wholeScale }] of passages.entries()) {
    // A product with several sums together is the sum of the products with each.
    let [all, best, before] = [0, 0, 0];
    for (let at = 0; at < scales.length; at += 1) {
      const own = productAt(asked, sums, at * asked.length);
      all += own;
      best = Math.max(best, own * (scales[at] ?? 0), at === 0 ? 0 : (own + before) * (pairScales[at - 1] ?? 0));
      before = own;
    }
    whole[passage] = Math.max(0, all * wholeScale);
    stretch[passage] = Math.max(best, all * wholeScale);
  }
  return { whole, stretch };
}

/** With the vector that begins at `from`; two sums side by side, for one would wait for itself. */
function productAt(asked: Float64Array, vectors: Float64Array, from: number): number {
  let [even, odd] = [0, 0];
  for (let part = 0; part < asked.length; part += 2) {
    even += (asked[part] ?? 0) * (vectors[from + part] ?? 0);
    odd += (asked[part + 1] ?? 0) * (vectors[from + part + 1] ?? 0);
  }
  return even + odd;
}
