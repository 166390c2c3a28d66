import type { LetterBlock, LetterPlan } from './model.ts';
import { WIDTH, writeTextLetter } from './text-letter.ts';

interface Seen {
  styled: number;
  nested: number;
  wide: number;
}

function look(blocks: readonly LetterBlock[], seen: Seen, inTable: boolean): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph': case 'heading':
        seen.styled += block.runs.filter((run) => (run.bold || run.italic || run.underline || run.strike || run.script !== null) && run.text.trim() !== '').length;
        break;
      case 'list': for (const item of block.items) look(item, seen, inTable); break;
      case 'quote': look(block.blocks, seen, inTable); break;
      case 'table': {
        if (inTable) seen.nested += 1;
        const widest = Math.max(0, ...block.rows.map((row) => row.reduce((sum, cell) => sum + longestWords(cell.blocks) + 2, -2)));
        if (widest > WIDTH) seen.wide += 1;
        for (const row of block.rows) for (const cell of row) look(cell.blocks, seen, true);
      }
    }
  }
}

function longestWords(blocks: readonly LetterBlock[]): number {
  return Math.max(0, ...blocks.map((block) => (block.kind === 'paragraph' || block.kind === 'heading' ? block.runs.map((run) => run.text).join('').length : 0)));
}

const times = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What a format cannot show of this letter, in sentences for the person who exports it. */
export function lossesOf(plan: LetterPlan): Readonly<Record<'docx' | 'html' | 'txt', readonly string[]>> {
  const seen: Seen = { styled: 0, nested: 0, wide: 0 };
  for (const item of plan.items) if (item.kind === 'comment') look(item.response, seen, false);
  const { lost } = writeTextLetter(plan);
  return {
    docx: [],
    html: seen.nested > 0 ? [`${times(seen.nested, 'table inside a table becomes', 'tables inside tables become')} lines of text; EDGAR takes no nested tables.`] : [],
    txt: [
      'Comments are not set in bold or italic type; their number and the word “Response:” set them apart.',
      ...(seen.styled > 0 ? [`Bold, italic, underlined and raised type of ${times(seen.styled, 'stretch', 'stretches')} of words is lost.`] : []),
      ...(seen.wide > 0 ? [`${times(seen.wide, 'table is', 'tables are')} wider than ${WIDTH} columns: their cells are wrapped.`] : []),
      ...(lost.length > 0 ? [`Characters without an ASCII spelling become “?”: ${lost.join(' ')}`] : []),
    ],
  };
}
