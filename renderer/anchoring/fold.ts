/**
 * Typography folded away, with a map back. The folded form of a text has no white space, quotation marks, dashes,
 * hyphens, bullets or rules, no case and no ligatures, so that the same words read from text, HTML or PDF, broken
 * into other lines or set in small caps, fold to the same characters. Minus signs, parentheses and figures stay:
 * "(1.5)" never equals "15".
 */

export interface Folded {
  readonly chars: string;
  /** For every folded character the offset of its source's first and one past its last UTF-16 unit. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff || code === 0x2028 || code === 0x2029;
export const isDigit = (code: number) => code >= 48 && code <= 57;
const isAsciiLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDash = (code: number) => code === 45 || code === 0xad || (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe58 || code === 0xfe63 || code === 0xff0d;
/** Quotation marks, apostrophes and primes. */
const isQuote = (code: number) => code === 34 || code === 39 || code === 96 || code === 0xb4 || code === 0xab || code === 0xbb || (code >= 0x2018 && code <= 0x201f) || (code >= 0x2032 && code <= 0x2036) || code === 0x2039 || code === 0x203a;
/** Bullets, and the characters that text files draw rules with. */
const isOrnament = (code: number) => code === 0x2022 || code === 0xb7 || (code >= 0x25a0 && code <= 0x25ff) || code === 0x2219 || code === 0x2043 || code === 95 || code === 61 || code === 0xf0b7 || code === 42;

const WORD = /[\p{L}\p{N}]/u;
export function isWordCode(code: number): boolean {
  if (code < 128) return isAsciiLetter(code) || isDigit(code);
  return WORD.test(String.fromCharCode(code));
}

/** A dash before a figure and after nothing of a word: a minus sign. */
function isMinus(text: string, index: number): boolean {
  let next = index + 1;
  if (text.charCodeAt(next) === 36) next++;
  if (!isDigit(text.charCodeAt(next))) return false;
  if (index === 0) return true;
  const before = text.charCodeAt(index - 1);
  return before === 40 || before === 36 || (isSpace(before) && /(?:^|[\s(])\s$/.test(text.slice(Math.max(0, index - 2), index)));
}

const MARKS = /\p{M}/gu;
const foldCache = new Map<number, string>();
/** Folds one code point above ASCII: compatibility form (ligatures, full width, superscripts) without accents and case. */
function foldRare(point: number): string {
  let folded = foldCache.get(point);
  if (folded === undefined) {
    folded = String.fromCodePoint(point).normalize('NFKD').replace(MARKS, '').toLowerCase().replace(/\s/g, '');
    foldCache.set(point, folded);
  }
  return folded;
}

export function fold(text: string): Folded {
  const parts: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isSpace(code) || isQuote(code) || isOrnament(code)) continue;
    if (isDash(code)) {
      if (!isMinus(text, index)) continue;
      parts.push('-');
      from.push(index);
      to.push(index + 1);
    } else if (code < 128) {
      parts.push(code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : text[index] ?? '');
      from.push(index);
      to.push(index + 1);
    } else {
      const point = text.codePointAt(index) ?? code;
      const size = point > 0xffff ? 2 : 1;
      for (const char of foldRare(point)) {
        for (let unit = 0; unit < char.length; unit++) {
          parts.push(char[unit] ?? '');
          from.push(index);
          to.push(index + size);
        }
      }
      index += size - 1;
    }
  }
  return { chars: parts.join(''), from: Int32Array.from(from), to: Int32Array.from(to) };
}

/** True where the text goes on with the same word or figure across the boundary at `offset` ("fa|ct", "1,|000"). */
export function insideWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (isWordCode(before) && isWordCode(after)) return true;
  const separator = (code: number) => code === 46 || code === 44;
  if (separator(after) && isDigit(before) && isDigit(text.charCodeAt(offset + 1))) return true;
  return separator(before) && isDigit(after) && isDigit(text.charCodeAt(offset - 2));
}

export interface Word {
  /** Folded, without punctuation; figures keep their decimal point. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A word may hold apostrophes, and hyphens even at the end of a line ("disclo-\nsure", "long- term"); a figure
 * its separators. Dashes between words separate.
 */
const WORDS = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}]+(?:(?:['\u2019]|\u00ad\s*|[-\u2010\u2011](?:\s*\n\s*|\s)?)[\p{L}\p{N}\p{M}]+)*/gu;
const ASCII_KEY = /^[a-z0-9]+$/;

export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(WORDS)) {
    const raw = match[0];
    let key = raw.toLowerCase();
    if (!ASCII_KEY.test(key)) {
      key = /^\p{N}/u.test(raw) && /[.,]/.test(raw) ? raw.replaceAll(',', '') : key.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
    }
    if (key !== '') found.push({ key, start: match.index, end: match.index + raw.length });
  }
  return found;
}
