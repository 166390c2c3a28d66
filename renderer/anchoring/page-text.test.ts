import { expect, test } from 'vitest';
import { buildPageText, type TextRun } from './page-text.ts';

const run = (str: string, hasEOL = false): TextRun => ({ str, hasEOL, transform: [12, 0, 0, 12, 72, 700], width: str.length * 6, height: 12, dir: 'ltr', fontFamily: 'serif' });

test('runs are joined in order and know their place', () => {
  const page = buildPageText([run('Item 9A(T)', true), run('Controls')]);
  expect(page.text).toBe('Item 9A(T)\nControls');
  expect(page.runs.map(({ start, end }) => [start, end])).toEqual([[0, 10], [11, 19]]);
});

test('the white template block of a staff letter has no characters but keeps its runs', () => {
  const page = buildPageText([
    run('Please revise to', true), run('FirstName LastNameJane Doe', true), run('Comapany NameAcme Inc.', true), run('May 22, 2024 Page 2'), run('', true), run('FirstName LastName'),
    run('disclose the amount.'),
  ]);
  expect(page.text).toBe('Please revise to\ndisclose the amount.');
  expect(page.runs).toHaveLength(7);
  expect(page.runs[6]).toMatchObject({ str: 'disclose the amount.', start: 17 });
});

test('a letter that speaks of such fields keeps its words', () => {
  expect(buildPageText([run('FirstName LastName', true), run('are fields of the form.')]).text).toBe('FirstName LastName\nare fields of the form.');
});
