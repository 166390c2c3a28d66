/** Aligning the words of a quote with a stretch of a document: all of the quote, any part of the stretch. */

/** What one step of the alignment earns or costs, in units of one ordinary word found. */
const SUBSTITUTE = -0.4;
const OPEN_MISSING = -0.5;
const EXTEND_MISSING = -0.3;
/** Foreign words in the document (a running header, an inserted sentence) cost little once begun. */
const OPEN_FOREIGN = -1.2;
const EXTEND_FOREIGN = -0.08;

const STATE_PAIR = 0;
const STATE_MISSING = 1;
const STATE_FOREIGN = 2;

export interface Alignment {
  readonly score: number;
  /** For every word of the quote the position in the stretch that it is paired with, or -1. */
  readonly pairs: Int32Array;
  /** 1 where the paired words are equal, 0 where one replaced the other or nothing is paired. */
  readonly equal: Uint8Array;
}

/**
 * Affine-gap alignment (Gotoh 1982) of `quote` with `stretch[from..to)`. Time and memory: quote length times
 * stretch length. `weights` gives what finding each word of the quote is worth.
 */
export function alignWords(quote: Int32Array, weights: Float32Array, stretch: Int32Array, from: number, to: number): Alignment {
  const rows = quote.length;
  const columns = to - from;
  const width = columns + 1;
  const trace = new Uint8Array((rows + 1) * width);
  let pair = new Float32Array(width);
  let missing = new Float32Array(width).fill(-1e9);
  let foreign = new Float32Array(width).fill(-1e9);
  let nextPair = new Float32Array(width);
  let nextMissing = new Float32Array(width);
  let nextForeign = new Float32Array(width);
  for (let i = 1; i <= rows; i++) {
    const id = quote[i - 1] ?? -1;
    const gain = weights[i - 1] ?? 1;
    nextPair[0] = -1e9;
    nextForeign[0] = -1e9;
    nextMissing[0] = OPEN_MISSING + EXTEND_MISSING * i;
    trace[i * width] = (i === 1 ? STATE_PAIR : STATE_MISSING) << 2;
    for (let j = 1; j <= columns; j++) {
      const diagonal = pair[j - 1] ?? 0;
      const fromMissing = missing[j - 1] ?? 0;
      const fromForeign = foreign[j - 1] ?? 0;
      let best = diagonal;
      let state = STATE_PAIR;
      if (fromMissing > best) { best = fromMissing; state = STATE_MISSING; }
      if (fromForeign > best) { best = fromForeign; state = STATE_FOREIGN; }
      nextPair[j] = best + (stretch[from + j - 1] === id ? gain : SUBSTITUTE);
      let code = state;

      const openMissing = (pair[j] ?? 0) + OPEN_MISSING;
      const moreMissing = missing[j] ?? 0;
      const afterForeign = (foreign[j] ?? 0) + OPEN_MISSING;
      let missingBest = openMissing;
      let missingState = STATE_PAIR;
      if (moreMissing > missingBest) { missingBest = moreMissing; missingState = STATE_MISSING; }
      if (afterForeign > missingBest) { missingBest = afterForeign; missingState = STATE_FOREIGN; }
      nextMissing[j] = missingBest + EXTEND_MISSING;
      code |= missingState << 2;

      const openForeign = (nextPair[j - 1] ?? 0) + OPEN_FOREIGN;
      const moreForeign = nextForeign[j - 1] ?? 0;
      nextForeign[j] = (openForeign >= moreForeign ? openForeign : moreForeign) + EXTEND_FOREIGN;
      if (openForeign < moreForeign) code |= STATE_FOREIGN << 4;
      trace[i * width + j] = code;
    }
    [pair, nextPair] = [nextPair, pair];
    [missing, nextMissing] = [nextMissing, missing];
    [foreign, nextForeign] = [nextForeign, foreign];
  }
  let best = -Infinity;
  let column = 0;
  let state = STATE_PAIR;
  for (let j = 0; j <= columns; j++) {
    if ((pair[j] ?? 0) > best) { best = pair[j] ?? 0; column = j; state = STATE_PAIR; }
    if ((missing[j] ?? 0) > best) { best = missing[j] ?? 0; column = j; state = STATE_MISSING; }
  }
  const pairs = new Int32Array(rows).fill(-1);
  const equal = new Uint8Array(rows);
  let row = rows;
  while (row > 0) {
    const code = trace[row * width + column] ?? 0;
    if (state === STATE_PAIR) {
      if (column === 0) break;
      pairs[row - 1] = from + column - 1;
      equal[row - 1] = stretch[from + column - 1] === quote[row - 1] ? 1 : 0;
      state = code & 3;
      row--;
      column--;
    } else if (state === STATE_MISSING) {
      state = (code >> 2) & 3;
      row--;
    } else {
      state = (code >> 4) & 3;
      column--;
    }
  }
  return { score: best, pairs, equal };
}
