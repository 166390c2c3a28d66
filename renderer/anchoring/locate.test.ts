import { expect, test } from 'vitest';
import { describe as describeRange, type AnchorPage } from './describe.ts';
import { locate } from './locate.ts';
import { typeset } from './typeset.ts';

const filing = typeset([
  [
    'Southwest Iowa Renewable Energy        10-K 2008', '',
    'Item 9A(T). Controls and Procedures.', '',
    'Our management, including our President and our Controller, have reviewed and',
    'evaluated the effectiveness of our disclosure controls and procedures as of September',
    '30, 2008. Based upon this review, they concluded that the controls are "effective" -- and',
    'that first-class reporting of $1,250 thousand is reason-', '', '- 31 -',
  ].join('\n'),
  [
    'Southwest Iowa Renewable Energy        10-K 2008', '',
    'ably assured. There were no changes in our internal control over financial reporting',
    'during the most recent fiscal quarter that have materially affected it.', '',
    'This annual report does not include an attestation report.', '', '- 32 -',
  ].join('\n'),
  [
    'Southwest Iowa Renewable Energy        10-K 2008', '',
    'Item 9B. Other Information. None.', '',
    'This annual report does not include an attestation report.', '', '- 33 -',
  ].join('\n'),
]);

function quoteOf(pages: readonly AnchorPage[], page: number, words: string) {
  const start = pages[page]!.page.text.indexOf(words);
  const [target] = describeRange(pages, { startPage: page, startOffset: start, endPage: page, endOffset: start + words.length });
  return target!;
}
const words = (pages: readonly AnchorPage[], targets: readonly { readonly pageIndex: number; readonly start: number; readonly end: number }[]) =>
  targets.map((target) => [target.pageIndex, pages[target.pageIndex]!.page.text.slice(target.start, target.end)]);

test('in the same document a passage is found at its own position, a repeated one too', () => {
  for (const page of [1, 2]) {
    const quote = quoteOf(filing, page, 'This annual report does not include an attestation report.');
    expect(locate(filing, quote)).toMatchObject({ status: 'exact', score: 1, targets: [{ pageIndex: page, start: quote.start, end: quote.end }] });
  }
});

test('typography is no difference: quotes, dashes, ligatures, no-break spaces, capitals, line ends', () => {
  const found = locate(filing, { exact: 'the CONTROLS are\u00a0\u201ce\ufb00ective\u201d \u2014 and that \ufb01rst\u2010class reporting' });
  expect(found.status).toBe('exact');
  expect(words(filing, found.targets)).toEqual([[0, 'the controls are "effective" -- and\nthat first-class reporting']]);
});

test('a passage over a page break, with a word broken there, is found around the running footer and header', () => {
  const found = locate(filing, { exact: 'reporting of $1,250 thousand is reasonably assured. There were no changes' });
  expect(found.status).toBe('exact');
  expect(words(filing, found.targets)).toEqual([[0, 'reporting of $1,250 thousand is reason-'], [1, 'ably assured. There were no changes']]);
  expect(found.targets.map((target) => target.quads.length)).toEqual([1, 1]);
});

test('equal passages are told apart by their surroundings or their page, and otherwise reported as ambiguous', () => {
  const exact = 'This annual report does not include an attestation report.';
  expect(locate(filing, { exact, prefix: 'Other Information. None.\n\n' }).targets.map((target) => target.pageIndex)).toEqual([2]);
  expect(locate(filing, { exact, pageIndex: 1 }).targets.map((target) => target.pageIndex)).toEqual([1]);
  const unknown = locate(filing, { exact });
  expect(unknown).toMatchObject({ status: 'orphaned', ambiguous: true, targets: [] });
  expect(unknown.candidates.map((one) => one.targets[0]?.pageIndex)).toEqual([1, 2]);
});

test('figures are not blurred: 1.5 is not 15, 250 is not found in 1,250', () => {
  const page = typeset(['Revenue rose by $15 million to $1,250 and the margin was (2) points.']);
  expect(locate(page, { exact: '$1.5 million' }).status).toBe('orphaned');
  expect(locate(page, { exact: '250 and the margin' }).status).toBe('orphaned');
  expect(locate(page, { exact: '15 million to $1,250' }).status).toBe('exact');
});

