/** Lines that look like a PART or ITEM heading, wherever they stand; item-map.ts decides which ones are the body's. */
import type { PageLine } from './page-lines.ts';

export interface ItemCandidate {
  /** Normalised: "9A(T)", "2.02". */
  readonly item: string;
  /** Position in the form's order; 10-Q items count on in part II. */
  readonly order: number;
  readonly title: string;
  readonly pageIndex: number;
  readonly start: number;
  /** Line number over the whole document, to measure how close headings stand. */
  readonly line: number;
  /** True where the line, or the one after it, ends in a page number as in a table of contents. */
  readonly listed: boolean;
  readonly part: number;
  readonly uppercase: boolean;
  readonly topOfPage: boolean;
}

const ITEM = /^[\s"'“(|•]*(?:PART\s+([IVX]{1,3}|\d)\s*[,.:;|\-–—]*\s*(?:[A-Z][A-Z ]{3,40}[,.:;\-–—]\s*)?)?ITEMS?\s*(?:NOS?\.?\s*|NUMBER\s+)?(\d{1,2}(?:\.\d{2}|\.?[A-K](?![A-Za-z'’])|\s[A-K](?![A-Za-z'’]))?(?:\s*[([]\s*T\s*[)\]])?)(?![\d])(.*)$/i;
const PART = /^[\s"'“(|]*PART\s+(IV|I{1,3}|[1-4])\b[\s.:,|\-–—]*(.*)$/i;

const PART_NUMBERS: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

export function normaliseItem(raw: string): string {
  return raw.toUpperCase().replace(/\s+/g, '').replace('[T]', '(T)').replace(/\.(?=[A-K])/, '');
}

function orderOf(item: string): number {
  const match = /^(\d+)(?:\.(\d\d)|([A-K]))?(\(T\))?$/.exec(item);
  if (match === null) return 0;
  const [, number = '0', sub, letter, temporary] = match;
  const fraction = sub !== undefined ? Number(sub) / 100 : letter !== undefined ? (letter.charCodeAt(0) - 64) / 20 : 0;
  return Number(number) + fraction + (temporary === undefined ? 0 : 0.001);
}

/** Words that can follow an item's number in running text but never begin its title. */
const PROSE = /^(?:of|and|or|to|in|above|below|is|was|has|for|by|on|herein|hereof|with|are|that|which|shall|should|may|will|under|through|thru|as|at|from|contained|included|entitled|set|appearing|beginning)\b/;

/** "ITEMS 10, 11, 12 and 13." or "Items 1 and 2." */
const SEVERAL = /^(?:\s*(?:,|and|&|,\s*and|through|to|[-–])\s*(?:ITEMS?\s*)?\d{1,2}[A-K]?(?=[\s.,:;—–-]|$)\.?)+/i;

function looksLikeTitle(rest: string): boolean {
  // A closing quotation mark means that the item is being cited, not begun.
  if (/^[^“"]*[”"]/.test(rest)) return false;
  const title = rest.replace(/^[\s.:;,)\]|\-–—•―]+/, '');
  if (title === '') return true;
  if (PROSE.test(title) || /^[a-z,;]/.test(title)) return false;
  if (rest.trim().startsWith(',')) return false;
  return title.length <= 260;
}

function splitPageNumber(title: string): { title: string; listed: boolean } {
  const match = /^(.*?)(?:(?:\.\s?){2,}\s*|\s{2,}|\s)((?:[A-Z]{1,2}-)?\d{1,3}(?:\s*[-–,&]\s*(?:[A-Z]{1,2}-)?\d{1,3})*|\*+|N\/?A)\s*$/.exec(title);
  if (match === null || match[1] === undefined) return { title, listed: false };
  return { title: match[1], listed: /\D$/.test(match[1]) };
}

function tidy(title: string): string {
  return title.replace(/^\s*\([^)]{1,2}\)/, '').replace(/^[\s.:;,)\]|\-–—•―]+/, '').replace(/(?:\.\s?){3,}.*$/, '').replace(/\s+/g, ' ').replace(/[\s.:;,|–—-]+$/, '').trim();
}

export interface DocumentLine extends PageLine {
  readonly pageIndex: number;
  readonly indexOnPage: number;
}

