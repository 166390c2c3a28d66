import { describe, expect, test } from 'vitest';
import { meaningsOf, nearness, sentencesOf, type Meanings } from './meaning.ts';
import { installedWordVectors } from './vectors/installed.ts';
import type { WordVectors } from './vectors/word-vectors.ts';
import { wordsOf } from './words.ts';

const vectors = installedWordVectors() as WordVectors;
const PASSAGES = [
  'We drill wells for natural gas in the western part of Texas and sell what they yield to two pipelines. Prices fell during the winter.',
  'Our veterinary clinics treat dogs, cats and horses. Most of the doctors there work for us under contracts of three years.',
  'The notes bear interest at 6% and mature in June. We may redeem them at any time at a premium, and the holders may convert them into shares.',
];
const meaningsOfTexts = (texts: readonly string[]): Meanings => meaningsOf(texts.map((text) => sentencesOf(text).map(wordsOf)), vectors, () => 1);
const meanings = meaningsOfTexts(PASSAGES);
const nearest = (text: string): number => {
  const { stretch } = nearness({ titleWords: [], words: wordsOf(text) }, meanings, vectors);
  return stretch.indexOf(Math.max(...stretch));
};

describe('nearness in meaning', () => {
  test.each([
    ['Please describe the animal hospitals and the physicians whom they employ.', 1],
    ['Tell us how much petroleum your fields produced.', 0],
    ['Disclose when the debentures come due and at what price the bonds can be exchanged for stock.', 2],
  ])('%s', (text, passage) => {
    expect(nearest(text)).toBe(passage);
  });

  test('one sentence of a long passage is enough', () => {
    const { whole: [whole = 1], stretch: [stretch] } = nearness({ titleWords: [], words: wordsOf('Tell us about the physicians whom your animal hospitals employ.') }, meaningsOfTexts([PASSAGES.join(' ')]), vectors);
    expect(stretch).toBeGreaterThan(whole + 0.05);
  });

  test('words that nobody knows are near nothing', () => {
    const { whole, stretch } = nearness({ titleWords: [], words: wordsOf('Xqzv bbrrt') }, meanings, vectors);
    expect([...whole, ...stretch].every((value) => value === 0)).toBe(true);
  });
});
