/**
 * Running headers: from the second page on staff letters print addressee, company, date and "Page 2" at the top, which
 * text made from them shows in the middle of headings and comments. Letters since 2024 print date and page only; PDFs of
 * 2017 to 2024 add invisible "FirstName LastName ... Comapany Name ..." lines that text extractors show.
 */
import type { IsoDate } from '../../db/model.ts';
import type { LetterLine } from '../documents/model.ts';
import { bareWords, type Piece } from './letter-pieces.ts';
import { findPrintedDate, isDateLine, PRINTED_DATE } from './printed-dates.ts';

const PAGE_LINE = new RegExp(`^(?:(?:${PRINTED_DATE})[\\s,]*)?(?:[Pp]age|PAGE)\\s+(?:-\\s*)?(?:\\d{1,3}|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)(?:\\s*-)?(?:\\s+of\\s+\\d{1,3})?$`);
const NAME_AND_PAGE = /^(.{4,80}?)[\s,–—-]+(?:[Pp]age|PAGE)\s+(?:\d{1,3}|[Tt]wo|[Tt]hree|[Ff]our)(?:\s+of\s+\d{1,3})?$/;
const INLINE = new RegExp(`(?:${PRINTED_DATE}),?\\s+Page\\s+\\d{1,3}\\b(?:\\s+of\\s+\\d{1,3}\\b)?(?:\\s+FirstName\\s+LastName(?!\\S))?`, 'g');
const GHOST_LINE = /^(?:FirstName\s+LastName.*|Comapany\s+Name.*|Comapany)$/;
const GHOST_TAIL = /(?:FirstName\s+LastName\S.*|Comapany\s+Name\S.*)$/;
/** A header is at most this many lines above its "Page N". */
const MOST_LINES_ABOVE = 6;

/** Words of the letter's address, salutation and registrant, where the names in running headers come from. */
export class HeadNames {
  private readonly words: string;
  /** The letter's own date, as running headers repeat it. */
  private readonly date: IsoDate | null;
  constructor(head: readonly string[], date: IsoDate | null) {
    this.words = ` ${head.flatMap(bareWords).join(' ')} `;
    this.date = date;
  }

  isLetterDate(text: string): boolean {
    return this.date !== null && findPrintedDate(text)?.date === this.date;
  }

  hasWord(word: string): boolean {
    return this.words.includes(` ${word} `);
  }

  /** True where the words of `text` stand in the head side by side, in this order. */
  includes(text: string): boolean {
    const words = bareWords(text.replace(/^(?:Mr|Ms|Mrs|Dr)\.?\s+/, ''));
    return words.length > 0 && this.words.includes(` ${words.join(' ')} `);
  }
}

const GHOST_WORD = /^(?:FirstName|LastName.*|Comapany|Name\p{Lu}.*)$/u;
const DATE_WORD = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|page|of|\d{1,4})$/;

/** True for the jumble that text extractors make of a visible header and the invisible one over it. */
function isHeaderSoup(text: string, names: HeadNames): boolean {
  const words = text.split(/\s+/);
  return words.length < 25 && words.every((word) => {
    if (GHOST_WORD.test(word) || word === 'Name') return true;
    const bare = bareWords(word.replace(/^(?:LastName|Name)/, '').replace(/(?<=\d)(?=\p{Lu})/u, ' '));
    return bare.every((part) => DATE_WORD.test(part) || names.hasWord(part) || /^(?:page\d+|\d+page|\p{Lu}?\p{Ll}+\d+)$/u.test(part));
  });
}

/** The jumbled header around a line with one of the ghost's own words. */
function soupAround(lines: readonly LetterLine[], at: number, names: HeadNames): number[] {
  const text = lines[at]?.text ?? '';
  if (!text.split(/\s+/).some((word) => GHOST_WORD.test(word)) || !isHeaderSoup(text, names)) return [];
  const found = [at];
  for (const step of [-1, 1]) {
    for (let index = at + step; Math.abs(index - at) <= MOST_LINES_ABOVE; index += step) {
      const line = lines[index];
      if (!line || !isHeaderSoup(line.text, names)) break;
      found.push(index);
    }
  }
  return found;
}

function isNameLine(text: string, names: HeadNames): boolean {
  return text.length < 90 && names.includes(text);
}

/** Could stand in a header at the top of a page although the head does not have it: a short line that is no sentence. */
function couldBeHeaderLine(text: string): boolean {
  return text.length < 60 && !/^\(?\d{1,3}[.)]/.test(text) && !/(?:[^.][.?!:;]|\bpage\s+\S+)$/.test(text.replace(/\b(?:Inc|Corp|Co|Ltd|Jr|Sr|Esq|L\.P|N\.V|S\.A|P\.C)\.$/, ''));
}

