/** The visual lines of a page, found from the places of its text runs. */
import type { PageText } from '../../renderer/anchoring/page-text.ts';

export interface PageLine {
  readonly text: string;
  /** Baseline in points from the bottom of the page, and left edge. */
  readonly y: number;
  readonly x: number;
  /** Type size in points. */
  readonly size: number;
  /** Offset in the page's text of the line's first run in reading order. */
  readonly start: number;
}

interface Piece {
  readonly str: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly start: number;
}

function toLine(pieces: Piece[]): PageLine {
  const sorted = pieces.toSorted((a, b) => a.x - b.x);
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of sorted) {
    const blank = piece.str.trim() === '';
    const gap = (blank ? piece.end : piece.x) - right;
    // A gap of several spaces' width separates columns; it is kept visible for those who look for tables.
    if (text !== '' && gap > piece.size * 1.5) text = `${text.trimEnd()}   `;
    // PDF.js gives the blank between words as a run of its own; a bare gap this wide is one it did not see.
    else if (text !== '' && gap > piece.size * 0.3 && !/\s$/.test(text) && !blank) text += ' ';
    if (!blank || !/\s$/.test(text)) text += piece.str;
    right = Math.max(right, piece.end);
  }
  const first = sorted.find((piece) => piece.str.trim() !== '') ?? sorted[0];
  return {
    text: text.trim(), y: first?.y ?? 0, x: first?.x ?? 0,
    size: Math.max(...pieces.map((piece) => piece.size)), start: Math.min(...pieces.filter((piece) => piece.str.trim() !== '').map((piece) => piece.start)),
  };
}

/** Lines from top to bottom. Sideways text is left out: it is never a running head, a folio or a heading. */
export function pageLines(page: PageText): PageLine[] {
  const pieces: Piece[] = [];
  for (const run of page.runs) {
    if (run.str === '') continue;
    const [a = 0, b = 0, , d = 0, e = 0, f = 0] = run.transform;
    if (Math.abs(b) > Math.abs(a)) continue;
    pieces.push({ str: run.str, x: e, end: e + run.width, y: f, size: Math.abs(d) || Math.abs(a) || run.height, start: run.start });
  }
  pieces.sort((p, q) => q.y - p.y);
  const lines: PageLine[] = [];
  let current: Piece[] = [];
  for (const piece of pieces) {
    const first = current[0];
    if (first !== undefined && first.y - piece.y > Math.max(2, Math.min(first.size, piece.size) * 0.45)) {
      lines.push(toLine(current));
      current = [];
    }
    current.push(piece);
  }
  if (current.length > 0) lines.push(toLine(current));
  return lines.filter((line) => line.text !== '');
}
