/** Response letter (CORRESP) -> the comments it quotes, the answers, and the promises in them. */
import type { LetterLine } from '../documents/model.ts';
import type { Block } from './letter-blocks.ts';
import { withoutBullet } from './letter-pieces.ts';
import { readRegions } from './letter-regions.ts';
import type { ParsedAnswer, ParsedResponse } from './model.ts';
import { answerLabel, commentLabel, soundsLikeAnswer } from './response-signs.ts';

/** How the end of a quoted comment was found; `guess` is worth a warning. */
export type SplitEvidence = 'label' | 'style' | 'wording' | 'guess' | 'none';

export interface SplitAnswer {
  readonly quoted: readonly Block[];
  readonly answer: readonly Block[];
  readonly by: SplitEvidence;
}

function styleOf(block: Block): string {
  const pieces = block.pieces;
  return `${pieces.every((piece) => piece.bold) ? 'b' : ''}${pieces.every((piece) => piece.italic) ? 'i' : ''}`;
}

/** What a comment asks with; an answer quotes no "you". */
const ASKED = /\b(?:please|tell\s+us|advise\s+us|you|your)\b|\?/i;

/** Where the answer begins in a numbered region of a response letter. */
function answerStart(blocks: readonly Block[]): { at: number; by: SplitEvidence } {
  const labelled = blocks.findIndex((block, index) => index > 0 && answerLabel(block.text) !== '');
  if (labelled > 0) return { at: labelled, by: 'label' };
  const first = blocks[0];
  // "Comment 1", and the answer without the staff's words.
  if (first && soundsLikeAnswer(first.text) && !blocks.some((block) => ASKED.test(block.text))) return { at: 0, by: 'wording' };
  if (!first || blocks.length < 2) return { at: blocks.length, by: 'none' };
  const style = styleOf(first);
  const change = blocks.findIndex((block) => styleOf(block) !== style);
  if (change > 0 && style !== '') return { at: change, by: 'style' };
  const wording = blocks.findIndex((block, index) => index > 0 && soundsLikeAnswer(block.text));
  if (wording > 0) return { at: wording, by: 'wording' };
  return change > 0 ? { at: change, by: 'style' } : { at: 1, by: 'guess' };
}

/** A comment's own style coming back after an answer: the letter answers bullet by bullet. A short bold line is a subheading. */
function quotesMore(block: Block, style: string): boolean {
  return style !== '' && styleOf(block) === style && answerLabel(block.text) === '' && (block.bullet || (block.text.length > 30 && /[.?][”"’')]*$/.test(block.text)));
}

/** The quoted comment and the answer to it, each in the order of the letter. */
export function splitAnswer(blocks: readonly Block[]): SplitAnswer {
  const { at, by } = answerStart(blocks);
  const head = blocks.slice(0, at);
  const style = head[0] ? styleOf(head[0]) : '';
  const rest = blocks.slice(at);
  const plainAnswer = rest.some((block) => styleOf(block) !== style);
  const more = plainAnswer ? rest.filter((block) => quotesMore(block, style)) : [];
  return { quoted: [...head, ...more], answer: rest.filter((block) => !more.includes(block)), by };
}

/** Without what already belongs to the next comment: its label on a line of its own. */
function withoutNextLabel(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1);
  return last && blocks.length > 1 && commentLabel(last.text) === last.text ? blocks.slice(0, -1) : blocks;
}

/** Without a heading that stands between the number and the quoted words. */
function withoutHeading(blocks: readonly Block[]): readonly Block[] {
  const first = blocks[0];
  const heading = first !== undefined && blocks.length > 1 && first.text.length < 160 && !/[.?!:;]["”’')]*$/.test(first.text) && (commentLabel(blocks[1]?.text ?? '') !== '' || /^(?:\(?\d{1,3}[.)]\s*)?["“'‘]?\p{Lu}/u.test(blocks[1]?.text ?? '') && /[.?!]["”’')]*$/.test(blocks[1]?.text ?? ''));
  return heading ? blocks.slice(1) : blocks;
}

