/** What a careful reader would find in a response letter before it is sent. Pure; each finding names its comment. */
import type { IsoDate } from '../../db/model.ts';
import type { ParsedLetter } from './model.ts';
import { type FilingPages, pagesNotThere } from './cited-pages.ts';

export interface DraftAnswer {
  readonly number: string;
  /** The comment as the draft reproduces it; null where the draft does not reproduce comments. */
  readonly quoted: string | null;
  readonly response: string;
}

export interface LetterDraft {
  readonly date: IsoDate;
  /** File numbers in the draft's Re: block. */
  readonly fileNumbers: readonly string[];
  readonly answers: readonly DraftAnswer[];
  /** All words of the draft, for marks and acknowledgments that stand outside the answers. */
  readonly text: string;
}

export const LINT_KINDS = [
  'comment-altered', 'unanswered', 'number-missing', 'number-unknown', 'number-doubled', 'out-of-order', 'file-number', 'page-unknown', 'placeholder',
  'rule-83', 'tandy',
] as const;
export type LintKind = (typeof LINT_KINDS)[number];

export interface LintFinding {
  readonly kind: LintKind;
  /** Number of the comment it concerns; null for the letter as a whole. */
  readonly number: string | null;
  readonly message: string;
  /** The words in question, to find the place. */
  readonly excerpt: string;
}

/** From this day on the staff does not ask for the acknowledgments any more (announcement of the Division of October 5, 2016). */
export const TANDY_ENDED: IsoDate = '2016-10-05';
/** The staff asked for them from 2004 on. */
const TANDY_BEGAN: IsoDate = '2004-01-01';

const PLACEHOLDER = /\[\s*(?:[●•·]|_{2,}|\.{2,}|x{1,4}|tbd|to come|insert\b[^\]]{0,60}|date|page|amount|NTD:?[^\]]{0,80})?\s*\]|\bNTD\b:?|\bTBD\b|_{4,}/gi;
const REDACTION = /\[\s*\*{1,4}\s*\]/g;
const LEGEND = /Confidential\s+Treatment\s+(?:Has\s+Been\s+)?Requested|Rule\s+83|17\s+C\.?F\.?R\.?\s+(?:§\s*)?200\.83/i;
const TANDY = /acknowledges?\s+that[\s\S]{0,400}?(?:responsible\s+for\s+the\s+adequacy\s+and\s+accuracy|staff\s+comments\s+as\s+a\s+defense|foreclose\s+the\s+Commission)/i;

/** Words alone: typography, white space and line breaks do not alter a comment. */
export function sameWords(a: string, b: string): boolean {
  const bare = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}$%]+/gu, '');
  return bare(a) === bare(b);
}

/** The first words in which a quote leaves the comment. */
function firstDifference(comment: string, quoted: string): string {
  const theirs = comment.split(/\s+/);
  const ours = quoted.split(/\s+/);
  const at = ours.findIndex((word, index) => !sameWords(word, theirs[index] ?? ''));
  const from = at < 0 ? Math.min(ours.length, theirs.length) : at;
  return (ours.slice(from, from + 8).join(' ') || theirs.slice(from, from + 8).join(' ')).trim();
}

function numbering(staff: ParsedLetter, draft: LetterDraft): LintFinding[] {
  const findings: LintFinding[] = [];
  const expected = staff.comments.map((comment) => comment.number);
  const seen = new Map<string, number>();
  let last = -1;
  for (const { number } of draft.answers) {
    const times = (seen.get(number) ?? 0) + 1;
    seen.set(number, times);
    const allowed = expected.filter((other) => other === number).length;
    if (allowed === 0) findings.push({ kind: 'number-unknown', number, message: `The staff's letter has no comment ${number}.`, excerpt: '' });
    else if (times > allowed) findings.push({ kind: 'number-doubled', number, message: `Comment ${number} is answered more than once.`, excerpt: '' });
    const position = expected.indexOf(number, times > 1 ? last : 0);
    if (position >= 0 && position < last) findings.push({ kind: 'out-of-order', number, message: `The answer to comment ${number} stands after a later one.`, excerpt: '' });
    last = Math.max(last, position);
  }
  for (const number of new Set(expected)) {
    if (!seen.has(number)) findings.push({ kind: 'number-missing', number, message: `Comment ${number} is not in the letter.`, excerpt: '' });
  }
  return findings;
}

