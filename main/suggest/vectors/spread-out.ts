/**
 * Word vectors all point a little the same way, which makes any two words look alike. Their mean and the directions that
 * all share are taken off ("all but the top", Mu and Viswanath 2018).
 */
const SHARED_DIRECTIONS = 2;
const ROUNDS = 100;
/** Vectors at the beginning that the directions are found from; more would find the same. */
const SAMPLE = 20_000;

const dot = (one: Float64Array, other: Float64Array): number => {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
};

function takeOff(vector: Float64Array, direction: Float64Array, share: number): void {
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) - share * (direction[at] ?? 0);
}

/** Direction of the largest variance, by repeated multiplication with the covariance; always the same for the same vectors. */
function strongest(covariance: readonly Float64Array[]): Float64Array {
  let direction = Float64Array.from(covariance, (_row, at) => Math.sin(at + 1));
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = Float64Array.from(covariance, (row) => dot(row, direction));
    const length = Math.sqrt(dot(next, next)) || 1;
    direction = next.map((value) => value / length);
  }
  return direction;
}

/** Changes the vectors in place. */
export function spreadOut(vectors: readonly Float64Array[]): void {
  const dimensions = vectors[0]?.length ?? 0;
  const mean = new Float64Array(dimensions);
  for (const vector of vectors) takeOff(mean, vector, -1 / vectors.length);
  for (const vector of vectors) takeOff(vector, mean, 1);
  for (let number = 0; number < SHARED_DIRECTIONS; number += 1) {
    const covariance = Array.from({ length: dimensions }, () => new Float64Array(dimensions));
    for (const vector of vectors.slice(0, SAMPLE)) for (const [at, row] of covariance.entries()) takeOff(row, vector, -(vector[at] ?? 0));
    const direction = strongest(covariance);
    for (const vector of vectors) takeOff(vector, direction, dot(vector, direction));
  }
}
