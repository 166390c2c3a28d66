/** Staff letter -> comments. Pure; see docs/letters.md for how well it does on letters that were read by hand. */
import type { LetterKind } from '../../db/model.ts';
import type { LetterLine } from '../documents/model.ts';
import { addBusinessDays } from './business-days.ts';
import { addDays } from './calendar-days.ts';
import { isClosing } from './closing.ts';
import { cutFlatBody, cutFlatHead, isFlat } from './flat-letter.ts';
import { headingChain } from './heading-chain.ts';
import { type CommentStart, findCommentStarts } from './comment-starts.ts';
import { type Block, groupBlocks, isHeading, type Layout } from './letter-blocks.ts';
import { readLetterHead } from './letter-head.ts';
import { endsSentence, joinLines, type LetterPart, type Piece, withoutBullet } from './letter-pieces.ts';
import type { ParsedComment, ParsedLetter } from './model.ts';
import { findPrintedDate, PRINTED_DATE } from './printed-dates.ts';
import { findItems, findPages, findPriorComments } from './references.ts';
import { HeadNames, takeOutRunningHeaders } from './running-headers.ts';

export interface LetterReading {
  readonly letter: ParsedLetter;
  /** Every word of the letter, each in one part, with the part it plays. */
  readonly parts: readonly LetterPart[];
}

interface Region {
  readonly start: CommentStart | null;
  readonly pieces: readonly Piece[];
}

const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen'];
const WITHIN = /\bwithin\s+((?:\w+(?:\s*\(\d+\))?|\(\d+\))\s+(?:(?:business|calendar|working)\s+)?(?:days?|weeks?))\b/i;

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

function layoutOf(regions: readonly Region[], body: readonly Piece[], flat: boolean): Layout {
  const lengths = body.map((piece) => piece.text.length).filter((length) => length <= 130).sort((a, b) => a - b);
  const fullLine = lengths[Math.floor(lengths.length * 0.95)] ?? 80;
  const margin = Math.min(...body.map((piece) => piece.indent ?? 0));
  const second = regions.flatMap((region) => (region.start ? region.pieces.slice(1, 4) : [])).filter((piece) => !piece.gapBefore && !/^[•\uF0B7]/.test(piece.text));
  const indent = median(second.flatMap((piece) => (piece.indent === null ? [] : [piece.indent])));
  return { flat, fullLine, textIndent: indent !== null && second.length > 2 && indent > margin + 2 ? indent : null };
}

function kindOf(text: string, comments: number): LetterKind {
  if (comments > 0) return 'comments';
  if (/\b(?:have|has)\s+(?:now\s+)?completed\s+(?:our|its|the)\s+review|no\s+(?:further|additional)\s+comments|review\s+(?:is|has\s+been)\s+complete/i.test(text)) return 'completed';
  if (/\b(?:not|neither)\s+(?:been\s+)?(?:review|reviewed|conduct|conducted|perform)|will\s+not\s+(?:be\s+)?review|no\s+review\b/i.test(text)) return 'not-reviewed';
  return 'other';
}

