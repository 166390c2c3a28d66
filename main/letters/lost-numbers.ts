/**
 * Letters since 2024 draw the number of a comment that crosses a page behind its first part, so that text in drawing order
 * has the number on a line of its own just before the running header. It is put back where its comment must begin.
 */
import { endsWithPage } from './letter-blocks.ts';
import { endsSentence, type Piece } from './letter-pieces.ts';

const NUMBERED = /^\d{1,3}\.(?:\s|$)/;

/** Index of the piece that begins the comment, between `first` and `last`; -1 where none shows itself. */
function beginning(pieces: readonly Piece[], first: number, last: number): number {
  const sentence = (index: number): boolean => /^["“'(]?\p{Lu}/u.test(pieces[index]?.text ?? '');
  for (let index = last; index > first; index -= 1) {
    const above = pieces[index - 1];
    if (!above || !sentence(index)) continue;
    const styled = above.bold || above.italic || above.underline;
    const piece = pieces[index];
    const plain = piece !== undefined && !(piece.bold || piece.italic || piece.underline);
    if (plain && ((styled && !endsSentence(above.text)) || (endsWithPage(above.text) && !/\.$/.test(above.text)))) return index;
  }
  for (let index = last; index > first; index -= 1) {
    const above = pieces[index - 1];
    const citing = above !== undefined && /(?:Regulation\s+S-[KX]|\bASC\s+[\d-]+|\d\))\.$/.test(above.text);
    if (above && sentence(index) && endsSentence(above.text) && (pieces[index]?.gapBefore === true || citing)) return index;
  }
  return -1;
}

/** Moves each number that stands alone before a running header, in the middle of its comment, to the comment's first line. */
export function restoreLostNumbers(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1];
    const above = out.at(-1);
    const lost = /^\d{1,3}\.$/.test(piece.text) && next?.afterBreak === true && above !== undefined && !NUMBERED.test(next.text);
    // Below a heading the number stands where it belongs.
    if (!lost || endsWithPage(above.text) || above.bold || above.underline || above.italic) {
      out.push(piece);
      return;
    }
    const numbered = out.findLastIndex((one) => NUMBERED.test(one.text));
    const at = beginning(out, Math.max(numbered, 0), out.length - 1);
    const begin = out[at];
    if (begin) out[at] = { ...begin, text: `${piece.text} ${begin.text}` };
    else out.push(piece);
  });
  return out;
}
