/** Letters whose comments carry no numbers, mostly one comment under a heading. */
import { isClosing } from './closing.ts';
import { type Block, blockOf, isHeading, type Layout } from './letter-blocks.ts';

export interface UnnumberedComments {
  readonly preamble: readonly Block[];
  readonly sections: readonly { readonly fresh: readonly Block[]; readonly own: readonly Block[] }[];
  readonly closing: readonly Block[];
}

const ANNOUNCED = /\b(?:following|one|a|these|additional|further|limited)\s+(?:\w+\s+)?comments?\b(?!\s+letter)|\bhave\s+(?:the\s+following|a|one)\s+(?:question|request|observation)|\bissues?\s+(?:that\s+)?(?:we\s+have\s+)?addressed\s+(?:in|by)\s+our\s+comments?/i;
const NOTHING_MORE = /\b(?:no|not\b.{0,30}\bany)\s+(?:further|additional|other)\s+comments?/i;
/** What makes a paragraph a comment: it asks for something or says what was noticed. */
const ASKS = /\b(?:please|tell\s+us|we\s+(?:note|see|read|believe)|advise\s+us|revise|disclose|explain|provide|confirm|amend|clarify|describe|state|it\s+(?:appears|is\s+unclear))\b/i;
const PREAMBLE: readonly RegExp[] = [
  /^(?:\S+\s+){0,8}?(?:We|The\s+staff)\s+(?:have|has)\s+(?:reviewed|read|completed|limited|conducted)\b/i,
  /^(?:Please|You\s+should)\s+(?:respond|provide|comply|understand|be\s+as|file|amend)\b/i,
  /^(?:After|Upon)\s+(?:reviewing|our\s+review)\b/i,
  /^(?:Where|If)\s+(?:indicated|you\s+(?:do\s+not\s+believe|disagree))\b/i,
  /^In\s+(?:(?:some|one)\s+of\s+)?our\s+comments?\b/i,
  /^(?:Our|This|The)\s+(?:review|comments?|letter|purpose)\b/i,
  /^Feel\s+free\b|^We\s+(?:look\s+forward|welcome|may\s+raise)\b/i,
  /^(?:Ladies|Gentlemen|Dear)\b/i,
];

/** `blocks` are all of the letter after its head; null where the letter announces no comment. */
export function readUnnumbered(blocks: readonly Block[], layout: Layout): UnnumberedComments | null {
  const announced = blocks.findIndex((block) => ANNOUNCED.test(block.text) && !NOTHING_MORE.test(block.text));
  if (announced < 0 || announced > 3) return null;
  let start = announced + 1;
  while (start < blocks.length && PREAMBLE.some((pattern) => pattern.test(blocks[start]?.text ?? ''))) start += 1;
  let end = blocks.findIndex((block, index) => index >= start && !block.bullet && isClosing(block.text));
  if (end < 0) end = blocks.length;
  const sections: { fresh: Block[]; own: Block[] }[] = [];
  let fresh: Block[] = [];
  for (const block of blocks.slice(start, end)) {
    const current = sections.at(-1);
    if (isHeading(block, layout)) fresh.push(block);
    else if (fresh.length > 0 || !current) {
      sections.push({ fresh, own: [block] });
      fresh = [];
    } else current.own.push(block);
  }
  if (!sections.some(({ own }) => own.some((block) => ASKS.test(block.text)))) return null;
  // Of a text without line breaks each sentence is a block here.
  if (layout.flat) return { preamble: blocks.slice(0, start), sections: sections.map(({ fresh: headings, own }) => ({ fresh: headings, own: [blockOf(own.flatMap((block) => block.pieces))] })), closing: [...fresh, ...blocks.slice(end)] };
  return { preamble: blocks.slice(0, start), sections, closing: [...fresh, ...blocks.slice(end)] };
}
