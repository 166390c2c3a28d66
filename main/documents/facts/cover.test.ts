import { describe, expect, test } from 'vitest';
import { factsOnCover } from './cover.ts';

type Facts = Partial<ReturnType<typeof factsOnCover>>;

const covers: readonly (readonly [what: string, cover: string, expected: Facts])[] = [
  ['an annual report of the 1990s with columns', `
SECURITIES AND EXCHANGE COMMISSION
WASHINGTON, D.C. 20549
FORM 10-K
(Mark One)
[X] ANNUAL REPORT PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES EXCHANGE ACT OF 1934
For the fiscal year ended   Commission file number
December 31, 1995   0-25542
CENTURY WATER AND POWER
COMPANY, INC.
(Exact name of registrant as specified in its charter)
Delaware   13-4145622
(State or other jurisdiction)   (I.R.S. Employer Identification No.)
DOCUMENTS INCORPORATED BY REFERENCE
Registration Statement No. 33-88960`,
  { formType: '10-K', registrant: 'CENTURY WATER AND POWER COMPANY, INC.', fileNumbers: ['0-25542'], period: '1995-12-31' }],
  ['a 10-K405', 'FORM 10-K405\nFor the fiscal year ended June 30, 1999\nCommission File Number: 1-35\nACME & SONS CO.\n(Exact name of registrant)', { formType: '10-K405', registrant: 'ACME & SONS CO.', fileNumbers: ['1-35'], period: '1999-06-30' }],
  ['a small business issuer', 'FORM 10-KSB/A\nAmendment No. 2\n[X] Annual report under Section 13 or 15(d)\nFor the fiscal year ended: 12/31/99\nCommission file number 000-15223\nTINY MINES LTD.\n(Name of small business issuer in its charter)', { formType: '10-KSB/A', registrant: 'TINY MINES LTD.', fileNumbers: ['000-15223'], period: '1999-12-31' }],
  ['a quarterly report in words', 'FORM 10-Q\nFor the thirteen weeks ended May 3, 1997\nor\n[ ] Transition report\nFor the transition period from ____ to ____\nCommission File No. 1-4908\nCORNER STORES INC.\n(Exact Name of Registrant as Specified in its Charter)', { formType: '10-Q', registrant: 'CORNER STORES INC.', period: '1997-05-03' }],
  ['a transition report', 'FORM 10-KT\n[X] TRANSITION REPORT\nFor the transition period from July 1, 2003 to December 31, 2003\nCommission file number 001-12345\nSHIFT CORP\n(Exact name of registrant as specified in its charter)', { formType: '10-KT', period: '2003-12-31' }],
  ['a foreign annual report', 'FORM 20-F\nANNUAL REPORT PURSUANT TO SECTION 13 OR 15(d)\nFor the fiscal year ended 31 March 2009\nCommission file number: 333-12032\nTETSU KABUSHIKI KAISHA\n(Exact name of Registrant as specified in its charter)\nTETSU STEEL CORPORATION\n(Translation of Registrant’s name into English)', { formType: '20-F', registrant: 'TETSU KABUSHIKI KAISHA', fileNumbers: ['333-12032'], period: '2009-03-31' }],
  ['a 6-K that cites registration statements', 'FORM 6-K\nREPORT OF FOREIGN PRIVATE ISSUER\nFor the month of January 2025\nCommission File Number: 001-39950\nFjord Biotech A/S\n(Translation of registrant’s name into English)\nForm 20-F ☒ Form 40-F ☐\nINCORPORATION BY REFERENCE\nThis report is incorporated by reference in registration statements on Form S-8 (File No. 333-255064).', { formType: '6-K', registrant: 'Fjord Biotech A/S', fileNumbers: ['001-39950'], period: null }],
  ['a registration statement', 'As filed with the Securities and Exchange Commission on May\n25, 1995\nRegistration No. 33-88960\nAMENDMENT NO. 2\nTO\nFORM S-3\nREGISTRATION STATEMENT\nUNDER\nTHE SECURITIES ACT OF 1933\nPAGER GROUP, INC.\n(Exact name of registrant as specified in its charter)\nINCORPORATION OF CERTAIN DOCUMENTS BY REFERENCE\nAnnual Report on Form 10-K for the year ended December 31, 1994, Commission file no. 1-10682', { formType: 'S-3/A', registrant: 'PAGER GROUP, INC.', fileNumbers: ['33-88960'], filed: '1995-05-25', period: null }],
  ['a post-effective amendment', 'Registration No. 333-104151-01\nPOST-EFFECTIVE AMENDMENT NO. 1\nTO\nFORM S-8\nSALTWORKS PLC\n(Exact name of registrant as specified in its charter)', { formType: 'POS AM', fileNumbers: ['333-104151-01'] }],
  ['a current report whose event came earlier', 'FORM 8-K\nCURRENT REPORT\nPursuant to Section 13 or 15(d)\nDate of Report (Date of earliest event reported): June 9, 2011 (June 7, 2011)\nQUARRY CORP\n(Exact name of registrant as specified in its charter)\nDelaware   000-26734   77-0191793\n(State)   (Commission File Number)   (IRS Employer Identification No.)', { formType: '8-K', registrant: 'QUARRY CORP', fileNumbers: ['000-26734'], period: '2011-06-07' }],
  ['a current report with the date above', 'FORM 8-K/A\nMarch 1, 1998\nDate of Report (Date of earliest event reported)\nHARBOR BANCSHARES OF THE EAST\n(Exact name of registrant as specified in its charter)', { formType: '8-K/A', registrant: 'HARBOR BANCSHARES OF THE EAST', period: '1998-03-01' }],
  ['a definitive proxy statement', 'SCHEDULE 14A INFORMATION\nProxy Statement Pursuant to Section 14(a)\n[ ] Preliminary Proxy Statement\n[X] Definitive Proxy Statement\nPATIENT FREIGHT HOLDING, INC.\n(Name of Registrant as Specified In Its Charter)', { formType: 'DEF 14A', registrant: 'PATIENT FREIGHT HOLDING, INC.', fileNumbers: [] }],
  ['a preliminary one', 'SCHEDULE 14A\n☒ Preliminary Proxy Statement\n☐ Definitive Proxy Statement\nOAK CO\n(Name of Registrant as Specified in its Charter)', { formType: 'PRE 14A' }],
  ['a late filing', 'FORM 12b-25\nNOTIFICATION OF LATE FILING\n(Check one): [ ] Form 10-K [ ] Form 20-F [X] Form 10-Q\nFor Period Ended: March 31, 2004', { formType: 'NT 10-Q', period: '2004-03-31' }],
  ['spaced letters', 'U N I T E D   S T A T E S\nF O R M   1 0 - K\nFor the fiscal year ended December 31, 2001', { formType: '10-K', period: '2001-12-31' }],
  ['lines that were run together', 'UNITED STATES SECURITIES AND EXCHANGE COMMISSION Washington, D.C. 20549 Form 10-K (Mark One) ANNUAL REPORT\nPURSUANT TO SECTION 13 OR 15(d) For the fiscal year ended December 30, 2006 Commission file number: 000-50999 ProbeMakers,\nInc. (Exact name of registrant as specified in its charter) 7 Southern Road, Livermore', { formType: '10-K', registrant: 'ProbeMakers, Inc.', fileNumbers: ['000-50999'], period: '2006-12-30' }],
  ['words that lost the blank between them', 'UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\nFORM8-K\nCURRENT REPORT\nDate of Report (Date of earliest event reported): December12, 2025\nBrook Infrastructure LLC\n(Exact name of registrant as specified in its charter)\nDelaware   001-42999   33-4546086', { formType: '8-K', registrant: 'Brook Infrastructure LLC', fileNumbers: ['001-42999'], period: '2025-12-12' }],
  ['a table of several registrants', 'FORM 10-K\nFor the year ended December 31, 2006\nCommission   Exact Name of Registrant;   IRS Employer\nFile Number   State of Incorporation   Identification No.\n1-16169   EXCELLENT CORPORATION   23-2990190\n333-85496   EXCELLENT GENERATION COMPANY, LLC   23-3064219', { registrant: 'EXCELLENT CORPORATION', fileNumbers: ['1-16169', '333-85496'] }],
];

describe('factsOnCover', () => {
  test.each(covers)('%s', (_, cover, expected) => {
    expect(factsOnCover(cover.trim())).toMatchObject(expected);
  });
});
