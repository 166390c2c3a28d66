/** Two versions of a document, paragraph by paragraph: what was reworded, put in and taken out. */
import { diffArrays } from 'diff';
import type { AnchorPage, Place } from './describe.ts';
import { findFurniture } from './furniture.ts';
import { quadsFor } from './geometry.ts';
import { redline, type RedlinePart } from './redline.ts';
import { grow, sameWords, type Grown } from './regroup.ts';

export interface VersionChange {
  readonly kind: 'changed' | 'inserted' | 'deleted';
  /** In the old version; empty for an insertion. */
  readonly from: readonly Place[];
  /** In the new version; empty for a deletion. */
  readonly to: readonly Place[];
  readonly redline: readonly RedlinePart[];
}

/** The same paragraph in both versions: where scrolling one brings the other. `y` is its top in PDF user space. */
export interface Tie {
  readonly from: { readonly pageIndex: number; readonly y: number };
  readonly to: { readonly pageIndex: number; readonly y: number };
}

export interface Comparison {
  /** In the order of the new version. */
  readonly changes: readonly VersionChange[];
  /** In the order of both versions. */
  readonly ties: readonly Tie[];
  readonly paragraphs: { readonly from: number; readonly to: number; readonly same: number };
}

type Span = Pick<Place, 'pageIndex' | 'start' | 'end'>;

interface Part {
  readonly entry: AnchorPage;
  readonly start: number;
  readonly end: number;
}

interface Paragraph {
  readonly parts: readonly Part[];
  readonly text: string;
  /** Words only, so that line breaks, typography and white space are no change. */
  readonly key: string;
  readonly words: readonly string[];
}

const DIFF_TIMEOUT = 3_000;
/** Share of common words above which two paragraphs are one that was edited. */
const SIMILAR = 0.5;
/** Stretches longer than this on both sides are paired in order only, not each with each. */
const WIDEST = 120;

function paragraphOf(parts: readonly Part[]): Paragraph | null {
  const text = parts.map(({ entry, start, end }) => entry.page.text.slice(start, end)).join('\n').trim();
  const words = text.normalize('NFKC').toLowerCase().replace(/-\s*\n\s*/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? null : { parts, text, key: words.join(' '), words };
}

const joined = (paragraphs: readonly Paragraph[]): Paragraph => ({
  parts: paragraphs.flatMap(({ parts }) => parts), text: paragraphs.map(({ text }) => text).join('\n'),
  key: paragraphs.map(({ key }) => key).join(' '), words: paragraphs.flatMap(({ words }) => words),
});

/** Baselines of lines, and the usual step from one to the next; NaN where a line has no run. */
function baselinesOf({ page }: AnchorPage, lines: readonly { readonly start: number; readonly end: number }[]): { readonly y: readonly number[]; readonly step: number } {
  let at = 0;
  const y = lines.map(({ start, end }) => {
    while (at < page.runs.length && ((page.runs[at]?.end ?? 0) <= start || page.runs[at]?.str.trim() === '')) at += 1;
    const run = page.runs[at];
    return run === undefined || run.start >= end ? Number.NaN : run.transform[5] ?? Number.NaN;
  });
  const steps = y.slice(1).map((value, index) => Math.abs((y[index] ?? Number.NaN) - value)).filter((step) => step > 1).sort((a, b) => a - b);
  // Closer to the small end: between paragraphs there is more room than between lines.
  return { y, step: steps[Math.floor(steps.length * 0.35)] ?? 0 };
}

/**
 * Lines that are clearly shorter than the page's usual line end a paragraph, and so does room above the next one. One that runs on to the next page, past
 * footers and headers, is one paragraph with two parts.
 */
function paragraphsOf(pages: readonly AnchorPage[]): Paragraph[] {
  const furniture = findFurniture(pages.map(({ page }) => page.text));
  const found: Paragraph[] = [];
  let parts: Part[] = [];
  const finish = (): void => {
    const paragraph = paragraphOf(parts);
    if (paragraph !== null) found.push(paragraph);
    parts = [];
  };
  for (const [index, entry] of pages.entries()) {
    const { text } = entry.page;
    const spans = furniture[index] ?? [];
    const lines = [...text.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length, words: match[0].trim() }))
      .filter((line) => line.words !== '' && !spans.some((span) => span.start <= line.start && line.end <= span.end));
    const widths = lines.map((line) => line.words.length).sort((a, b) => a - b);
    const usual = widths[Math.floor(widths.length * 0.75)] ?? 0;
    const { y, step } = baselinesOf(entry, lines);
    let start: number | null = null;
    for (const [at, line] of lines.entries()) {
      start ??= line.start;
      const next = lines[at + 1];
      const room = Math.abs((y[at] ?? 0) - (y[at + 1] ?? 0)) > step * 1.4 && step > 0;
      const blank = next !== undefined && (room || /\n[^\S\n]*\n/.test(text.slice(line.end, next.start)));
      const short = line.words.length < usual * 0.8;
      const runsOn = next === undefined && !short && !/[.:;!?]["'\u201d\u2019)]?$/.test(line.words);
      if (!short && !blank && next !== undefined) continue;
      parts.push({ entry, start, end: line.end });
      start = null;
      if (!runsOn) finish();
    }
  }
  finish();
  return found;
}

const similarity = (a: Paragraph, b: Paragraph): number => {
  const counts = new Map<string, number>();
  for (const word of a.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b.words) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common += 1;
  }
  return (2 * common) / (a.words.length + b.words.length);
};

