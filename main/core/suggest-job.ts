/** Runs in a job thread: the passages of a filing that the comments of a letter may be about. */
import { isDeepStrictEqual } from 'node:util';
import { indexFiling, type FilingIndex } from '../suggest/filing-index.ts';
import type { AskingComment, CommentSuggestions, ReviewedFiling } from '../suggest/model.ts';
import { suggestFrom } from '../suggest/suggest.ts';
import { installedWordVectors } from '../suggest/vectors/installed.ts';

export interface SuggestJob {
  readonly comments: readonly AskingComment[];
  readonly filing: ReviewedFiling;
  readonly top: number;
}

/** The filing that was asked about last. A letter that is put right, or another letter, asks the same one again, and counting its passages is most of the work. */
let last: FilingIndex | null = null;

export function suggestForLetter({ comments, filing, top }: SuggestJob): CommentSuggestions[] {
  if (last === null || !isDeepStrictEqual(last.filing, filing)) last = indexFiling(filing, installedWordVectors());
  return suggestFrom(last, comments, top);
}
