/** What typed digits mean while a passage is selected. Pure, so that the rule can be tested without a keyboard. */

/** How long "1" waits for a second digit in a letter of ten comments or more. */
export const NUMBER_PAUSE_MILLISECONDS = 650;

export type NumberMeaning<T> =
  | { readonly kind: 'link'; readonly comment: T }
  /** More digits could follow; `comment` is meant if none do. */
  | { readonly kind: 'wait'; readonly comment: T | null }
  | { readonly kind: 'unknown' };

/**
 * A number that no longer number begins with is meant at once. "1" in a letter of 12 comments waits for a moment,
 * because "10", "11" and "12" begin with it.
 */
export function meaningOf<T extends { readonly number: string }>(typed: string, comments: readonly T[]): NumberMeaning<T> {
  const exact = comments.find((comment) => comment.number === typed) ?? null;
  const longer = comments.some((comment) => comment.number.length > typed.length && comment.number.startsWith(typed));
  if (longer) return { kind: 'wait', comment: exact };
  return exact === null ? { kind: 'unknown' } : { kind: 'link', comment: exact };
}
