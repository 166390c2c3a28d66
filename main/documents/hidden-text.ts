/**
 * Text runs that nobody can see on the page: white on white paper, fully transparent, or of render mode 3 with no
 * picture over it (text under a scan is what its reader wants to search). Found from how the page is painted, which
 * takes longer than reading its text, so only short documents are looked at: the letters that carry such text are short.
 */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextRun } from '../../renderer/anchoring/page-text.ts';
import type { UnseenRun, VisiblePage, VisibleRun } from './letter-lines/pdf-runs.ts';

/** Staff letters have 15 pages at the most; what is longer is a filing. */
const MAX_PAGES = 40;
/** How far apart, in points, one glyph may be placed by the two readings. */
const NEAR = 1.5;

export function mayHideText(document: PDFDocumentProxy): boolean {
  return document.numPages <= MAX_PAGES;
}

/** White is seen on whatever colour or picture was painted under it; an OCR layer belongs to the picture over it. */
function isUnseen(run: UnseenRun, { painted }: VisiblePage): boolean {
  const behind = run.why === 'white' ? painted.slice(0, run.paintedBefore) : run.why === 'mode' ? painted.filter(({ picture }) => picture) : [];
  return !behind.some((box) => run.left >= box.left - NEAR && run.left <= box.right + NEAR && run.baseline >= box.top - NEAR && run.baseline <= box.bottom + NEAR);
}

function begins(str: string, chunk: string): boolean {
  const [a, b] = [str.replace(/\s+/g, ''), chunk.replace(/\s+/g, '')];
  const length = Math.min(a.length, b.length, 5);
  return length > 0 && a.slice(0, length) === b.slice(0, length);
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function startsAt(chunk: { readonly left: number; readonly baseline: number }, { x, y }: Place): boolean {
  return Math.abs(chunk.left - x) <= NEAR && Math.abs(chunk.baseline - y) <= NEAR;
}

/** True where visible words begin within the run: PDF.js may have joined them with unseen ones into one run. */
function holdsVisible(run: TextRun, { x, y, width }: Place, seen: readonly VisibleRun[]): boolean {
  return seen.some((chunk) => Math.abs(chunk.baseline - y) <= NEAR && chunk.left >= x - NEAR && chunk.left < x + width - NEAR
    && chunk.text.trim().length > 1 && run.str.includes(chunk.text.trim()));
}

/** Indices of the runs of a page that are not seen; blank ones between them too. */
export function hiddenRunsOf(page: PDFPageProxy, runs: readonly TextRun[], visible: VisiblePage): number[] {
  const unseen = visible.unseen.filter((run) => isUnseen(run, visible));
  if (unseen.length === 0) return [];
  const viewport = page.getViewport({ scale: 1 });
  const hidden = runs.flatMap((run, index) => {
    const [x = 0, y = 0] = viewport.convertToViewportPoint(run.transform[4] ?? 0, run.transform[5] ?? 0) as number[];
    const place = { x, y, width: run.width };
    const covered = run.str.trim() !== '' && unseen.some((chunk) => startsAt(chunk, place) && begins(run.str, chunk.text));
    return covered && !holdsVisible(run, place, visible.runs) ? [index] : [];
  });
  const found = new Set(hidden);
  for (const [at, index] of hidden.entries()) {
    const next = hidden[at + 1] ?? index;
    const between = runs.slice(index + 1, next);
    if (between.every(({ str }) => str.trim() === '')) between.forEach((_, offset) => found.add(index + 1 + offset));
  }
  return [...found].sort((a, b) => a - b);
}
