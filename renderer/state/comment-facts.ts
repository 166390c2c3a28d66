/** What is known of a comment besides its own row: when it is due, whether it is answered, what is missing. */
import type { Commitment, Extension, Id, StaffComment } from '../api/model.ts';
import type { MatterView } from './derived.ts';

export interface CommentDue {
  readonly date: string;
  /** Who set the date: the comment itself, an extension of its letter, or the letter. */
  readonly by: 'comment' | 'extension' | 'letter';
}

/** Oldest first. */
export function extensionsOf(view: MatterView, letterDocumentId: Id): readonly Extension[] {
  return view.snapshot.extensions.filter((extension) => extension.letterDocumentId === letterDocumentId);
}

/** The last extension in force decides, else the letter. */
export function letterDue(view: MatterView, letterDocumentId: Id): CommentDue | null {
  const extension = extensionsOf(view, letterDocumentId).at(-1);
  if (extension) return { date: extension.dueDate, by: 'extension' };
  const date = view.letters.get(letterDocumentId)?.dueDate ?? null;
  return date === null ? null : { date, by: 'letter' };
}

export function commentDue(view: MatterView, comment: StaffComment): CommentDue | null {
  return comment.dueDate === null ? letterDue(view, comment.letterDocumentId) : { date: comment.dueDate, by: 'comment' };
}

export function responseText(view: MatterView, commentId: Id): string {
  return view.responses.get(commentId)?.plainText.trim() ?? '';
}

export function commitmentsOf(view: MatterView, commentId: Id): readonly Commitment[] {
  return view.snapshot.commitments.filter((commitment) => commitment.commentId === commentId);
}

/** Files of a comment: its own and those on its passages. */
export function filesOf(view: MatterView, commentId: Id): number {
  return view.attachmentsOf(commentId).length
    + view.passagesOf(commentId).reduce((sum, { annotation }) => sum + view.attachmentsOf(annotation.id).length, 0);
}

export const GAPS = ['no-passage', 'no-response', 'no-evidence', 'open-promise'] as const;
export type Gap = (typeof GAPS)[number];

export const GAP_WORDS: Readonly<Record<Gap, string>> = {
  'no-passage': 'No passage', 'no-response': 'No response', 'no-evidence': 'Response without evidence', 'open-promise': 'Promise without follow-up',
};

/**
 * What a comment still lacks. Evidence is a file, or a passage that does more than name the subject. A withdrawn
 * comment lacks nothing.
 */
export function gapsOf(view: MatterView, comment: StaffComment): readonly Gap[] {
  if (comment.status === 'withdrawn') return [];
  const passages = view.passagesOf(comment.id);
  const answered = responseText(view, comment.id) !== '';
  const evidence = filesOf(view, comment.id) > 0 || passages.some(({ link }) => link.role !== 'subject');
  const found: Readonly<Record<Gap, boolean>> = {
    'no-passage': passages.length === 0,
    'no-response': !answered,
    'no-evidence': answered && !evidence,
    'open-promise': commitmentsOf(view, comment.id).some((commitment) => !isKept(view, commitment)),
  };
  return GAPS.filter((gap) => found[gap]);
}

/** A promise is kept by a passage; one that went to the trash keeps nothing. */
export function isKept(view: MatterView, commitment: Commitment): boolean {
  return commitment.keptByAnnotationId !== null && view.annotations.has(commitment.keptByAnnotationId);
}

/** Names used in this matter before, most used first. */
export function ownersUsed(view: MatterView): readonly string[] {
  return mostUsed(view.snapshot.comments.map(({ owner }) => owner).filter((owner) => owner !== ''));
}

export function tagsUsed(view: MatterView): readonly string[] {
  return mostUsed(view.snapshot.comments.flatMap(({ tags }) => tags));
}

function mostUsed(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([name]) => name);
}
