/** What words of one filing keep company with which: passages and questions as points in a space of a few dimensions. */
import type { FilingIndex } from './filing-index.ts';

const DIMENSIONS = 48;
const ROUNDS = 3;

export interface LatentSpace {
  /** Cosine of the question with every passage, 0..1. */
  near(terms: ReadonlyMap<string, number>): Float64Array;
}

/** Rows of `columns` numbers. */
interface Matrix { readonly rows: number; readonly columns: number; readonly values: Float64Array }

const zeros = (rows: number, columns: number): Matrix => ({ rows, columns, values: new Float64Array(rows * columns) });

/** Gram-Schmidt on the columns, in place. */
function orthonormalise({ rows, columns, values }: Matrix): void {
  for (let column = 0; column < columns; column += 1) {
    for (let before = 0; before < column; before += 1) {
      let dot = 0;
      for (let row = 0; row < rows; row += 1) dot += (values[row * columns + column] ?? 0) * (values[row * columns + before] ?? 0);
      for (let row = 0; row < rows; row += 1) values[row * columns + column] = (values[row * columns + column] ?? 0) - dot * (values[row * columns + before] ?? 0);
    }
    let norm = 0;
    for (let row = 0; row < rows; row += 1) norm += (values[row * columns + column] ?? 0) ** 2;
    const scale = 1 / Math.max(1e-9, Math.sqrt(norm));
    for (let row = 0; row < rows; row += 1) values[row * columns + column] = (values[row * columns + column] ?? 0) * scale;
  }
}

/** Latent semantic analysis of the filing's own passages: the strongest directions of the term-passage matrix, found by subspace iteration. */
export function latentSpace(index: Pick<FilingIndex, 'passages' | 'postings'>): LatentSpace {
  const numbers = new Map<string, number>();
  const weights: number[] = [];
  for (const [term, postings] of index.postings) {
    if (postings.length < 2 || postings.length > index.passages.length * 0.4) continue;
    numbers.set(term, weights.push(Math.log(index.passages.length / postings.length)) - 1);
  }
  const rows = index.passages.map(({ terms }) => {
    const row = [...terms].flatMap(([term, count]) => {
      const number = numbers.get(term);
      return number === undefined ? [] : [{ number, value: (1 + Math.log(count)) * (weights[number] ?? 0) }];
    });
    const norm = Math.sqrt(row.reduce((sum, { value }) => sum + value * value, 0)) || 1;
    return row.map(({ number, value }) => ({ number, value: value / norm }));
  });
  const size = Math.min(DIMENSIONS, Math.max(1, rows.length - 1));
  const terms = zeros(weights.length, size);
  let seed = 1;
  for (let at = 0; at < terms.values.length; at += 1) { seed = (seed * 16807) % 2147483647; terms.values[at] = seed / 2147483647 - 0.5; }
  const passages = zeros(rows.length, size);
  for (let round = 0; round < ROUNDS; round += 1) {
    passages.values.fill(0);
    for (const [at, row] of rows.entries()) for (const { number, value } of row) for (let k = 0; k < size; k += 1) passages.values[at * size + k] = (passages.values[at * size + k] ?? 0) + value * (terms.values[number * size + k] ?? 0);
    orthonormalise(passages);
    terms.values.fill(0);
    for (const [at, row] of rows.entries()) for (const { number, value } of row) for (let k = 0; k < size; k += 1) terms.values[number * size + k] = (terms.values[number * size + k] ?? 0) + value * (passages.values[at * size + k] ?? 0);
    orthonormalise(terms);
  }
  const vectorOf = (entries: Iterable<readonly [number, number]>): Float64Array => {
    const vector = new Float64Array(size);
    for (const [number, value] of entries) for (let k = 0; k < size; k += 1) vector[k] = (vector[k] ?? 0) + value * (terms.values[number * size + k] ?? 0);
    const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
    return vector.map((value) => value / norm);
  };
  const points = rows.map((row) => vectorOf(row.map(({ number, value }) => [number, value] as const)));
  return {
    near: (asked) => {
      const question = vectorOf([...asked].flatMap(([term, weight]) => {
        const number = numbers.get(term);
        return number === undefined ? [] : [[number, weight * (weights[number] ?? 0)] as const];
      }));
      return Float64Array.from(points, (point) => Math.max(0, point.reduce((sum, value, k) => sum + value * (question[k] ?? 0), 0)));
    },
  };
}
