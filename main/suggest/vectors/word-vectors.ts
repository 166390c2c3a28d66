/**
 * Words as points in a space where words of like meaning stand near each other (GloVe, Pennington and others 2014).
 * The file that carries them: "TKWV", three numbers of 32 bits little-endian (words, dimensions, bytes of the word list),
 * the words in UTF-8 parted by line ends, most frequent first, then for each word a signed byte per dimension.
 */
const MARK = 'TKWV';
const HEADER = 16;
/** Byte of the largest part of each vector; lengths are not kept. */
const MOST = 127;

export interface WordVectors {
  readonly dimensions: number;
  /** Adds the word's vector, made `weight` long, to the sum that begins at `from`; nothing for a word that is not known. */
  add(word: string, weight: number, sums: Float64Array, from: number): void;
  /** 0 for the most frequent words of English, 1 for rare and unknown ones. */
  rarity(word: string): number;
}

/** Place in the list at which a word counts as rare, and the one below which none tells anything. */
const RARE = 20_000;
const USUAL = 200;

/** @throws Error where the bytes are no such file */
export function readWordVectors(bytes: Uint8Array): WordVectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [count, dimensions, listBytes] = bytes.byteLength < HEADER ? [0, 0, 0] : [view.getUint32(4, true), view.getUint32(8, true), view.getUint32(12, true)];
  const decoder = new TextDecoder();
  if (decoder.decode(bytes.subarray(0, 4)) !== MARK || bytes.byteLength !== HEADER + listBytes + count * dimensions) throw new Error('This is no file of word vectors, or it is cut off.');
  const places = new Map(decoder.decode(bytes.subarray(HEADER, HEADER + listBytes)).split('\n').map((word, at) => [word, at]));
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset + HEADER + listBytes, count * dimensions);
  const scales = new Float64Array(count);
  return {
    dimensions,
    add(word, weight, sums, from) {
      const place = places.get(word);
      if (place === undefined) return;
      const row = place * dimensions;
      const scale = scales[place] || inverseLength(rows.subarray(row, row + dimensions));
      scales[place] = scale;
      addRow(rows, row, dimensions, weight * scale, sums, from);
    },
    rarity: (word) => Math.min(1, Math.log(1 + (places.get(word) ?? RARE) / USUAL) / Math.log(1 + RARE / USUAL)),
  };
}

/** Apart from its caller: the engine makes it twice as fast so. */
function addRow(rows: Int8Array, row: number, size: number, weight: number, sums: Float64Array, from: number): void {
  for (let at = 0; at < size; at += 1) sums[from + at] = (sums[from + at] ?? 0) + weight * (rows[row + at] ?? 0);
}

/** The file of words and their vectors, most frequent first; all vectors of one length. */
export function writeWordVectors(words: readonly string[], vectors: readonly Float64Array[]): Uint8Array {
  const dimensions = vectors[0]?.length ?? 0;
  const list = new TextEncoder().encode(words.join('\n'));
  const bytes = new Uint8Array(HEADER + list.length + words.length * dimensions);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MARK));
  for (const [at, number] of [words.length, dimensions, list.length].entries()) view.setUint32(4 + at * 4, number, true);
  bytes.set(list, HEADER);
  for (const [row, vector] of vectors.entries()) {
    const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
    for (const [at, value] of vector.entries()) view.setInt8(HEADER + list.length + row * dimensions + at, Math.round((value / largest) * MOST));
  }
  return bytes;
}

/** 0 for a vector of zeros. */
export function inverseLength(vector: Float64Array | Int8Array): number {
  let squares = 0;
  for (const value of vector) squares += value * value;
  return squares === 0 ? 0 : 1 / Math.sqrt(squares);
}

/** Product of a vector and one that begins at `from`; two sums side by side, for one would wait for itself. */
export function dot(one: Float64Array, others: Float64Array, from = 0): number {
  let [even, odd] = [0, 0];
  for (let at = 0; at < one.length; at += 2) {
    even += (one[at] ?? 0) * (others[from + at] ?? 0);
    odd += (one[at + 1] ?? 0) * (others[from + at + 1] ?? 0);
  }
  return even + odd;
}
