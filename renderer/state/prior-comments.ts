/** "prior comment 4 in our letter dated ..." -> that comment, where its letter is in the matter. */
import type { PriorCommentReference, StaffComment } from '../api/model.ts';
import type { LetterGroup } from './derived.ts';

/**
 * @param groups newest letter first
 * Without a date the reference means the newest letter that is older than the comment's own.
 */
export function resolvePrior(groups: readonly LetterGroup[], comment: StaffComment, { number, letterDate }: PriorCommentReference): StaffComment | null {
  const own = groups.findIndex(({ letterDocumentId }) => letterDocumentId === comment.letterDocumentId);
  const letters = letterDate === null
    ? groups.slice(own + 1, own + 2)
    : groups.filter(({ letter, letterDocumentId }) => letter?.letterDate === letterDate && letterDocumentId !== comment.letterDocumentId);
  return letters.flatMap(({ comments }) => comments).find((candidate) => candidate.number === number) ?? null;
}

/** Comments of later letters that refer to this one. */
export function followUps(groups: readonly LetterGroup[], comment: StaffComment): readonly StaffComment[] {
  return groups.flatMap(({ comments }) => comments)
    .filter((later) => later.priorComments.some((reference) => resolvePrior(groups, later, reference)?.id === comment.id));
}
