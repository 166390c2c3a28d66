/** Which changes of a comparison are shown, which of them is read, and the pages they stand on. Pure. */
import { touchesPassage } from '../anchoring/compare.ts';
import type { Comparison, VersionChange } from '../api/model.ts';

export type Side = 'from' | 'to';

export interface ChangeFilter {
  readonly kind: VersionChange['kind'] | null;
  /** Words that the old or the new wording must hold, in any order. */
  readonly text: string;
  /** Only changes that touch a passage linked to a comment. */
  readonly linkedOnly: boolean;
}

export const NO_FILTER: ChangeFilter = { kind: null, text: '', linkedOnly: false };

export type Passages = Parameters<typeof touchesPassage>[1];

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

export function filterChanges(changes: readonly VersionChange[], { kind, text, linkedOnly }: ChangeFilter, linked: Passages): readonly VersionChange[] {
  const wanted = plain(text).split(/\s+/).filter((word) => word !== '');
  return changes.filter((change) => {
    if (kind !== null && change.kind !== kind) return false;
    if (linkedOnly && !touchesPassage(change, linked)) return false;
    if (wanted.length === 0) return true;
    const wordings = ['-', '+'].map((other) => plain(change.redline.filter(({ op }) => op !== other).map((part) => part.text).join('')));
    return wordings.some((wording) => wanted.every((word) => wording.includes(word)));
  });
}

/** The change that stands at a place of one version: the first one from there on if it is in sight, else the last one before. */
export function changeAt(changes: readonly VersionChange[], side: Side, { pageIndex, y }: { readonly pageIndex: number; readonly y: number }): VersionChange | null {
  let before: VersionChange | null = null;
  for (const change of changes) {
    const place = change[side].at(-1);
    if (place === undefined) continue;
    const foot = Math.min(...place.quads.map((quad) => quad[5]));
    const isAbove = place.pageIndex < pageIndex || (place.pageIndex === pageIndex && foot > y);
    if (!isAbove) return before === null || (change[side][0]?.pageIndex ?? 0) <= pageIndex ? change : before;
    before = change;
  }
  return before;
}

type Labels = readonly string[];

function pages(places: VersionChange['from'], labels: Labels): string | null {
  const [first, last] = [places[0], places.at(-1)].map((place) => (place === undefined ? null : labels[place.pageIndex] ?? String(place.pageIndex + 1)));
  return first == null ? null : first === last ? `p. ${first}` : `pp. ${first}–${last ?? ''}`;
}

/** "p. 12 → p. 14", as printed; of a removed paragraph the old page alone, of an added one the new page. */
export function pagesOfChange(change: VersionChange, labels: Readonly<Record<Side, Labels>>): string {
  const [from, to] = [pages(change.from, labels.from), pages(change.to, labels.to)];
  return from !== null && to !== null ? `${from} → ${to}` : from ?? to ?? '';
}

/** The next or previous change in the list; the first one where none is chosen, none past the ends. */
export function stepFrom(shown: readonly VersionChange[], current: VersionChange | null, comparison: Comparison, by: 1 | -1): VersionChange | null {
  if (current === null) return shown[0] ?? null;
  const at = shown.indexOf(current);
  if (at >= 0) return shown[at + by] ?? null;
  // The chosen one is filtered out: from where it would stand.
  const place = comparison.changes.indexOf(current);
  const rest = shown.filter((change) => Math.sign(comparison.changes.indexOf(change) - place) === by);
  return (by === 1 ? rest[0] : rest.at(-1)) ?? null;
}
