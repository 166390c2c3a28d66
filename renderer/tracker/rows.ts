/** The rows of the tracker: what each comment needs, flattened for filtering and sorting. Pure. */
import type { CommentStatus, Id, StaffComment } from '../api/model.ts';
import { commentDue, filesOf, gapsOf, responseText, type CommentDue, type Gap } from '../state/comment-facts.ts';
import { commentTitle, type MatterView } from '../state/derived.ts';
import { formatDate, STATUS_WORDS, STATUSES } from '../state/words.ts';

export interface TrackerRow {
  readonly id: Id;
  readonly comment: StaffComment;
  readonly title: string;
  /** "Sep 12, 2008": the letter it stands in. */
  readonly letter: string;
  /** Place in the navigator's order. */
  readonly order: number;
  readonly due: CommentDue | null;
  readonly passages: number;
  readonly files: number;
  /** Words of the response; 0 while there is none. */
  readonly responseWords: number;
  readonly gaps: readonly Gap[];
}

export function rowsOf(view: MatterView): readonly TrackerRow[] {
  return view.groups.flatMap((group) => group.comments.map((comment) => ({ group, comment }))).map(({ group, comment }, order) => {
    const text = responseText(view, comment.id);
    const date = group.letter?.letterDate ?? group.document?.filed ?? null;
    return {
      id: comment.id, comment, order, title: commentTitle(comment).replace(/\s+/g, ' '), letter: date === null ? 'undated' : formatDate(date),
      due: commentDue(view, comment), passages: view.passagesOf(comment.id).length, files: filesOf(view, comment.id),
      responseWords: text === '' ? 0 : text.split(/\s+/).length, gaps: gapsOf(view, comment),
    };
  });
}

export interface TrackerFilter {
  /** Every word must stand in the number, headings, words, owner or tags. */
  readonly text: string;
  /** Empty: any. */
  readonly statuses: readonly CommentStatus[];
  /** Null: anybody; empty string: nobody yet. */
  readonly owner: string | null;
  readonly tag: string | null;
  readonly gap: Gap | null;
}

export const NO_FILTER: TrackerFilter = { text: '', statuses: [], owner: null, tag: null, gap: null };

export function isFiltering(filter: TrackerFilter): boolean {
  return filter.text.trim() !== '' || filter.statuses.length > 0 || filter.owner !== null || filter.tag !== null || filter.gap !== null;
}

export function filterRows(rows: readonly TrackerRow[], filter: TrackerFilter): readonly TrackerRow[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return rows.filter(({ comment, gaps }) =>
    (filter.statuses.length === 0 || filter.statuses.includes(comment.status))
    && (filter.owner === null || comment.owner === filter.owner)
    && (filter.tag === null || comment.tags.includes(filter.tag))
    && (filter.gap === null || gaps.includes(filter.gap))
    && words.every((word) => [comment.number, ...comment.headings, comment.text, comment.owner, ...comment.tags].some((text) => text.toLowerCase().includes(word))));
}

export const SORT_COLUMNS = ['number', 'title', 'status', 'owner', 'due', 'passages', 'files', 'response', 'signed', 'tags'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export interface TrackerSort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** What is missing (no owner, no date, no tag) comes last, whichever way the rest is sorted. */
export function sortRows(rows: readonly TrackerRow[], { column, descending }: TrackerSort): readonly TrackerRow[] {
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [keyOf(a, column), keyOf(b, column)];
    if (left === null || right === null) return left === right ? a.order - b.order : left === null ? 1 : -1;
    const by = typeof left === 'number' && typeof right === 'number' ? left - right : String(left).localeCompare(String(right), 'en', { numeric: true });
    return by === 0 ? a.order - b.order : sign * by;
  });
}

function keyOf({ comment, order, title, due, passages, files, responseWords }: TrackerRow, column: SortColumn): string | number | null {
  switch (column) {
    case 'number': return order;
    case 'title': return title;
    case 'status': return STATUSES.indexOf(comment.status);
    case 'owner': return comment.owner === '' ? null : comment.owner;
    case 'due': return due?.date ?? null;
    case 'passages': return passages;
    case 'files': return files;
    case 'response': return responseWords;
    case 'signed': return comment.signedOffAt;
    case 'tags': return comment.tags.length === 0 ? null : comment.tags.toSorted().join(' ');
  }
}

export const GROUPINGS = ['letter', 'status', 'owner', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface RowGroup {
  /** Null where the rows are not grouped. */
  readonly title: string | null;
  readonly rows: readonly TrackerRow[];
}

/** Groups in their own order (letters as in the navigator, statuses as they follow, owners by name); rows keep theirs. */
export function groupRows(rows: readonly TrackerRow[], grouping: Grouping): readonly RowGroup[] {
  if (grouping === 'none') return rows.length === 0 ? [] : [{ title: null, rows }];
  const groups = [...Map.groupBy(rows, (row) => groupKey(row, grouping))];
  const rank = (members: readonly TrackerRow[]): number => Math.min(...members.map((row) => (grouping === 'status' ? STATUSES.indexOf(row.comment.status) : row.order)));
  return groups
    .sort(([a, one], [b, other]) => (grouping === 'owner' ? (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b)) : rank(one) - rank(other)))
    .map(([, members]) => ({ title: titleOf(members[0], grouping), rows: members }));
}

function groupKey({ comment }: TrackerRow, grouping: Exclude<Grouping, 'none'>): string {
  return grouping === 'letter' ? comment.letterDocumentId : grouping === 'status' ? comment.status : comment.owner;
}

function titleOf(row: TrackerRow | undefined, grouping: Exclude<Grouping, 'none'>): string {
  if (row === undefined) return '';
  if (grouping === 'letter') return `Staff letter · ${row.letter}`;
  if (grouping === 'status') return STATUS_WORDS[row.comment.status];
  return row.comment.owner === '' ? 'Nobody yet' : row.comment.owner;
}
