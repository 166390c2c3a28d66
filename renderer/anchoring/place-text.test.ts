import { expect, test } from 'vitest';
import { placeText } from './place-text.ts';
import { typeset } from './typeset.ts';

/** After the SEC staff's letter to HemaCare of September 12, 2008: the running header falls into the comment. */
const letter = typeset([
  [
    'Dear Mr. Steffenhagen:', '', 'We have reviewed your filings and have the following comments. Where', 'indicated, we think you should revise your document.', '',
    '1. We have reviewed your response and proposed disclosure, noting you plan to', 'take additional actions before the end of 2008. Your disc\u00adlo-', 'sure needs to be more specific as to the steps that are',
  ].join('\n'),
  [
    'Julian Steffenhagen', 'Hemacare Corporation', 'September 12, 2008', 'Page 2', '', 'being taken or have been taken to remedy this "deficiency" and the current', 'status of your plan.', '',
    '2. As appropriate, please amend your filing.',
  ].join('\n'),
]);
const comment = 'We have reviewed your response and proposed disclosure, noting you plan to take additional actions before the end of 2008. Your disclosure needs to be more specific as to the steps that are being taken or have been taken to remedy this \u201cdeficiency\u201d and the current status of your plan.';
const shown = (text: string) => placeText(letter, text).map((place) => [place.pageIndex, letter[place.pageIndex]!.page.text.slice(place.start, place.end).replace(/\s+/g, ' ')]);

test('a comment interrupted by a running header is found as two places that leave the header out', () => {
  expect(shown(comment)).toEqual([
    [0, 'We have reviewed your response and proposed disclosure, noting you plan to take additional actions before the end of 2008. Your disc\u00adlo- sure needs to be more specific as to the steps that are'],
    [1, 'being taken or have been taken to remedy this "deficiency" and the current status of your plan.'],
  ]);
  expect(placeText(letter, comment).map((place) => place.quads.length)).toEqual([3, 2]);
});

test('a text without interruption is one place, and its likeness in the preamble is not taken', () => {
  expect(shown('As appropriate, please amend your filing.')).toEqual([[1, 'As appropriate, please amend your filing.']]);
});

test('a text that does not stand there is not placed', () => {
  expect(placeText(letter, 'Please revise your discussion of liquidity to address the covenants of your credit facility and known trends.')).toEqual([]);
  expect(placeText(letter, '')).toEqual([]);
  expect(placeText([], comment)).toEqual([]);
});
