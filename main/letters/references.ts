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

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const COMMENT_NUMBER = `(?:\\d{1,3}|${WORDS.join('|')})`;
const NUMBER_LIST = `${COMMENT_NUMBER}(?:(?:\\s*,\\s*(?:and\\s+)?|\\s+and\\s+|\\s+through\\s+)${COMMENT_NUMBER})*`;
/** A comment of an earlier letter is named as such before its number or after it. */
const PRIOR = new RegExp(
  `(\\b(?:prior|previous|responses?\\s+to(?:\\s+(?:our|prior|the|your))*|our)\\s+)?\\bcomments?\\s+(?:(?:numbers?|no\\.?|nos\\.?)\\s*)?(${NUMBER_LIST})\\b(?!\\s+(?:above|below))` +
    `(?:[^.]{0,60}?\\b(?:our|the|staff['’]s)\\s+(?:(?:prior|previous|comment)\\s+)*(?:(?:letter|correspondence)[^.]{0,20}?(?:dated|of)\\s+(${PRINTED_DATE})|(${PRINTED_DATE})\\s+(?:comment\\s+)?letter|(letter)\\b))?`,
  'gi',
);

/** Comments of earlier letters that `text` cites; `lettersDate` is the date the letter gives for such references as a whole. */
export function findPriorComments(text: string, lettersDate: string | null = null): PriorCommentReference[] {
  const found: PriorCommentReference[] = [];
  for (const match of text.matchAll(PRIOR)) {
    const [, before, list = '', dated, datedLetter, letter] = match;
    // A letter that says which letter such references mean needs not say it each time.
    if (lettersDate === null && before === undefined && dated === undefined && datedLetter === undefined && letter === undefined) continue;
    const printed = dated ?? datedLetter;
    const letterDate = printed === undefined ? lettersDate : (findPrintedDate(printed)?.date ?? lettersDate);
    for (const word of list.match(new RegExp(COMMENT_NUMBER, 'gi')) ?? []) {
      const number = /\d/.test(word) ? word : String(WORDS.indexOf(word.toLowerCase()) + 1);
      if (!found.some((other) => other.number === number && other.letterDate === letterDate)) found.push({ number, letterDate });
    }
  }
  return found;
}
