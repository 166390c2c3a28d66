/** Running headers, closings and headings in the shapes that letters give them, each in a letter of two comments. */
import { describe, expect, it } from 'vitest';
import { readLetterLines } from '../documents/letter-lines/index.ts';
import { parseLetter } from './parse-letter.ts';

const HEAD = `May 3, 2010

Mr. John Smith
Chief Financial Officer
Acme Robotics Corp.
1 Acme Way
Dayton, Ohio 45402

Re:  Acme Robotics Corp.
     Form 10-K for the Fiscal Year Ended December 31, 2009
     Filed March 1, 2010
     File No. 001-12345

Dear Mr. Smith:

     We have reviewed your filing and have the following comments. Please respond within ten business days.

`;
const TAIL = `
     You may contact Ann Roe at (202) 551-3000 if you have questions.

                                   Sincerely,

                                   Bo Lee
                                   Branch Chief
`;
const FIRST = `Liquidity, page 20

1.   Please discuss the covenants of your revolving credit agreement and say whether you
     met them at year end.
`;
const SECOND = `Note 3. Inventories, page F-9

2.   Tell us how you value inventories that you do not expect to sell within one year of the
     balance sheet date.
`;
const READ = [
  '1 [Liquidity, page 20] Please discuss the covenants of your revolving credit agreement and say whether you met them at year end.',
  '2 [Note 3. Inventories, page F-9] Tell us how you value inventories that you do not expect to sell within one year of the balance sheet date.',
];

async function read(body: string): Promise<string[]> {
  const { comments } = parseLetter(await readLetterLines({ format: 'text', text: HEAD + body + TAIL }));
  return comments.map(({ number, headings, text }) => `${number} [${headings.join(' > ')}] ${text}`);
}

describe('running headers belong to nothing', () => {
  it.each([
    '                         -2-', 'Acme Robotics Corp.\nMay 3, 2010\nPage 2 of 5', 'Mr. John Smith\nAcme Robotics Corp.\nMay 3, 2010\nPage Two',
    'Mr. John Smith, Acme Robotics Corp., May 3, 2010, Page 2', 'Acme Robotics Corp. - Page 2', 'Mr. John Smith\nChief Financial Officer\nAcme Robotics Corp.\nMay 3, 2010\nPage 2',
  ])('%s', async (header) => {
    expect(await read(`${FIRST}\n${header}\n\n${SECOND}`)).toEqual(READ);
  });
});

describe('closings are not the last comment\'s', () => {
  it.each([
    'We look forward to your response.', 'Please file all correspondence over EDGAR.', 'You are reminded that the company is responsible for its disclosure.',
    'Direct your questions to Mr. Lee.', 'Your response should be submitted in electronic form, under the label CORRESP.', 'The response should be filed as correspondence on EDGAR.',
    'When you respond, please include a statement that you acknowledge your responsibility.', 'Should you have any questions, feel free to call.',
    'Any questions regarding these comments may be directed to the undersigned.', 'Pending your response, we suspend our review.',
    'Upon receipt of your response we may have more comments.', 'Once you have responded, please contact us.', 'After resolution of all comments, please file the amendment.',
    'Please provide us your response to our comments by May 17, 2010.', 'We ask that you respond within 10 business days.',
  ])('%s', async (closing) => {
    expect(await read(`${FIRST}\n${SECOND}\n     ${closing}\n`)).toEqual(READ);
  });
});

describe('headings', () => {
  it.each([
    ['Liquidity:', 'Inventories:'], ['Liquidity (page 20)', 'Notes to Financial Statements (pp. F-9 through F-12)'], ['Liquidity - p. 20', 'Inventories; Page F-9'],
    ['Prior Comment No. 3', 'Prior Comment 7 - Inventories'], ['Report of independent registered public accounting firm', 'Cash flows from operating activities'],
    ['Who may vote?', 'What happens if the merger is not completed?'], ['The Trust Fund, page 21 of the base prospectus', 'Summary, page S-4'],
  ])('%s', async (one, two) => {
    expect(await read(`${one}\n\n1.   Please discuss the covenants.\n\n${two}\n\n2.   Tell us how you value them.\n`)).toEqual([`1 [${one}] Please discuss the covenants.`, `2 [${two}] Tell us how you value them.`]);
  });

  it('of a form stay in force behind an outline\'s numeral', async () => {
    expect(await read('I.  Form 10-K\n\nA.  Liquidity, page 20\n\n1.   Please discuss it.\n\nB.  Inventories, page 30\n\n2.   Tell us how.\n')).toEqual([
      '1 [I. Form 10-K > A. Liquidity, page 20] Please discuss it.', '2 [I. Form 10-K > B. Inventories, page 30] Tell us how.',
    ]);
  });
});
