import { blockText } from './letter-blocks.ts';
import type { LetterCell } from './model.ts';
import { toAscii, wrapText } from './ascii.ts';

const isFigure = (text: string): boolean => /^[\s$(]*-?[\d.,]+[\s)%]*$/u.test(text);

/** Column widths that fit into `room`: natural where they fit, else the widest give way first. */
function fit(natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  const total = () => widths.reduce((sum, width) => sum + width, 0);
  while (total() > room) {
    const widest = widths.indexOf(Math.max(...widths));
    const width = widths[widest] ?? 0;
    if (width <= 3) break;
    widths[widest] = width - 1;
  }
  return widths;
}

/** A table in columns of plain text, no line longer than `width`; figures stand to the right of their column. */
export function asciiTable(rows: readonly (readonly LetterCell[])[], width: number, indent: string, lost: Set<string>): readonly string[] {
  const grid = rows.map((row) => row.flatMap((cell) => [
    { text: toAscii(blockText(cell.blocks), lost).replaceAll(/\s+/gu, ' ').trim(), header: cell.header },
    // A cell over several columns keeps its words in the first of them.
    ...Array.from({ length: cell.colSpan - 1 }, () => ({ text: '', header: cell.header })),
  ]));
  const columns = Math.max(0, ...grid.map((row) => row.length));
  if (columns === 0) return [];
  const gap = '  ';
  const natural = Array.from({ length: columns }, (_, column) => Math.max(1, ...grid.map((row) => row[column]?.text.length ?? 0)));
  const widths = fit(natural, width - indent.length - gap.length * (columns - 1));
  const lines: string[] = [];
  grid.forEach((row, index) => {
    const cells = widths.map((room, column) => {
      const text = row[column]?.text ?? '';
      return wrapText(text, room).map((line) => (isFigure(text) ? line.padStart(room) : line.padEnd(room)));
    });
    const height = Math.max(1, ...cells.map((cell) => cell.length));
    for (let line = 0; line < height; line += 1) {
      lines.push((indent + widths.map((room, column) => cells[column]?.[line] ?? ' '.repeat(room)).join(gap)).trimEnd());
    }
    const last = index === grid.length - 1;
    if (!last && row.every((cell) => cell.header)) lines.push(indent + widths.map((room) => '-'.repeat(room)).join(gap));
  });
  return lines;
}
