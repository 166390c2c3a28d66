import { describe, expect, test } from 'vitest';
import { installedWordVectors } from './installed.ts';
import { spreadOut } from './spread-out.ts';
import { dot, readWordVectors, writeWordVectors, type WordVectors } from './word-vectors.ts';

function vectorOf(vectors: WordVectors, word: string): Float64Array {
  const sum = new Float64Array(vectors.dimensions);
  vectors.add(word, 1, sum, 0);
  return sum;
}

const near = (one: string, other: string): number => {
  const vectors = installedWordVectors();
  return vectors === null ? 0 : dot(vectorOf(vectors, one), vectorOf(vectors, other));
};

describe('word vectors', () => {
  test('a file gives back what was written, of length one', () => {
    const vectors = readWordVectors(writeWordVectors(['the', 'lease'], [Float64Array.of(3, 4), Float64Array.of(-1, 0)]));
    const the = vectorOf(vectors, 'the');
    expect(the[0]).toBeCloseTo(0.6, 2);
    expect(dot(the, the)).toBeCloseTo(1, 5);
    expect(vectorOf(vectors, 'lease')[0]).toBeCloseTo(-1, 5);
    expect([...vectorOf(vectors, 'landlord')]).toEqual([0, 0]);
  });

  test('a file that is cut off, or another one, is refused', () => {
    const whole = writeWordVectors(['the'], [Float64Array.of(1, 1)]);
    expect(() => readWordVectors(whole.subarray(0, whole.length - 1))).toThrow('cut off');
    expect(() => readWordVectors(new TextEncoder().encode('%PDF-1.7 and more of it'))).toThrow('no file of word vectors');
    expect(() => readWordVectors(new Uint8Array())).toThrow('no file of word vectors');
  });

  test('what all vectors share is taken off', () => {
    const vectors = [[9, 1, 0, 2], [9, -1, 0, 1], [9, 0, 1, 0], [9, 0, -1, -3]].map((values) => Float64Array.from(values));
    spreadOut(vectors);
    for (const vector of vectors) expect(vector[0]).toBeCloseTo(0, 9);
  });

  test('the installed ones know words of like meaning, and how usual a word is', () => {
    expect(near('lawsuit', 'complaint')).toBeGreaterThan(near('lawsuit', 'banana') + 0.4);
    expect(near('landlord', 'rent')).toBeGreaterThan(near('landlord', 'chips') + 0.3);
    expect(near('amortization', 'depreciation')).toBeGreaterThan(near('amortization', 'truck') + 0.3);
    const vectors = installedWordVectors();
    expect(vectors?.rarity('the')).toBe(0);
    expect(vectors?.rarity('company')).toBeLessThan(vectors?.rarity('derailment') ?? 0);
    expect(vectors?.rarity('qzxv')).toBe(1);
  });
});