function headerRange(lines: readonly LetterLine[], at: number, names: HeadNames): { first: number; last: number } | null {
  const line = lines[at];
  if (!line) return null;
  // "Acme Corp. - Page 2": a name of the head on the page's own line.
  const name = NAME_AND_PAGE.exec(line.text)?.[1];
  const named = name !== undefined && bareWords(name).length > 1 && isNameLine(name, names);
  if (!named && !PAGE_LINE.test(line.text)) return null;
  let first = at;
  let evidence = line.text.search(/Page/i) > 0;
  const pageTop = (index: number): boolean => index === 0 || lines[index - 1]?.pageIndex !== lines[index]?.pageIndex;
  for (let index = at - 1; index >= 0 && at - index <= MOST_LINES_ABOVE && !pageTop(index + 1); index -= 1) {
    const above = lines[index];
    if (!above || !(isDateLine(above.text) || isNameLine(above.text, names) || GHOST_LINE.test(above.text))) break;
    first = index;
    evidence = true;
  }
  // At the top of a page the lines above "Page 2" are its header even where the head spells the names otherwise.
  if (line.pageIndex > 0) {
    let top = first;
    while (top > 0 && !pageTop(top) && first - top < 4 && couldBeHeaderLine(lines[top - 1]?.text ?? '')) top -= 1;
    if (pageTop(top)) {
      first = top;
      evidence = true;
    }
  }
  let last = at;
  for (let index = at + 1; index < lines.length && index - at <= 3; index += 1) {
    const below = lines[index];
    if (!below || pageTop(index)) break;
    if (!(GHOST_LINE.test(below.text) || PAGE_LINE.test(below.text) || (first === at && (isDateLine(below.text) || isNameLine(below.text, names))))) break;
    last = index;
    evidence = true;
  }
  return evidence ? { first, last } : null;
}

/** Start of a header that ends in "<date> Page N" inside a line: the names before the date, as the head has them. */
function inlineStart(text: string, dateStart: number, names: HeadNames): number {
  const ghost = /FirstName\s+LastName\S*(?:\s(?!FirstName)\S+){0,20}?\s+Comapany\s+Name\S*(?:\s\S+){0,10}?\s*$/.exec(text.slice(0, dateStart));
  let start = ghost ? ghost.index : dateStart;
  for (let names_ = 0; names_ < 4; names_ += 1) {
    const before = text.slice(0, start).trimEnd();
    const words = [...before.matchAll(/\S+/g)].slice(-9);
    const longest = words.find((word) => names.includes(before.slice(word.index)));
    if (!longest) break;
    start = longest.index;
    const title = /(?:Mr|Ms|Mrs|Dr)\.?\s+$/.exec(before.slice(0, start));
    if (title) start = title.index;
  }
  return /FirstName\s+LastName\S*\s*$/.exec(text.slice(0, start))?.index ?? start;
}

export interface WithoutHeaders {
  readonly pieces: readonly Piece[];
  readonly headers: readonly { readonly line: number; readonly text: string }[];
}

/** A line longer than this has lost its line breaks. */
const LONGEST_LINE = 400;

/** Lines at the top or bottom of this many lines of a page are looked at for repetition. */
const EDGE = 5;

