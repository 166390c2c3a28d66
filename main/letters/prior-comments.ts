/** Comments of earlier letters that a comment cites: "prior comment 4", "comment 3 of our letter dated May 2, 2008". */
import type { PriorCommentReference } from '../../db/model.ts';
import { NUMBER_WORD, numberOf } from './number-words.ts';
import { findPrintedDate, PRINTED_DATE } from './printed-dates.ts';

const NUMBER = `(?:\\d{1,3}|${NUMBER_WORD})(?:\\([a-z\\d]\\))?`;
/** "2, 5 and 8 through 10", "1 and comment 5"; a figure such as "1,802,444" or "2023" behind "and" is none. */
const NUMBER_LIST = `${NUMBER}(?:(?:\\s*,\\s*(?:and\\s+)?|\\s+(?:and|or|through|to)\\s+(?:comments?\\s+)?|\\s?[-–]\\s?)${NUMBER}(?!\\d|,\\d))*`;
const NAMED = 'comments?\\s+(?:(?:numbers?|no\\.?|nos\\.?|#)\\s*)?';
const OUR_LETTER = '\\b(?:our|the|staff[\'’]s)\\s+(?:(?:prior|previous|comment)\\s+)*';
/** A comment of an earlier letter is named as such before its number or after it. */
const PRIOR = new RegExp(
  `(\\b(?:prior|previous|earlier|responses?\\s+(?:dated\\s+${PRINTED_DATE}\\s+)?to(?:\\s+(?:our|prior|the|your))*|our|re-?issue|reiterate|repeat)\\s+)?` +
    `\\b${NAMED}(${NUMBER_LIST})(?!\\w)(?!\\s+(?:above|below))` +
    `(?:[^.]{0,60}?${OUR_LETTER}(?:(?:letter|correspondence)[^.]{0,20}?(?:dated|of)\\s+(${PRINTED_DATE})|(${PRINTED_DATE})\\s+(?:comment\\s+)?letter|(letter)\\b))?`,
  'gi',
);
/** "Our letter dated May 2, 2008, comment 8": the letter first. */
const LETTER_FIRST = new RegExp(`${OUR_LETTER}letter\\s+(?:dated|of)\\s+(${PRINTED_DATE})\\s*[,(]+\\s*${NAMED}(${NUMBER_LIST})`, 'gi');

/** The numbers of a list, each of a range. */
function numbersIn(list: string): string[] {
  const found: number[] = [];
  for (const match of list.matchAll(new RegExp(`(through|\\bto|[-–])?\\s*\\b(${NUMBER})(?!\\w)`, 'gi'))) {
    const number = numberOf((match[2] ?? '').replace(/\(.*$/, '')) ?? 0;
    const from = match[1] === undefined ? undefined : found.at(-1);
    for (let next = (from ?? number) + 1; from !== undefined && next < number && number - from < 60; next += 1) found.push(next);
    found.push(number);
  }
  return found.map(String);
}

/** Comments of earlier letters that `text` cites; `lettersDate` is the date the letter gives for such references as a whole. */
export function findPriorComments(text: string, lettersDate: string | null = null): PriorCommentReference[] {
  const found: PriorCommentReference[] = [];
  const put = (list: string, letterDate: string | null): void => {
    for (const number of numbersIn(list)) {
      if (!found.some((other) => other.number === number && (other.letterDate === letterDate || letterDate === lettersDate))) found.push({ number, letterDate });
    }
  };
  for (const match of text.matchAll(LETTER_FIRST)) put(match[2] ?? '', findPrintedDate(match[1] ?? '')?.date ?? lettersDate);
  for (const match of text.matchAll(PRIOR)) {
    const [, before, list = '', dated, datedLetter, letter] = match;
    // A letter that says which letter such references mean needs not say it each time.
    if (lettersDate === null && before === undefined && dated === undefined && datedLetter === undefined && letter === undefined) continue;
    const printed = dated ?? datedLetter;
    put(list, printed === undefined ? lettersDate : (findPrintedDate(printed)?.date ?? lettersDate));
  }
  return found;
}
