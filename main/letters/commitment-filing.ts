/** Which filing a promise is due in, in the words of the promise itself. */

const FORM = String.raw`(?:(?:Annual|Quarterly)\s+Reports?\s+on\s+)?Forms?\s+(?:10-[KQ]|20-F|40-F|8-K|S-\d+|F-\d+|DEF\s?14A)(?:/A)?`;
const PERIOD = String.raw`(?:\s+for\s+(?:the\s+|our\s+|its\s+)?(?:[\w-]+\s+){0,5}?(?:end(?:ed|ing)\s+[A-Z][a-z]+\s+\d{1,2},?\s+\d{4}|\d{4}))`;

const NAMED = new RegExp(`${FORM}${PERIOD}`);
const NEXT = new RegExp(String.raw`\b(?:next|upcoming|forthcoming)\s+(?:${FORM}|(?:annual|quarterly)\s+report|10-[KQ]|proxy\s+statement)`, 'i');
const FUTURE = /\b(?:all\s+)?(?:future|subsequent)\s+(?:[\w-]+\s+){0,3}?(?:filings|reports|Forms?\s+10-[KQ])/i;
const ANY = new RegExp(FORM);

/** The most exact words there are ("Form 10-K for the year ending December 31, 2008", "future filings"), or an empty string. */
export function filingOfCommitment(text: string): string {
  for (const pattern of [NAMED, NEXT, FUTURE, ANY]) {
    const found = pattern.exec(text);
    if (found) return found[0].replace(/\s+/g, ' ');
  }
  return '';
}