test('changed words are found as fuzzy, with the edges of the new wording', () => {
  const quote = quoteOf(filing, 1, 'There were no changes in our internal control over financial reporting\nduring the most recent fiscal quarter that have materially affected it.');
  const amended = typeset([
    'Amendment No. 1\n\nably assured. There were two changes in the internal control over financial\nreporting during our most recent fiscal quarter that materially affected it.\n\nThis annual report does not include an attestation report.',
  ]);
  const found = locate(amended, quote);
  expect(found.status).toBe('fuzzy');
  expect(words(amended, found.targets)).toEqual([
    [0, 'There were two changes in the internal control over financial\nreporting during our most recent fiscal quarter that materially affected it.'],
  ]);
});

test('a deleted passage is orphaned, even where its neighbour is built alike', () => {
  const original = typeset([
    'Segments\nNet sales of the Consumer segment increased by 5% to $1,200 million in 2008, because of volume.\nNet sales of the Industrial segment increased by 7% to $1,400 million in 2008, because of price.\nThe Corporate segment has no sales to customers outside the company.',
  ]);
  const amended = typeset([
    'Segments\nNet sales of the Consumer segment increased by 5% to $1,200 million in 2008, because of volume.\nThe Corporate segment has no sales to customers outside the company.',
  ]);
  const quote = quoteOf(original, 0, 'Net sales of the Industrial segment increased by 7% to $1,400 million in 2008, because of price.');
  expect(locate(amended, quote)).toMatchObject({ status: 'orphaned', targets: [] });
});

test('nothing to look for, or nowhere to look, is orphaned', () => {
  expect(locate(filing, { exact: '   ' }).status).toBe('orphaned');
  expect(locate([], { exact: 'anything' }).status).toBe('orphaned');
  expect(locate(typeset(['', '']), { exact: 'anything at all', prefix: 'x', pageIndex: 7, start: 3 }).status).toBe('orphaned');
});

const RULE = 'The Company recognizes revenue when title passes to the customer and collection is reasonably assured.';
const FILLER = 'Inventories are stated at the lower of cost or market, the cost being determined by the first-in method.';

test('a deleted passage does not land on its double elsewhere: its neighbours have closed up where it stood', () => {
  const policies = ['The terms of sale differ by region and by season of the year.', RULE, 'Shipping costs are charged to expense as they are incurred by us.'];
  const exhibit = ['Exhibit 99. Policies of the subsidiary in Brazil are as follows.', RULE, 'Shipping costs are charged to expense as they are incurred by us.'];
  const original = typeset([policies.join('\n'), FILLER, exhibit.join('\n')]);
  const quote = quoteOf(original, 0, RULE);
  const { exact, prefix, suffix } = quote;
  expect(words(original, locate(original, { exact, prefix, suffix }).targets)).toEqual([[0, RULE]]);
  const amended = typeset([policies.filter((one) => one !== RULE).join('\n'), FILLER, exhibit.join('\n')]);
  expect(locate(amended, { exact, prefix, suffix })).toMatchObject({ status: 'orphaned', targets: [] });
});

test('a running header counts as context of the title under it', () => {
  const header = 'SIOUX ENERGY INC. AND SUBSIDIARIES';
  const statements = typeset(['INCOME', 'CASH FLOW', 'EQUITY'].map((name) => `${header}\n\nCONSOLIDATED STATEMENTS OF ${name}\nFOR THREE YEARS ENDED DECEMBER 31, 2000\n\n${FILLER} ${name}`));
  const exact = 'CONSOLIDATED STATEMENTS OF CASH FLOW\nFOR THREE YEARS ENDED DECEMBER 31, 2000';
  expect(words(statements, locate(statements, { exact, prefix: `${header}\n\n`, suffix: `\n\n${FILLER}` }).targets)).toEqual([[1, exact]]);
});

test('words that stand once are found without any context, whatever resembles them', () => {
  const exhibits = typeset(['10.1 Form of option agreement of January 20, 2001, filed herewith.\n10.2 Form of option agreement of January 23, 2001, filed herewith.']);
  const exact = 'Form of option agreement of January 23, 2001, filed herewith.';
  expect(locate(exhibits, { exact })).toMatchObject({ status: 'exact', targets: [{ exact }] });
});
