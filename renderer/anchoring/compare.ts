/** Two versions of a document, paragraph by paragraph: what was reworded, put in and taken out. */
import { diffArrays } from 'diff';
import type { AnchorPage, Place } from './describe.ts';
import { quadsFor } from './geometry.ts';
import { pairUp, similarity } from './pair-paragraphs.ts';
import { joined, paragraphsOf, placesOf, placesWithin, type Paragraph } from './paragraphs.ts';
import { compareWords, type RedlinePart } from './redline.ts';
import { grow, sameWords, type Grown } from './regroup.ts';

export interface VersionChange {
  readonly kind: 'changed' | 'inserted' | 'deleted';
  /** In the old version; empty for an insertion. */
  readonly from: readonly Place[];
  /** In the new version; empty for a deletion. */
  readonly to: readonly Place[];
  /** Of a reworded paragraph: what is gone from the old version, what came in the new one. Empty where all of it is gone or new. */
  readonly words: { readonly from: readonly Place[]; readonly to: readonly Place[] };
  /** A row of a table. */
  readonly row: boolean;
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

const DIFF_TIMEOUT = 3_000;

/** True where the change covers a character of one of the passages: those of the old version against `from`, those of the new against `to`. */
export function touchesPassage(change: Pick<VersionChange, 'from' | 'to'>, passages: Readonly<Record<'from' | 'to', readonly Span[]>>): boolean {
  return (['from', 'to'] as const).some((side) => change[side].some((place) =>
    passages[side].some((passage) => passage.pageIndex === place.pageIndex && place.start < passage.end && passage.start < place.end)));
}

function topOf({ parts }: Paragraph): Tie['from'] | null {
  const [first] = parts;
  if (first === undefined) return null;
  const [quad] = quadsFor(first.entry.page, first.start, Math.min(first.end, first.start + 40));
  return quad === undefined ? null : { pageIndex: first.entry.pageIndex, y: Math.max(quad[1], quad[3]) };
}

const NOWHERE = { from: [], to: [] } as const;
const evened = ({ text }: Paragraph): string => text.trim().replace(/\s+/g, ' ');

/** Null where nothing but hyphens at line ends and the like tells them apart. */
function reworded(before: Paragraph, after: Paragraph): VersionChange | null {
  const { parts, gone, come } = compareWords(before.text, after.text);
  if (gone.length + come.length === 0) return null;
  return {
    kind: 'changed', from: placesOf(before), to: placesOf(after), words: { from: placesWithin(before, gone), to: placesWithin(after, come) },
    row: before.row && after.row, redline: parts,
  };
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
    for (const one of gone) changes.push({ kind: 'deleted', from: placesOf(one), to: [], words: NOWHERE, row: one.row, redline: [{ op: '-', text: evened(one) }] });
    for (const one of come) changes.push({ kind: 'inserted', from: [], to: placesOf(one), words: NOWHERE, row: one.row, redline: [{ op: '+', text: evened(one) }] });
  };
  /** Paragraphs between two unchanged ones that are not the same: edited ones are paired, the rest is gone or new. */
  const settleEdited = (gone: readonly Paragraph[], come: readonly Paragraph[]): void => {
    const joinedOf = ({ from, to }: Grown): readonly [Paragraph, Paragraph] => [joined(gone.slice(...from)), joined(come.slice(...to))];
    const holdsRow = ({ from, to }: Grown): boolean => gone.slice(...from).some(({ row }) => row) || come.slice(...to).some(({ row }) => row);
    const isPair = ({ from, to }: Grown): boolean => from[1] - from[0] === 1 && to[1] - to[0] === 1;
    // A row of a table stays one.
    const grown = grow(pairUp(gone, come), [gone.length, come.length], (one) => (isPair(one) || !holdsRow(one) ? similarity(...joinedOf(one)) : 0));
    let [a, b] = [0, 0];
    for (const one of grown) {
      report(gone.slice(a, one.from[0]), come.slice(b, one.to[0]));
      const [before, after] = joinedOf(one);
      tie(before, after);
      const change = before.key === after.key ? null : reworded(before, after);
      if (change === null) same += one.to[1] - one.to[0];
      else changes.push(change);
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
