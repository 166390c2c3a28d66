import { expect, test } from 'vitest';
import { grow, sameWords } from './regroup.ts';

const worded = (...texts: string[]): readonly { readonly words: readonly string[] }[] => texts.map((text) => ({ words: text.split(' ') }));

test('the same words divided otherwise, one to many, many to one and across', () => {
  expect(sameWords(worded('a b c d e'), worded('a b', 'c d e'))).toEqual([{ from: [0, 1], to: [0, 2] }]);
  expect(sameWords(worded('x', 'a b', 'c d e', 'y'), worded('a b c d e'))).toEqual([{ from: [1, 3], to: [0, 1] }]);
  expect(sameWords(worded('a b c', 'd e f g'), worded('a b', 'c d e', 'f g'))).toEqual([{ from: [0, 2], to: [0, 3] }]);
});

test('other words, too few words, and words in another order are no group', () => {
  expect(sameWords(worded('a b c d'), worded('a b', 'c x'))).toEqual([]);
  expect(sameWords(worded('a b c'), worded('a b', 'c'))).toEqual([]);
  expect(sameWords(worded('c d e f', 'a b g h'), worded('a b', 'g h', 'c d', 'e f'))).toEqual([{ from: [0, 1], to: [2, 4] }]);
});

test('a pair grows over free neighbours while that makes it more alike, never over another pair', () => {
  const old = ['a b c x', 'd e f'];
  const fresh = ['a b', 'c y', 'd e g'];
  const shared = (one: string, other: string): number => {
    const [left, right] = [one.split(' '), other.split(' ')];
    return (2 * left.filter((word) => right.includes(word)).length) / (left.length + right.length);
  };
  const likeness = ({ from, to }: { readonly from: readonly [number, number]; readonly to: readonly [number, number] }): number => shared(old.slice(...from).join(' '), fresh.slice(...to).join(' '));
  expect(grow([[0, 0], [1, 2]], [2, 3], likeness)).toEqual([{ from: [0, 1], to: [0, 2] }, { from: [1, 2], to: [2, 3] }]);
});
