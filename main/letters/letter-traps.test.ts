/** Traps of real letters, each in a small letter written for the purpose. */
import { describe, expect, it } from 'vitest';
import { readLetterLines } from '../documents/letter-lines/index.ts';
import type { ParsedLetter } from './model.ts';
import { parseLetter } from './parse-letter.ts';

const HEAD = `                                 UNITED STATES
                   SECURITIES AND EXCHANGE COMMISSION
                        WASHINGTON, D.C. 20549

                                                March 3, 2005

Via Facsimile and U.S. Mail

Mr. John A. Smith
Chief Financial Officer
Acme Widget Corporation
123 Main Street
Dayton, Ohio 45402

      Re:   Acme Widget Corporation
            Form 10-K for the fiscal year ended December 31, 2004
            Filed February 11, 2005
            Form 10-Q for the quarter ended September 30, 2004
            File No. 1-12345

Dear Mr. Smith:

      We have reviewed your filings and have the following comments.
Please be as detailed as necessary in your explanation.  After
reviewing this information, we may raise additional comments.

`;
const TAIL = `
                         *    *    *    *

      As appropriate, please amend your filings and respond to these
comments within 10 business days or tell us when you will provide us
with a response.  Please submit your response letter on EDGAR as a
correspondence file.

      Notwithstanding our comments, in the event the company requests
acceleration, it should furnish a letter acknowledging that:

      *     the company is responsible for the adequacy and accuracy
            of the disclosure in the filing; and

      *     the company may not assert staff comments as a defense.

      Any questions regarding the comments may be directed to Jane Roe
at (202) 942-1234.

                              Sincerely,

                              H. Roger Schwall
                              Assistant Director
cc:   Jane Roe
`;

async function parse(body: string, head = HEAD, tail = TAIL): Promise<ParsedLetter> {
  return parseLetter(await readLetterLines({ format: 'text', text: head + body + tail }));
}

const numbers = (letter: ParsedLetter): string[] => letter.comments.map((comment) => comment.number);

describe('numbers', () => {
  it('runs on over several filings and keeps the form headings apart', async () => {
    const letter = await parse(`Form 10-K for the fiscal year ended December 31, 2004

Risk Factors, page 12

1.  Please revise the first risk factor to state the risk in plain
English.

Note 2 - Summary of Significant Accounting Policies, page F-8

2.  We note that you recognize revenue upon shipment.  Tell us how
you account for returns.

Form 10-Q for the quarter ended September 30, 2004

Controls and Procedures, page 19

3.  Please apply the comments above to this report.
`);
    expect(numbers(letter)).toEqual(['1', '2', '3']);
    expect(letter.comments.map((comment) => comment.headings)).toEqual([
      ['Form 10-K for the fiscal year ended December 31, 2004', 'Risk Factors, page 12'],
      ['Form 10-K for the fiscal year ended December 31, 2004', 'Note 2 - Summary of Significant Accounting Policies, page F-8'],
      ['Form 10-Q for the quarter ended September 30, 2004', 'Controls and Procedures, page 19'],
    ]);
    expect(letter.comments.map((comment) => comment.pages)).toEqual([['12'], ['F-8'], ['19']]);
    expect(letter.comments[2]?.text).toBe('Please apply the comments above to this report.');
    expect(letter.respondWithin).toBe('10 business days');
    expect(letter.warnings).toEqual([]);
  });

  it('begins anew under another form and says so', async () => {
    const letter = await parse(`Form 10-K for the fiscal year ended December 31, 2004

1.  Please revise the first risk factor.

2.  Please revise the second risk factor.

Form 10-Q for the quarter ended September 30, 2004

1.  Please revise the third risk factor.

2.  Please revise the fourth risk factor.
`);
    expect(numbers(letter)).toEqual(['1', '2', '1', '2']);
    expect(letter.warnings).toEqual(['Numbering begins anew after comment 2.']);
  });

  it('flags a missing and a doubled number and repairs neither', async () => {
    const letter = await parse(`General

1.  Please revise the first risk factor.

2.  Please revise the second risk factor.

2.  Please revise the third risk factor.

5.  Please revise the fourth risk factor.
`);
    expect(numbers(letter)).toEqual(['1', '2', '2', '5']);
    expect(letter.warnings).toEqual(['Two comments are numbered 2.', 'Comments 3 to 4 are missing.']);
  });

  it('takes no wrapped line, no heading and no list inside a comment for one', async () => {
    const letter = await parse(`15. Income Taxes, page 57

1.  We note your disclosure in Note 12 and in the table on page
35. Refer to ASC 740 and tell us why you did not disclose the item
2. of the list there.

2.  Please tell us the following about your reserves:

      1.  how you estimated them;

      2.  who audited them; and

      3.  when that was.

Tell us also whether they were sold.

8. Investments

3.  Please revise Note 8.
`);
    expect(numbers(letter)).toEqual(['1', '2', '3']);
    expect(letter.comments[0]?.headings).toEqual(['15. Income Taxes, page 57']);
    expect(letter.comments[0]?.pages).toEqual(['57', '35']);
    expect(letter.comments[1]?.text).toContain('when that was.');
    expect(letter.comments[1]?.text).toMatch(/whether they were sold\.$/);
    expect(letter.comments[2]?.headings).toEqual(['8. Investments']);
  });

  it('reads numbers on a line of their own', async () => {
    const letter = await parse('General\n\n1.\n\nPlease revise the first risk factor.\n\n2.\n\nPlease revise the second risk factor, which is\nlong.\n');
    expect(letter.comments.map((comment) => comment.text)).toEqual(['Please revise the first risk factor.', 'Please revise the second risk factor, which is long.']);
  });

  it('finds more than a hundred', async () => {
    const body = Array.from({ length: 120 }, (_, index) => `${index + 1}.  Please revise risk factor ${index + 1} on page ${index + 3}.\n`).join('\n');
    expect(numbers(await parse(`Risk Factors\n\n${body}`))).toHaveLength(120);
  });
});

