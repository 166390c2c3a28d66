/** Which paragraph of one version is which of the other, among those that are not the same in both. Pure. */
import type { Paragraph } from './paragraphs.ts';

/** Share of common words above which two paragraphs are one that was edited. */
const SIMILAR = 0.5;
/** Stretches longer than this on both sides are paired in order only, not each with each. */
const WIDEST = 600;

type Bag = ReadonlyMap<string, number>;

interface Counted {
  readonly all: Bag;
  readonly size: number;
  /** Words without the figures, plurals as singulars: what a row is about. */
  readonly label: Bag;
  readonly labelSize: number;
  readonly figures: number;
}

const counted = new WeakMap<Paragraph, Counted>();

function bagOf(words: readonly string[]): Bag {
  const bag = new Map<string, number>();
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function countOf(paragraph: Paragraph): Counted {
  const known = counted.get(paragraph);
  if (known !== undefined) return known;
  const label = paragraph.short ? paragraph.words.filter((word) => !/\d/.test(word)).map((word) => (word.length > 2 ? word.replace(/s$/, '') : word)) : [];
  const made = { all: bagOf(paragraph.words), size: paragraph.words.length, label: bagOf(label), labelSize: label.length, figures: paragraph.words.length - label.length };
  counted.set(paragraph, made);
  return made;
}

function shared(a: Bag, b: Bag): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const [word, times] of small) common += Math.min(times, large.get(word) ?? 0);
  return common;
}

function beginsLike(a: readonly string[], b: readonly string[]): boolean {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a[at] === b[at]) at += 1;
  return at >= 4 && at >= shorter * 0.3;
}

/**
 * Likeness of two paragraphs, 0..1: the share of their words that both have. Single lines with figures are known by
 * their words alone, since all figures of a table change from one year to the next; rows of nothing but figures are alike
 * if they have as many. What begins with the same words (the number and title of an exhibit) is the same, however it goes on.
 */
export function similarity(a: Paragraph, b: Paragraph): number {
  const [one, other] = [countOf(a), countOf(b)];
  const lines = a.short && b.short && one.figures + other.figures > 0;
  const beginning = beginsLike(a.words, b.words) ? SIMILAR : 0;
  // Even with all words in common the shorter one would be too little of the two.
  if (!lines && beginning === 0 && 2 * Math.min(one.size, other.size) < SIMILAR * (one.size + other.size)) return 0;
  const common = (2 * shared(one.all, other.all)) / (one.size + other.size);
  if (!lines) return Math.max(common, beginning);
  if (one.labelSize + other.labelSize === 0) return a.row && b.row && one.figures === other.figures ? SIMILAR + common * (1 - SIMILAR) : common;
  const about = (2 * shared(one.label, other.label)) / (one.labelSize + other.labelSize);
  return Math.max(common, beginning, 0.85 * about + 0.15 * common);
}

/** Pairs of one stretch between two unchanged paragraphs, in order, of the greatest likeness altogether. */
export function pairUp(old: readonly Paragraph[], fresh: readonly Paragraph[]): (readonly [number, number])[] {
  if (old.length === 0 || fresh.length === 0) return [];
  if (old.length > WIDEST || fresh.length > WIDEST) {
    return old.slice(0, fresh.length).flatMap((paragraph, at) => (similarity(paragraph, fresh[at] ?? paragraph) >= SIMILAR ? [[at, at] as const] : []));
  }
  const width = fresh.length + 1;
  const best = new Float64Array((old.length + 1) * width);
  const like = old.map((a) => Float64Array.from(fresh, (b) => { const share = similarity(a, b); return share >= SIMILAR ? share : 0; }));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      const share = like[i]?.[j] ?? 0;
      best[i * width + j] = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0, share > 0 ? share + (best[(i + 1) * width + j + 1] ?? 0) : 0);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < old.length && j < fresh.length;) {
    const here = best[i * width + j] ?? 0;
    const share = like[i]?.[j] ?? 0;
    if (share > 0 && here === share + (best[(i + 1) * width + j + 1] ?? 0)) pairs.push([i++, j++]);
    else if (here === (best[(i + 1) * width + j] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}
