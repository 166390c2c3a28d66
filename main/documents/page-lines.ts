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
    const gap = piece.x - right;
    // A gap of several spaces' width separates columns; it is kept visible for those who look for tables.
    if (text !== '' && gap > piece.size * 1.5) text += '   ';
    else if (text !== '' && gap > piece.size * 0.18 && !/\s$/.test(text) && !/^\s/.test(piece.str)) text += ' ';
    text += piece.str;
    right = Math.max(right, piece.end);
  }
  const first = sorted[0];
  return {
    text: text.trim(), y: first?.y ?? 0, x: first?.x ?? 0,
    size: Math.max(...pieces.map((piece) => piece.size)), start: Math.min(...pieces.map((piece) => piece.start)),
  };
}

/** Lines from top to bottom. Sideways text is left out: it is never a running head, a folio or a heading. */
export function pageLines(page: PageText): PageLine[] {
  const pieces: Piece[] = [];
  for (const run of page.runs) {
    if (run.str.trim() === '') continue;
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
  return lines;
}
