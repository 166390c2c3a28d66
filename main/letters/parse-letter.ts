/** Staff letter -> comments. Pure; see docs/letters.md for how well it does on letters that were read by hand. */
import type { LetterKind } from '../../db/model.ts';
import type { LetterLine } from '../documents/model.ts';
import type { Block } from './letter-blocks.ts';
import { type LetterPart, type PieceRole, withoutBullet } from './letter-pieces.ts';
import { type CommentRegion, type LetterRegions, readRegions } from './letter-regions.ts';
import type { ParsedComment, ParsedLetter } from './model.ts';
import { splitAnswer } from './parse-response.ts';
import { findPrintedDate, PRINTED_DATE } from './printed-dates.ts';
import { findPriorComments } from './prior-comments.ts';
import { findItems, findPages } from './references.ts';
import { commentLabel } from './response-signs.ts';
import { dueDateOf, respondWithinOf } from './response-time.ts';

export interface LetterReading {
  readonly letter: ParsedLetter;
  /** Every word of the letter, each in one part, with the part it plays. */
  readonly parts: readonly LetterPart[];
}

const COMPLETED =
  /\b(?:have|has)\s+(?:now\s+)?(?:completed|concluded)\s+(?:our|its|the)\s+review|\b(?:no|not,?\s+(?:at\s+this\s+time,?\s+)?have\s+any)\s+(?:further|additional|other)\s+(?:comments?|questions?)|\breview\b[^.]{0,60}\b(?:is|has\s+been)\s+(?:now\s+)?(?:complete|concluded)/i;
const NOT_REVIEWED =
  /\b(?:not|neither)\s+(?:(?:been|be|to|intend\s+to|plan\s+to)\s+)*(?:review|reviewed|reviewing|conduct|conducting|conducted|perform)\b|\bno\s+review\b/i;

function kindOf(text: string, comments: number): LetterKind {
  if (comments > 0) return 'comments';
  if (COMPLETED.test(text)) return 'completed';
  if (NOT_REVIEWED.test(text)) return 'not-reviewed';
  return 'other';
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

function commentOf(region: CommentRegion, own: readonly Block[], lettersDate: string | null): ParsedComment {
  const label = own[0] ? commentLabel(own[0].text) : '';
  const paragraphs = own.map(paragraphOf).map((text, index) => (index === 0 ? text.slice(label.length) : text)).filter((text) => text !== '');
  const text = paragraphs.join('\n\n');
  return {
    number: String(region.start.number),
    headings: region.headings,
    text,
    paragraphs,
    pages: findPages(`${region.headings.at(-1) ?? ''}\n${text}`),
    items: findItems(`${region.headings.join('\n')}\n${text}`),
    priorComments: findPriorComments(text, lettersDate),
  };
}

function partsOf(regions: LetterRegions, quoted: readonly (readonly Block[])[]): LetterPart[] {
  const parts: LetterPart[] = [
    ...regions.headTexts.map((text, line): LetterPart => ({ role: 'head', line, text, comment: null })),
    ...regions.headers.map(({ line, text }): LetterPart => ({ role: 'running-header', line, text, comment: null })),
  ];
  const put = (role: PieceRole, blocks: readonly Block[], comment: number | null): void => {
    for (const block of blocks) for (const piece of block.pieces) parts.push({ role, line: piece.line, text: piece.text, comment });
  };
  put('preamble', regions.preamble, null);
  regions.comments.forEach((region, index) => {
    put('heading', region.fresh, index);
    if (region.start.label !== '') parts.push({ role: 'number', line: region.own[0]?.pieces[0]?.line ?? 0, text: region.start.label, comment: index });
    const own = quoted[index] ?? [];
    put('comment', own, index);
    put('answer', region.own.filter((block) => !own.includes(block)), index);
  });
  put('closing', regions.closing, null);
  return parts;
}

/** "Unless we note otherwise, our references to prior comments are to comments in our April 12, 2018 letter." */
function lettersDateOf(bodyText: string): string | null {
  const printed = new RegExp(`references\\s+to\\s+(?:our\\s+)?prior\\s+comments[^.]{0,80}?(${PRINTED_DATE})`, 'i').exec(bodyText)?.[1];
  return printed === undefined ? null : (findPrintedDate(printed)?.date ?? null);
}

export function readLetter(lines: readonly LetterLine[]): LetterReading {
  const regions = readRegions(lines);
  const { head, bodyText } = regions;
  const lettersDate = lettersDateOf(bodyText);
  // A response letter's own words are not the staff's; only what it quotes is.
  const quoted = regions.comments.map((region) => (regions.response ? splitAnswer(region.own).quoted : region.own));
  const comments = regions.comments.map((region, index) => commentOf(region, quoted[index] ?? [], lettersDate));
  const outside = [...regions.preamble, ...regions.closing].map((block) => block.text).join('\n');
  const respondWithin = regions.response ? null : respondWithinOf(outside.replace(/\s+/g, ' '));
  const letter: ParsedLetter = {
    kind: regions.response ? 'other' : kindOf(bodyText, comments.length),
    letterDate: head.letterDate,
    registrant: head.registrant,
    fileNumbers: head.fileNumbers,
    filings: head.filings,
    respondWithin,
    dueDate: dueDateOf(head.letterDate, respondWithin),
    comments,
    warnings: regions.numbered ? numberWarnings(regions.comments.map((region) => region.start.number)) : ['The letter does not number its comments; they are counted in its order.'],
  };
  return { letter, parts: partsOf(regions, quoted) };
}

export function parseLetter(lines: readonly LetterLine[]): ParsedLetter {
  return readLetter(lines).letter;
}
