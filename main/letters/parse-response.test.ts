import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLetterLines } from '../documents/letter-lines/index.ts';
import type { ParsedResponse } from './model.ts';
import { parseLetter } from './parse-letter.ts';
import { parseResponse } from './parse-response.ts';

const LENNAR = fileURLToPath(new URL('../documents/letter-lines/fixtures/lennar-response-2019-05-13.htm', import.meta.url));
const HEAD = `
June 6, 2008

Division of Corporation Finance
Securities and Exchange Commission
100 F Street, N.E.
Washington, D.C. 20549

Re: Acme Widget Corporation
    Form 10-K for Fiscal Year Ended December 31, 2007
    File No. 0-12345

Dear Mr. Owings:

On behalf of Acme Widget Corporation, set forth below are our responses to the comments in your letter dated May 13, 2008.

`;

async function parse(body: string): Promise<ParsedResponse> {
  return parseResponse(await readLetterLines({ format: 'text', text: HEAD + body }));
}

describe('a response letter in HTML ("Comment No. 1", italic, "Response")', () => {
  it('gives quoted comments, answers and the promise', async () => {
    const lines = await readLetterLines({ format: 'html', html: await readFile(LENNAR, 'utf8') });
    const response = parseResponse(lines);
    expect(response).toMatchObject({ letterDate: '2019-05-13', registrant: 'Lennar Corporation', fileNumbers: ['001-11749'], warnings: [] });
    expect(response.answers.map((answer) => answer.number)).toEqual(['1', '2']);
    expect(response.answers[0]?.quoted).toMatch(/^We note your disclosure that states you adopted ASC 606/);
    expect(response.answers[0]?.quoted).not.toContain('We considered all disclosures');
    expect(response.answers[0]?.response).toMatch(/^We considered all disclosures set forth in ASC 606-10-50/);
    // The page number at the foot of page 1 is no part of the answer.
    expect(response.answers[0]?.response).not.toMatch(/(?:^|\n)1(?:\n|$)/);
    expect(response.commitments).toEqual([
      { number: '1', text: expect.stringMatching(/^In future filings, Lennar will provide explicit disclosure/) },
    ]);
    expect(parseLetter(lines).kind).toBe('other');
  });
});

describe('styles of quoting', () => {
  it('"1." and "Response:" on lines of their own', async () => {
    const { answers } = await parse('Item 7. Management\'s Discussion, page 50\n\n1.\n\nPlease explain the measure on\npage 51.\n\nResponse:\n\nWe removed it.\n\n2.\n\nPlease explain the other.\n\nResponse:\n\nWe removed that too.\n');
    expect(answers).toEqual([
      { number: '1', quoted: 'Please explain the measure on page 51.', response: 'We removed it.' },
      { number: '2', quoted: 'Please explain the other.', response: 'We removed that too.' },
    ]);
  });

  it('"SEC Comment 1:" and "Company Response 1:"', async () => {
    const { answers } = await parse('SEC Comment 1:\nPlease explain.\nCompany Response 1:\nNoted.\n\nSEC Comment 2:\nPlease revise.\nCompany Response 2:\nRevised.\n');
    expect(answers).toEqual([
      { number: '1', quoted: 'Please explain.', response: 'Noted.' },
      { number: '2', quoted: 'Please revise.', response: 'Revised.' },
    ]);
  });

  it('no label at all, told by the wording, and a guess where not even that helps', async () => {
    const response = await parse('1. Please explain the measure.\n\nWe respectfully advise the Staff that we removed it.\n\n2. Please explain the other.\n\nThat one is gone.\n');
    expect(response.answers.map((answer) => answer.response)).toEqual(['We respectfully advise the Staff that we removed it.', 'That one is gone.']);
    expect(response.warnings).toEqual(['Where the answer to comment 2 begins is a guess.']);
  });

  it('bold comments answered bullet by bullet', async () => {
    const html = `${HEAD.replace(/\n/g, '<br>')}<p><b>1. Please address the following:</b></p><p><b>&bull; why you did it; and</b></p><p>Because we wanted to.</p>
      <p><b>&bull; when you did it.</b></p><p>In May.</p><p><b><u>Financial Statements</u></b></p><p><b>2. Please advise.</b></p><p>We advise.</p>`;
    const { answers } = parseResponse(await readLetterLines({ format: 'html', html }));
    expect(answers).toEqual([
      { number: '1', quoted: 'Please address the following:\n\nwhy you did it; and\n\nwhen you did it.', response: 'Because we wanted to.\n\nIn May.' },
      { number: '2', quoted: 'Please advise.', response: 'We advise.' },
    ]);
  });
});

describe('promises', () => {
  it('are sentences that say what a later filing will have, not what this one has', async () => {
    const { commitments } = await parse(
      '1. Please explain.\n\nResponse: We have revised page 12. In future filings, we will disclose the rate. The Company undertakes to include the table in its next Form 10-Q. We will be pleased to discuss this.\n',
    );
    expect(commitments.map(({ text }) => text)).toEqual(['In future filings, we will disclose the rate.', 'The Company undertakes to include the table in its next Form 10-Q.']);
  });
});
