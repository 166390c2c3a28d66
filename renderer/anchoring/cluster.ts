/** Which of the words that were paired with a quote's belong together: what lies too far off is a chance likeness. */
import type { QuoteInStream } from './evidence.ts';
import type { WordStream } from './stream.ts';

/** A gap of foreign words wider than this, and than the quote itself, parts the passage from a chance likeness of its end. */
const WIDEST_GAP = 30;
/** Fewer foreign words than this between two words are an edit. */
const LEAST_GAP = 4;
/** More words than this are no chance likeness: something was put in between. */
const MOST_LOOSE = 6;
/** A replaced word stands no further from its neighbour than this (characters): a rule or a column lies between. */
const WIDEST_SPACE = 20;

/** Unpairs all of the exact part but its heaviest cluster, and the ends that hang on it only loosely. */
export function keepTogether(stream: WordStream, pairs: Int32Array, equal: Uint8Array, quote: QuoteInStream): void {
  keepOneCluster(pairs, equal, quote);
  for (const step of [1, -1] as const) dropLooseEnd(stream, pairs, equal, quote, step);
}

function keepOneCluster(pairs: Int32Array, equal: Uint8Array, { all, first, end }: QuoteInStream): void {
  const widest = Math.max(WIDEST_GAP, end - first);
  const cluster = new Int32Array(end - first).fill(-1);
  const mass: number[] = [];
  let previous = -1;
  for (let index = first; index < end; index++) {
    const position = pairs[index] ?? -1;
    if (position < 0) continue;
    if (previous < 0 || position - previous > widest) mass.push(0);
    previous = position;
    cluster[index - first] = mass.length - 1;
    if (equal[index] === 1) mass[mass.length - 1] = (mass.at(-1) ?? 0) + (all.weights[index] ?? 0);
  }
  if (mass.length < 2) return;
  const kept = mass.indexOf(Math.max(...mass));
  for (let index = first; index < end; index++) {
    if (cluster[index - first] === kept) continue;
    pairs[index] = -1;
    equal[index] = 0;
  }
}

/**
 * A few words at the beginning (step 1) or the end (step -1) of a quote, with more foreign words than they are between
 * them and the rest, are the same words of a neighbour, whose own stand nearer or were struck; and so are last
 * words that are not even the same, beyond a rule, in another column or overleaf.
 */
function dropLooseEnd(stream: WordStream, pairs: Int32Array, equal: Uint8Array, { first, end }: QuoteInStream, step: 1 | -1): void {
  const indexes: number[] = [];
  for (let index = first; index < end; index++) if ((pairs[index] ?? -1) >= 0) indexes.push(index);
  if (step < 0) indexes.reverse();
  let kept = 0;
  for (let next = 1; next <= Math.min(MOST_LOOSE, indexes.length / 2); next++) {
    const gap = Math.abs((pairs[indexes[next] ?? 0] ?? 0) - (pairs[indexes[next - 1] ?? 0] ?? 0)) - 1;
    if (gap >= LEAST_GAP && gap > next - kept) kept = next;
  }
  const same = indexes.findIndex((index, place) => place >= kept && equal[index] === 1);
  for (let next = same; next > kept; next--) {
    if (spaceBetween(stream, pairs[indexes[next - 1] ?? 0] ?? 0, pairs[indexes[next] ?? 0] ?? 0) > WIDEST_SPACE) kept = next;
  }
  for (const index of indexes.slice(0, kept)) {
    pairs[index] = -1;
    equal[index] = 0;
  }
}

/** Characters between two words; Infinity where they stand on different pages. */
function spaceBetween({ page, start, end }: WordStream, one: number, other: number): number {
  const [before, after] = one < other ? [one, other] : [other, one];
  return page[before] === page[after] ? (start[after] ?? 0) - (end[before] ?? 0) : Infinity;
}
