/** How near a comment and a passage are in what they are about, whatever their words: by the mean of their word vectors. */
import type { Question } from './question.ts';
import { dot, unit, type WordVectors } from './vectors/word-vectors.ts';
import type { Word } from './words.ts';

/** What a light word counts beside a telling one. */
const LIGHT = 0.6;
/** Telling words that a sentence needs to be compared by itself; shorter ones join the next. */
const LEAST_WORDS = 6;

/** A passage as the sums of its sentences' word vectors. Stretches are the sentences, and every two that follow one another. */
export interface Meaning {
  /** One sum after the other. */
  readonly sums: Float32Array;
  /** One over the length of all sums together, of each, and of each together with the next; 0 for a length of 0. */
  readonly wholeScale: number;
  readonly scales: Float64Array;
  readonly pairScales: Float64Array;
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

/** Adds the weighted vectors of the words, each word once. */
function addWords(sum: Float32Array, words: readonly Word[], vectors: WordVectors, weigh: (word: Word) => number): void {
  const seen = new Set<string>();
  for (const word of words) {
    if (!word.telling || seen.has(word.plain)) continue;
    seen.add(word.plain);
    const vector = vectors.of(word.plain);
    if (vector !== null) add(sum, vector, weigh(word) * (word.light ? LIGHT : 1));
  }
}

function add(sum: Float32Array, vector: Float32Array, weight: number): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + weight * (vector[at] ?? 0);
}

/** Of length one, or zero where no word of them is known. */
export function meanOf(words: readonly Word[], vectors: WordVectors, weigh: (word: Word) => number): Float32Array {
  const sum = new Float32Array(vectors.dimensions);
  addWords(sum, words, vectors, weigh);
  return unit(sum);
}

const inverse = (squares: number): number => (squares > 0 ? 1 / Math.sqrt(squares) : 0);

/** `rarity` says how rare a stem is in the filing, 0..1. */
export function meaningOf(sentences: readonly (readonly Word[])[], vectors: WordVectors, rarity: (stem: string) => number): Meaning {
  const stretches: { readonly sentences: (readonly Word[])[]; telling: number }[] = [];
  for (const words of sentences) {
    let telling = 0;
    for (const word of words) if (word.telling) telling += 1;
    const last = stretches.at(-1);
    if (last === undefined || last.telling >= LEAST_WORDS) stretches.push({ sentences: [words], telling });
    else { last.sentences.push(words); last.telling += telling; }
  }
  const { dimensions } = vectors;
  const sums = new Float32Array(stretches.length * dimensions);
  const whole = new Float32Array(dimensions);
  const scales = new Float64Array(stretches.length);
  const pairScales = new Float64Array(Math.max(0, stretches.length - 1));
  let [before, squaresBefore] = [whole, 0];
  for (const [at, stretch] of stretches.entries()) {
    const sum = sums.subarray(at * dimensions, (at + 1) * dimensions);
    for (const words of stretch.sentences) addWords(sum, words, vectors, ({ stem }) => rarity(stem));
    const squares = dot(sum, sum);
    scales[at] = inverse(squares);
    if (at > 0) pairScales[at - 1] = inverse(squares + squaresBefore + 2 * dot(sum, before));
    add(whole, sum, 1);
    [before, squaresBefore] = [sum, squares];
  }
  return { sums, scales, pairScales, wholeScale: inverse(dot(whole, whole)) };
}

/** For every passage, in order. A comment's words weigh by their rarity in English: what it asks about need not be in the filing. */
export function nearness(question: Pick<Question, 'titleWords' | 'words'>, passages: readonly Meaning[], vectors: WordVectors): Nearness[] {
  const asked = meanOf([...question.titleWords, ...question.words], vectors, ({ plain }) => vectors.rarity(plain));
  return passages.map((passage) => nearnessTo(asked, passage));
}

/** A product with several sums together is the sum of the products with each. */
function nearnessTo(asked: Float32Array, { sums, scales, pairScales, wholeScale }: Meaning): Nearness {
  let [all, best, before] = [0, 0, 0];
  for (let at = 0; at < scales.length; at += 1) {
    let own = 0;
    for (let part = 0, from = at * asked.length; part < asked.length; part += 1) own += (asked[part] ?? 0) * (sums[from + part] ?? 0);
    all += own;
    best = Math.max(best, own * (scales[at] ?? 0), at === 0 ? 0 : (own + before) * (pairScales[at - 1] ?? 0));
    before = own;
  }
  const whole = Math.max(0, all * wholeScale);
  return { whole, stretch: Math.max(best, whole) };
}
