/** How likely it is that edits that strike any word alike strike so many of a few. */

/**
 * The chance that of `words` words, `lost` of them lost at random, at least `lostMarked` of the `marked` ones are
 * among them (hypergeometric distribution). 1 where none of them is lost.
 */
export function chanceOf(words: number, lost: number, marked: number, lostMarked: number): number {
  if (lostMarked <= 0) return 1;
  const plain = words - marked;
  let sum = 0;
  for (let count = lostMarked; count <= Math.min(marked, lost); count++) {
    if (lost - count > plain) continue;
    sum += Math.exp(logChoose(marked, count) + logChoose(plain, lost - count) - logChoose(words, lost));
  }
  return Math.min(1, sum);
}

function logChoose(all: number, some: number): number {
  let sum = 0;
  for (let step = 1; step <= some; step++) sum += Math.log((all - some + step) / step);
  return sum;
}
