/** A letter taken apart: head, running headers, what stands before the first comment, each comment's blocks, closing. */
import type { LetterLine } from '../documents/model.ts';
import { isClosing } from './closing.ts';
import { type CommentStart, findCommentStarts } from './comment-starts.ts';
import { cutFlatBody, cutFlatHead, isFlat, isWhole, restoreLostNumber } from './flat-letter.ts';
import { headingChain } from './heading-chain.ts';
import { type Block, blockOf, groupBlocks, isHeading, isLoneTitle, type Layout } from './letter-blocks.ts';
import { type LetterHead, readLetterHead } from './letter-head.ts';
import { isSeparator, joinLines, type Piece, startsWithBullet } from './letter-pieces.ts';
import { isResponseLetter } from './response-signs.ts';
import { restoreLostNumbers } from './lost-numbers.ts';
import { readTypedUnderlines } from './typed-underlines.ts';
import { readUnnumbered } from './unnumbered.ts';
import { readUnnumberedAnswers } from './unnumbered-response.ts';
import { HeadNames, takeOutRunningHeaders } from './running-headers.ts';

export interface CommentRegion {
  readonly start: CommentStart;
  /** Headings in force, outermost first, and the blocks of those printed since the comment before. */
  readonly headings: readonly string[];
  readonly fresh: readonly Block[];
  /** The comment, in a response letter with the answer to it. */
  readonly own: readonly Block[];
}

export interface LetterRegions {
  readonly head: LetterHead;
  readonly headTexts: readonly string[];
  readonly headers: readonly { readonly line: number; readonly text: string }[];
  /** True for a company's answer, which quotes the comments. */
  readonly response: boolean;
  /** False where the letter prints no numbers and they are only counted. */
  readonly numbered: boolean;
  readonly preamble: readonly Block[];
  readonly comments: readonly CommentRegion[];
  readonly closing: readonly Block[];
  /** All of the letter after its head, without running headers. */
  readonly bodyText: string;
}

/** What the staff asks and notices. */
const ASKS = /\b(?:please|tell\s+us|we\s+(?:note|refer|see|read)|advise|explain|disclose|clarify|revise|describe|your)\b|\?/i;

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

function layoutOf(regions: readonly (readonly Piece[])[], body: readonly Piece[], flat: boolean, response: boolean): Layout {
  const lengths = body.map((piece) => piece.text.length).filter((length) => length <= 130).sort((a, b) => a - b);
  const fullLine = lengths[Math.floor(lengths.length * 0.95)] ?? 80;
  const margin = body.reduce((least, piece) => Math.min(least, piece.indent ?? 0), Number.POSITIVE_INFINITY);
  const second = regions.flatMap((pieces) => pieces.slice(1, 4)).filter((piece) => !piece.gapBefore && !startsWithBullet(piece.text));
  const indent = median(second.flatMap((piece) => (piece.indent === null ? [] : [piece.indent])));
  const paragraphLines = !flat && body.filter((piece) => piece.text.length > 160).length > body.length * 0.12;
  return { flat, paragraphLines, response, fullLine, textIndent: indent !== null && second.length > 2 && indent > margin + 2 ? indent : null };
}

/** Cuts trailing heading blocks off; `keep` blocks at the front are never headings. `aboveNumber` says that a comment follows. */
function splitHeadings(blocks: readonly Block[], layout: Layout, keep: number, aboveNumber: boolean): { own: readonly Block[]; headings: readonly Block[] } {
  let end = blocks.length;
  while (end > keep) {
    const block = blocks[end - 1];
    if (!block || !(isHeading(block, layout, end < blocks.length) || (end === blocks.length && aboveNumber && isLoneTitle(block, layout)))) break;
    end -= 1;
  }
  return { own: blocks.slice(0, end), headings: blocks.slice(end) };
}

/** Cuts flattened pieces into the lines they must have had. */
function unflatten(pieces: readonly Piece[]): Piece[] {
  let finished = true;
  return pieces.flatMap((piece, index) => {
    const restored = pieces[index + 1]?.afterBreak === true ? restoreLostNumber(piece.text) : null;
    const parts = cutFlatBody(restored ?? piece.text, finished);
    finished = isWhole(parts.at(-1)?.text ?? '');
    return parts.map((part, at) => ({ ...piece, ...part, afterBreak: at === 0 && piece.afterBreak }));
  });
}

