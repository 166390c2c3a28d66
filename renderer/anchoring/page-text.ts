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

const NONE: ReadonlySet<number> = new Set();

/** The most runs that the white block of a staff letter's page header takes. */
const GHOST_RUNS = 10;

/**
 * Indices of runs that nobody can see: staff letters of 2017 to 2024 carry a white block of template fields
 * ("FirstName LastNameJane Doe", "Comapany NameAcme Inc.", "May 22, 2024 Page 2", "FirstName LastName") over the page,
 * often in the middle of a comment. Told by its words, because PDF.js reports neither colour nor render mode with text.
 */
function ghostRuns(runs: readonly TextRun[]): ReadonlySet<number> {
  const ghosts = new Set<number>();
  for (let first = 0; first < runs.length; first += 1) {
    if (!/^FirstName LastName\S/.test(runs[first]?.str ?? '')) continue;
    const block = runs.slice(first, first + GHOST_RUNS);
    const last = block.findIndex((run) => run.str.trim() === 'FirstName LastName');
    if (last < 0 || !block.some((run) => /^Com[ap]+any Name/.test(run.str))) continue;
    for (let index = first; index <= first + last; index += 1) ghosts.add(index);
    first += last;
  }
  return ghosts;
}

/**
 * Joins runs in the order of the content stream; a run that ends a line adds "\n". Runs that nobody can see keep their
 * place in the list, with no characters, so that runs and text layer stay aligned. `hidden` are those that the painting
 * of the page tells, found when the document was imported.
 */
export function buildPageText(runs: readonly TextRun[], hidden: ReadonlySet<number> = NONE): PageText {
  let text = '';
  const placed: PlacedRun[] = [];
  const ghosts = new Set([...ghostRuns(runs), ...hidden]);
  for (const [index, run] of runs.entries()) {
    const start = text.length;
    if (ghosts.has(index)) {
      placed.push({ ...run, str: '', start, end: start });
      continue;
    }
    text += run.str;
    placed.push({ ...run, start, end: text.length });
    if (run.hasEOL) text += '\n';
  }
  return { text, runs: placed };
}
