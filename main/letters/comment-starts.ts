/**
 * Finds the lines on which numbered comments begin. A number at the start of a line can also be a heading ("15. Income
 * Taxes, page 57"), a wrapped line ("35. Refer to"), or a list inside a comment; so every candidate is weighed by its
 * surroundings, and the chain of candidates with the best sum wins: numbers that run on are cheap, everything else costs.
 */
import { answerLabel, commentLabel } from './response-signs.ts';
import { isFormHeading } from './letter-blocks.ts';
import { endsSentence, type Piece } from './letter-pieces.ts';

export interface CommentStart {
  readonly piece: number;
  readonly number: number;
  /** The number as it stands in the text with its punctuation, "12." */
  readonly label: string;
}

interface Candidate extends CommentStart {
  readonly weight: number;
  readonly indent: number | null;
  /** True where a heading stands directly above, so that numbering may begin anew for another filing. */
  readonly belowHeading: boolean;
  /** True where the answer's label stands between this number and the next: a comment, no list inside an answer. */
  readonly answered: boolean;
  /** True for "Comment No. 4", which needs no other sign. */
  readonly labelled: boolean;
  /** True where a gap and a finished sentence stand above and a sentence begins: no list item, no wrapped line. */
  readonly solid: boolean;
}

const STYLES: readonly RegExp[] = [
  /^(\d{1,3})\s?\.(?!\d)\s*/,
  /^(\d{1,3})\)\s*/,
  /^\((\d{1,3})\)\s*/,
  /^#\s?(\d{1,3})[.:)]?\s+/,
];
/** Labels of response letters: "Comment No. 1", "SEC Comment 2:", "Staff's Comment #3". */
const LABELLED = /^(?:(?:SEC|Staff|The\s+Staff|Commission)(?:['’]s?)?\s+)?(?:(?:Comment|Question)\s*(?:No\.?\s*|Number\s+|#\s*)?|Q\.?\s?(?=\d{1,3}[.:)]))(\d{1,3})\s*(?:[.:)–—-]|(?=\s|$))\s*/i;
const ENDS_WITH_PAGE = /\b(?:pages?|pp?\.)\s+[A-Z]{0,3}-?[\divx]+(?:\s*(?:-|–|and|,)\s*[A-Z]{0,3}-?\d+)*\.?$/i;

function styled(piece: Piece | undefined): boolean {
  return piece !== undefined && (piece.bold || piece.italic || piece.underline);
}

/** Length below which a line was ended by its writer, not by the margin. */
function shortLine(pieces: readonly Piece[]): number {
  const lengths = pieces.map((piece) => piece.text.length).filter((length) => length < 160).sort((a, b) => a - b);
  return (lengths[Math.floor(lengths.length * 0.9)] ?? 80) * 0.8;
}

function weigh(pieces: readonly Piece[], index: number, rest: string, short: number): number {
  const piece = pieces[index];
  const before = pieces[index - 1];
  if (!piece) return -9;
  let weight = before && commentLabel(before.text) === before.text ? 5 : 1;
  if (piece.gapBefore) weight += 0.5;
  // A heading with its page right above is what comments stand below.
  if (before && ENDS_WITH_PAGE.test(before.text) && !/\.$/.test(before.text)) weight += 1;
  else if (!before || endsSentence(before.text)) weight += 0.5;
  else if (!styled(before) && before.text.length >= short && before.text.length < 160) weight -= piece.afterBreak ? 1.5 : piece.gapBefore ? 0.5 : 3;
  const text = rest === '' ? (pieces[index + 1]?.text ?? '') : rest;
  if (/^[a-z]/.test(text)) weight -= 3;
  if (/^[,;)%]/.test(text)) weight -= 3;
  // A heading: ends with its page, or is short and has no stop, and nothing goes on below it.
  const next = pieces[index + 1];
  const alone = rest !== '' && (!next || (next.gapBefore && !/^[a-z]/.test(next.text)) || STYLES.some((style) => style.test(next.text)) || styled(piece) !== styled(next));
  if (alone && rest.length < 200) {
    if (ENDS_WITH_PAGE.test(rest) && !/\.$/.test(rest)) weight -= 3;
    else if (!endsSentence(rest)) weight -= 2;
  } else if (next && rest !== '' && !endsSentence(rest) && /^[^.]{0,60}\bpages?\s+[A-Z]{0,3}-?\d+$/i.test(next.text) && !endsSentence(next.text)) weight -= 3;
  if (styled(piece) && rest !== '' && !endsSentence(rest) && !(next && styled(next) && !next.gapBefore)) weight -= 1.5;
  return weight;
}

/** How much further in than the comments a number must stand to be of a list inside one. */
const DEEPER = 3;
/** What the number of such a list loses: enough that a long list does not outweigh two comments. */
const NESTED = 2.5;

/** Takes weight from the numbers of lists that a colon begins inside a comment: from "1." on as long as they run on without a heading between. */
function lighterAfterColon(found: readonly Candidate[], pieces: readonly Piece[]): Candidate[] {
  let expected = 0;
  return found.map((candidate, index) => {
    const before = pieces[candidate.piece - 1]?.text ?? '';
    if (index > 0 && candidate.number === 1 && before.length > 40 && /[a-z]:$/.test(before) && !isFormHeading(before)) expected = 1;
    else if (candidate.number !== expected || !endsSentence(before)) expected = 0;
    if (expected === 0) return candidate;
    expected += 1;
    return { ...candidate, weight: candidate.weight - NESTED };
  });
}

/**
 * Takes weight from the numbers of lists inside comments: they stand further in than two numbers that follow each other, each
 * below a heading or a finished paragraph (or than the letter's only one, the first).
 */
function lighterLists(found: readonly Candidate[], pieces: readonly Piece[]): Candidate[] {
  const solid = found.filter((candidate) => candidate.solid && candidate.indent !== null);
  const margin = Math.min(...solid.map((candidate) => candidate.indent ?? 0));
  const top = solid.filter((candidate) => (candidate.indent ?? 0) < margin + DEEPER);
  const runs = top.some((one) => top.some((other) => other.number === one.number + 1)) || (top.length === 1 && top[0] === found[0] && top[0]?.number === 1);
  if (!runs) return [...found];
  return found.map((candidate) => {
    const nested = candidate.indent !== null && candidate.indent >= margin + DEEPER && !(candidate.belowHeading && pieces[candidate.piece]?.gapBefore === true && !/[:;]$/.test(pieces[candidate.piece - 1]?.text ?? ''));
    return nested ? { ...candidate, weight: candidate.weight - NESTED } : candidate;
  });
}

function candidatesOf(pieces: readonly Piece[], style: RegExp, response: boolean): Candidate[] {
  const short = shortLine(pieces);
  const labels = response ? pieces.flatMap((piece, index) => (answerLabel(piece.text) === '' ? [] : [index])) : [];
  const found: Candidate[] = [];
  pieces.forEach((piece, index) => {
    const match = style.exec(piece.text);
    const number = Number(match?.[1]);
    if (!match || number === 0 || /^\d{1,3}\s\./.test(piece.text) === false && /^\d+\.\d/.test(piece.text)) return;
    const rest = piece.text.slice(match[0].length);
    const before = pieces[index - 1];
    found.push({
      piece: index,
      number,
      label: match[0].trim(),
      answered: false,
      labelled: style === LABELLED,
      weight: style === LABELLED ? 2 : weigh(pieces, index, rest, short) + (response && styled(piece) && endsSentence(rest) ? 1 : 0),
      indent: piece.indent,
      solid: piece.gapBefore && (before === undefined || /[.?][”"’')]*$/.test(before.text) || styled(before) || !endsSentence(before.text)) && /^["“'‘([]?\p{Lu}/u.test(rest),
      belowHeading: before === undefined || styled(before) || !endsSentence(before.text),
    });
  });
  const weighed = style === LABELLED ? found : lighterAfterColon(lighterLists(found, pieces), pieces);
  if (labels.length < 2) return weighed;
  return weighed.map((candidate, index) => {
    const answered = labels.some((label) => label > candidate.piece && label < (found[index + 1]?.piece ?? pieces.length));
    return { ...candidate, answered, weight: candidate.weight + (answered ? 1 : -1.5) };
  });
}

function stepCost(from: Candidate, to: Candidate, response: boolean): number {
  const step = to.number - from.number;
  const indented = from.indent !== null && to.indent !== null && Math.abs(from.indent - to.indent) > 3;
  if (step === 1) return indented ? 0.6 : 1;
  if (from.labelled && to.labelled && step > 1) return -0.5;
  // The comments of another letter, answered in the same one.
  if (to.number === 1 && from.answered && to.answered) return -1.5;
  if (to.solid && from.solid && !indented) {
    // A number that is printed twice, or some that are left out, by the staff or by who made the text.
    if (step === 0) return -0.8;
    if (step > 1 && step <= 30) return Math.max(-3, -0.5 * (step - 1));
  }
  if (step === 0) return indented || !to.belowHeading ? -4 : -1.5;
  if (step > 1 && step <= 6) return -1.2 * (step - 1) - 0.4 - (indented ? 1 : 0);
  if (to.number === 1 && to.belowHeading) return response ? -12 : indented ? -4 : -2.5;
  return -8;
}

function bestChain(candidates: readonly Candidate[], response: boolean): { score: number; chain: Candidate[] } {
  const best: { score: number; previous: number }[] = [];
  let last = -1;
  candidates.forEach((candidate, index) => {
    let score = candidate.weight - Math.min(candidate.number - 1, 12) * 0.3;
    let previous = -1;
    for (let before = 0; before < index; before += 1) {
      const from = candidates[before];
      const sum = (best[before]?.score ?? 0) + (from ? stepCost(from, candidate, response) : 0) + candidate.weight;
      if (sum > score) {
        score = sum;
        previous = before;
      }
    }
    best.push({ score, previous });
    if (last < 0 || score > (best[last]?.score ?? 0)) last = index;
  });
  const chain: Candidate[] = [];
  const score = best[last]?.score ?? 0;
  for (let at = last; at >= 0; at = best[at]?.previous ?? -1) {
    const candidate = candidates[at];
    if (candidate) chain.unshift(candidate);
  }
  return { score, chain };
}

/** A chain counts from this sum of weights on. */
const ENOUGH = 0.5;

/**
 * The starts of the numbered comments among `pieces` (the body without running headers and closing), in order. "1." goes
 * before "1)" and "(1)", which are mostly lists and footnotes; in a response letter "Comment No. 1" goes before all.
 */
export function findCommentStarts(pieces: readonly Piece[], response: boolean): CommentStart[] {
  const chains = [LABELLED, ...STYLES].map((style) => bestChain(candidatesOf(pieces, style, response), response));
  const chosen = chains.find((found, index) => found.score > (index === 0 && !response ? ENOUGH + 2 : ENOUGH));
  return (chosen?.chain ?? []).map(({ piece, number, label }) => ({ piece, number, label }));
}
