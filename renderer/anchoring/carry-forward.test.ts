import { expect, test } from 'vitest';
import { carryForward } from './carry-forward.ts';
import { describe as describeRange } from './describe.ts';
import { typeset } from './typeset.ts';

const REPEATED = 'This annual report does not include an attestation report of the registered public accounting firm.';
const original = [
  'Item 9A(T). Controls and Procedures.',
  'Our management, including our President and our Controller, have reviewed and evaluated the effectiveness of our disclosure controls and procedures as of September 30, 2008.',
  'Management did not complete a formal assessment of the effectiveness of internal control over financial reporting as of December 31, 2007. Management intends to take additional actions before the end of 2008.',
  REPEATED,
  'The following table sets out the fees that were billed by the auditors for services rendered in each of the last two years.',
  'Audit fees consist of the aggregate fees for professional services rendered for the audit of annual financial statements and quarterly reviews.',
  'Item 10. Directors, Executive Officers and Corporate Governance.',
  'The board of directors has determined that Mr. Smith is an audit committee financial expert as the rules of the Commission define that term.',
  REPEATED,
  'Information about compliance with Section 16(a) of the Exchange Act is found in the proxy statement for the annual meeting of stockholders.',
];
const amendment = [
  'Amendment No. 1', 'This amendment is filed in response to comments of the staff, and restates Item 9A(T) in its entirety.',
  original[5]!, // moved up
  original[0]!, original[1]!,
  'Management completed a formal assessment of the effectiveness of internal control over financial reporting as of December 31, 2007. Management engaged a consultant before the end of 2008.',
  REPEATED, original[4]!, original[6]!,
  // The board's finding is gone, and so is the second of the repeated sentences.
  original[9]!,
];
const breakLines = (text: string, width: number) => text.replace(new RegExp(`(.{1,${width}})(?:\\s+|$)`, 'g'), '$1\n').trim();
const from = typeset([original.slice(0, 5), original.slice(5)].map((part) => part.map((text) => breakLines(text, 70)).join('\n\n')));
const to = typeset([amendment.slice(0, 4), amendment.slice(4, 7), amendment.slice(7)].map((part) => part.map((text) => breakLines(text, 48)).join('\n\n')));

function quote(index: number, text: string, page: number, last = false) {
  const broken = breakLines(text, 70);
  const start = last ? from[page]!.page.text.lastIndexOf(broken) : from[page]!.page.text.indexOf(broken);
  const [target] = describeRange(from, { startPage: page, startOffset: start, endPage: page, endOffset: start + broken.length });
  return { id: String(index), ...target! };
}

test('every annotation is placed in one pass: unchanged, changed with a redline, moved, deleted', () => {
  const quotes = [
    quote(0, original[1]!, 0), quote(1, original[2]!, 0), quote(2, original[5]!, 1), quote(3, original[7]!, 1), quote(4, original[4]!, 0),
  ];
  const carried = carryForward(from, to, quotes);
  expect(carried.map((one) => [one.id, one.status, one.targets.map((target) => target.pageIndex)])).toEqual([
    ['0', 'unchanged', [1]], ['1', 'changed', [1]], ['2', 'moved', [0]], ['3', 'deleted', []], ['4', 'unchanged', [2]],
  ]);
  const changed = carried[1]!;
  expect(changed.targets[0]!.exact.replace(/\s+/g, ' ')).toBe(amendment[5]);
  expect(changed.redline.filter((part) => part.op !== '-').map((part) => part.text).join('')).toBe(amendment[5]);
  expect(changed.redline.filter((part) => part.op !== '+').map((part) => part.text).join('')).toBe(original[2]);
  expect(carried[0]!.redline.map((part) => part.op)).toEqual(['=']);
  expect(carried[3]!.redline).toEqual([{ op: '-', text: original[7] }]);
});

test('of two equal passages each keeps its own place: the one that was deleted does not land on the other', () => {
  const carried = carryForward(from, to, [quote(0, REPEATED, 0), quote(1, REPEATED, 1, true)]);
  expect(carried.map((one) => [one.status, one.targets.map((target) => target.pageIndex)])).toEqual([['unchanged', [1]], ['deleted', []]]);
});

test('the same document again: everything is unchanged and in its place', () => {
  const quotes = original.filter((text) => text !== REPEATED).map((text, index) => quote(index, text, index < 4 ? 0 : 1));
  for (const [index, one] of carryForward(from, from, quotes).entries()) {
    expect(one.status).toBe('unchanged');
    expect(one.targets.map(({ start, end }) => [start, end])).toEqual([[quotes[index]!.start, quotes[index]!.end]]);
  }
});

test('a document that has nothing of the old one leaves everything deleted', () => {
  const other = typeset(['Form S-8. Registration statement under the Securities Act of 1933 for shares of an employee plan.']);
  expect(carryForward(from, other, [quote(0, original[1]!, 0)])).toMatchObject([{ status: 'deleted', targets: [] }]);
  expect(carryForward(from, [], [quote(0, original[1]!, 0)])).toMatchObject([{ status: 'deleted', targets: [] }]);
  expect(carryForward(from, other, [])).toEqual([]);
});

test('a repeated passage whose paragraph moved is found, its double staying where it was', () => {
  const exhibit = 'Exhibit 32. Certification of the Controller, who signs below for the company and for nobody else.';
  const before = typeset([original.slice(0, 5).join('\n'), [...original.slice(5), exhibit].join('\n')]);
  const moved = typeset([original.slice(0, 5).join('\n'), [...original.slice(5).filter((text) => text !== REPEATED), exhibit, REPEATED].join('\n')]);
  const at = (page: number) => {
    const start = before[page]!.page.text.indexOf(REPEATED);
    return { id: String(page), ...describeRange(before, { startPage: page, startOffset: start, endPage: page, endOffset: start + REPEATED.length })[0]! };
  };
  const carried = carryForward(before, moved, [at(0), at(1)]);
  expect(carried.map(({ status, targets }) => [status, targets.map(({ pageIndex, start }) => [pageIndex, start])])).toEqual([
    ['unchanged', [[0, moved[0]!.page.text.indexOf(REPEATED)]]], ['moved', [[1, moved[1]!.page.text.indexOf(REPEATED)]]],
  ]);
});
