/** Groups pieces into blocks (paragraphs, bullets, headings) and tells which blocks are headings. */
import { beginsClosing, beginsStrongClosing } from './closing.ts';
import { answerLabel } from './response-signs.ts';
import { endsSentence, isSeparator, isTableRow, joinLines, type Piece, startsWithBullet, withoutBullet } from './letter-pieces.ts';

export interface Block {
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly bullet: boolean;
}

/** What the body as a whole looks like, against which a line is judged. */
export interface Layout {
  /** True for text that lost its line breaks, where an unfinished piece can hardly be anything but a heading. */
  readonly flat: boolean;
  /** True where each line is a whole paragraph (HTML, text with a block per line), so that lines never join. */
  readonly paragraphLines: boolean;
  /** True for a response letter, where labels such as "Response:" begin a block. */
  readonly response: boolean;
  /** Length in characters of a line that the margin ended. */
  readonly fullLine: number;
  /** Usual indent of a comment's second and further lines; null where unknown or equal to the margin. */
  readonly textIndent: number | null;
}

const HEADING_START =
  /^(?:(?:Pre-Effective\s+|Post-Effective\s+)?(?:Amendment\s+No|(?:Draft\s+|Confidential\s+)*Registration\s+Statement|(?:Definitive|Preliminary)\s+Proxy|Annual\s+Report|Form\s+\d\w*|Form\s+[A-Z]+-\d\w*|Schedule\s+\d\w*|Items?\s+\d\w*|Note\s+\d\w*|Notes?\s+to|Part\s+[IV]+|Exhibit|Exhibits|General|Risk\s+Factors|Financial\s+Statements|Consolidated|Signatures?|Cover\s+Page|Prospectus|Summary|Response\s+Dated|Critical\s+Accounting)\b)/i;
const FORM_HEADING =
  /^(?:(?:(?:Pre|Post)-(?:Effective|Qualification)\s+)?Amendment\s+(?:No\.?\s*)?\d+\s+to|(?:Draft\s+|Confidential\s+|Revised\s+)*Registration\s+Statement(?!\s+(?:Cover|Fee|Facing))|(?:Definitive|Preliminary|Revised|Amended)\s+(?:Preliminary\s+)?(?:Proxy|Information)|(?:Annual|Quarterly|Current|Transition)\s+Report\s+on|Forms?\s+(?:\d+-[A-Z]|[A-Z]+-\d|8-K|10|40-F|20-F|6-K|11-K|1-A)|Schedules?\s+(?:1[34]|TO)|Response\s+(?:Letter\s+)?(?:Dated|Filed)|Offering\s+(?:Statement|Circular)(?:\s+on\b|[,;(]|$)|Correspondence\s+|.{3,60},\s+Form\s+\d+-[A-Z])/i;
const PAGE_AT_END = /(?:,|\(|\bat|\bon|\s)\s*(?:beginning\s+on\s+)?(?:pages?|pp?\.)\s+(?:[A-Z]{1,3}-\d+|\d+|[ivxl]+)(?:\s*(?:-|–|,|and|to|through|&)\s*(?:[A-Z]{1,3}-)?\d+)*(?:\s+of\s+(?:\w+\s+){0,3}(?:prospectus(?:\s+supplement)?|proxy\s+statement(?:\/prospectus)?|offering\s+circular|annual\s+report|Form\s+[\w-]+|Annex\s+\w))?\s*\)?\.?$/i;
const STAFF_VOICE = /\b(?:please|we note|we have|tell us|you (?:state|disclose|indicate|should|may|have|are)|advise us|supplementally|your (?:disclosure|response|filing)|refer to|revise)\b/i;
/** What the staff asks for, which no risk factor's title does ("We have incurred losses, page 12" is one). */
const DEMAND = /\b(?:please|tell us|advise us|refer to|revise|supplementally)\b/i;
const SMALL_WORDS = new Set('a an and as at by for from in into of on or per the to under upon versus vs with within our your how does do what is are we i'.split(' '));

/** "I. Form 10-K", "A. Form 8-K". */
const OUTLINE = /^(?:[IVX]{1,4}|[A-H])\.\s+/;

export function isFormHeading(text: string): boolean {
  return FORM_HEADING.test(text.replace(OUTLINE, '')) && text.length < 220 && !STAFF_VOICE.test(text);
}

export function endsWithPage(text: string): boolean {
  return PAGE_AT_END.test(text);
}

function styled(piece: Piece): boolean {
  return piece.bold || piece.italic || piece.underline;
}

function sameStyle(a: Piece, b: Piece): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.underline === b.underline;
}

