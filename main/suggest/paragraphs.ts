/** Pages of a filing cut into the passages that can be suggested. */
import type { DocumentPage } from '../../db/model.ts';

export interface Paragraph {
  readonly pageIndex: number;
  readonly pageLabel: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const SHORTEST = 60;
const LONGEST = 900;
const HEADING = /^\s*(item|note|part|exhibit)\s+[\dIVX]/i;

/**
 * A line clearly shorter than the page's usual width ends its paragraph; so does a blank line, and one before an item
 * or note heading. Long paragraphs are cut at a sentence end.
 */
export function paragraphsOf(page: DocumentPage): Paragraph[] {
  const lines: { start: number; end: number }[] = [];
  for (const match of page.text.matchAll(/[^\n]+/g)) lines.push({ start: match.index, end: match.index + match[0].length });
  const widths = lines.map(({ start, end }) => end - start).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length * 0.75)] ?? 0;
  const found: Paragraph[] = [];
  const add = (from: number, to: number): void => {
    let [start, end] = [from, to];
    while (start < end && /\s/.test(page.text[start] ?? '')) start += 1;
    while (end > start && /\s/.test(page.text[end - 1] ?? '')) end -= 1;
    const text = page.text.slice(start, end);
    if (text.length >= SHORTEST && /\p{L}{3}/u.test(text)) found.push({ pageIndex: page.pageIndex, pageLabel: page.pageLabel, start, end, text });
  };
  let from: number | null = null;
  for (const [index, line] of lines.entries()) {
    from ??= line.start;
    const text = page.text.slice(line.start, line.end);
    const next = lines[index + 1];
    const blank = next !== undefined && /\n\s*\n/.test(page.text.slice(line.end - 1, next.start + 1));
    const heading = next !== undefined && HEADING.test(page.text.slice(next.start, next.end));
    const sentenceEnds = /[.:;?!][)"'\u201d\u2019]?\s*$/.test(text);
    const ends = next === undefined || blank || heading || text.trim().length < usual * 0.8 || (line.end - from > LONGEST && sentenceEnds);
    if (!ends) continue;
    add(from, line.end);
    from = null;
  }
  return found;
}
