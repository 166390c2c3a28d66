/** What words of one filing keep company with which: passages and questions as points in a space of a few dimensions. */
import type { TermCounts } from './term-counts.ts';

const DIMENSIONS = 40;
const ROUNDS = 3;
/** Terms of more than this share of the passages tell none apart. */
const EVERYWHERE = 0.4;
/** A direction shorter than this share of what it was lies in the space of those before it. */
const NOTHING = 1e-12;

export interface LatentSpace {
  /** Cosine of the question with every passage, 0..1. */
  near(terms: ReadonlyMap<string, number>): Float64Array;
}

/** The telling terms of every passage with their weights, row after row: row r is from `starts[r]` to `starts[r + 1]`. */
interface Weighed {
  readonly starts: Int32Array;
  readonly terms: Int32Array;
  readonly values: Float64Array;
}

/** Weight of each term by its number; 0 for those of one passage, and of most. */
function weightsOf({ holders, lengths }: TermCounts): Float64Array {
  return Float64Array.from({ length: holders.starts.length - 1 }, (_, term) => {
    const held = (holders.starts[term + 1] ?? 0) - (holders.starts[term] ?? 0);
    return held < 2 || held > lengths.length * EVERYWHERE ? 0 : Math.log(lengths.length / held);
  });
}

/** Rows of length one; `places` says where a term stands among those that count, -1 for the others. */
function weighed({ terms: { starts, others, counts } }: TermCounts, weights: Float64Array, places: Int32Array): Weighed {
  const ends = new Int32Array(starts.length);
  const terms = new Int32Array(others.length);
  const values = new Float64Array(others.length);
  let end = 0;
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const from = end;
    let norm = 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const term = others[at] ?? 0;
      const place = places[term] ?? -1;
      if (place < 0) continue;
      const value = (1 + Math.log(counts[at] ?? 1)) * (weights[term] ?? 0);
      norm += value * value;
      terms[end] = place;
      values[end] = value;
      end += 1;
    }
    const scale = 1 / (Math.sqrt(norm) || 1);
    for (let at = from; at < end; at += 1) values[at] = (values[at] ?? 0) * scale;
    ends[row + 1] = end;
  }
  return { starts: ends, terms, values };
}

/** The row's point: its terms' `size` numbers in `directions`, weighed and added up. */
function pointOf({ starts, terms, values }: Weighed, row: number, directions: Float64Array, size: number, point: Float64Array): void {
  point.fill(0);
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at += 1) {
    const from = (terms[at] ?? 0) * size;
    const value = values[at] ?? 0;
    for (let one = 0; one < size; one += 1) point[one] = (point[one] ?? 0) + value * (directions[from + one] ?? 0);
  }
}

/** Directions multiplied by the rows and by their transpose. */
function multiplied(rows: Weighed, directions: Float64Array, size: number): Float64Array {
  const { starts, terms, values } = rows;
  const next = new Float64Array(directions.length);
  const point = new Float64Array(size);
  for (let row = 0; row + 1 < starts.length; row += 1) {
    pointOf(rows, row, directions, size, point);
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const from = (terms[at] ?? 0) * size;
      const value = values[at] ?? 0;
      for (let one = 0; one < size; one += 1) next[from + one] = (next[from + one] ?? 0) + value * (point[one] ?? 0);
    }
  }
  return next;
}

/** Makes the `size` columns orthogonal and of length one, in place: by Cholesky's factor of their products, which takes half of Gram and Schmidt's time. */
function orthonormalise(columns: Float64Array, size: number): void {
  const products = new Float64Array(size * size);
  for (let from = 0; from < columns.length; from += size) {
    for (let one = 0; one < size; one += 1) {
      const value = columns[from + one] ?? 0;
      for (let other = 0; other <= one; other += 1) products[one * size + other] = (products[one * size + other] ?? 0) + value * (columns[from + other] ?? 0);
    }
  }
  const inverses = factorise(products, size);
  for (let from = 0; from < columns.length; from += size) {
    for (let one = 0; one < size; one += 1) {
      let value = columns[from + one] ?? 0;
      for (let other = 0; other < one; other += 1) value -= (products[one * size + other] ?? 0) * (columns[from + other] ?? 0);
      columns[from + one] = value * (inverses[one] ?? 0);
    }
  }
}

/** Cholesky's lower factor, in place of the lower half; returns the inverses of its diagonal, 0 for columns that depend on those before. */
function factorise(products: Float64Array, size: number): Float64Array {
  const inverses = new Float64Array(size);
  for (let one = 0; one < size; one += 1) {
    for (let other = 0; other <= one; other += 1) {
      let value = products[one * size + other] ?? 0;
      const whole = value;
      for (let before = 0; before < other; before += 1) value -= (products[one * size + before] ?? 0) * (products[other * size + before] ?? 0);
      if (other < one) products[one * size + other] = value * (inverses[other] ?? 0);
      else inverses[one] = value > whole * NOTHING ? 1 / Math.sqrt(value) : 0;
    }
  }
  return inverses;
}

/** Latent semantic analysis of the filing's own passages: the strongest directions of the term-passage matrix, found by subspace iteration. */
export function latentSpace(counts: TermCounts): LatentSpace {
  const weights = weightsOf(counts);
  let terms = 0;
  const places = Int32Array.from(weights, (weight) => (weight === 0 ? -1 : (terms += 1) - 1));
  const rows = weighed(counts, weights, places);
  const count = counts.lengths.length;
  const size = Math.max(1, Math.min(DIMENSIONS, count - 1, terms));
  let directions: Float64Array = new Float64Array(size * terms);
  // Always the same beginning, so that the same filing gets the same suggestions.
  let seed = 1;
  for (let one = 0; one < size; one += 1) for (let term = 0; term < terms; term += 1) { seed = (seed * 16807) % 2147483647; directions[term * size + one] = seed / 2147483647 - 0.5; }
  for (let round = 0; round < ROUNDS; round += 1) {
    directions = multiplied(rows, directions, size);
    orthonormalise(directions, size);
  }
  const points = new Float64Array(size * count);
  const norms = new Float64Array(count);
  for (let passage = 0; passage < count; passage += 1) {
    const point = points.subarray(passage * size, (passage + 1) * size);
    pointOf(rows, passage, directions, size, point);
    norms[passage] = lengthOf(point) || 1;
  }
  return {
    near: (asked) => {
      const question = new Float64Array(size);
      for (const [term, weight] of asked) {
        const number = counts.numbers.get(term) ?? -1;
        const place = places[number] ?? -1;
        if (place < 0) continue;
        for (let one = 0; one < size; one += 1) question[one] = (question[one] ?? 0) + weight * (weights[number] ?? 0) * (directions[place * size + one] ?? 0);
      }
      const norm = lengthOf(question) || 1;
      return Float64Array.from(norms, (length, passage) => {
        let dot = 0;
        for (let one = 0; one < size; one += 1) dot += (question[one] ?? 0) * (points[passage * size + one] ?? 0);
        return Math.max(0, dot / norm / length);
      });
    },
  };
}

function lengthOf(vector: Float64Array): number {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return Math.sqrt(sum);
}
