/** How near a comment and a passage are in what they are about, whatever their words: by the mean of their word vectors. */
import type { Question } from './question.ts';
import { dot, inverseLength, type WordVectors } from './vectors/word-vectors.ts';
import type { Word } from './words.ts';

/** What a light word counts beside a telling one. */
const LIGHT = 0.6;
/** Telling words that a sentence needs to be compared by itself; shorter ones join the next. */
const LEAST_WORDS = 6;

/** Passages as the sums of their sentences' word vectors; short sentences stand together with the next. */
export interface Meanings {
  /** The sentences of passage p are those from `starts[p]` to `starts[p + 1]`. */
  readonly starts: Int32Array;
  /** Of each sentence, one sum after the other. */
  readonly sums: Float64Array;
  /** One over the length of each sum, of it together with the one before in its passage, and of all of a passage; 0 for none. */
  readonly scales: Float64Array;
  readonly pairScales: Float64Array;
  readonly wholeScales: Float64Array;
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

/** By number of a word, the last run of words that had it; a set for each run would cost more than adding up. */
const lastRun: number[] = [];
let runs = 0;

/** Adds the weighted vectors of the words, each word once, to the sum that begins at `from`. */
function addWords(sums: Float64Array, from: number, words: readonly Word[], vectors: WordVectors, weigh: (word: Word) => number): void {
  runs += 1;
  for (const word of words) {
    if (!word.telling || lastRun[word.number] === runs) continue;
    lastRun[word.number] = runs;
    vectors.add(word.plain, weigh(word) * (word.light ? LIGHT : 1), sums, from);
  }
}

/** Of length one, or zero where no word of them is known. */
export function meanOf(words: readonly Word[], vectors: WordVectors, weigh: (word: Word) => number): Float64Array {
  const sum = new Float64Array(vectors.dimensions);
  addWords(sum, 0, words, vectors, weigh);
  const scale = inverseLength(sum);
  return sum.map((value) => value * scale);
}

/** Sentences, short ones together with the next. */
function joined(sentences: readonly (readonly Word[])[]): (readonly (readonly Word[])[])[] {
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

/** `passages` are their sentences' words; `weigh` says how rare a word is in the filing, 0..1. */
export function meaningsOf(passages: readonly (readonly (readonly Word[])[])[], vectors: WordVectors, weigh: (word: Word) => number): Meanings {
  const { dimensions } = vectors;
  const stretches = passages.map(joined);
  const starts = new Int32Array(passages.length + 1);
  for (const [passage, own] of stretches.entries()) starts[passage + 1] = (starts[passage] ?? 0) + own.length;
  const count = starts.at(-1) ?? 0;
  const sums = new Float64Array(count * dimensions);
  for (const [at, sentences] of stretches.flat().entries()) for (const words of sentences) addWords(sums, at * dimensions, words, vectors, weigh);
  return { starts, sums, ...scalesOf(starts, sums, dimensions) };
}

function scalesOf(starts: Int32Array, sums: Float64Array, dimensions: number): Pick<Meanings, 'scales' | 'pairScales' | 'wholeScales'> {
  const [scales, pairScales, wholeScales] = [new Float64Array(starts.at(-1) ?? 0), new Float64Array(starts.at(-1) ?? 0), new Float64Array(starts.length - 1)];
  const [pair, whole] = [new Float64Array(dimensions), new Float64Array(dimensions)];
  for (let passage = 0; passage + 1 < starts.length; passage += 1) {
    const [first, end] = [starts[passage] ?? 0, starts[passage + 1] ?? 0];
    whole.fill(0);
    for (let at = first; at < end; at += 1) {
      const sum = sums.subarray(at * dimensions, (at + 1) * dimensions);
      for (let part = 0; part < dimensions; part += 1) {
        const value = sum[part] ?? 0;
        whole[part] = (whole[part] ?? 0) + value;
        pair[part] = value + (at === first ? 0 : sums[(at - 1) * dimensions + part] ?? 0);
      }
      scales[at] = inverseLength(sum);
      pairScales[at] = at === first ? 0 : inverseLength(pair);
    }
    wholeScales[passage] = inverseLength(whole);
  }
  return { scales, pairScales, wholeScales };
}

/** A comment's words weigh by their rarity in English: what it asks about need not be in the filing. */
export function nearness(question: Pick<Question, 'titleWords' | 'words'>, { starts, sums, scales, pairScales, wholeScales }: Meanings, vectors: WordVectors): Nearness {
  const asked = meanOf([...question.titleWords, ...question.words], vectors, ({ plain }) => vectors.rarity(plain));
  const [whole, stretch] = [new Float64Array(wholeScales.length), new Float64Array(wholeScales.length)];
  for (let passage = 0; passage < whole.length; passage += 1) {
    // A product with several sums together is the sum of the products with each.
    let [all, best, before] = [0, 0, 0];
    for (let at = starts[passage] ?? 0; at < (starts[passage + 1] ?? 0); at += 1) {
      const own = dot(asked, sums, at * asked.length);
      all += own;
      best = Math.max(best, own * (scales[at] ?? 0), (own + before) * (pairScales[at] ?? 0));
      before = own;
    }
    whole[passage] = Math.max(0, all * (wholeScales[passage] ?? 0));
    stretch[passage] = Math.max(best, all * (wholeScales[passage] ?? 0));
  }
  return { whole, stretch };
}
