/** Underlines as typewriters make them: a row of dashes right below the words. */
import type { Piece } from './letter-pieces.ts';

const ROW = /^(?:-{4,}|_{4,}|={4,}|~{4,})$/;

/** True for a row as wide as the line above it, which rows between parts of a letter or below columns of figures are not. */
function underlines(row: Piece, above: Piece | undefined): boolean {
  if (!above || !ROW.test(row.text) || row.gapBefore || row.afterBreak || ROW.test(above.text)) return false;
  return Math.abs(above.text.length - row.text.length) <= Math.max(3, row.text.length * 0.2);
}

/** The pieces with their rows of dashes turned to `underline`; `rows` are those taken out. A heading of several lines is underlined below its last. */
export function readTypedUnderlines(pieces: readonly Piece[]): { pieces: Piece[]; rows: Piece[] } {
  const out: Piece[] = [];
  const rows: Piece[] = [];
  for (const piece of pieces) {
    if (!underlines(piece, out.at(-1))) {
      out.push(piece);
      continue;
    }
    rows.push(piece);
    for (let index = out.length - 1; index >= 0 && out.length - index <= 3; index -= 1) {
      const line = out[index];
      if (!line || (index < out.length - 1 && /[.;]$/.test(line.text))) break;
      out[index] = { ...line, underline: true };
      if (line.gapBefore || line.afterBreak) break;
    }
  }
  return { pieces: out, rows };
}
