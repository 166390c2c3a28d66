import type { Annotation, Extension, Letter, Link, Response, StaffComment } from '../../db/model.ts';
import type { ClosedState, Coverage, DueState } from '../../preload/api.ts';
import { businessDaysBetween, earliestPublication, type Closing } from '../letters/business-days.ts';

interface CoverageInput {
  readonly comments: readonly StaffComment[];
  readonly annotations: readonly Annotation[];
  readonly links: readonly Link[];
  readonly responses: readonly Response[];
}

/** Withdrawn comments need no passage and no answer, so they do not count. */
export function coverageOf({ comments, annotations, links, responses }: CoverageInput): Coverage {
  const counted = comments.filter((comment) => comment.status !== 'withdrawn');
  const linkedComments = new Set(links.map((link) => link.commentId));
  const linkedPassages = new Set(links.map((link) => link.annotationId));
  const answered = new Set(responses.filter((response) => response.plainText.trim() !== '').map((response) => response.commentId));
  return {
    comments: counted.length,
    linkedComments: counted.filter((comment) => linkedComments.has(comment.id)).length,
    answeredComments: counted.filter((comment) => answered.has(comment.id)).length,
    passages: annotations.length,
    unlinkedPassages: annotations.filter((annotation) => !linkedPassages.has(annotation.id)).length,
  };
}

/** The newest letter decides, its last extension first; a completion letter ends the countdown.
 * `letters` are newest first, `extensions` oldest first. */
export function dueStateOf(letters: readonly Letter[], today: Date, extensions: readonly Extension[], closings: readonly Closing[]): DueState | null {
  const newest = letters[0];
  if (newest === undefined || newest.kind !== 'comments') return null;
  const dueDate = extensions.findLast((extension) => extension.letterDocumentId === newest.documentId)?.dueDate ?? newest.dueDate;
  if (dueDate === null) return null;
  return { dueDate, letterDocumentId: newest.documentId, businessDaysLeft: businessDaysBetween(localDate(today), dueDate, closings) };
}

/** A review whose newest letter says that it is complete; the letters of it become public 20 business days later at the earliest. */
export function closedStateOf(letters: readonly Letter[], closings: readonly Closing[]): ClosedState | null {
  const newest = letters[0];
  if (newest === undefined || newest.kind !== 'completed') return null;
  return {
    letterDocumentId: newest.documentId, completedOn: newest.letterDate,
    earliestPublication: newest.letterDate === null ? null : earliestPublication(newest.letterDate, closings).date,
  };
}

/** The calendar date on the user's own clock: deadlines are local days, not instants. */
export function localDate(instant: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${instant.getFullYear()}-${pad(instant.getMonth() + 1)}-${pad(instant.getDate())}`;
}
