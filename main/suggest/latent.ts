/** What words of one filing keep company with which: passages and questions as points in a space of a few dimensions. */
import type { FilingIndex } from './filing-index.ts';

const DIMENSIONS = 40;
const ROUNDS = 3;
/** Terms of more than this share of the passages tell none apart. */
const EVERYWHERE = 0.4;

export interface LatentSpace {
  /** Cosine of the question with every passage, 0..1. */
  near(terms: ReadonlyMap<string, number>): Float64Array;
}

/** The telling terms of every passage, row after row: row r is from `starts[r]` to `starts[r + 1]`. */
interface Rows {
  readonly starts: Int32Array;
  readonly terms: Int32Array;
  readonly values: Float64Array;
}

/** Gram-Schmidt on `size` vectors of equal length, one after the other in `vectors`. */
function orthonormalise(vectors: Float64Array, size: number): void {
  const length = vectors.length / size;
  for (let one = 0; one < size; one += 1) {
    const own = vectors.subarray(one * length, (one + 1) * length);
    for (let before = 0; before < one; before += 1) {
      const other = vectors.subarray(before * length, (before + 1) * length);
      let dot = 0;
      for (let at = 0; at < length; at += 1) dot += (own[at] ?? 0) * (other[at] ?? 0);
      for (let at = 0; at < length; at += 1) own[at] = (own[at] ?? 0) - dot * (other[at] ?? 0);
    }
    const norm = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0));
    const scale = 1 / Math.max(1e-9, norm);
    for (let at = 0; at < length; at += 1) own[at] = (own[at] ?? 0) * scale;
  }
}

function rowsOf(index: Pick<FilingIndex, 'passages'>, numbers: ReadonlyMap<string, number>, weights: readonly number[]): Rows {
  const starts = new Int32Array(index.passages.length + 1);
  const terms: number[] = [];
  const values: number[] = [];
  for (const [row, passage] of index.passages.entries()) {
    let norm = 0;
    const from = values.length;
    for (const [term, count] of passage.terms) {
      const number = numbers.get(term);
      if (number === undefined) continue;
      const value = (1 + Math.log(count)) * (weights[number] ?? 0);
      norm += value * value;
      terms.push(number);
      values.push(value);
    }
    const scale = 1 / (Math.sqrt(norm) || 1);
    for (let at = from; at < values.length; at += 1) values[at] = (values[at] ?? 0) * scale;
    starts[row + 1] = values.length;
  }
  return { starts, terms: Int32Array.from(terms), values: Float64Array.from(values) };
}

/** Multiplies by the rows, or by their transpose, one vector after the other. */
function multiply({ starts, terms, values }: Rows, from: Float64Array, into: Float64Array, size: number, transposed: boolean): void {
  into.fill(0);
  const [fromLength, intoLength] = [from.length / size, into.length / size];
  for (let one = 0; one < size; one += 1) {
    const source = from.subarray(one * fromLength, (one + 1) * fromLength);
    const target = into.subarray(one * intoLength, (one + 1) * intoLength);
    for (let row = 0; row + 1 < starts.length; row += 1) {
      const end = starts[row + 1] ?? 0;
      if (transposed) {
        const factor = source[row] ?? 0;
        for (let at = starts[row] ?? 0; at < end; at += 1) { const term = terms[at] ?? 0; target[term] = (target[term] ?? 0) + factor * (values[at] ?? 0); }
      } else {
        let sum = 0;
        for (let at = starts[row] ?? 0; at < end; at += 1) sum += (values[at] ?? 0) * (source[terms[at] ?? 0] ?? 0);
        target[row] = sum;
      }
    }
  }
}

/** Latent semantic analysis of the filing's own passages: the strongest directions of the term-passage matrix, found by subspace iteration. */
export function latentSpace(index: Pick<FilingIndex, 'passages' | 'postings'>): LatentSpace {
  const numbers = new Map<string, number>();
  const weights: number[] = [];
  for (const [term, postings] of index.postings) {
    if (postings.length < 2 || postings.length > index.passages.length * EVERYWHERE) continue;
    numbers.set(term, weights.push(Math.log(index.passages.length / postings.length)) - 1);
  }
  const rows = rowsOf(index, numbers, weights);
  const count = index.passages.length;
  const size = Math.max(1, Math.min(DIMENSIONS, count - 1, weights.length));
  const directions = new Float64Array(size * weights.length);
  const points = new Float64Array(size * count);
  // Always the same beginning, so that the same filing gets the same suggestions.
  let seed = 1;
  for (let at = 0; at < directions.length; at += 1) { seed = (seed * 16807) % 2147483647; directions[at] = seed / 2147483647 - 0.5; }
  for (let round = 0; round < ROUNDS; round += 1) {
    multiply(rows, directions, points, size, false);
    orthonormalise(points, size);
    multiply(rows, points, directions, size, true);
    orthonormalise(directions, size);
  }
  multiply(rows, directions, points, size, false);
  const norms = Float64Array.from({ length: count }, (_, passage) => {
    let sum = 0;
    for (let one = 0; one < size; one += 1) sum += (points[one * count + passage] ?? 0) ** 2;
    return Math.sqrt(sum) || 1;
  });
  return {
    near: (asked) => {
      const question = new Float64Array(size);
      for (const [term, weight] of asked) {
        const number = numbers.get(term);
        if (number === undefined) continue;
        for (let one = 0; one < size; one += 1) question[one] = (question[one] ?? 0) + weight * (weights[number] ?? 0) * (directions[one * weights.length + number] ?? 0);
      }
      const norm = Math.sqrt(question.reduce((sum, value) => sum + value * value, 0)) || 1;
      return Float64Array.from({ length: count }, (_, passage) => {
        let dot = 0;
        for (let one = 0; one < size; one += 1) dot += (question[one] ?? 0) * (points[one * count + passage] ?? 0);
        return Math.max(0, dot / norm / (norms[passage] ?? 1));
      });
    },
  };
}
