import { asciiTable } from './ascii-table.ts';
import { toAscii, wrapText } from './ascii.ts';
import type { Rule83 } from '../model.ts';
import { pageNumber, stampWords } from '../rule83.ts';
import type { LetterBlock, LetterPlan, LetterRun } from './model.ts';

/** EDGAR refuses text lines of more than 80 characters outside tables (EDGAR Filer Manual, volume II, 5.2.1). */
export const WIDTH = 80;

export interface TextLetter {
  readonly text: string;
  /** Characters without an ASCII spelling, written as "?". */
  readonly lost: readonly string[];
}

function words(runs: readonly LetterRun[], lost: Set<string>): string {
  return toAscii(runs.map((run) => run.text).join(''), lost);
}

function blockLines(block: LetterBlock, indent: string, lost: Set<string>, depth: number): readonly string[] {
  switch (block.kind) {
    case 'paragraph': {
      const lines = wrapText(words(block.runs, lost), WIDTH, indent);
      if (block.align === 'left') return lines;
      return lines.map((line) => {
        const slack = WIDTH - line.trim().length;
        return ' '.repeat(block.align === 'right' ? slack : Math.floor(slack / 2)) + line.trim();
      });
    }
    case 'heading': return wrapText(words(block.runs, lost).toUpperCase(), WIDTH, indent);
    case 'quote': return linesOf(block.blocks, `${indent}     `, lost, depth);
    case 'table': return asciiTable(block.rows, WIDTH, indent, lost);
    case 'list': return block.items.flatMap((item, at): string[] => {
      const label = block.ordered ? (depth % 2 === 0 ? `${block.start + at}.` : `(${String.fromCodePoint(97 + ((block.start + at - 1) % 26))})`) : depth % 2 === 0 ? '*' : '-';
      const mark = `${indent}${label.padEnd(block.ordered ? 4 : 3)}`;
      const inner = linesOf(item, ' '.repeat(mark.length), lost, depth + 1);
      const [first = '', ...rest] = inner;
      const space = at < block.items.length - 1 ? [''] : [];
      return [mark + first.slice(mark.length), ...rest, ...space];
    });
  }
}

function linesOf(blocks: readonly LetterBlock[], indent: string, lost: Set<string>, depth: number): readonly string[] {
  return blocks.flatMap((block, index) => [...(index > 0 ? [''] : []), ...blockLines(block, indent, lost, depth)]);
}

/** Lines on a page of a text filing, its stamp included. */
const PAGE_LINES = 56;

/** EDGAR's own page marks, with the request and the page's number at the head of each (17 CFR 200.83(c)). */
function stampedPages(text: string, rule83: Rule83, lost: Set<string>): string {
  const lines = text.trimEnd().split('\n');
  const stamp = wrapText(toAscii(stampWords(rule83), lost), WIDTH - rule83.code.length - 8);
  const room = PAGE_LINES - stamp.length - 1;
  const pages: string[] = [];
  for (let at = 0; at < lines.length;) {
    while (at < lines.length && lines[at] === '') at += 1;
    let end = Math.min(at + room, lines.length);
    // A label stays with the words that it announces.
    while (end < lines.length && end > at + room / 2 && /^(?:Response:)?$/u.test(lines[end - 1] ?? '')) end -= 1;
    const [first = '', ...more] = stamp;
    const number = pageNumber(rule83, pages.length + 1);
    pages.push([first.padEnd(WIDTH - number.length) + number, ...more, '', ...lines.slice(at, end)].join('\n').trimEnd());
    at = end;
  }
  return `${pages.join('\n<PAGE>\n')}\n`;
}

/** The letter as EDGAR takes it in plain text: ASCII, 80 columns, tables aligned. */
export function writeTextLetter(plan: LetterPlan): TextLetter {
  const lost = new Set<string>();
  const lines: string[] = [];
  const add = (more: readonly string[]) => lines.push(...more, '');
  const plain = (text: string, first = '', hang = first) => wrapText(toAscii(text, lost), WIDTH, first, hang);
  add(plan.letterhead.flatMap((line) => plain(line)).map((line) => ' '.repeat(Math.max(0, Math.floor((WIDTH - line.length) / 2))) + line));
  for (const line of plan.notice) add(plain(line).map((each) => ' '.repeat(Math.max(0, Math.floor((WIDTH - each.length) / 2))) + each));
  add(plain(plan.date));
  add([plan.delivery]);
  add(plan.addressee.flatMap((line) => plain(line)));
  const [first = '', ...others] = plan.re;
  add([...plain(first, '     Re:  ', '          '), ...others.flatMap((line) => plain(line, '          '))]);
  add(plain(plan.salutation));
  add(plain(plan.openingPlain));
  for (const item of plan.items) {
    if (item.kind === 'heading') {
      add(plain(item.text));
      continue;
    }
    const label = `${item.number}.`.padEnd(5);
    item.paragraphs.forEach((paragraph, index) => add(plain(paragraph, index === 0 ? label : '     ', '     ')));
    add(['Response:']);
    add(linesOf(item.response, '', lost, 0));
  }
  if (plan.acknowledgments) {
    add(plain(plan.acknowledgments.lead));
    for (const point of plan.acknowledgments.points) add(plain(point, '  *  ', '     '));
  }
  const [closing = '', ...ends] = plan.closing;
  add(plain(closing));
  for (const line of ends) add(plain(line, ' '.repeat(40)));
  add(plan.signature.flatMap((line) => (line === '' ? [''] : plain(line, ' '.repeat(40)))));
  const written = `${lines.map((line) => line.trimEnd()).join('\n').trimEnd()}\n`;
  return { text: plan.rule83?.kind === 'confidential' ? stampedPages(written, plan.rule83, lost) : written, lost: [...lost] };
}