/** "Who can vote?", "What is our dividend policy?": headings of questions and answers, which speak of "we" and "I", not of "you". */
const QUESTION_TITLE = /^Q\s?[:.]\s*\p{Lu}[^.?!]{4,200}\?["”]?$|^(?:Who|What|Why|How|When|Where|Which|Whom|Will|Do|Does|Did|Are|Is|Am|Can|May|Should|Could|Have|Has)\b(?!.*\b(?:you|your|please)\b)[^.?!:;]{4,140}\?["”]?$/iu;
/** A risk factor's title between quotation marks, mostly cut short: "Provisions in our charter could delay a change of control ...". */
const QUOTED_TITLE = /^["“][^"“”]{10,220}(?:\.\s?\.\s?\.|…)[.,]?["”][.,]?$/;

/** A title of titles in a text without line breaks: "Business How do our customers use our platform?". */
const TITLE_AND_QUESTION = /^((?:[\p{Lu}\d]\S*|and|of|the|for|to|in|on|or|this|our|page)(?:\s(?:[\p{Lu}\d]\S*|and|of|the|for|to|in|on|or|this|our|page))*?)\s((?:Q:\s*)?(?:Who|What|Why|How|When|Where|Which|Will|Do|Does|Are|Is|Can|May|Should)\b.*)$/u;

function isTitleWithStop(text: string): boolean {
  return QUESTION_TITLE.test(text) || QUOTED_TITLE.test(text) || QUESTION_TITLE.test(TITLE_AND_QUESTION.exec(text)?.[2] ?? '');
}

/** Share of the words that begin with a capital or a digit, small words left aside. */
function titleCase(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  const counted = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  return counted.length === 0 ? 1 : counted.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length / counted.length;
}

/** How much a block looks like a heading: 2 and more means that it is one. */
export function headingScore(block: Block, layout: Layout): number {
  const { text } = block;
  const first = block.pieces[0];
  if (!first || text.length > 320 || block.bullet || block.pieces.some((piece) => isTableRow(piece.text))) return -9;
  let score = layout.flat && !endsSentence(text) ? 1 : 0;
  if (block.pieces.every(styled)) score += 2;
  const page = PAGE_AT_END.test(text);
  const openPage = page && !/\.$/.test(text);
  if (page) score += openPage ? 2.5 : STAFF_VOICE.test(text) ? 0 : 2;
  if (HEADING_START.test(text)) score += 1;
  if (isFormHeading(text)) score += 1;
  const share = titleCase(text);
  const stopped = !page && isTitleWithStop(text);
  if (share >= 0.6) score += 1;
  else if (share < 0.35 && !stopped) score -= 1;
  if (stopped) score += 2;
  else if (HEADING_START.test(text) && /\.$/.test(text) && share >= 0.8 && text.length < 90 && !STAFF_VOICE.test(text)) score += 0.5;
  else if (endsSentence(text) && !page) score -= /:$/.test(text) && share >= 0.8 && text.length < 120 ? (first.gapBefore ? -1 : -0.5) : /[?:]["”]?$/.test(text) ? 0.5 : 2;
  // A paragraph of its own that has no stop: comments end with one.
  else score += first.gapBefore && !layout.flat && !/[;,]$/.test(text) ? 1.5 : 1;
  if (/^[a-z]/.test(text)) score -= 2;
  // "(c) reconcile the amount with page F-9."
  if (/^\(?[a-z]{1,4}[.)]\s+[a-z]/.test(text)) score -= 3;
  if (openPage ? DEMAND.test(text) : STAFF_VOICE.test(text)) score -= layout.flat ? 3 : 1.5;
  if (text.length > 180) score -= 1;
  if (text.split(' ').length <= 4 && share === 1 && !endsSentence(text)) score += 0.5;
  if (layout.textIndent !== null && first.indent !== null) {
    if (first.indent >= layout.textIndent - 1) score -= 1;
    else score += 0.5;
  }
  return score;
}

/** `aboveHeading` says that a heading follows directly, which makes a doubtful unfinished line one as well. */
export function isHeading(block: Block, layout: Layout, aboveHeading = false): boolean {
  const score = headingScore(block, layout);
  return score >= 2 || (aboveHeading && score >= 1 && !endsSentence(block.text));
}

/** True for the block right above a number where a short line with a gap above it is unfinished: comments end with a stop. */
export function isLoneTitle(block: Block, layout: Layout): boolean {
  const first = block.pieces[0];
  if (!first?.gapBefore || layout.flat || layout.response || block.pieces.length > 2 || block.text.length > 120) return false;
  return /^["“]?\p{Lu}/u.test(block.text) && !/[\d%)]$/.test(block.text) && !STAFF_VOICE.test(block.text) && !endsSentence(block.text) && headingScore(block, layout) >= 0.5;
}

/** Titles that are whole as they stand: what follows on the next line is another heading. */
const WHOLE_TITLE = /(?:Results\s+of\s+Operations?|Financial\s+Statements|Supplementary\s+Data|Risk\s+Factors|Controls\s+and\s+Procedures|Accounting\s+Policies(?:\s+and\s+Estimates)?|Executive\s+Compensation|\bGeneral)$/i;
const NEW_TITLE = /^(?:Items?\s+\d|Note\s+\d|Notes\s+to|Form\s+\d|Exhibit\s+\d|Part\s+I|\(?[a-z\d]{1,2}[.)]\s)/i;

/** A line that is a heading by its end alone: its page, or "Notes to ... statements". */
function isTitleLine(text: string): boolean {
  return /^["“'‘(\p{Lu}\d]/u.test(text) && ((PAGE_AT_END.test(text) && !/\.$/.test(text) && !DEMAND.test(text)) || /^(?:.{0,40}\b)?Notes\s+to\b.*statements$/i.test(text));
}

/** True where a heading is over although its last line has no room left. */
function isWholeHeading(group: readonly Piece[], next: Piece): boolean {
  const text = joinLines(group.map((piece) => piece.text));
  if (group.length > 3 || !/^["“'‘(\p{Lu}\d]|^[a-z]\)/u.test(next.text) || /^page\s/i.test(next.text)) return false;
  if (/^(?:.{0,40}\b)?Notes\s+to\b.*statements$/i.test(text) || (isFormHeading(text) && /(?:19|20)\d\d$/.test(text) && /^[“"'(\p{Lu}]/u.test(next.text))) return true;
  if (isFormHeading(text) && /\b(?:Form|Schedule)\s+[\dA-Z][\w-]*(?:\/A)?$/i.test(text) && /^[“"'\p{Lu}]/u.test(next.text) && !/^(?:for|filed|submitted|dated|fiscal|year|quarter)/i.test(next.text)) return true;
  if (NEW_TITLE.test(text) && NEW_TITLE.test(next.text) && text.length < 110 && !endsSentence(text)) return true;
  if (group.every(styled) && NEW_TITLE.test(next.text) && !endsSentence(text)) return true;
  return titleCase(text) >= 0.6 && (WHOLE_TITLE.test(text) || (NEW_TITLE.test(next.text) && !endsSentence(text)));
}

/** A heading's own number on a line of its own ("15." above "Income Taxes, page 57"). */
const LONE_NUMBER = /^\(?\d{1,2}[.)]$/;

/** True where the first word of `next` would have fitted on the line before, so that its writer ended that line. */
function fits(before: Piece, next: Piece, layout: Layout): boolean {
  if (before.full !== undefined) return !before.full;
  return before.text.length + 1 + (next.text.split(' ')[0]?.length ?? 0) < layout.fullLine * 0.82;
}

const UNFINISHED = /(?:\b(?:and|or|of|the|for|to|in|on|with|from|by|at|as|a|an|its|our|your|that|which|No\.|Nos\.|Form|Item|Note|Section|Rule|Regulation)|[,(–—-])$/i;

/** "(a) ...", "ii. ...", "2. ..." inside a comment. */
const ENUMERATOR = /^\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)]\s/;
/** How an introduction or the item of a list before the last one ends. */
const LIST_GOES_ON = /(?:[:;]|[;,]\s*(?:and|or)|[:;,]\s*(?:and\/or))$/;

/**
 * True where `next` is the item of a list: it has its letter or number behind what can end an item, or stands further in
 * than the text behind a colon or semicolon, its bullet lost.
 */
function isListItem(group: readonly Piece[], before: Piece, next: Piece, layout: Layout): boolean {
  if (layout.flat || (next.gapBefore && !LIST_GOES_ON.test(before.text))) return false;
  if (next.gapBefore && !next.afterBreak && /[;,]\s*(?:and|or)$/.test(before.text)) return true;
  const apart = next.gapBefore || fits(before, next, layout) || (next.indent !== null && before.indent !== null && Math.abs(next.indent - before.indent) >= 2);
  if (ENUMERATOR.test(next.text)) return (LIST_GOES_ON.test(before.text) && apart) || (endsSentence(before.text) && (ENUMERATOR.test(group[0]?.text ?? '') || fits(before, next, layout)));
  const deeper = layout.textIndent !== null && next.indent !== null && next.indent >= layout.textIndent + 2;
  return fits(before, next, layout) && ((deeper && LIST_GOES_ON.test(before.text)) || (!next.afterBreak && /;(?:\s*(?:and|or))?$/.test(before.text)));
}

/** True where `next` begins a block of its own after `group`. */
function breaksBlock(context: { group: readonly Piece[]; numbered: boolean; before: Piece; next: Piece; after: Piece | undefined; first: Piece; layout: Layout; last: boolean }): boolean {
  const { group, numbered, before, next, after, first, layout, last } = context;
  // A bullet that stands alone belongs to the text below it.
  if (group.length === 1 && (withoutBullet(before.text).trim() === '' || LONE_NUMBER.test(before.text))) return false;
  if (isSeparator(before.text) || isSeparator(next.text)) return true;
  if (!layout.flat && (isTableRow(before.text) || isTableRow(next.text)) && !(numbered && before === first)) return true;
  if (isListItem(group, before, next, layout)) return true;
  if (startsWithBullet(next.text) || (LONE_NUMBER.test(next.text) && fits(before, next, layout))) return true;
  if (layout.response && answerLabel(next.text) !== '') return true;
  const roomLeft = fits(before, next, layout);
  // The stop of "Inc." ends the sentence too where its line has room left.
  const open = !(endsSentence(before.text) || (layout.flat && before.text.length > 60 && /\w\.$/.test(before.text)) || (roomLeft && /\w\.$/.test(before.text) && /^["“'(A-Z]/.test(next.text)));
  if (layout.paragraphLines && !next.afterBreak) return !(open && sameStyle(before, next) && (/^[a-z]/.test(next.text) || (before.text.length < 160 && !next.gapBefore && UNFINISHED.test(before.text))));
  if (last && !open && (before.full !== true || beginsStrongClosing(next.text)) && beginsClosing(next.text)) return true;
  if (last && group.length === 1 && /^Closing\s+(?:Comments?|Information|Remarks?)$/i.test(before.text)) return true;
  const goesOn = /^[a-z(]/.test(next.text) || !(roomLeft && /\.$/.test(before.text));
  const wholeForm = isFormHeading(before.text) && /(?:19|20)\d\d$/.test(before.text) && /^[A-Z“"]/.test(next.text);
  // Two headings with a page's end between them, the first ended by its writer.
  const apart = next.afterBreak && roomLeft && open && /^["“(A-Z0-9]/.test(next.text) && titleCase(before.text) >= 0.6 && titleCase(next.text) >= 0.6 && !endsSentence(next.text) && !UNFINISHED.test(before.text);
  if (apart) return true;
  if (next.afterBreak && open && goesOn && !wholeForm && !PAGE_AT_END.test(before.text) && sameStyle(before, next) && !(styled(before) && /^[A-Z]/.test(next.text))) return false;
  if (next.afterBreak && /^[a-z]/.test(next.text)) return false;
  if (styled(before) !== styled(next) && (styled(first) === styled(before))) return true;
  if (next.gapBefore && !(open && /^[a-z]/.test(next.text) && !(ENUMERATOR.test(next.text) && !UNFINISHED.test(before.text)))) return true;
  // A line at the margin after hanging text: a heading or the closing begins.
  if (layout.textIndent !== null && before.indent !== null && next.indent !== null && !(numbered && before === first) && !(open && /^[a-z]/.test(next.text))) {
    if (before.indent >= layout.textIndent - 1 && next.indent < layout.textIndent - 1) return true;
  }
  if (!next.afterBreak && styled(before) === styled(next) && isWholeHeading(group, next)) return true;
  // Lines that their writer ended: headings below each other, or a paragraph without a gap.
  if (PAGE_AT_END.test(before.text) && /^["“(A-Z0-9]/.test(next.text) && !/[.]$/.test(before.text) && before.text.length < layout.fullLine * 0.95) return true;
  if (roomLeft && !open && /^["“(A-Z]/.test(next.text)) return true;
  if (!open && !layout.flat && isFormHeading(next.text) && !endsSentence(next.text)) return true;
  // A heading that follows a finished sentence without a gap: unfinished itself, in title case, and ended by its writer.
  if (!open && !layout.flat && !endsSentence(next.text) && titleCase(next.text) >= 0.6 && /^["“'‘(A-Z0-9]/.test(next.text)) {
    if (after === undefined || fits(next, after, layout)) return true;
    if (!/^[a-z]/.test(after.text) && !STAFF_VOICE.test(next.text) && titleCase(next.text) >= 0.75 && next.text.split(' ').length >= 4) return true;
  }
  if (!open && !layout.flat && isTitleLine(next.text) && !(after !== undefined && /^[a-z]/.test(after.text))) return true;
  // Unmarked headings below each other: short lines in title case that go on with a capital.
  if (roomLeft && open && !next.afterBreak && group.length <= 2 && !layout.flat && /^["“'‘(A-Z0-9]/.test(next.text) && !/^[Pp]ages?\s/.test(next.text)) {
    const text = joinLines(group.map((piece) => piece.text));
    if (titleCase(text) >= 0.6 && !UNFINISHED.test(text) && !STAFF_VOICE.test(text)) return true;
  }
  if (roomLeft && styled(before) && styled(next) && /^["“(A-Z0-9]/.test(next.text) && !/\b(?:and|of|the|for|to|in|on|or|with|from|by|,)$/.test(before.text)) return true;
  return false;
}

export function blockOf(pieces: readonly Piece[]): Block {
  const text = joinLines(pieces.map((piece) => piece.text));
  return { pieces, text, bullet: startsWithBullet(text) };
}

/** `last` says that the pieces run to the letter's end, so that its closing is looked for. */
export function groupBlocks(pieces: readonly Piece[], layout: Layout, last = false): Block[] {
  const groups: Piece[][] = [];
  for (const [index, piece] of pieces.entries()) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const first = group?.[0];
    const context = group && before && first ? { group, numbered: groups.length === 1, before, next: piece, after: pieces[index + 1], first, layout, last } : null;
    if (group && context && !breaksBlock(context)) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map(blockOf);
}
