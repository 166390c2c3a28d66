import { describe, expect, test } from 'vitest';
import { kindOfText, kindOfType } from './document-kind.ts';

describe('kindOfType', () => {
  test.each([['UPLOAD', 'staff-letter'], ['LETTER', 'staff-letter'], ['CORRESP', 'response-letter'], ['10-K/A', 'filing'], ['8-K', 'filing'], ['EX-99.1', null], [null, null]])('%s', (type, kind) => {
    expect(kindOfType(type)).toBe(kind);
  });
});

describe('kindOfText', () => {
  test('the cover page of a filing', () => {
    expect(kindOfText('UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\nFORM 10-K\nANNUAL REPORT PURSUANT TO SECTION 13 OR 15(d)\nCommission file number 000-53041\n(Exact name of registrant as specified in its charter)')).toBe('filing');
  });
  test('the staff on its own paper, even when it only closes a review', () => {
    expect(kindOfText('UNITED STATES SECURITIES AND EXCHANGE COMMISSION WASHINGTON, D.C. 20549\nJune 10, 2014\nRe: McGrath Rentcorp\nFile No. 0-13292\nDear Mr. Pratt:\nWe have completed our review of your filing. Sincerely,')).toBe('staff-letter');
  });
  test('the staff without letterhead', () => {
    expect(kindOfText('Mr. Julian Steffenhagen\nRe: Hemacare Corporation File No. 000-15223\nDear Mr. Steffenhagen:\nWe have reviewed your filings and have the following comments.\nSincerely,\nTia Jenkins\nSenior Assistant Chief Accountant')).toBe('staff-letter');
  });
  test('a company that answers, quoting the staff at length', () => {
    expect(kindOfText('BERKSHIRE HATHAWAY INC.\nApril 14, 2017\nMs. Sharon M. Blume, Accounting Branch Chief\nUnited States Securities and Exchange Commission\nRe: Form 10-K File No. 001-14905\nDear Ms. Blume:\nThe purpose of this letter is to respond to your letter. We have reviewed your filing. Please tell us why. Please revise.')).toBe('response-letter');
  });
  test('a request for acceleration is correspondence from the company', () => {
    expect(kindOfText('VISTRA ENERGY CORP.\nVia EDGAR\nSecurities and Exchange Commission\n100 F Street N.E.\nDear Ms. Ransom:\nIn accordance with Rule 461 the Company requests acceleration.\nVery truly yours,')).toBe('response-letter');
  });
  test('a report of two companies, whose cover has no line for the exact name', () => {
    expect(kindOfText('UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\nWashington, D.C. 20549\nFORM 8-K\nCURRENT REPORT\nDate of Report: March 25, 2003\nCommission   Registrant, State of Incorporation,   IRS Employer\nFile Number   Address   Identification No.\n2-26720   Lakeville Gas Company   61-0264150')).toBe('filing');
  });
  test('a proxy statement', () => {
    expect(kindOfText('SCHEDULE 14A INFORMATION\nPROXY STATEMENT PURSUANT TO SECTION 14(a) OF THE SECURITIES\nEXCHANGE ACT OF 1934\nFiled by the Registrant [X]\nLAKEVILLE GAS COMPANY\n(Name of Registrant as Specified In Its Charter)')).toBe('filing');
  });
  test('a letter whose Re: block has the form on a line of its own is no filing', () => {
    expect(kindOfText('Securities and Exchange Commission\nWashington, D.C. 20549\nRe: Lakeville Gas Company\nForm 10-K\nFile No. 2-26720\nDear Ms. Blume:\nWe respond to the staff’s comment. On behalf of the Company')).toBe('response-letter');
  });
  test('anything else', () => {
    expect(kindOfText('Minutes of the meeting of the audit committee')).toBe('other');
    expect(kindOfText('Dear shareholders: this year we grew. Sincerely, the chairman')).toBe('other');
  });
});