/** Pairs of one stretch between two unchanged paragraphs, in order, of the greatest likeness altogether. */
function pairUp(old: readonly Paragraph[], fresh: readonly Paragraph[]): (readonly [number, number])[] {
  if (old.length === 0 || fresh.length === 0) return [];
  if (old.length > WIDEST || fresh.length > WIDEST) {
    return old.slice(0, fresh.length).flatMap((paragraph, at) => (similarity(paragraph, fresh[at] ?? paragraph) >= SIMILAR ? [[at, at] as const] : []));
  }
  const width = fresh.length + 1;
  const best = new Float64Array((old.length + 1) * width);
  const like = old.map((a) => fresh.map((b) => { const share = similarity(a, b); return share >= SIMILAR ? share : 0; }));
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

/** True where the change covers a character of one of the passages: those of the old version against `from`, those of the new against `to`. */
export function touchesPassage(change: Pick<VersionChange, 'from' | 'to'>, passages: Readonly<Record<'from' | 'to', readonly Span[]>>): boolean {
  return (['from', 'to'] as const).some((side) => change[side].some((place) =>
    passages[side].some((passage) => passage.pageIndex === place.pageIndex && place.start < passage.end && passage.start < place.end)));
}

const placesOf = ({ parts }: Paragraph): Place[] => parts.map(({ entry, start, end }) => ({ pageIndex: entry.pageIndex, start, end, quads: quadsFor(entry.page, start, end) }));

function topOf({ parts }: Paragraph): Tie['from'] | null {
  const [first] = parts;
  if (first === undefined) return null;
  const [quad] = quadsFor(first.entry.page, first.start, Math.min(first.end, first.start + 40));
  return quad === undefined ? null : { pageIndex: first.entry.pageIndex, y: Math.max(quad[1], quad[3]) };
}

/** Compares whole documents; a 300-page pair takes about a second. Paragraphs that moved are a deletion and an insertion. */
export function compareVersions(fromPages: readonly AnchorPage[], toPages: readonly AnchorPage[]): Comparison {
  const old = paragraphsOf(fromPages);
  const fresh = paragraphsOf(toPages);
  const numbers = new Map<string, number>();
  const numbered = (list: readonly Paragraph[]): number[] => list.map(({ key }) => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
  const parts = diffArrays(numbered(old), numbered(fresh), { timeout: DIFF_TIMEOUT })
    ?? [{ value: numbered(old), removed: true, added: false, count: old.length }, { value: numbered(fresh), removed: false, added: true, count: fresh.length }];
  const changes: VersionChange[] = [];
  const ties: Tie[] = [];
  let same = 0;
  let [i, j] = [0, 0];
  let [gone, come]: [Paragraph[], Paragraph[]] = [[], []];
  const tie = (a: Paragraph, b: Paragraph): void => {
    const [from, to] = [topOf(a), topOf(b)];
    if (from !== null && to !== null) ties.push({ from, to });
  };
  const report = (gone: readonly Paragraph[], come: readonly Paragraph[]): void => {
    for (const one of gone) changes.push({ kind: 'deleted', from: placesOf(one), to: [], redline: [{ op: '-', text: one.text.replace(/\s+/g, ' ') }] });
    for (const one of come) changes.push({ kind: 'inserted', from: [], to: placesOf(one), redline: [{ op: '+', text: one.text.replace(/\s+/g, ' ') }] });
  };
  /** Paragraphs between two unchanged ones that are not the same: edited ones are paired, the rest is gone or new. */
  const settleEdited = (gone: readonly Paragraph[], come: readonly Paragraph[]): void => {
    const joinedOf = ({ from, to }: Grown): readonly [Paragraph, Paragraph] => [joined(gone.slice(...from)), joined(come.slice(...to))];
    const grown = grow(pairUp(gone, come), [gone.length, come.length], (one) => similarity(...joinedOf(one)));
    let [a, b] = [0, 0];
    for (const one of grown) {
      report(gone.slice(a, one.from[0]), come.slice(b, one.to[0]));
      const [before, after] = joinedOf(one);
      tie(before, after);
      if (before.key === after.key) same += one.to[1] - one.to[0];
      else changes.push({ kind: 'changed', from: placesOf(before), to: placesOf(after), redline: redline(before.text, after.text) });
      [a, b] = [one.from[1], one.to[1]];
    }
    report(gone.slice(a), come.slice(b));
  };
  const settle = (): void => {
    let [a, b] = [0, 0];
    for (const { from, to } of sameWords(gone, come)) {
      settleEdited(gone.slice(a, from[0]), come.slice(b, to[0]));
      const [before, after] = [gone[from[0]], come[to[0]]];
      if (before && after) tie(before, after);
      same += to[1] - to[0];
      [a, b] = [from[1], to[1]];
    }
    settleEdited(gone.slice(a), come.slice(b));
    [gone, come] = [[], []];
  };
  for (const part of parts) {
    const size = part.value.length;
    if (part.removed) {
      gone.push(...old.slice(i, i + size));
      i += size;
    } else if (part.added) {
      come.push(...fresh.slice(j, j + size));
      j += size;
    } else {
      settle();
      for (let at = 0; at < size; at++) {
        const [a, b] = [old[i + at], fresh[j + at]];
        if (a && b) tie(a, b);
      }
      same += size;
      i += size;
      j += size;
    }
  }
  settle();
  return { changes, ties, paragraphs: { from: old.length, to: fresh.length, same } };
}
