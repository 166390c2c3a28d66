/** The units in which the parser thinks: a line, or the part of one that plays a role of its own. */
import type { LetterLine } from '../documents/model.ts';

/** What a piece of the letter is. Every word of a letter belongs to exactly one piece, so nothing is lost silently. */
export type PieceRole = 'head' | 'running-header' | 'preamble' | 'heading' | 'number' | 'comment' | 'answer' | 'closing';

export interface Piece extends LetterLine {
  /** Index of the line the piece was cut from. */
  readonly line: number;
  /** True where a running header or a page break was taken out just before this piece. */
  readonly afterBreak: boolean;
}

export interface LetterPart {
  readonly role: PieceRole;
  readonly line: number;
  readonly text: string;
  /** Index of the comment a heading, number or comment part belongs to; null for the other roles. */
  readonly comment: number | null;
}

const BULLET = /^(?:[•●○◦▪■□‣⁃∙·➢➤✓\uF0B7\uF0A7\uF0D8\uF06F\uF076\uF0FC\uFFFD]|[o*-](?=\s))\s*/;

/** A row of stars or dashes between a letter's parts. */
export function isSeparator(text: string): boolean {
  return /^(?:[*_=~-]\s*){3,}$/.test(text);
}

/** A row of a typed table: three columns and more with wide gaps between them. */
export function isTableRow(text: string): boolean {
  return text.length < 160 && /^\S.*?\S?\s{4,}\S.*?\s{4,}\S/.test(text) && !/[.;:]$/.test(text);
}

export function startsWithBullet(text: string): boolean {
  return BULLET.test(text) && !isSeparator(text);
}

export function withoutBullet(text: string): string {
  return isSeparator(text) ? text : text.replace(BULLET, '');
}

/** True where a line ends as sentences end; abbreviations that stand in names and citations do not count. */
export function endsSentence(text: string): boolean {
  if (/\b(?:Inc|Corp|Co|Ltd|No|Nos|Mr|Ms|Mrs|Dr|vs|v|e\.g|i\.e|U\.S|Reg|Sec|L\.P|N\.A|S\.A|p|pp)\.$/.test(text)) return false;
  return /[.?!:;][”"’')\]]*$/.test(text.trimEnd());
}

/** Joins lines to running text: one blank between them; a line that ends in a slash or a dash without a blank takes none. */
export function joinLines(texts: readonly string[]): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** Words for comparing names: lower case, letters and digits only. */
export function bareWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
