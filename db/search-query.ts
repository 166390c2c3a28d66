/** What a person typed, taken apart for the index and for marking what was found. */
import { plainText } from './search-words.ts';

export interface Phrase {
  readonly words: readonly string[];
  /** True where the last word may go on. */
  readonly prefix: boolean;
}

/**
 * Words stand each for themselves, "quoted words" together, a trailing `*` leaves the end of a word open. Every other
 * character only separates words.
 */
export function phrasesOf(typed: string): readonly Phrase[] {
  const phrases: Phrase[] = [];
  const plain = plainText(typed).replace(/[\u201C\u201D\u201E\u00AB\u00BB]/g, '"');
  for (const match of plain.matchAll(/"([^"]*)"?|([^\s"]+)/g)) {
    const words = (match[1] ?? match[2] ?? '').match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu);
    if (words !== null) phrases.push({ words, prefix: match[2]?.endsWith('*') === true });
  }
  return phrases;
}

/** As an FTS5 query: every phrase must occur. Null where no word is left. */
export function toFtsQuery(typed: string): string | null {
  const phrases = phrasesOf(typed);
  return phrases.length === 0 ? null : phrases.map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? '*' : ''}`).join(' ');
}
