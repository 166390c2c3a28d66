/** Comparing where a passage was found with where it stands. */
import type { Edition } from './editions.ts';
import type { Passage } from './passages.ts';

export interface Range {
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

/** More foreign words than this between two words of a passage part it: a piece of its paragraph was moved away. */
const TORN = 6;

/** Where the passage stands in the edition, one range per page and piece; empty where it was deleted. */
export function truthOf(edition: Edition, passages: readonly Passage[]): Map<Passage, Range[]> {
  const owner = new Map<number, Passage>();
  for (const passage of passages) for (let origin = passage.from; origin < passage.to; origin++) owner.set(origin, passage);
  const truth = new Map<Passage, Range[]>(passages.map((passage) => [passage, []]));
  const latest = new Map<Passage, number>();
  edition.origin.forEach((origin, index) => {
    const passage = owner.get(origin);
    if (passage === undefined) return;
    const ranges = truth.get(passage) ?? [];
    const [page, start, end] = [edition.page[index] ?? 0, edition.start[index] ?? 0, edition.end[index] ?? 0];
    const last = ranges.at(-1);
    const near = index - (latest.get(passage) ?? index) <= TORN;
    latest.set(passage, index);
    if (last !== undefined && last.page === page && near) ranges[ranges.length - 1] = { page, start: last.start, end };
    else ranges.push({ page, start, end });
  });
  return truth;
}

/** Common characters over all characters of either, 0..1. */
export function overlapOf(found: readonly Range[], truth: readonly Range[]): number {
  const size = (ranges: readonly Range[]) => ranges.reduce((sum, range) => sum + range.end - range.start, 0);
  let common = 0;
  for (const one of found) {
    for (const other of truth) {
      if (one.page === other.page) common += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
    }
  }
  return common / Math.max(1, size(found) + size(truth) - common);
}

export interface Tally {
  cases: number;
  /** Found as the same words, and as edited words, at the place (at least half in common). */
  exact: number;
  fuzzy: number;
  /** Of those: less than four fifths in common. */
  loose: number;
  wrong: number;
  orphaned: number;
  ambiguous: number;
  milliseconds: number;
}

export const newTally = (): Tally => ({ cases: 0, exact: 0, fuzzy: 0, loose: 0, wrong: 0, orphaned: 0, ambiguous: 0, milliseconds: 0 });

/** Adds one result; returns true where it landed on a wrong passage. */
export function judge(tally: Tally, status: 'exact' | 'fuzzy' | 'orphaned', found: readonly Range[], truth: readonly Range[]): boolean {
  tally.cases++;
  if (status === 'orphaned') {
    tally.orphaned++;
    return false;
  }
  const common = overlapOf(found, truth);
  if (common < 0.5) {
    tally.wrong++;
    return true;
  }
  if (common < 0.8) tally.loose++;
  tally[status]++;
  return false;
}
