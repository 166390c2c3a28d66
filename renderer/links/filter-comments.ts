import type { StaffComment } from '../api/model.ts';
import { commentTitle, type LetterGroup, type MatterView } from '../state/derived.ts';
import { formatDate } from '../state/words.ts';

export interface CommentChoice {
  readonly comment: StaffComment;
  readonly title: string;
  /** Names the letter, where the matter has several. */
  readonly letter: string | null;
}

/** Comments whose number, heading or words match what was typed; those of the preferred letter first. */
export function filterComments(view: MatterView, typed: string, preferred: readonly StaffComment[]): readonly CommentChoice[] {
  const words = typed.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const own = new Set(preferred.map(({ id }) => id));
  const several = view.groups.length > 1;
  return view.groups
    .flatMap((group) => group.comments.map((comment) => ({ comment, title: commentTitle(comment), letter: several ? letterWords(group) : null })))
    .filter(({ comment }) => words.every((word) => matches(comment, word)))
    .sort((a, b) => rank(b, typed, own) - rank(a, typed, own));
}

function matches(comment: StaffComment, word: string): boolean {
  if (/^\d+$/.test(word)) return comment.number.startsWith(word);
  return [comment.number, ...comment.headings, comment.text].some((text) => text.toLowerCase().includes(word));
}

function rank({ comment }: CommentChoice, typed: string, own: ReadonlySet<string>): number {
  return (comment.number === typed ? 2 : 0) + (own.has(comment.id) ? 1 : 0);
}

export function letterWords({ letter, document }: LetterGroup): string {
  const date = letter?.letterDate ?? document?.filed ?? null;
  return date === null ? 'Staff letter' : `Staff letter ${formatDate(date)}`;
}
