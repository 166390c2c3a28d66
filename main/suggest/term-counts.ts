/** Which passage says which term how often: numbers in rows, for a filing has hundreds of thousands of them. */
import { eachIdea, ideaTerm } from './ideas.ts';
import { wordsOf, type Word } from './words.ts';

/** Row r is from `starts[r]` to `starts[r + 1]` in the other two. */
export interface Rows {
  readonly starts: Int32Array;
  readonly others: Int32Array;
  readonly counts: Int32Array;
}

export interface TermCounts {
  /** Number of each term that any passage has, by telling stem or `ideaTerm`. */
  readonly numbers: ReadonlyMap<string, number>;
  /** For every term the passages that have it, in order. */
  readonly holders: Rows;
  /** Telling words of every passage, ideas not counted. */
  readonly lengths: Int32Array;
}

/** The telling stems of a text and the ideas that it names. */
export function countTerms(passages: readonly (readonly Word[])[]): TermCounts {
  const numbers = new Map<string, number>();
  const ideaNumbers: number[] = [];
  const stemNumbers: number[] = [];
  const times: number[] = [];
  const others: number[] = [];
  const counts: number[] = [];
  const starts = new Int32Array(passages.length + 1);
  const lengths = new Int32Array(passages.length);
  const numberOf = (term: string): number => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, times.push(0) - 1);
    return times.length - 1;
  };
  const count = (number: number): void => {
    if (times[number] === 0) others.push(number);
    times[number] = (times[number] ?? 0) + 1;
  };
  const countIdea = (idea: number): void => count(ideaNumbers[idea] ??= numberOf(ideaTerm(idea)));
  for (const [row, words] of passages.entries()) {
    let length = 0;
    for (const { number, stem, telling } of words) if (telling) { count(stemNumbers[number] ??= numberOf(stem)); length += 1; }
    eachIdea(words, countIdea);
    for (let at = counts.length; at < others.length; at += 1) {
      const number = others[at] ?? 0;
      counts.push(times[number] ?? 0);
      times[number] = 0;
    }
    lengths[row] = length;
    starts[row + 1] = others.length;
  }
  const terms = { starts, others: Int32Array.from(others), counts: Int32Array.from(counts) };
  return { numbers, holders: turned(terms, times.length), lengths };
}

/** The same counts by the other side. */
function turned({ starts, others, counts }: Rows, size: number): Rows {
  const begins = new Int32Array(size + 1);
  for (const other of others) begins[other + 1] = (begins[other + 1] ?? 0) + 1;
  for (let at = 0; at < size; at += 1) begins[at + 1] = (begins[at + 1] ?? 0) + (begins[at] ?? 0);
  const next = begins.slice();
  const turnedOthers = new Int32Array(others.length);
  const turnedCounts = new Int32Array(others.length);
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const other = others[at] ?? 0;
      const place = next[other] ?? 0;
      next[other] = place + 1;
      turnedOthers[place] = row;
      turnedCounts[place] = counts[at] ?? 0;
    }
  }
  return { starts: begins, others: turnedOthers, counts: turnedCounts };
}

/** Telling stems, with the ideas that the text names, each with how often it does. */
export function termsOf(text: string): Map<string, number> {
  const words = wordsOf(text);
  const counts = new Map<string, number>();
  const add = (term: string): void => { counts.set(term, (counts.get(term) ?? 0) + 1); };
  for (const { stem, telling } of words) if (telling) add(stem);
  eachIdea(words, (idea) => add(ideaTerm(idea)));
  return counts;
}
