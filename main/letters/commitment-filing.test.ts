import { expect, test } from 'vitest';
import { filingOfCommitment } from './commitment-filing.ts';

test.each([
  ['We will revise our disclosure in our Form 10-K for the year ending December 31, 2008 to say so.', 'Form 10-K for the year ending December 31, 2008'],
  ['We will do so beginning with our Annual Report on Form 10-K for fiscal 2017.', 'Annual Report on Form 10-K for fiscal 2017'],
  ['In future filings, we will disclose the amounts.', 'future filings'],
  ['We will include this table in our next quarterly report.', 'next quarterly report'],
  ['The Company will file an amended Form 10-K/A to include it.', 'Form 10-K/A'],
  ['Going forward, the Company will say so.', ''],
])('%s', (text, words) => {
  expect(filingOfCommitment(text)).toBe(words);
});
