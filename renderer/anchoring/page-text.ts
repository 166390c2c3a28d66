/**
 * The text of one page as search, anchors and exports see it, with the place of every character.
 * Built from PDF.js text items by the same function in the window and in the core, so that an offset means
 * the same everywhere.
 */

/** The part of a PDF.js TextItem that is used, as given with `disableNormalization: true`. */
export interface TextRun {
  readonly str: string;
  /** [a, b, c, d, e, f]: text space to PDF user space. */
  readonly transform: readonly number[];
  /** Advance width in user space units. */
  readonly width: number;
  readonly height: number;
  readonly dir: string;
  readonly hasEOL: boolean;
  /** CSS family of the run's font as PDF.js reports it: "serif", "sans-serif", "monospace". */
  readonly fontFamily: string;
}

export interface PlacedRun extends TextRun {
  /** Offsets of the run in the page's text. */
  readonly start: number;
  readonly end: number;
}

export interface PageText {
  readonly text: string;
  readonly runs: readonly PlacedRun[];
}

/** Joins runs in the order of the content stream; a run that ends a line adds "\n". */
export function buildPageText(runs: readonly TextRun[]): PageText {
  let text = '';
  const placed: PlacedRun[] = [];
  for (const run of runs) {
    const start = text.length;
    text += run.str;
    placed.push({ ...run, start, end: text.length });
    if (run.hasEOL) text += '\n';
  }
  return { text, runs: placed };
}
