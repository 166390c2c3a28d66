/** How long the staff gives, and what a letter is that has no comments, in the wordings of all years. */
import { describe, expect, it } from 'vitest';
import { readLetterLines } from '../documents/letter-lines/index.ts';
import type { ParsedLetter } from './model.ts';
import { parseLetter } from './parse-letter.ts';

const HEAD = 'March 3, 2009\n\nMr. A Smith\nAcme Inc.\n\nRe: Acme Inc.\n    Form 10-K for the year ended December 31, 2008\n    File No. 1-12345\n\nDear Mr. Smith:\n\n';
const COMMENT = 'Please revise the cover page and the summary, and tell us why.';

async function parse(body: string): Promise<ParsedLetter> {
  return parseLetter(await readLetterLines({ format: 'text', text: `${HEAD}${body}\n\nSincerely,\n\nJane Roe\n` }));
}

const TIMES: readonly (readonly [string, string | null, string | null])[] = [
 ['Please respond to these comments within 10 business days or tell us when you will provide us with a response.', '10 business days', '2009-03-17'],
 ['Please respond within ten (10) business days.', 'ten (10) business days', '2009-03-17'],
 ['Please respond within 10 (ten) business days.', '10 (ten) business days', '2009-03-17'],
 ['Please respond within two weeks of the date of this letter.', 'two weeks', '2009-03-17'],
 ['Please respond to our comments by the close of business on Friday, March 20, 2009.', 'by the close of business on Friday, March 20, 2009', '2009-03-20'],
 ['Please respond within the next 10 business days.', '10 business days', '2009-03-17'],
 ['We ask that you respond in the next ten business days.', 'ten business days', '2009-03-17'],
 ['Please respond as soon as possible but no later than March 16, 2009.', 'no later than March 16, 2009', '2009-03-16'],
 ['Please provide a response on or before March 31, 2009 or tell us by that date when you will provide it.', 'on or before March 31, 2009', '2009-03-31'],
 ['Please respond within thirty days of this letter.', 'thirty days', '2009-04-02'],
 ['Please respond within fifteen business days.', 'fifteen business days', '2009-03-24'],
 ['Please respond within twenty business days.', 'twenty business days', '2009-03-31'],
 ['Please respond within 10-business days.', '10-business days', '2009-03-17'],
 ['Please respond by March 17.', 'by March 17', '2009-03-17'],
 ['Please respond within ten working days.', 'ten working days', '2009-03-17'],
 ['You should respond within 10 days.', '10 days', '2009-03-13'],
 ['Please file the amendment within 5 business days from the date of this letter.', '5 business days', '2009-03-10'],
 ['Please advise us within ten business days, or tell us when.', 'ten business days', '2009-03-17'],
 ['Please respond to this comment by providing the requested information within ten business days.', 'ten business days', '2009-03-17'],
];
const KINDS: readonly (readonly [string, string])[] = [
 ['We have completed our review of your Form 10-K and have no further comments at this time.', 'completed'],
 ['We have completed our review of your filings. We remind you that the company is responsible.', 'completed'],
 ['We have completed our review of your Form 10-K and related filings and do not, at this time, have any further comments.', 'completed'],
 ['We do not have any further comments on your filing.', 'completed'],
 ['We have no further comments on the Form 10-K.', 'completed'],
 ['Based on your response dated May 5, 2008 we have no additional questions.', 'completed'],
 ['This is to advise you that no review of the above registration statement has been or will be made.', 'not-reviewed'],
 ['We have decided not to review your registration statement.', 'not-reviewed'],
 ['We will not review your registration statement. Please refer to Rules 460 and 461.', 'not-reviewed'],
 ['This is to advise you that we do not intend to review your filing.', 'not-reviewed'],
 ['We are not conducting a review of your filing.', 'not-reviewed'],
 ['We have not reviewed your proxy statement.', 'not-reviewed'],
 ['We issued comments on the above captioned filing on May 2, 2008. As of the date of this letter, those comments remain outstanding and unresolved. We expect you to contact us within ten business days.', 'other'],
 ['We are terminating our review of your registration statement because you did not respond.', 'other'],
 ['Your request for an extension of time until March 20, 2009 is granted.', 'other'],
 ['Our review of your filing is complete.', 'completed'],
 ['We have reviewed your response letter and have no further comments. Our review is now complete.', 'completed'],
 ['We have concluded our review of the Schedule 14A.', 'completed'],
 ['We will not perform a detailed examination of the registration statement and we will not issue any comments.', 'not-reviewed'],
 ['Our preliminary review of your registration statement indicates that it fails in numerous material respects to comply with the requirements of the Securities Act of 1933. For this reason, we will not perform a detailed examination of the registration statement and we will not issue any comments.', 'not-reviewed'],
 ['We hereby grant your request for a waiver of the financial statements of the acquired business.', 'other'],
];

describe('the closing of a letter', () => {
  it.each(TIMES)('%s', async (closing, respondWithin, dueDate) => {
    const letter = await parse(`We have reviewed your filing and have the following comments.\n\nGeneral\n\n1. ${COMMENT}\n\n${closing}`);
    expect([letter.respondWithin, letter.dueDate, letter.comments.map((one) => one.text)]).toEqual([respondWithin, dueDate, [COMMENT]]);
  });
});

describe('a letter without comments', () => {
  it.each(KINDS)('%s', async (body, kind) => {
    expect((await parse(body)).kind).toBe(kind);
  });
});
