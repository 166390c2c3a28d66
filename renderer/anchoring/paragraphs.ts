/** The paragraphs of a document, read off its pages; every row of a table is one of its own. */
import type { AnchorPage, Place } from './describe.ts';
import { findFurniture, type Span } from './furniture.ts';
import { quadsFor } from './geometry.ts';
import { linesOf, type PageLine } from './page-lines.ts';

export interface Part extends Span {
  readonly entry: AnchorPage;
}

export interface Paragraph {
  readonly parts: readonly Part[];
  /** The parts' text, joined by line ends. */
  readonly text: string;
  /** Words only, so that line breaks, typography and white space are no change. */
  readonly key: string;
  readonly words: readonly string[];
  /** A row of a table. */
  readonly row: boolean;
  /** A line or two. */
  readonly short: boolean;
}

const SHORT = 24;

const textOf = (parts: readonly Part[]): string => parts.map(({ entry, start, end }) => entry.page.text.slice(start, end)).join('\n');

function paragraphOf(parts: readonly Part[], row: boolean): Paragraph | null {
  const text = textOf(parts);
  const words = text.normalize('NFKC').toLowerCase().replace(/-\s*\n\s*/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? null : { parts, text, key: words.join(' '), words, row, short: words.length <= SHORT };
}

/** Paragraphs of one version, taken as one. */
export function joined(paragraphs: readonly Paragraph[]): Paragraph {
  const [first] = paragraphs;
  if (first !== undefined && paragraphs.length === 1) return first;
  const parts = paragraphs.flatMap((paragraph) => paragraph.parts);
  return { parts, text: textOf(parts), key: paragraphs.map(({ key }) => key).join(' '), words: paragraphs.flatMap(({ words }) => words), row: false, short: false };
}

/** The usual step from one line to the next, 0 where there is none, and the right edge that most lines reach. */
function measureOf(lines: readonly PageLine[]): { readonly step: number; readonly usual: number; readonly edge: number } {
  const steps = lines.slice(1).map(({ y }, index) => Math.abs((lines[index]?.y ?? Number.NaN) - y)).filter((step) => step > 1).sort((a, b) => a - b);
  const widths = lines.map(({ words }) => words.length).sort((a, b) => a - b);
  const edges = lines.map(({ right }) => right).filter((right) => !Number.isNaN(right)).sort((a, b) => a - b);
  return {
    // Closer to the small end: between paragraphs there is more room than between lines.
    step: steps[Math.floor(steps.length * 0.35)] ?? 0,
    usual: widths[Math.floor(widths.length * 0.75)] ?? 0,
    edge: edges[Math.floor(edges.length * 0.85)] ?? 0,
  };
}

/** Nearer to the right edge than this (points) a line is full, however few letters an indent has left it. */
const FULL = 36;

/**
 * Lines that are clearly shorter than the page's usual line end a paragraph, and so does room above the next one; a row
 * of a table stands alone, a numbered item begins one. A paragraph that runs on to the next page, past footers and
 * headers, is one with two parts.
 */
export function paragraphsOf(pages: readonly AnchorPage[]): Paragraph[] {
  const furniture = findFurniture(pages.map(({ page }) => page.text));
  const found: Paragraph[] = [];
  let parts: Part[] = [];
  const finish = (row = false): void => {
    const paragraph = paragraphOf(parts, row);
    if (paragraph !== null) found.push(paragraph);
    parts = [];
  };
  for (const [index, entry] of pages.entries()) {
    const { text } = entry.page;
    const lines = linesOf(entry, furniture[index] ?? []);
    const { step, usual, edge } = measureOf(lines);
    let start: number | null = null;
    for (const [at, line] of lines.entries()) {
      if (line.kind !== 'prose' && start === null) finish();
      start ??= line.start;
      const next = lines[at + 1];
      const room = Math.abs(line.y - (next?.y ?? Number.NaN)) > step * 1.4 && step > 0;
      const blank = next !== undefined && (room || /\n[^\S\n]*\n/.test(text.slice(line.end, next.start)));
      const short = line.words.length < usual * 0.8 && !(line.right > edge - FULL);
      const apart = line.kind === 'row' || (next !== undefined && next.kind !== 'prose');
      const runsOn = next === undefined && !short && line.kind !== 'row' && !/[.:;!?]["'\u201d\u2019)]?$/.test(line.words);
      if (!short && !blank && !apart && next !== undefined) continue;
      parts.push({ entry, start, end: line.end });
      start = null;
      if (!runsOn) finish(line.kind === 'row' && parts.length === 1);
    }
  }
  finish();
  return found;
}

export function placesOf({ parts }: Paragraph): Place[] {
  return parts.map(({ entry, start, end }) => ({ pageIndex: entry.pageIndex, start, end, quads: quadsFor(entry.page, start, end) }));
}

/** Stretches of a paragraph's text, each on its page; what has nothing visible is left out. */
export function placesWithin({ parts }: Paragraph, spans: readonly Span[]): Place[] {
  const places: Place[] = [];
  for (const span of spans) {
    let before = 0;
    for (const { entry, start, end } of parts) {
      const from = start + Math.max(0, span.start - before);
      const to = Math.min(end, start + span.end - before);
      before += end - start + 1;
      if (from >= to) continue;
      const quads = quadsFor(entry.page, from, to);
      if (quads.length > 0) places.push({ pageIndex: entry.pageIndex, start: from, end: to, quads });
    }
  }
  return places;
}
