/** Answers to comments that a response letter does not number: "Comment: ... Response: ...", or a comment in italics with plain text below it. */
import { isClosing } from './closing.ts';
import { type Block, isHeading, type Layout } from './letter-blocks.ts';
import { endsSentence } from './letter-pieces.ts';
import { answerLabel, commentLabel } from './response-signs.ts';
import type { UnnumberedComments } from './unnumbered.ts';

const ASKS = /\b(?:please|tell\s+us|we\s+note|advise|explain|provide|disclose|clarify|revise|describe|your)\b/i;

function isQuotation(block: Block | undefined): boolean {
  if (!block || block.text.length < 40 || !endsSentence(block.text) || answerLabel(block.text) !== '') return false;
  if (!ASKS.test(block.text) || /\bRule\s+83\b|200\.83|\bconfidential/i.test(block.text)) return false;
  return block.pieces.every((piece) => piece.bold) || block.pieces.every((piece) => piece.italic);
}

/** Indices of the blocks with which quoted comments begin. */
function beginnings(blocks: readonly Block[]): number[] {
  const labelled = blocks.flatMap((block, index) => (commentLabel(block.text) === '' ? [] : [index]));
  if (labelled.length > 0) return labelled;
  return blocks.flatMap((block, index) => (index > 0 && isQuotation(block) && !isQuotation(blocks[index - 1]) ? [index] : []));
}

/** `blocks` are all of the letter after its head; null where no comment shows itself by a label or its type. Own blocks hold the comment and the answer. */
export function readUnnumberedAnswers(blocks: readonly Block[], layout: Layout): UnnumberedComments | null {
  const starts = beginnings(blocks);
  const first = starts[0];
  const last = starts.at(-1);
  if (first === undefined || last === undefined) return null;
  const closes = blocks.findIndex((block, index) => index > last + 1 && isClosing(block.text));
  const end = closes < 0 ? blocks.length : closes;
  // Headings right above a comment belong to it, not to the answer before.
  const cuts = starts.map((start, index) => {
    let cut = start;
    for (let above = blocks[cut - 1]; above && cut - 1 > (starts[index - 1] ?? -1) && isHeading(above, layout); above = blocks[cut - 1]) cut -= 1;
    return cut;
  });
  const sections = starts.map((start, index) => {
    const fresh = blocks.slice(cuts[index], start);
    const own = blocks.slice(start, Math.min(cuts[index + 1] ?? end, end));
    const label = own[0];
    if (!label || commentLabel(label.text) !== label.text) return { fresh, own };
    // "Comment:" alone, then the heading, then the words.
    const words = own.findIndex((block, at) => at > 0 && !isHeading(block, layout));
    return words > 1 ? { fresh: [...fresh, ...own.slice(1, words)], own: [label, ...own.slice(words)] } : { fresh, own };
  });
  return { preamble: blocks.slice(0, cuts[0]), sections, closing: blocks.slice(end) };
}
