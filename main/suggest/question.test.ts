import { describe, expect, test } from 'vitest';
import { namesIn, questionOf, quotesIn } from './question.ts';
import { stemOf } from './words.ts';

const asked = (text: string, headings: readonly string[] = []): ReturnType<typeof questionOf> => questionOf({ number: '1', headings, text, paragraphs: [text], pages: [], items: ['303(a)'] });

describe('what a comment asks', () => {
  test('the form says nothing of the place; items, notes and pages are taken out of titles', () => {
    const question = asked('Please revise.', ['Form 10-K for the Fiscal Year Ended December 31, 2008', 'Item 8. Financial Statements, page 40', 'Note 5: Other investments, page 79']);
    expect(question.headings.map(({ title }) => title)).toEqual(['Financial Statements', 'Other investments']);
    expect([...question.items]).toEqual(['8']);
    expect([...question.notes]).toEqual(['5']);
  });

  test('items of Regulation S-K are no items of the form', () => {
    expect([...asked('Refer to Item 303(a) of Regulation S-K.', ['Item 9A(T) Controls']).items]).toEqual(['9A']);
  });

  test('quotes in any marks, and what the filing is said to state', () => {
    expect(quotesIn('We note the phrase \u201camounts approximating market\u201d and "Gross Revenues".')).toContain('amounts approximating market');
    expect(quotesIn('You disclose that your lenders may call the loan at any time. Tell us why.')).toContain('your lenders may call the loan at any time');
    expect(quotesIn('Please tell us why.')).toEqual([]);
  });

  test('names and figures, but not the names of rules', () => {
    expect(namesIn('Tell us why the Windows Upgrade Offer cost $866.2 million under Regulation S-K and ASC 740.')).toEqual(['windows upgrade offer', '$866.2 million']);
  });

  test('forms of a word are one', () => {
    for (const [a, b] of [['impairment', 'impaired'], ['hedging', 'hedges'], ['inventories', 'inventory'], ['competitors', 'competition'], ['estimates', 'estimated'], ['litigation', 'litigate']] as const) expect(stemOf(a)).toBe(stemOf(b));
    expect(stemOf('notes')).not.toBe(stemOf('novel'));
  });
});