function textOf(blocks: readonly Block[], label: (text: string) => string): string {
  return blocks
    .map((block) => block.text.slice(label(block.text).length))
    .map((text) => withoutBullet(text).trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

export function quotedText(blocks: readonly Block[]): string {
  const [first, ...rest] = blocks;
  const none = (): string => '';
  return [...(first ? [textOf([first], commentLabel)] : []), textOf(rest, none)].filter((text) => text !== '').join('\n\n');
}

/** "SEC Comment No. 1." above "1. We note ...": the number a second time. */
function withoutOwnNumber(text: string, number: string): string {
  const printed = /^\(?(\d{1,3})[.)]\s+(?=\S)/.exec(text);
  return printed?.[1] === number ? text.slice(printed[0].length) : text;
}

const WILL = /\b(?:will|undertakes?\s+to|intends?\s+to|commits?\s+to|agrees?\s+to|plans?\s+to|proposes?\s+to|shall|expects?\s+to)\b/i;
const LATER = /\b(?:future|subsequent|upcoming|next|forthcoming)\s+(?:[\w-]+\s+){0,6}?(?:filings?|reports?|Forms?\b|periodic|annual|quarterly|10-[KQ]s?|20-Fs?|proxy|earnings|releases?|disclosures?|amendments?)|\bprospectively\b|\bgoing\s+forward\b|\b(?:beginning|starting|commencing)\s+(?:with|in)\s+(?:our|the|its)\b|\b(?:in|with)\s+(?:our|its|the)\s+(?:Annual\s+Report|Quarterly\s+Report|Forms?\s+10-[KQ]|10-[KQ])\s+for\s+the\s+(?:\w+\s+){0,4}(?:ending|to\s+be)|\bto\s+be\s+filed\b|\bwhen\s+we\s+file\b/i;

/** What is promised of a filing: what it will say. */
const SAY =
  /\b(?:check|name|classify|reclassify|amend|restate|furnish|indicate|highlight|attach|mention|limit|avoid|refrain|disclose|say|state|specify|explain|summarize|list|disaggregate|discontinue|cease|eliminate|exclude|define|augment|supplement|include|revise|provide|present|report|clarify|enhance|expand|discuss|add|omit|modify|identify|update|align|label|remove|delete|ensure|comply|describe|separate|quantify|reconcile|file|correct|adjust|continue|address|reflect|conform|refine|replace|incorporate|show|break\s+out|make|transition|disclosed|included|revised|presented|described|added|reflected|updated|removed|expanded)\b/i;

/** Sentences that promise something in a later filing. */
export function findCommitments(answer: string): string[] {
  return answer
    .split(/\n\n|(?<!\b(?:(?:Items?|Notes?|Part|Section)\s?[\dIV][\w()]{0,6}|Nos?)\.)(?<=[.?!][”"’')]*)\s+(?=[“"'A-Z])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => WILL.test(sentence) && LATER.test(sentence) && SAY.test(sentence) && !/\?$/.test(sentence));
}

export function parseResponse(lines: readonly LetterLine[]): ParsedResponse {
  const regions = readRegions(lines);
  const warnings: string[] = [];
  if (regions.comments.length === 0) warnings.push('No numbered comments with answers were found.');
  const answers = regions.comments.map((region): ParsedAnswer => {
    const number = String(region.start.number);
    const { quoted, answer, by } = splitAnswer(region.own);
    if (by === 'guess') warnings.push(`Where the answer to comment ${number} begins is a guess.`);
    if (by === 'none') warnings.push(`Comment ${number} has no answer.`);
    return { number, quoted: withoutOwnNumber(quotedText(withoutHeading(quoted)), number), response: textOf(withoutNextLabel(answer), answerLabel) };
  });
  const seen = new Set<string>();
  for (const { number } of answers) {
    if (seen.has(number)) warnings.push(`Comment ${number} is answered twice.`);
    seen.add(number);
  }
  return {
    letterDate: regions.head.letterDate,
    registrant: regions.head.registrant,
    fileNumbers: regions.head.fileNumbers,
    answers,
    commitments: answers.flatMap(({ number, response }) => findCommitments(response).map((text) => ({ text, number }))),
    warnings,
  };
}
