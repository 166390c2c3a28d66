/** What comments refer to, in the wordings of all years. */
import { describe, expect, it } from 'vitest';
import { findPriorComments } from './prior-comments.ts';
import { findItems, findPages } from './references.ts';

const PAGES: readonly (readonly [string, readonly string[]])[] = [
 ['Note 3, page F-12', ['F-12']], ['Results, pages 31 and 32', ['31', '32']], ['at pp. 4-6', ['4-6']], ['on pages 5, 6, and 7 and in Note 2', ['5', '6', '7']], ['page 33 - Revenue', ['33']],
 ['Liquidity (page 40)', ['40']], ['beginning on page II-3', ['II-3']], ['pages ii and iii', ['ii', 'iii']], ['page 12 of 40', ['12']], ['page A-3 and page 14', ['A-3', '14']], ['on page 15 and 20% of sales', ['15']],
 ['on page 15 and 2008 sales', ['15']], ['pages F-3 through F-5', ['F-3', 'F-5']], ['pages 61 to 64', ['61', '64']], ['page S-12, S-14', ['S-12', 'S-14']], ['page 4, and page 9', ['4', '9']], ['Page 12', ['12']], ['pages 12-13 and 15', ['12-13', '15']],
 ['page 99.1', []], ['on page 1, 2008 was', ['1']], ['page 5 and 6.5 million', ['5']], ['on page 10 and Item 7', ['10']], ['page 45 in Amendment No. 2', ['45']], ['page 3 of Exhibit 99.1', ['3']], ['on page  7', ['7']], ['pages 3, 5 and II-2', ['3', '5', 'II-2']], ['page 1 and 5 years', ['1']], ['pgs. 4 and 5', ['4', '5']], ['page 12, 3 customers', ['12']], ['page 20, you state', ['20']],
 ['page AA-1', ['AA-1']], ['page 1-5', ['1-5']], ['pages 3/4', ['3', '4']], ['page Alt-3', ['Alt-3']], ['page R-12', ['R-12']], ['pages 100 – 104', ['100–104']],
];
const ITEMS: readonly (readonly [string, readonly string[]])[] = [
 ['Item 9A(T) Controls', ['9A(T)']], ['Item 303(a)(3)(ii) of Regulation S-K', ['303(a)(3)(ii)']], ['Items 307 and 308 of Regulation S-K', ['307', '308']], ['Item 4.02(a)', ['4.02(a)']], ['Items 1, 2 and 3', ['1', '2', '3']], ['Item 10(e)(1)(i)(B)', ['10(e)(1)(i)(B)']], ['Item 601(b)(31)', ['601(b)(31)']], ['Item 402(s)', ['402(s)']],
 ['Item 7A.', ['7A']], ['Item 1111(a)(3) and (8) of Regulation AB', ['1111(a)(3)']], ['Items 7 and 7A', ['7', '7A']], ['Item 1.01', ['1.01']], ['Item 16F', ['16F']], ['Item 4A. Unresolved', ['4A']], ['ITEM 8.', ['8']], ['Item 5.B', ['5.B']], ['Item 6.E.', ['6.E']], ['Item 3.D', ['3.D']], ['Item 15 and 10% holders', ['15']], ['Item 101(a)-(c)', ['101(a)']], ['Item 1A and 7 of Form', ['1A', '7']], ['item 12 of the list', ['12']], ['Item 402(b)(2)(v) through (vii)', ['402(b)(2)(v)']], ['Item 404(a)and', ['404(a)']], ['Item 17 or 18', ['17', '18']], ['Item 9A (T)', ['9A(T)']], ['Item No. 404', ['404']], ['Item Number 5', ['5']], ['Item 1300 et seq.', ['1300']], ['line item 5', []],
];
/** The text, the date the letter gives for all such references, and the comments cited with their letter's date. */
const PRIOR: readonly (readonly [string, string | null, readonly (readonly [string, string | null])[]])[] = [
 ['We note your response to prior comment 4.', null, [['4', null]]], ['prior comments 2 and 5', '2010-01-02', [['2', '2010-01-02'], ['5', '2010-01-02']]],
 ['your response to comment 3 in our letter dated May 2, 2008', null, [['3', '2008-05-02']]], ['comment 3 of our May 2, 2008 letter', null, [['3', '2008-05-02']]],
 ['your response to prior comment number two', null, [['2', null]]], ['your response to our prior comment no. 12', null, [['12', null]]], ['comment 14 from our letter dated May 2, 2008', null, [['14', '2008-05-02']]],
 ['your responses to comments nine, ten and fifteen', null, [['9', null], ['10', null], ['15', null]]], ['See comment 4 above.', null, []], ['as noted in comment 2 below', null, []],
 ['We note your responses to our prior comments 1-3.', null, [['1', null], ['2', null], ['3', null]]], ['prior comment 27 and 1,802,444 shares', null, [['27', null]]], ['prior comment 4 and 2023 results', null, [['4', null]]],
 ['We read your response to comments 16 through 18 in our letter dated June 1, 2009.', null, [['16', '2009-06-01'], ['17', '2009-06-01'], ['18', '2009-06-01']]],
 ['your response to bullet two of prior comment 6', null, [['6', null]]], ['your response to Comment #5', null, [['5', null]]], ['In your response to comment one', null, [['1', null]]], ['your response dated May 8, 2009 to comment 5', null, [['5', null]]],
 ['your response to comment No. 7 in our letter of May 2, 2008', null, [['7', '2008-05-02']]], ['the third bullet of our prior comment 9', null, [['9', null]]], ['the comments above', null, []], ['comment 1 and comment 5 of our letter dated May 2, 2008', null, [['1', '2008-05-02'], ['5', '2008-05-02']]], ['previous comment 6', null, [['6', null]]], ['our comment 3', null, [['3', null]]], ['our letter dated May 2, 2008, comment 8', null, [['8', '2008-05-02']]], ['our letter dated May 2, 2008 (comment 8)', null, [['8', '2008-05-02']]], ['your response to comment 8 and your revised disclosure on page 12. In our letter dated May 2, 2008 we asked', null, [['8', null]]], ['Please see comment 3.', null, []], ['In light of comment 21, please', null, []], ['We reissue our prior comment 1 in part', null, [['1', null]]],
];

describe('references', () => {
  it.each(PAGES)('pages of "%s"', (text, pages) => {
    expect(findPages(text)).toEqual(pages);
  });

  it.each(ITEMS)('Items of "%s"', (text, items) => {
    expect(findItems(text)).toEqual(items);
  });

  it.each(PRIOR)('prior comments of "%s"', (text, lettersDate, cited) => {
    expect(findPriorComments(text, lettersDate).map(({ number, letterDate }) => [number, letterDate])).toEqual(cited);
  });
});
