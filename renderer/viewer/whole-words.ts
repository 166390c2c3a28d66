/** A selection whose edge falls inside a word means the word. Pure. */

const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Signs that stand inside a word or a number, between two of its characters. */
const JOINS = /['’.,]/;

/**
 * The offsets, moved outward to the edges of the words that they cut. "1,250.3" is one word; the comma of a sentence is no
 * part of one. An empty range stays empty.
 */
export function wholeWords(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  if (start >= end) return { start, end };
  let [from, to] = [start, end];
  while (from > 0 && belongs(text, from) && belongs(text, from - 1)) from -= 1;
  while (to < text.length && belongs(text, to - 1) && belongs(text, to)) to += 1;
  return { start: from, end: to };
}

function belongs(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (LETTER.test(sign)) return true;
  if (!JOINS.test(sign) || at === 0) return false;
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  // An apostrophe stands between letters, a point or a comma only between digits.
  return sign === '.' || sign === ',' ? /\d/.test(before) && /\d/.test(after) : LETTER.test(before) && LETTER.test(after);
}
