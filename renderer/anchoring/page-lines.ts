/** The lines of one page with their place and their cells: what tells a row of a table from a line of prose. */
import type { AnchorPage } from './describe.ts';
import type { Span } from './furniture.ts';

export interface PageLine extends Span {
  /** Trimmed; never empty. */
  readonly words: string;
  /** Baseline, left and right edge in PDF user space; NaN where the line has no run. */
  readonly y: number;
  readonly left: number;
  readonly right: number;
  /** `row`: figures in columns. `item`: words beside other words (a bullet, an exhibit's number, a signature and its title), which begin a paragraph. */
  readonly kind: 'prose' | 'row' | 'item';
}

/** Room between two runs (in em) that parts cells; justified prose stays below it. */
const CELL_GAP = 2;
/** The same in text that is set with blanks, and dots that lead to a page number. */
const BLANK_GAP = /\t|[^\S\n]{4,}|(?:\s?\.){4,}/;
const FIGURE = /^[($\s]*(?:[\d.,]*\d[\d.,]*|[\u2014\u2013-]+|n\/?a)[)%\s]*$/i;
/** Two figures at the end of a line are columns, however close they stand; "December 31, 2007." is none. */
const COLUMNS = /(?:\s\(?\$?\s?\(?(?:\.?\d[\d,]*(?:\.\d+)?|[\u2014\u2013])\)?%?(?=\s|$)){2,}$/;

function kindOf(cells: readonly string[], words: string): PageLine['kind'] {
  const last = cells.at(-1) ?? '';
  if (cells.length >= 2 && FIGURE.test(last)) return 'row';
  if (cells.length >= 3) return 'row';
  if (cells.length === 2) return 'item';
  return COLUMNS.test(words) && /[a-z]/i.test(words) && words.replace(/[^a-z]/gi, '').length < words.length / 2 ? 'row' : 'prose';
}

/** Lines in the order of the page's text, page furniture left out. */
export function linesOf({ page }: AnchorPage, furniture: readonly Span[]): readonly PageLine[] {
  let at = 0;
  return [...page.text.matchAll(/[^\n]+/g)].flatMap((match): PageLine[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const words = match[0].trim();
    if (words === '' || furniture.some((span) => span.start <= start && end <= span.end)) return [];
    while (at < page.runs.length && (page.runs[at]?.end ?? 0) <= start) at += 1;
    let [y, left, right, apart] = [Number.NaN, Number.NaN, Number.NaN, ''];
    for (let index = at; index < page.runs.length; index += 1) {
      const run = page.runs[index];
      if (run === undefined || run.start >= end) break;
      if (run.str.trim() === '') {
        apart += run.str;
        continue;
      }
      const [, , , , x = Number.NaN, baseline = Number.NaN] = run.transform;
      if (Number.isNaN(y)) [y, left] = [baseline, x];
      else if (x - right > CELL_GAP * run.height) apart += '\t';
      apart += run.str;
      right = x + run.width;
    }
    const cells = apart.trim().split(BLANK_GAP).map((cell) => cell.trim()).filter((cell) => cell !== '' && cell !== '$');
    return [{ start, end, words, y, left, right, kind: kindOf(cells, words) }];
  });
}