function dueDate(letterDate: string | null, within: string | null): string | null {
  if (letterDate === null || within === null) return null;
  const word = /^\(?(\w+)/.exec(within)?.[1]?.toLowerCase() ?? '';
  const printed = /\((\d+)\)/.exec(within)?.[1];
  const count = printed !== undefined ? Number(printed) : /^\d+$/.test(word) ? Number(word) : NUMBER_WORDS.indexOf(word);
  if (count <= 0 || count > 400) return null;
  if (/week/i.test(within)) return addDays(letterDate, count * 7);
  return /business|working/i.test(within) ? addBusinessDays(letterDate, count).date : addDays(letterDate, count);
}

/** Cuts trailing heading blocks off a region; what is left is the comment (or the preamble). */
function splitHeadings(blocks: readonly Block[], layout: Layout, keep: number): { own: readonly Block[]; headings: readonly Block[] } {
  let end = blocks.length;
  while (end > keep) {
    const block = blocks[end - 1];
    if (!block || !isHeading(block, layout)) break;
    end -= 1;
  }
  return { own: blocks.slice(0, end), headings: blocks.slice(end) };
}

function numberWarnings(numbers: readonly number[]): string[] {
  const warnings: string[] = [];
  numbers.forEach((number, index) => {
    const before = numbers[index - 1] ?? 0;
    if (index > 0 && number === before) warnings.push(`Two comments are numbered ${number}.`);
    else if (index === 0 && number > 1) warnings.push(`The first comment is numbered ${number}.`);
    else if (index > 0 && number === 1) warnings.push(`Numbering begins anew after comment ${before}.`);
    else if (number > before + 1) {
      const missing = Array.from({ length: number - before - 1 }, (_, step) => before + 1 + step);
      warnings.push(missing.length === 1 ? `Comment ${missing[0]} is missing.` : `Comments ${missing[0]} to ${missing.at(-1)} are missing.`);
    } else if (number < before) warnings.push(`Comment ${number} stands after comment ${before}.`);
  });
  return warnings;
}

/** A paragraph's text without the bullet glyph that marks it. */
function paragraphOf(block: Block): string {
  return withoutBullet(block.text).trim();
}

/** Cuts flattened pieces into the lines they must have had. */
function unflatten(pieces: readonly Piece[]): Piece[] {
  let finished = true;
  return pieces.flatMap((piece) => {
    const parts = cutFlatBody(piece.text, finished);
    finished = endsSentence(parts.at(-1)?.text ?? '');
    return parts.map((part, index) => ({ ...piece, ...part, afterBreak: index === 0 && piece.afterBreak }));
  });
}

export function readLetter(source: readonly LetterLine[]): LetterReading {
  const flat = isFlat(source);
  const lines = flat ? cutFlatHead(source) : source;
  const head = readLetterHead(lines);
  const headTexts = lines.slice(0, head.bodyStart).map((line) => line.text);
  const names = new HeadNames([...headTexts, ...(head.registrant === null ? [] : [head.registrant])], head.letterDate);
  const { pieces: found, headers } = takeOutRunningHeaders(lines, head.bodyStart, names);
  const pieces = flat ? unflatten(found) : found;
  const starts = findCommentStarts(pieces);
  const regions: Region[] = [
    { start: null, pieces: pieces.slice(0, starts[0]?.piece ?? pieces.length) },
    ...starts.map((start, index) => ({ start, pieces: pieces.slice(start.piece, starts[index + 1]?.piece ?? pieces.length) })),
  ];
  const layout = layoutOf(regions, pieces, flat);
  const parts: LetterPart[] = [
    ...headTexts.map((text, line): LetterPart => ({ role: 'head', line, text, comment: null })),
    ...headers.map(({ line, text }): LetterPart => ({ role: 'running-header', line, text, comment: null })),
  ];
  const put = (role: LetterPart['role'], blocks: readonly Block[], comment: number | null): void => {
    for (const block of blocks) for (const piece of block.pieces) parts.push({ role, line: piece.line, text: piece.text, comment });
  };

  let chain: string[] = [];
  let fresh: readonly Block[] = [];
  const comments: ParsedComment[] = [];
  let outside = '';
  const bodyText = joinLines(pieces.map((piece) => piece.text));
  const lettersDateText = new RegExp(`references\\s+to\\s+(?:our\\s+)?prior\\s+comments[^.]{0,80}?(${PRINTED_DATE})`, 'i').exec(bodyText)?.[1];
  const lettersDate = lettersDateText === undefined ? null : (findPrintedDate(lettersDateText)?.date ?? null);

  regions.forEach((region, index) => {
    const last = index === regions.length - 1;
    if (region.start === null) {
      const blocks = groupBlocks(region.pieces, layout);
      const { own, headings } = last ? { own: blocks, headings: [] } : splitHeadings(blocks, layout, 0);
      put('preamble', own, null);
      outside += `${own.map((block) => block.text).join('\n')}\n`;
      fresh = headings;
      return;
    }
    const ordinal = index - 1;
    const { label } = region.start;
    const numbered = region.pieces.map((piece, at) => (at === 0 ? { ...piece, text: piece.text.slice(piece.text.indexOf(label) + label.length).trim() } : piece));
    const first = region.pieces[0];
    if (first) parts.push({ role: 'number', line: first.line, text: label, comment: ordinal });
    const blocks = groupBlocks(numbered.filter((piece) => piece.text !== ''), layout, last);
    let end = blocks.length;
    if (last) {
      const closing = blocks.findIndex((block, at) => at > 0 && !block.bullet && isClosing(block.text));
      if (closing > 0) end = closing;
    }
    const { own, headings } = splitHeadings(blocks.slice(0, end), layout, 1);
    chain = headingChain(chain, fresh.map((block) => block.text));
    put('heading', fresh, ordinal);
    put('comment', own, ordinal);
    put('closing', blocks.slice(end), null);
    outside += blocks.slice(end).map((block) => block.text).join('\n');
    fresh = headings;
    if (last) put('closing', headings, null);
    const paragraphs = own.map(paragraphOf).filter((text) => text !== '');
    const text = paragraphs.join('\n\n');
    const nearest = chain.at(-1) ?? '';
    comments.push({
      number: String(region.start.number),
      headings: [...chain],
      text,
      paragraphs,
      pages: findPages(`${nearest}\n${text}`),
      items: findItems(`${chain.join('\n')}\n${text}`),
      priorComments: findPriorComments(text, lettersDate),
    });
  });

  const respondWithin = WITHIN.exec(outside.replace(/\s+/g, ' '))?.[1] ?? null;
  const kind = kindOf(bodyText, comments.length);
  const letter: ParsedLetter = {
    kind,
    letterDate: head.letterDate,
    registrant: head.registrant,
    fileNumbers: head.fileNumbers,
    filings: head.filings,
    respondWithin,
    dueDate: dueDate(head.letterDate, respondWithin),
    comments,
    warnings: numberWarnings(starts.map((start) => start.number)),
  };
  return { letter, parts };
}

export function parseLetter(lines: readonly LetterLine[]): ParsedLetter {
  return readLetter(lines).letter;
}
