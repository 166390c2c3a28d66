/** Plain text set as pages of monospaced lines, with the same geometry as a converted .txt filing: for tests and evaluations. */
import type { AnchorPage } from './describe.ts';
import { buildPageText, type TextRun } from './page-text.ts';

const SIZE = 10;
const LEADING = 12;
const LEFT = 54;
const TOP = 738;

/** One run per line; blank lines stay as lines without a run's width. */
export function typeset(texts: readonly string[], firstLabel = 1): AnchorPage[] {
  return texts.map((text, pageIndex) => {
    const lines = text.split('\n');
    const runs: TextRun[] = lines.map((line, index) => ({
      str: line, transform: [SIZE, 0, 0, SIZE, LEFT, TOP - index * LEADING], width: line.length * SIZE * 0.6, height: line === '' ? 0 : SIZE,
      dir: 'ltr', hasEOL: index < lines.length - 1, fontFamily: 'monospace',
    }));
    return { pageIndex, pageLabel: String(firstLabel + pageIndex), page: buildPageText(runs) };
  });
}
