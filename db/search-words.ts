/**
 * Text as it is indexed and asked for: ligatures and full-width letters as plain ones, nothing invisible inside words,
 * words divided at a line's end in both readings ("dis-\nclosure" and "long-\nterm" look alike).
 */

/** Soft hyphen, zero-width space and joiners, word joiner, byte order mark: they divide a word for an index, not for a reader. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
/** A letter, a hyphen at the end of the line, and a small letter that goes on. */
const DIVIDED = /(\p{L})[-\u2010\u2011\u00AD][ \t]*\r?\n[ \t]*(?=\p{Ll})/gu;

export function plainText(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFKC');
}

export interface NormalisedWords {
  readonly words: string;
  /** The whole text with divided words put together; empty where no word is divided. */
  readonly joined: string;
}

export function normalisedWords(text: string): NormalisedWords {
  const joined = text.replace(DIVIDED, '$1');
  return { words: plainText(text), joined: joined === text ? '' : plainText(joined) };
}
