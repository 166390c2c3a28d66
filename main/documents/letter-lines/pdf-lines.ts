/** Lines of a letter in PDF, from geometry: what shares a baseline is a line, wider leading begins a paragraph. */
import type { LetterLine } from '../model.ts';
import { loadWithPdfJs } from '../pdf-open.ts';
import { readVisiblePage, type Rule, type VisiblePage, type VisibleRun } from './pdf-runs.ts';

interface PageLine {
  readonly text: string;
  readonly pageIndex: number;
  readonly left: number;
  readonly right: number;
  /** Width of the first word, in points. */
  readonly firstWord: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

/** Blank where two runs of a line lie this far apart, in font sizes. */
const BLANK = 0.12;

function groupByBaseline(runs: readonly VisibleRun[]): VisibleRun[][] {
  const groups: { baseline: number; size: number; runs: VisibleRun[] }[] = [];
  for (const run of [...runs].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    // Superscripts and footnote marks lie off the baseline by less than half the size of the text they belong to.
    const group = groups.findLast((other) => Math.abs(other.baseline - run.baseline) < Math.max(other.size, run.size) * 0.45);
    if (!group) groups.push({ baseline: run.baseline, size: run.size, runs: [run] });
    else {
      group.runs.push(run);
      if (run.size > group.size) Object.assign(group, { baseline: run.baseline, size: run.size });
    }
  }
  return groups.map((group) => group.runs.sort((a, b) => a.left - b.left));
}

function lineText(runs: readonly VisibleRun[]): string {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    const blank = text !== '' && run.left - right > run.size * BLANK && !/\s$/.test(text) && !/^\s/.test(run.text);
    text += (blank ? ' ' : '') + run.text;
    right = run.right;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** In proportion to its characters; a first word that is a run of its own counts exactly. */
function firstWordWidth(runs: readonly VisibleRun[]): number {
  const first = runs.find((run) => run.text.trim() !== '');
  if (!first) return 0;
  const word = first.text.trimStart().split(/\s/)[0] ?? '';
  return ((first.right - first.left) * word.length) / Math.max(1, first.text.length);
}

function isUnderlined(runs: readonly VisibleRun[], rules: readonly Rule[]): boolean {
  let width = 0;
  let covered = 0;
  for (const run of runs) {
    width += run.right - run.left;
    for (const rule of rules) {
      const below = rule.top - run.baseline;
      if (below < -0.5 || below > run.size * 0.35) continue;
      covered += Math.max(0, Math.min(rule.right, run.right) - Math.max(rule.left, run.left));
    }
  }
  return width > 0 && covered / width > 0.8;
}

/** Share of the line's characters for which `test` holds is nearly all. */
function mostly(runs: readonly VisibleRun[], test: (run: VisibleRun) => boolean): boolean {
  const all = runs.reduce((sum, run) => sum + run.text.trim().length, 0);
  const some = runs.reduce((sum, run) => sum + (test(run) ? run.text.trim().length : 0), 0);
  return some >= all * 0.9;
}

function pageLines(page: VisiblePage, pageIndex: number): PageLine[] {
  return groupByBaseline(page.runs)
    .map((runs): PageLine => {
      const largest = runs.reduce((a, b) => (b.size > a.size ? b : a));
      const words = runs.filter((run) => !/^\s*(?:\d{1,3}\.?|[•\uF0B7])\s*$/.test(run.text));
      const styledRuns = words.length > 0 ? words : runs;
      return {
        text: lineText(runs), pageIndex, left: runs[0]?.left ?? 0,
        right: Math.max(...runs.filter((run) => run.text.trim() !== '').map((run) => run.right)), firstWord: firstWordWidth(runs), baseline: largest.baseline, size: largest.size,
        bold: mostly(styledRuns, (run) => run.bold), italic: mostly(styledRuns, (run) => run.italic), underline: isUnderlined(styledRuns, page.rules),
      };
    })
    .filter((line) => line.text !== '');
}

/** The most frequent distance between two lines of a page, in points, from the whole letter. */
function usualLeading(pages: readonly (readonly PageLine[])[]): number {
  const counts = new Map<number, number>();
  for (const lines of pages) {
    lines.forEach((line, index) => {
      const before = lines[index - 1];
      if (!before) return;
      const step = Math.round((line.baseline - before.baseline) * 2) / 2;
      if (step > 0 && step < line.size * 1.8) counts.set(step, (counts.get(step) ?? 0) + 1);
    });
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 14;
}

/** Left edge of the text: the leftmost edge that at least three lines (or a tenth of them) share. */
function leftMargin(lines: readonly PageLine[]): number {
  const edges = lines.map((line) => line.left).sort((a, b) => a - b);
  const needed = Math.min(3, Math.ceil(edges.length / 10));
  return edges.find((edge) => edges.filter((other) => other >= edge && other < edge + 3).length >= needed) ?? edges[0] ?? 0;
}

async function readVisiblePages(bytes: Uint8Array, password?: string): Promise<VisiblePage[]> {
  const document = await loadWithPdfJs(bytes, password);
  try {
    const pages: VisiblePage[] = [];
    for (let pageIndex = 0; pageIndex < document.numPages; pageIndex += 1) {
      const page = await document.getPage(pageIndex + 1);
      pages.push(await readVisiblePage(page));
      page.cleanup();
    }
    return pages;
  } finally {
    await document.loadingTask.destroy();
  }
}

export async function readPdfLines(bytes: Uint8Array, password?: string): Promise<LetterLine[]> {
  return linesOfPages(await readVisiblePages(bytes, password));
}

/** The same of pages that were read already. */
export function linesOfPages(visible: readonly VisiblePage[]): LetterLine[] {
  const pages = visible.map(pageLines);
  const leading = usualLeading(pages);
  const margin = leftMargin(pages.flat());
  const rights = pages.flat().map((line) => line.right).sort((a, b) => a - b);
  // The very longest line can stick out; a few that end there are the margin.
  const rightMargin = rights[Math.floor(rights.length * 0.97)] ?? 540;
  return pages.flatMap((lines, pageIndex) =>
    lines.map((line, index): LetterLine => {
      const before = lines[index - 1];
      const next = lines[index + 1] ?? pages[pageIndex + 1]?.[0];
      return {
        text: line.text,
        pageIndex: line.pageIndex,
        indent: Math.max(0, Math.round((line.left - margin) * 10) / 10),
        gapBefore: before ? line.baseline - before.baseline > leading * 1.3 : pageIndex === 0,
        bold: line.bold,
        italic: line.italic,
        underline: line.underline,
        full: next !== undefined && line.right + line.size * 0.25 + next.firstWord > rightMargin + line.size * 0.1,
      };
    }),
  );
}