function answerFindings(staff: ParsedLetter, answer: DraftAnswer, filings: readonly FilingPages[]): LintFinding[] {
  const findings: LintFinding[] = [];
  const { number } = answer;
  const comments = staff.comments.filter((comment) => comment.number === number);
  if (answer.quoted !== null && comments.length > 0 && !comments.some((comment) => sameWords(comment.text, answer.quoted ?? ''))) {
    const excerpt = firstDifference(comments[0]?.text ?? '', answer.quoted);
    findings.push({ kind: 'comment-altered', number, message: `Comment ${number} is not reproduced word for word.`, excerpt });
  }
  if (answer.response.trim() === '') findings.push({ kind: 'unanswered', number, message: `Comment ${number} has no answer.`, excerpt: '' });
  for (const { page, form } of pagesNotThere(answer.response, comments[0]?.headings ?? [], filings)) {
    findings.push({ kind: 'page-unknown', number, message: `${form === null ? 'The filing' : `Form ${form}`} has no page ${page}.`, excerpt: `page ${page}` });
  }
  return findings;
}

function marks(staff: ParsedLetter, draft: LetterDraft): LintFinding[] {
  const findings: LintFinding[] = [];
  for (const match of draft.text.matchAll(PLACEHOLDER)) {
    findings.push({ kind: 'placeholder', number: null, message: `A placeholder is still open: ${match[0]}`, excerpt: match[0] });
  }
  const redactions = [...new Set(draft.text.match(REDACTION) ?? [])];
  if (redactions.length > 1) findings.push({ kind: 'rule-83', number: null, message: `Words are left out with different marks: ${redactions.join(' ')}.`, excerpt: redactions[1] ?? '' });
  if (redactions.length > 0 && !LEGEND.test(draft.text)) {
    findings.push({ kind: 'rule-83', number: null, message: 'Words are left out, but nothing says that confidential treatment is requested under Rule 83.', excerpt: redactions[0] ?? '' });
  }
  const tandy = TANDY.exec(draft.text)?.[0];
  if (tandy !== undefined && draft.date > TANDY_ENDED) {
    findings.push({ kind: 'tandy', number: null, message: 'The staff has not asked for these acknowledgments since October 5, 2016.', excerpt: tandy.slice(0, 80) });
  } else if (tandy === undefined && draft.date >= TANDY_BEGAN && draft.date <= TANDY_ENDED && staff.kind === 'comments') {
    findings.push({ kind: 'tandy', number: null, message: "The company's acknowledgments, which the staff asked for until October 5, 2016, are missing.", excerpt: '' });
  }
  return findings;
}

/**
 * `filings` are those under review that are at hand; without any the cited pages are left unchecked.
 * Findings come in the order of the letter: numbering, answers, marks.
 */
export function lintLetter(staff: ParsedLetter, draft: LetterDraft, filings: readonly FilingPages[] = []): LintFinding[] {
  const fileNumber = draft.fileNumbers.filter((number) => staff.fileNumbers.length > 0 && !staff.fileNumbers.some((other) => sameFileNumber(other, number)));
  const missing = staff.fileNumbers.filter((number) => !draft.fileNumbers.some((other) => sameFileNumber(other, number)));
  return [
    ...fileNumber.map((number): LintFinding => ({ kind: 'file-number', number: null, message: `File No. ${number} is not the staff's (${staff.fileNumbers.join(', ')}).`, excerpt: number })),
    ...missing.map((number): LintFinding => ({ kind: 'file-number', number: null, message: `File No. ${number} is not named.`, excerpt: number })),
    ...numbering(staff, draft),
    ...draft.answers.flatMap((answer) => answerFindings(staff, answer, filings)),
    ...marks(staff, draft),
  ];
}

/** "1-15405" and "001-15405" are the same file. */
function sameFileNumber(a: string, b: string): boolean {
  const plain = (number: string): string => number.split('-').map((part) => part.replace(/^0+(?=\d)/, '')).join('-');
  return plain(a) === plain(b);
}