/** True for running text: an answer such as "We have revised the disclosure on page 79." comes again with another number. */
function isSentence(text: string): boolean {
  return text.length > 35 && /[.?!]["”’')]*$/.test(text) && /\b(?:has|have|had|will|is|are|was|were|we|our)\b/i.test(text) && !/\bconfidential/i.test(text);
}

/** Lines that stand at the edge of several pages with no more than a number changed: letterheads, footers, page numbers. */
function repeatedAtEdges(lines: readonly LetterLine[], from: number): Set<number> {
  const places = new Map<string, { line: number; page: number }[]>();
  lines.forEach((line, index) => {
    if (index < from || line.text.length > 200) return;
    const page = line.pageIndex;
    const nearTop = lines[index - EDGE]?.pageIndex !== page;
    const nearEnd = lines[index + EDGE]?.pageIndex !== page;
    if (!nearTop && !nearEnd) return;
    const key = line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
    places.set(key, [...(places.get(key) ?? []), { line: index, page }]);
  });
  const found = new Set<number>();
  for (const [key, list] of places) {
    if (new Set(list.map((place) => place.page)).size < 2 || /^\(?#[.)]/.test(key) || isSentence(lines[list[0]?.line ?? 0]?.text ?? '') || /^(?:[•\uF0B7]|(?:company |management['’]s )?response)/.test(key)) continue;
    for (const place of list) found.add(place.line);
  }
  return found;
}

/** Lines that stand above running headers (in a response letter also below) more than once, in a text without page breaks. */
function besideHeaders(lines: readonly LetterLine[], removed: ReadonlySet<number>, from: number, below: boolean): number[] {
  const beside = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (index < from || removed.has(index) || line.text.length > 200 || !(removed.has(index + 1) || (below && removed.has(index - 1)))) return;
    if (/^\(?\d{1,3}[.)]/.test(line.text) || (!below && /[.?!;:,]$/.test(line.text.replace(/\b(?:Inc|Corp|Co|Ltd|LLP|Jr|Sr|Esq)\.$/, '')))) return;
    beside.set(line.text, [...(beside.get(line.text) ?? []), index]);
  });
  return [...beside.values()].filter((places) => places.length > 1).flat();
}

/** The legend that 17 CFR 200.83 asks for on every confidential page, and the identifying number beside it ("AI-001"). */
const LEGEND = /^\W*(?:FOIA\s+)?Confidential\s+Treatment\s+(?:(?:has\s+been|is)\s+)?Requested\b[^.]{0,120}(?:\.|$)/i;
const IDENTIFIER = /^[A-Z]{1,8}(?:[-_ ][A-Z]{1,6})?[-_ ]?\d{1,6}$/;

function confidentialLegends(lines: readonly LetterLine[], from: number): number[] {
  return lines.flatMap((line, index) => {
    if (index < from) return [];
    const beside = [lines[index - 1], lines[index + 1]].some((other) => other !== undefined && LEGEND.test(other.text) && other.text.length < 160);
    return (LEGEND.test(line.text) && line.text.length < 160) || (beside && IDENTIFIER.test(line.text)) ? [index] : [];
  });
}

/** Bare page numbers of a text without page breaks: 1, 2, 3 ... each alone on its line, in order. */
function barePageNumbers(lines: readonly LetterLine[], from: number): Set<number> {
  const bare = lines.flatMap((line, index) => {
    const number = /^(?:[-–]\s*)?(\d{1,3})(?:\s*[-–])?$/.exec(line.text)?.[1];
    return index >= from && number !== undefined ? [{ index, number: Number(number) }] : [];
  });
  const found = new Set<number>();
  let expected = bare[0] && bare[0].number <= 2 ? bare[0].number : 0;
  for (const { index, number } of bare) {
    if (expected === 0 || number !== expected) continue;
    found.add(index);
    expected += 1;
  }
  return found;
}

/** Takes the running headers out of `lines`; `from` is the index of the first line after the letter's head. */
export function takeOutRunningHeaders(lines: readonly LetterLine[], from: number, names: HeadNames, response: boolean): WithoutHeaders {
  const removed = new Set<number>([...barePageNumbers(lines, from), ...confidentialLegends(lines, from), ...(response ? repeatedAtEdges(lines, from) : [])]);
  for (let index = from; index < lines.length; index += 1) {
    if (GHOST_LINE.test(lines[index]?.text ?? '')) removed.add(index);
    for (const line of soupAround(lines, index, names)) if (line >= from) removed.add(line);
    const range = headerRange(lines, index, names);
    if (range) for (let line = Math.max(range.first, from); line <= range.last; line += 1) removed.add(line);
  }
  // Names that the address spells otherwise show by standing above several headers.
  for (let round = 0; round < 3; round += 1) for (const index of besideHeaders(lines, removed, from, response)) removed.add(index);
  const pieces: Piece[] = [];
  const headers: { line: number; text: string }[] = [];
  let broken = false;
  lines.forEach((line, index) => {
    if (index < from) return;
    if (removed.has(index)) {
      headers.push({ line: index, text: line.text });
      broken = true;
      return;
    }
    const turned = index > from && lines[index - 1]?.pageIndex !== line.pageIndex;
    let rest = line.text;
    let first = true;
    const put = (text: string): void => {
      if (text.trim() === '') return;
      pieces.push({ ...line, text: text.trim(), line: index, afterBreak: broken || (first && turned), gapBefore: first ? line.gapBefore : false });
      broken = false;
      first = false;
    };
    for (const match of line.text.matchAll(INLINE)) {
      const offset = rest.length - line.text.length;
      const start = inlineStart(rest, match.index + offset, names);
      // A date and "Page 2" within a sentence, with no name before them, is the staff's own reference.
      if (start === match.index + offset && line.text.trim() !== match[0] && !/FirstName/.test(match[0]) && start !== 0 && !names.isLetterDate(match[0])) continue;
      put(rest.slice(0, start));
      headers.push({ line: index, text: rest.slice(start, match.index + offset + match[0].length).trim() });
      broken = true;
      rest = rest.slice(match.index + offset + match[0].length);
    }
    if (line.text.length > LONGEST_LINE) {
      // "Mr. John Smith Acme Corp. Page 2" in a text without line breaks: no date, but names of the head right before it.
      for (const match of rest.matchAll(/\b[Pp]age\s+\d{1,2}\b(?:\s+of\s+\d{1,2}\b)?/g)) {
        const at = rest.indexOf(match[0]);
        const start = inlineStart(rest, at, names);
        if (at < 0 || bareWords(rest.slice(start, at)).length < 3) continue;
        put(rest.slice(0, start));
        headers.push({ line: index, text: rest.slice(start, at + match[0].length).trim() });
        broken = true;
        rest = rest.slice(at + match[0].length);
      }
    }
    const ghost = GHOST_TAIL.exec(rest);
    if (ghost) {
      put(rest.slice(0, ghost.index));
      headers.push({ line: index, text: ghost[0] });
    } else put(rest);
  });
  return { pieces, headers };
}
