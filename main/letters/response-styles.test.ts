/** The ways in which companies quote a comment and answer it, each in a small letter written for the purpose. */
import { describe, expect, it } from 'vitest';
import { readLetterLines } from '../documents/letter-lines/index.ts';
import { parseResponse } from './parse-response.ts';

const HEAD = `Acme Industries, Inc.
1 Acme Way
Dayton, Ohio 45402

May 14, 2013

VIA EDGAR

Mr. Rupert Dekes
Accounting Branch Chief
Division of Corporation Finance
U.S. Securities and Exchange Commission
100 F Street, N.E.
Washington, D.C. 20549

Re:  Acme Industries, Inc.
     Form 10-K for the Fiscal Year Ended December 31, 2012
     Filed February 22, 2013
     File No. 001-12345

Dear Mr. Dekes:

This letter responds to the comments of the staff of the Securities and Exchange Commission (the "Staff") contained in your letter dated April 30, 2013. For your convenience, we have reproduced each comment followed by our response.

`;
const TAIL = `
If you have any questions, please contact me at (937) 555-0100.

Sincerely,

/s/ Pat Quill
Chief Financial Officer
`;
const para = (inner: string, style = ''): string => `<p${style === '' ? '' : ` style="${style}"`}>${inner}</p>`;
const HTML_HEAD = '<html><body>' + HEAD.split('\n\n').map((b) => para(b.split('\n').join('<br>'))).join('\n');
const HTML_TAIL = TAIL.split('\n\n').map((b) => para(b.split('\n').join('<br>'))).join('\n') + '</body></html>';
/** Number, the quoted comment's first and last words, the answer's first and last words. */
type Answer = readonly [string, string, string, string, string];
const LETTERS: readonly { readonly name: string; readonly html?: string; readonly text?: string; readonly want: readonly Answer[]; readonly commitments: readonly string[] }[] = [
 { name: 'upper labels, heading behind label', text: `COMMENT

1.  Note 14. Common Stock Issued for Services, page F-14

"We note that you issued common stock and options for services. Please revise the filing to disclose your policy."

RESPONSE

We have revised Footnote 1 to include the policy.

COMMENT

2.  General

"Please update the financial statements, as necessary."

RESPONSE

Our amendment contains current financial statements.
`, want: [['1', 'We note that you issued', 'disclose your policy."', 'We have revised', 'include the policy.'], ['2', 'Please update', 'as necessary."', 'Our amendment', 'financial statements.']], commitments: [] },
 { name: 'response to comment N', text: `Form 10-K for the year ended December 31, 2012

General

1. Where a comment below requests additional disclosures, please show us in your response what
   the revisions will look like.

Response to comment 1:

Our responses herein indicate the revisions to be included in future filings.

Management's Discussion and Analysis, page 29

2. Copper-adjusted sales are non-GAAP financial measures. Rather than presenting them, you should
   consider disclosing:

   * the impact of copper; and

   * the impact of acquisitions.

Response to comment 2:

In our future filings, beginning with the Form 10-Q for the quarter ending June 30, 2013, we will not
present copper-adjusted net sales. We will instead quantify the impact of copper prices in future filings.

The following shows what we will say:

     Copper prices raised net sales by $12 million.
`, want: [['1', 'Where a comment', 'will look like.', 'Our responses', 'future filings.'], ['2', 'Copper-adjusted', 'impact of acquisitions.', 'In our future', 'by $12 million.']], commitments: ['In our future filings', 'We will instead'] },
 { name: 'no labels, plain', text: `Item 1A Risk Factors:

1. We note your disclosure on page 9 of Risk Factors. Expand your disclosure to describe the changes in
internal controls that you intend to undertake.

We note your comments and will expand our disclosure of risk factors in Item 1A when we file our Form 10-K
for the year ending December 31, 2013.

Item 9A Controls and Procedures:

2. Tell us when the weakness was found.

The weakness was found in January 2013. It has been remedied.
`, want: [['1', 'We note your disclosure', 'intend to undertake.', 'We note your comments', 'December 31, 2013.'], ['2', 'Tell us when', 'was found.', 'The weakness was', 'been remedied.']], commitments: ['We note your comments and will expand'] },
 { name: 'table cells, Comment: label, bold answers', html: para('<u>Goodwill, page 47</u>') + `<table><tr><td>1.</td><td><u><b>Comment</b></u><b>:&#160;&#160;</b>Please disclose the following:</td></tr></table><table><tr><td>&#8226;</td><td>The percentage by which fair value exceeded carrying value as of the date</td></tr></table>${para('of the most recent test.', 'text-indent:48px')}<table><tr><td>&#8226;</td><td>The number of reporting units.</td></tr></table>${para('Please refer to Item 303(a)(3)(ii) of Regulation S-K.')}${para('<u><b>Response</b></u><b>:&#160;&#160;The Company will disclose the number of units in its future filings. No unit was at risk.</b>')}${para('<b>We believe that this is responsive.</b>')}<table><tr><td>2.</td><td><u><b>Comment</b></u><b>:&#160;</b>Please enhance your disclosures.</td></tr></table>${para('<u><b>Response</b></u><b>:&#160;Done.</b>')}`, want: [['1', 'Please disclose the following:', 'Item 303(a)(3)(ii) of Regulation S-K.', 'The Company will disclose', 'this is responsive.'], ['2', 'Please enhance', 'your disclosures.', 'Done.', 'Done.']], commitments: ['The Company will disclose the number'] },
 { name: 'single comment without number', text: `Comment:

Note 7, page F-20

We note that you recognize revenue on shipment. Please tell us why.

Response:

The Company respectfully advises the Staff that title passes on shipment.
`, want: [['1', 'We note that you recognize', 'tell us why.', 'The Company respectfully', 'passes on shipment.']], commitments: [] },
 { name: 'single comment, italic, no label', html: para('<b>Note 7, page F-20</b>') + para('<i>We note that you recognize revenue on shipment. Please tell us why.</i>') + para('Title passes on shipment. In future filings, we will say so.'), want: [['1', 'We note that you recognize', 'tell us why.', 'Title passes', 'will say so.']], commitments: ['In future filings, we will say so.'] },
 { name: 'Q/A', text: `Q1.  Please tell us how you test goodwill.

A1.  We test it each October.

Q2.  Please tell us the result.

A2.  No impairment was found. We will disclose this in our next Form 10-K.
`, want: [['1', 'Please tell us how', 'test goodwill.', 'We test', 'each October.'], ['2', 'Please tell us the', 'the result.', 'No impairment', 'next Form 10-K.']], commitments: ['We will disclose this'] },
 { name: 'Staff Comment No. / Registrant Response', text: `Staff Comment No. 1

We note that you have a deficit. Please discuss liquidity.

Registrant's Response

The Registrant has added the discussion.

Staff Comment No. 4

Please file the consent.

Registrant's Response

The consent is filed as Exhibit 23.
`, want: [['1', 'We note that you have', 'discuss liquidity.', 'The Registrant has', 'the discussion.'], ['4', 'Please file', 'the consent.', 'The consent', 'Exhibit 23.']], commitments: [] },
 { name: 'italic numbers in table, bullets', html: `<table><tr><td><i>3.</i></td><td><i>We note your response to prior comment 2. Please tell us:</i></td></tr></table><ul><li><i>the amount; and</i></li><li><i>the date.</i></li></ul>${para('The amount is $3 million.')}${para('The date is May 1, 2012.')}<table><tr><td><i>7.</i></td><td><i>Please revise Note 3.</i></td></tr></table>${para('We propose to revise Note 3 in future filings as follows:')}${para('"The Company recognizes revenue when control passes."')}`, want: [['3', 'We note your response', 'the date.', 'The amount', 'May 1, 2012.'], ['7', 'Please revise', 'Note 3.', 'We propose', 'control passes."']], commitments: ['We propose to revise Note 3'] },
 { name: 'two letters in one', text: `Comments in the letter dated April 2, 2013

1. Please name the customers.

Response: The customers are A and B.

2. Please quantify the backlog.

Response: Backlog was $2 million.

Comments in the letter dated April 9, 2013

1. Please file the lease.

Response: The lease is Exhibit 10.4.
`, want: [['1', 'Please name', 'the customers.', 'The customers', 'A and B.'], ['2', 'Please quantify', 'backlog.', 'Backlog was', '$2 million.'], ['1', 'Please file', 'the lease.', 'The lease', 'Exhibit 10.4.']], commitments: [] },
 { name: 'number then heading inside cell; answer with numbered list', text: `1.      Liquidity, page 40. Please discuss your covenants.

Response:  We advise the Staff of the following:

        1.  The leverage covenant is 3.5x.

        2.  The coverage covenant is 2.0x.

        We were in compliance. We do not expect to breach either in the next twelve months.

2.      Please file the credit agreement.

Response:  It is filed. See Exhibit 10.2 of our Form 8-K of March 3, 2010.
`, want: [['1', 'Liquidity, page 40.', 'your covenants.', 'We advise', 'next twelve months.'], ['2', 'Please file', 'credit agreement.', 'It is filed.', 'March 3, 2010.']], commitments: [] },
 { name: 'Comment N bold, answer A.', html: para('<b>Comment 1</b>') + para('<b>Please tell us your segments.</b>') + para('<u>Response to Comment 1</u>') + para('We have one segment.') + para('<b>Comment 2</b>') + para('<b>Please tell us who your CODM is.</b>') + para('<u>Response to Comment 2</u>') + para('Our CODM is our CEO. We undertake to disclose this in subsequent filings.'), want: [['1', 'Please tell us your', 'your segments.', 'We have one', 'one segment.'], ['2', 'Please tell us who', 'CODM is.', 'Our CODM', 'subsequent filings.']], commitments: ['We undertake to disclose'] },
 { name: 'answer before heading of next; commitments traps', text: `1.  Please revise your policy. In future filings, please disclose the rate.

    RESPONSE: In response to the Staff's comment, the Company will, in future filings, disclose the rate. The Staff asked
    whether we will continue to use the rate in future periods. As disclosed in prior filings, we use LIBOR. The Company's
    next annual meeting will be held in June. We intend to include the following disclosure in our Form 10-Q for the
    quarter ending June 30, 2013.

Results of Operations, page 31

2.  Please quantify price and volume.

    RESPONSE: We acknowledge the Staff's comment and will comply in future filings.
`, want: [['1', 'Please revise', 'disclose the rate.', "In response to the Staff's", 'June 30, 2013.'], ['2', 'Please quantify', 'price and volume.', 'We acknowledge', 'in future filings.']], commitments: ["In response to the Staff's comment, the Company will", 'We intend to include', 'We acknowledge the Staff'] },
 { name: 'Comment/Response in two table columns', html: `<table><tr><td><b>No.</b></td><td><b>Staff Comment</b></td><td><b>Company Response</b></td></tr><tr><td>1.</td><td>Please tell us your segments.</td><td>We have one segment.</td></tr><tr><td>2.</td><td>Please file the lease.</td><td>The lease is filed.</td></tr></table>`, want: [['1', 'Please tell us', 'your segments.', 'We have one', 'one segment.'], ['2', 'Please file', 'the lease.', 'The lease is', 'is filed.']], commitments: [] },
 { name: 'investment company letters', text: `A.  Prospectus

1.  Comment: Please confirm the fee table.

    Response: The Registrant confirms.

2.  Comment: Please explain the index.

    Response: The Registrant has added an explanation.

B.  Statement of Additional Information

3.  Comment: Please revise restriction (4).

    Response: The requested change has been made.
`, want: [['1', 'Please confirm', 'fee table.', 'The Registrant confirms', 'confirms.'], ['2', 'Please explain', 'the index.', 'The Registrant has', 'an explanation.'], ['3', 'Please revise', 'restriction (4).', 'The requested', 'been made.']], commitments: [] },
];
/** The beginning and end of a text, as the table has them. */
const ends = (text: string, starts: string, stops: string): string => (text.replace(/^["“]/, '').startsWith(starts) && text.endsWith(stops) ? `${starts} ... ${stops}` : text);

describe('ways of quoting and answering', () => {
  it.each(LETTERS)('$name', async ({ html, text, want, commitments }) => {
    const lines = html === undefined ? await readLetterLines({ format: 'text', text: HEAD + (text ?? '') + TAIL }) : await readLetterLines({ format: 'html', html: HTML_HEAD + html + HTML_TAIL });
    const parsed = parseResponse(lines);
    expect([parsed.letterDate, parsed.registrant, parsed.fileNumbers]).toEqual(['2013-05-14', 'Acme Industries, Inc.', ['001-12345']]);
    expect(parsed.answers.map(({ number, quoted, response }, index) => {
      const [, from = '', to = '', starts = '', stops = ''] = want[index] ?? [];
      return [number, ends(quoted, from, to), ends(response, starts, stops)];
    })).toEqual(want.map(([number, from, to, starts, stops]) => [number, `${from} ... ${to}`, `${starts} ... ${stops}`]));
    expect(parsed.commitments.map((one, index) => (one.text.startsWith(commitments[index] ?? '?') ? commitments[index] : one.text))).toEqual(commitments);
  });
});
