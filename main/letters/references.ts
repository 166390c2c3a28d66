/** What a comment refers to: printed pages, Items, and comments of earlier letters. */
import type { PriorCommentReference } from '../../db/model.ts';
import { findPrintedDate, PRINTED_DATE } from './printed-dates.ts';

/** "31", "F-12", "II-4", "S-3", "xiv", "43-55". */
const LABEL = '(?:[A-Z]{1,3}-\\d{1,3}|\\d{1,3}(?![\\d,]\\d)|[ivxl]{1,6}\\b)(?:\\s?[-–—]\\s?(?:[A-Z]{1,3}-)?\\d{1,3}(?!\\d))?';
const LIST_JOIN = '(?:\\s*,\\s*(?:and\\s+|or\\s+)?|\\s*;\\s*|\\s+(?:and|or|&|to|through)\\s+)';
const PAGES = new RegExp(`\\b[Pp](?:ages?|p?\\.)\\s+(${LABEL}(?:${LIST_JOIN}(?:on\\s+)?(?:[Pp]ages?\\s+)?${LABEL}(?![\\w%]))*)`, 'g');
const ITEM = '\\d{1,4}[A-Z]?(?:\\.\\d{1,2})?(?:-\\d+)?(?:\\(\\w{1,4}\\))*';
const ITEMS = new RegExp(`\\bItems?\\s+(${ITEM}(?:${LIST_JOIN}(?:Items?\\s+)?${ITEM})*)`, 'gi');

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** Labels of the pages that `text` names, as printed, in order, each once; of a list each number, a range as it is. */
export function findPages(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(PAGES)) {
    for (const label of (match[1] ?? '').match(new RegExp(LABEL, 'g')) ?? []) found.push(label.replace(/\s+/g, ''));
  }
  return unique(found);
}

/** Item numbers that `text` names, as printed after "Item" or "Items", in order, each once. */
export function findItems(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(ITEMS)) {
    for (const item of (match[1] ?? '').match(new RegExp(ITEM, 'gi')) ?? []) found.push(item);
  }
  return unique(found);
}

const PRIOR = new RegExp(
  `(?:prior|previous|(?:your\\s+)?response(?:s)?\\s+to(?:\\s+(?:our|prior|the))?|our)\\s+comments?\\s+(?:(?:number|no\\.?|nos\\.?)\\s*)?(\\d{1,3}(?:(?:\\s*,\\s*(?:and\\s+)?|\\s+and\\s+|\\s+through\\s+)\\d{1,3})*)(?:[^.]{0,60}?(?:letter|correspondence)[^.]{0,20}?(?:dated|of)\\s+(${PRINTED_DATE}))?`,
  'gi',
);

/** Comments of earlier letters that `text` cites; `lettersDate` is the date the letter gives for such references as a whole. */
export function findPriorComments(text: string, lettersDate: string | null = null): PriorCommentReference[] {
  const found: PriorCommentReference[] = [];
  for (const match of text.matchAll(PRIOR)) {
    const letterDate = match[2] === undefined ? lettersDate : (findPrintedDate(match[2])?.date ?? lettersDate);
    for (const number of (match[1] ?? '').match(/\d+/g) ?? []) {
      if (!found.some((other) => other.number === number)) found.push({ number, letterDate });
    }
  }
  return found;
}