/** The region's pieces without the number that begins them. */
function withoutNumber(pieces: readonly Piece[], label: string): Piece[] {
  return pieces
    .map((piece, index) => (index === 0 ? { ...piece, text: piece.text.slice(piece.text.indexOf(label) + label.length).trim() } : piece))
    .filter((piece) => piece.text !== '');
}

export function readRegions(source: readonly LetterLine[]): LetterRegions {
  const flat = isFlat(source);
  const lines = flat ? cutFlatHead(source) : source;
  const head = readLetterHead(lines);
  const headTexts = lines.slice(0, head.bodyStart).map((line) => line.text);
  const address = headTexts.slice(0, head.reStart ?? headTexts.length);
  const names = new HeadNames([...address, ...headTexts.slice(-1), ...(head.registrant === null ? [] : [head.registrant])], head.letterDate);
  const response = isResponseLetter(headTexts, joinLines(lines.slice(head.bodyStart, head.bodyStart + 60).map((line) => line.text)));
  const { pieces: all, headers: running } = takeOutRunningHeaders(lines, head.bodyStart, names, response);
  const { pieces: found, rows } = readTypedUnderlines(all);
  const headers = [...running, ...rows.map(({ line, text }) => ({ line, text }))];
  const pieces = flat ? unflatten(found) : restoreLostNumbers(found);
  const bodyText = joinLines(pieces.map((piece) => piece.text));
  const numbered = findCommentStarts(pieces, response);
  // A numbered list in a letter that quotes no comment: nothing in it asks for anything.
  const starts = response && !pieces.slice(numbered[0]?.piece ?? 0).some((piece) => ASKS.test(piece.text)) ? [] : numbered;
  const before = pieces.slice(0, starts[0]?.piece ?? pieces.length);
  const slices = starts.map((start, index) => pieces.slice(start.piece, starts[index + 1]?.piece ?? pieces.length));
  const layout = layoutOf(slices, pieces, flat, response);

  const opening = groupBlocks(before, layout, starts.length === 0);
  if (starts.length === 0) {
    const unnumbered = response ? readUnnumberedAnswers(opening, layout) : readUnnumbered(flat ? before.map((piece) => blockOf([piece])) : opening, layout);
    if (unnumbered) {
      let chain: string[] = [];
      const comments = unnumbered.sections.map(({ fresh, own }, index): CommentRegion => {
        chain = headingChain(chain, fresh.map((block) => block.text));
        return { start: { piece: 0, number: index + 1, label: '' }, headings: [...chain], fresh, own };
      });
      return { head, headTexts, headers, response, numbered: false, preamble: unnumbered.preamble, comments, closing: unnumbered.closing, bodyText };
    }
  }
  const { own: preamble, headings: first } = starts.length === 0 ? { own: opening, headings: [] } : splitHeadings(opening, layout, 0, true);
  const comments: CommentRegion[] = [];
  let closing: readonly Block[] = [];
  let chain: string[] = [];
  let fresh = first;
  starts.forEach((start, index) => {
    const last = index === starts.length - 1;
    const slice = slices[index] ?? [];
    // A row of stars between two parts of a letter; behind the last comment it begins the closing.
    if (!last) headers.push(...slice.filter((piece) => isSeparator(piece.text)).map(({ line, text }) => ({ line, text })));
    const blocks = groupBlocks(withoutNumber(last ? slice : slice.filter((piece) => !isSeparator(piece.text)), start.label), layout, last);
    const closes = last ? blocks.findIndex((block, at) => at > 0 && !block.bullet && isClosing(block.text)) : -1;
    const end = closes > 0 ? closes : blocks.length;
    const { own, headings } = splitHeadings(blocks.slice(0, end), layout, response && /\.$/.test(blocks[1]?.text ?? '') ? 2 : 1, !last);
    chain = headingChain(chain, fresh.map((block) => block.text));
    comments.push({ start, headings: [...chain], fresh, own });
    fresh = headings;
    if (last) closing = [...headings, ...blocks.slice(end)];
  });
  return { head, headTexts, headers, response, numbered: true, preamble, comments, closing, bodyText };
}
