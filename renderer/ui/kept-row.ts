import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/**
 * For the `rangeExtractor` of a virtual list: the row at index `kept` stays mounted wherever the list is scrolled. The row
 * that is in the tab order must: a row that is gone loses the focus, and one that is not there cannot be given it.
 */
export const keeping = (kept: number) => (range: Range): number[] => {
  const seen = defaultRangeExtractor(range);
  if (kept < 0 || kept >= range.count || seen.includes(kept)) return seen;
  return kept < (seen[0] ?? 0) ? [kept, ...seen] : [...seen, kept];
};