/** A heading in a narrow table cell wraps between "ITEM" and its number; the two lines are read as one. */
function rejoin(lines: readonly DocumentLine[], index: number): DocumentLine | undefined {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || next === undefined || !/^ITEM(?:$|\s{3})/i.test(line.text)) return line;
  const number = /^(\d{1,2}[A-K]?(?:\(T\))?)\s*[.:—–-]+\s*(.*)$/i.exec(next.text);
  return number === null ? line : { ...line, text: `${line.text.slice(0, 4)} ${number[1]}. ${line.text.slice(4).trim()} ${number[2]}`.trim() };
}

/** The further items that one heading names, with what is left of its line. */
function furtherItems(first: string, rest: string): { items: string[]; rest: string } {
  const several = SEVERAL.exec(rest);
  if (several === null) return { items: [], rest };
  const items: string[] = [];
  for (const [, joint = '', raw = ''] of several[0].matchAll(/([^\d]*)(\d{1,2}[A-K]?)/gi)) {
    const item = normaliseItem(raw);
    const before = items.at(-1) ?? first;
    if (/through|\bto\b|[-–]/i.test(joint) && /^\d+$/.test(before) && /^\d+$/.test(item)) {
      for (let between = Number(before) + 1; between < Number(item) && items.length < 20; between += 1) items.push(String(between));
    }
    items.push(item);
  }
  return { items, rest: rest.slice(several[0].length) };
}

/**
 * "Items 1 through 4, 6 and 8 Not Applicable." says which items a report does not have, and the others follow. Where the
 * row has no gap ("Items 2, 3 and 4. Not applicable") it stands in their place and is their heading.
 */
function namesTheOthers(first: string, items: readonly string[], rest: string): boolean {
  const numbers = [first, ...items].map((item) => Number.parseInt(item, 10));
  const hasGap = numbers.some((number, at) => at > 0 && number > (numbers[at - 1] ?? 0) + 1);
  return hasGap && /^[\s.:,;–—-]*(?:(?:are|is)\s+)?(?:not\s+applicable|inapplicable|none|omitted|n\/a)\b/i.test(rest);
}

/** "Business and Item 2. Properties": a second heading on the same line. */
const SECOND = /\s+(?:and|&)\s+ITEM\s+(\d{1,2}[A-K]?)\s*[.:—–-]+\s*(?=[A-Z])/i;

/** Candidates in document order. */
export function itemCandidates(lines: readonly DocumentLine[]): ItemCandidate[] {
  const candidates: ItemCandidate[] = [];
  let part = 0;
  for (const index of lines.keys()) {
    const line = rejoin(lines, index);
    if (line === undefined) continue;
    const partMatch = PART.exec(line.text);
    if (partMatch !== null && (partMatch[2] ?? '').length < 60) part = PART_NUMBERS[(partMatch[1] ?? '').toUpperCase()] ?? part;
    const match = ITEM.exec(line.text);
    if (match === null || match[2] === undefined) continue;
    const item = normaliseItem(match[2]);
    const further = furtherItems(item, match[3] ?? '');
    const { rest } = further;
    if (!looksLikeTitle(rest) || /\bcontinued\b/i.test(rest) || namesTheOthers(item, further.items, rest)) continue;
    if (match[1] !== undefined) part = PART_NUMBERS[match[1].toUpperCase()] ?? part;
    let { title, listed } = splitPageNumber(tidy(rest) === '' ? '' : rest.trim());
    const next = lines[index + 1];
    if (tidy(title) === '' && next !== undefined && !ITEM.test(next.text) && !PART.test(next.text)) {
      const split = splitPageNumber(next.text);
      title = split.title;
      listed = listed || split.listed;
    }
    if (/(?:\.\s?){4,}/.test(rest)) listed = true;
    const second = SECOND.exec(title);
    const named = second?.[1] === undefined ? [] : [{ one: normaliseItem(second[1]), words: title.slice(second.index + second[0].length) }];
    if (second !== null) title = title.slice(0, second.index);
    for (const { one, words } of [...[item, ...further.items].map((each) => ({ one: each, words: title })), ...named]) {
      candidates.push({
        item: one, order: orderOf(one), title: tidy(words), pageIndex: line.pageIndex, start: line.start, line: index,
        listed, part, uppercase: /^[^a-z]*$/.test(line.text), topOfPage: line.indexOnPage < 2,
      });
    }
  }
  return candidates;
}