describe('running headers', () => {
  it.each([
    ['four lines', 'Mr. John A. Smith\nAcme Widget Corporation\nMarch 3, 2005\nPage 2\n'],
    ['page first', 'Acme Widget Corporation\nPage 2\n'],
    ['page break', '<PAGE>\nSmith - Acme\nMarch 3, 2005\nPage 2 of 4\n'],
    ['one line', 'John A. Smith Acme Widget Corporation March 3, 2005 Page 2\n'],
    ['date and page', '\nMarch 3, 2005\nPage 2\n\n'],
  ])('take no word of a comment: %s', async (_name, header) => {
    const letter = await parse(`General

1.  Please revise the first risk factor to state the risk that
your customers may leave you at the end of
${header}their contracts, as described on page 14.

2.  Please advise.
`);
    expect(letter.comments[0]?.text).toBe(
      'Please revise the first risk factor to state the risk that your customers may leave you at the end of their contracts, as described on page 14.',
    );
    expect(letter.comments[0]?.pages).toEqual(['14']);
    expect(letter.comments[1]?.text).toBe('Please advise.');
  });
});

describe('paragraphs', () => {
  it('keeps all paragraphs and bullets of a comment, whatever the bullet', async () => {
    const letter = await parse(`1.  Please address the following:

      \u2022     the first matter, which is long enough to need more
            than one line;

      \uF0B7     the second matter; and

      o     the third.

      Also tell us why.

2.  Please advise.
`);
    expect(letter.comments[0]?.paragraphs).toEqual([
      'Please address the following:', 'the first matter, which is long enough to need more than one line;', 'the second matter; and', 'the third.', 'Also tell us why.',
    ]);
  });

  it('tells a question for a heading from the comment above it', async () => {
    const letter = await parse(`1.  Please advise.

What happens if the merger is not completed? , page 7

2.  Please revise this answer.
`);
    expect(letter.comments[0]?.text).toBe('Please advise.');
    expect(letter.comments[1]?.headings).toEqual(['What happens if the merger is not completed? , page 7']);
  });
});

describe('references', () => {
  it('reads pages over line ends, with prefixes, ranges and lists', async () => {
    const letter = await parse(`Financial Statements, pages F-3 through F-20

1.  We refer to page
II-4, pages 43-55 and the tables on pages 12, 14 and 16. See Items
303(a)(3) and 10(e)(1)(i)(C) of Regulation S-K, and our prior
comment 4 in our letter dated January 5, 2005.
`);
    const comment = letter.comments[0];
    expect(comment?.pages).toEqual(['F-3', 'F-20', 'II-4', '43-55', '12', '14', '16']);
    expect(comment?.items).toEqual(['303(a)(3)', '10(e)(1)(i)(C)']);
    expect(comment?.priorComments).toEqual([{ number: '4', letterDate: '2005-01-05' }]);
  });
});

describe('letters without comments', () => {
  it.each([
    ['completed', 'We have completed our review of your Form 10-K and related filings and have no further comments at this time.'],
    ['not-reviewed', 'This is to advise you that we have not reviewed and will not review your registration statement. Please refer to Rules 460 and 461.'],
  ])('are %s', async (kind, sentence) => {
    const letter = await parse(`      ${sentence}\n`, HEAD.replace(/ {6}We have reviewed[\s\S]*$/, ''), '\n                              Sincerely,\n\n                              Jane Roe\n');
    expect(letter.kind).toBe(kind);
    expect(letter.comments).toEqual([]);
    expect(letter.dueDate).toBeNull();
  });

  it('an empty and a wordless file are other letters with nothing in them', () => {
    expect(parseLetter([])).toMatchObject({ kind: 'other', comments: [], registrant: null, fileNumbers: [], filings: [] });
  });
});

describe('a staff letter that opens like an answer', () => {
  it('is a staff letter', async () => {
    const head = HEAD.replace(/ {6}We have reviewed[\s\S]*$/, '      We are in receipt of your letter dated February 1, 2005 in response to our comment letter and have further comments. Please respond to these comments within five business days. After reviewing your response we may have additional comments.\n\n');
    const letter = await parse('1.  Please revise.\n', head);
    expect(letter).toMatchObject({ kind: 'comments', respondWithin: 'five business days', dueDate: '2005-03-10' });
    expect(numbers(letter)).toEqual(['1']);
  });
});

describe('a comment without a number', () => {
  it('is found under its heading and flagged', async () => {
    const letter = await parse(`Form 10-K for the fiscal year ended December 31, 2004

Controls and Procedures, page 42

      We note your statement that your disclosure controls are
effective "except as discussed below."  Please revise.
`);
    expect(letter.comments).toHaveLength(1);
    expect(letter.comments[0]).toMatchObject({
      headings: ['Form 10-K for the fiscal year ended December 31, 2004', 'Controls and Procedures, page 42'],
      text: 'We note your statement that your disclosure controls are effective "except as discussed below." Please revise.',
    });
    expect(letter.warnings).toHaveLength(1);
  });
});
