import { describe, expect, test } from 'vitest';
import type { DocumentLine } from './item-headings.ts';
import { mapItems } from './item-map.ts';

/** Pages of lines to the map "item@page title". */
function map(...pages: readonly string[][]): string[] {
  const lines = pages.flatMap((page, pageIndex) => page.map((text, indexOnPage): DocumentLine => ({ text, y: 700 - 12 * indexOnPage, x: 36, size: 10, start: indexOnPage * 100, pageIndex, indexOnPage })));
  return mapItems(lines, pages.map((_, index) => String(index + 1))).map((item) => `${item.item}@${item.pageLabel} ${item.title}`);
}

const prose = (lines: number): string[] => Array.from({ length: lines }, () => 'The Company makes and sells products in many markets.');

describe('mapItems', () => {
  const contents = ['PART I', 'Item 1.   Business   3', 'Item 1A.   Risk Factors   9', 'Item 2.   Properties   12', 'PART II', 'Item 7.   Management’s Discussion   14', 'Item 9A(T).   Controls and Procedures   31', 'Item 15.   Exhibits   40'];
  const body = [
    ['PART I', 'ITEM 1. BUSINESS', ...prose(20)], ['ITEM 1A. RISK FACTORS', ...prose(9), 'Item 7 of this report describes them.', ...prose(8)],
    ['Item 1A. Risk Factors (continued)', 'Item 2 — Properties', 'None.'], ['PART II', 'ITEM 7 – MANAGEMENT’S DISCUSSION', ...prose(9), '“Item 8. Financial Statements” below.'],
    ['ITEM 9A (T). Controls and', 'Procedures', ...prose(5)], ['Item 15', 'Exhibits', ...prose(4)],
  ];
  test('the body counts, not the table of contents, running heads or citations', () => {
    expect(map(contents, ...body)).toEqual(['1@2 BUSINESS', '1A@3 RISK FACTORS', '2@4 Properties', '7@5 MANAGEMENT’S DISCUSSION', '9A(T)@6 Controls and', '15@7 Exhibits']);
  });
  test('a list of contents without page numbers, directly before the body', () => {
    expect(map([...contents.map((line) => line.replace(/\s+\d+$/, '')), 'Item 1. Business', ...prose(6)], ...body.slice(1))[0]).toBe('1@1 Business');
  });
  test('both parts of a 10-Q', () => {
    const quarter = [['PART I', 'Item 1. Financial Statements', ...prose(7)], ['Item 2. Management’s Discussion', ...prose(7)], ['PART II. OTHER INFORMATION', 'Item 1. Legal Proceedings', ...prose(6), 'Item 6. Exhibits']];
    expect(map(...quarter)).toEqual(['1@1 Financial Statements', '2@2 Management’s Discussion', '1@3 Legal Proceedings', '6@3 Exhibits']);
  });
  test('items of an 8-K, of a joint heading and of a narrow cell', () => {
    expect(map(['Item 2.02. Results of Operations', 'text', 'Item 9.01   Financial Statements and Exhibits'])).toEqual(['2.02@1 Results of Operations', '9.01@1 Financial Statements and Exhibits']);
    expect(map(['ITEMS 10, 11 and 13. DIRECTORS; COMPENSATION', ...prose(3)]).map((item) => item.split('@')[0])).toEqual(['10', '11', '13']);
    expect(map(['ITEM   MARKET FOR REGISTRANT’S COMMON EQUITY', '5—   AND ISSUER PURCHASES', ...prose(3)])).toEqual(['5@1 MARKET FOR REGISTRANT’S COMMON EQUITY AND ISSUER PURCHASES']);
    expect(map(['Item 1. Business and Item 2. Properties', ...prose(3)])).toEqual(['1@1 Business', '2@1 Properties']);
    expect(map(['Item 7.A QUANTITATIVE AND QUALITATIVE DISCLOSURES', ...prose(3), 'Item 8. A Summary', ...prose(2)])).toEqual(['7A@1 QUANTITATIVE AND QUALITATIVE DISCLOSURES', '8@1 A Summary']);
    // "Items 2, 3 and 4. Not applicable" stands in their place; a row with gaps only says what the report leaves out.
    expect(map(['Item 1. Legal Proceedings', 'None.', 'Items 2, 3 and 4. Not applicable.', 'Item 5. Other Information']).map((item) => item.split('@')[0])).toEqual(['1', '2', '3', '4', '5']);
    expect(map(['Items 1 through 4, 6 and 8 Not Applicable.', 'Item 5.   OTHER EVENTS.', 'text', 'Item 7.   FINANCIAL STATEMENTS AND EXHIBITS.'])).toEqual(['5@1 OTHER EVENTS', '7@1 FINANCIAL STATEMENTS AND EXHIBITS']);
    expect(map(['Item No. 1 Business', ...prose(2)])).toEqual(['1@1 Business']);
  });
});
