/** The common order of two versions of a document: which stretch of the one answers to which stretch of the other. */
import { diffArrays } from 'diff';
import { partitionPoint } from './partition-point.ts';
import type { WordStream } from './stream.ts';

/** Words in a row that must stand once in both versions to tie them together. */
const SHINGLE = 5;
/** A tie stands alone, and is not trusted, without another one this near on the same line of the comparison. */
const COMPANY = 14;
/** Stretches wider than this (words) are looked into more closely, for as long as this at most. */
const WIDE = 600;
const COMPARISON_MS = 500;

export interface Order {
  /** Word ids of the old version in the vocabulary of the new one; -1 where it lacks the word. */
  readonly translate: Int32Array;
  /** The words `from..to` (inclusive) of the new version that lie between the ties around `first..last` of the old one. */
  stretchFor(first: number, last: number): { readonly from: number; readonly to: number };
}

interface Tie {
  readonly old: number;
  readonly fresh: number;
}

function uniqueShingles(ids: Int32Array): Map<string, number> {
  const seen = new Map<string, number>();
  for (let at = 0; at + SHINGLE <= ids.length; at++) {
    const key = ids.subarray(at, at + SHINGLE).join();
    seen.set(key, seen.has(key) ? -1 : at);
  }
  return seen;
}

/** Indexes of the longest increasing run of `values` (patience sorting). */
function increasing(values: readonly number[]): number[] {
  const tails: number[] = [];
  const before = new Int32Array(values.length).fill(-1);
  values.forEach((value, index) => {
    const length = partitionPoint(tails.length, (at) => (values[tails[at] ?? 0] ?? 0) < value);
    if (length > 0) before[index] = tails[length - 1] ?? -1;
    tails[length] = index;
  });
  const kept: number[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) kept.push(index);
  return kept.reverse();
}

/** Ties of two versions: shared shingles in the same order, moved blocks left out. */
export function compareOrder(old: WordStream, fresh: WordStream): Order {
  const translate = new Int32Array(old.frequency.length).fill(-1);
  for (const [key, id] of old.vocabulary) translate[id] = fresh.vocabulary.get(key) ?? -1;
  const ids = old.ids.map((id, index) => {
    const translated = translate[id] ?? -1;
    return translated < 0 ? -1 - index : translated;
  });
  const there = uniqueShingles(fresh.ids);
  let ties: Tie[] = [];
  for (const [key, at] of uniqueShingles(ids)) {
    const other = at < 0 ? -1 : there.get(key) ?? -1;
    if (other >= 0) ties.push({ old: at, fresh: other });
  }
  ties.sort((one, other) => one.old - other.old);
  ties = ties.filter((tie, index) => [ties[index - 1], ties[index + 1]].some((next) =>
    next !== undefined && Math.abs(next.old - tie.old) <= COMPANY && Math.abs(next.fresh - next.old - (tie.fresh - tie.old)) <= 4));
  const kept = increasing(ties.map((tie) => tie.fresh)).flatMap((index) => ties[index] ?? []);
  const refined = new Map<number, readonly Tie[]>();
  /** Between two ties far apart (an exhibit that stands there twice) nothing is unique; there the words are compared one by one. */
  const tiesWithin = (gap: number): readonly Tie[] => {
    const known = refined.get(gap);
    if (known !== undefined) return known;
    const [before, after] = [kept[gap - 1], kept[gap]];
    const oldFrom = before === undefined ? 0 : before.old + SHINGLE;
    const freshFrom = before === undefined ? 0 : before.fresh + SHINGLE;
    const found = compareWords(ids.subarray(oldFrom, after?.old ?? ids.length), fresh.ids.subarray(freshFrom, after?.fresh ?? fresh.length));
    const moved = found.map((tie) => ({ old: tie.old + oldFrom, fresh: tie.fresh + freshFrom }));
    refined.set(gap, moved);
    return moved;
  };
  return {
    translate,
    stretchFor(first, last) {
      const gap = firstNotBefore(kept, first);
      const coarse = stretchBetween(kept, gap, last, fresh.length);
      if (coarse.to - coarse.from < WIDE || (kept[gap]?.old ?? Infinity) <= last) return coarse;
      const inner = tiesWithin(gap);
      const { from, to } = stretchBetween(inner, firstNotBefore(inner, first), last, fresh.length);
      return { from: Math.max(from, coarse.from), to: Math.min(to, coarse.to) };
    },
  };
}

/** Index of the first tie that does not end before the word. */
function firstNotBefore(ties: readonly Tie[], word: number): number {
  return partitionPoint(ties.length, (index) => (ties[index]?.old ?? 0) + SHINGLE <= word);
}

function stretchBetween(ties: readonly Tie[], index: number, last: number, length: number): { readonly from: number; readonly to: number } {
  const before = ties[index - 1];
  let next = index;
  while (next < ties.length && (ties[next]?.old ?? 0) <= last) next++;
  const after = ties[next];
  return { from: before === undefined ? 0 : before.fresh + SHINGLE, to: after === undefined ? length - 1 : after.fresh - 1 };
}

/** Ties from a word-by-word comparison; none where that takes too long. */
function compareWords(old: Int32Array, fresh: Int32Array): Tie[] {
  const changes = diffArrays(Array.from(old), Array.from(fresh), { timeout: COMPARISON_MS });
  const ties: Tie[] = [];
  let [oldAt, freshAt] = [0, 0];
  for (const { value, added, removed } of changes ?? []) {
    if (!added && !removed) {
      for (let step = 0; step + SHINGLE <= value.length; step++) ties.push({ old: oldAt + step, fresh: freshAt + step });
    }
    if (!added) oldAt += value.length;
    if (!removed) freshAt += value.length;
  }
  return ties;
}
