import { describe, expect, it } from 'vitest';
import { type LetterDraft, lintLetter } from './lint-letter.ts';
import type { ParsedComment, ParsedLetter } from './model.ts';

const comment = (number: string, text: string): ParsedComment => ({ number, headings: [], text, paragraphs: [text], pages: [], items: [], priorComments: [] });

const STAFF: ParsedLetter = {
  kind: 'comments', letterDate: '2019-05-01', registrant: 'Acme', fileNumbers: ['001-15405'], filings: [], respondWithin: null, dueDate: null,
  comments: [comment('1', 'Please revise “page 3”.'), comment('2', 'Tell us why.'), comment('3', 'Please advise.')], warnings: [],
};
const DRAFT: LetterDraft = {
  date: '2019-05-10', fileNumbers: ['1-15405'], text: 'We answer.',
  answers: [
    { number: '1', quoted: 'Please revise\n"page 3".', response: 'We revised pages 3 and 4-6.' },
    { number: '2', quoted: 'Tell us why.', response: 'Because.' },
    { number: '3', quoted: null, response: 'We advise.' },
  ],
};
const PAGES = [{ form: '10-K', labels: new Set(['1', '2', '3', '4', '5', '6', 'F-1']) }];
const kinds = (draft: Partial<LetterDraft>): string[] => lintLetter(STAFF, { ...DRAFT, ...draft }, PAGES).map(({ kind, number }) => `${kind} ${number ?? ''}`.trim());

describe('lintLetter', () => {
  it('finds nothing in a whole letter, whatever its typography', () => {
    expect(lintLetter(STAFF, DRAFT, PAGES)).toEqual([]);
  });

  it('finds an altered comment and says where', () => {
    const answers = [{ number: '1', quoted: 'Please revise “page 4”.', response: 'Done.' }, ...DRAFT.answers.slice(1)];
    expect(lintLetter(STAFF, { ...DRAFT, answers }, PAGES)).toEqual([
      { kind: 'comment-altered', number: '1', message: 'Comment 1 is not reproduced word for word.', excerpt: '4”.' },
    ]);
  });

  it('finds missing, unknown, doubled, disordered and empty answers', () => {
    const [first, second] = DRAFT.answers;
    if (!first || !second) throw new Error('the draft has answers');
    expect(kinds({ answers: [second, first, { ...first, response: ' ' }, { number: '9', quoted: null, response: 'What?' }] })).toEqual([
      'out-of-order 1', 'number-doubled 1', 'number-unknown 9', 'number-missing 3', 'unanswered 1',
    ]);
  });

  it('finds a wrong file number and pages that the filing does not have', () => {
    expect(kinds({ fileNumbers: ['1-15406'] })).toEqual(['file-number', 'file-number']);
    const answers = [{ number: '1', quoted: null, response: 'See page 7, page F-1 and page F-2.' }, ...DRAFT.answers.slice(1)];
    expect(kinds({ answers })).toEqual(['page-unknown 1', 'page-unknown 1']);
  });

  it('looks up a page in the filing that its sentence or the heading above names', () => {
    const filings = [...PAGES, { form: '10-Q', labels: new Set(['1', '2', '38']) }];
    const staff = { ...STAFF, comments: [{ ...comment('1', 'Please revise “page 3”.'), headings: ['Form 10-Q for the Quarter Ended March 31, 2019', 'Item 4, page 38'] }, ...STAFF.comments.slice(1)] };
    const answers = [{ number: '1', quoted: null, response: 'See pages 2 and 38. See page 5. Our Form 10-K says so on page 5. The Form 8-K has it on page 99.' }, ...DRAFT.answers.slice(1)];
    expect(lintLetter(staff, { ...DRAFT, answers }, filings)).toEqual([{ kind: 'page-unknown', number: '1', message: 'Form 10-Q has no page 5.', excerpt: 'page 5' }]);
  });

  it('finds open placeholders and inconsistent Rule 83 marks', () => {
    expect(kinds({ text: 'We sold [●] units on [date] for $____.' })).toEqual(['placeholder', 'placeholder', 'placeholder']);
    expect(kinds({ text: 'We sold [***] units and [**] more.' })).toEqual(['rule-83', 'rule-83']);
    expect(kinds({ text: 'Confidential Treatment Requested by Acme under Rule 83: [***].' })).toEqual([]);
  });

  it('wants the acknowledgments before October 5, 2016 and not after', () => {
    const tandy = 'The Company acknowledges that: the Company is responsible for the adequacy and accuracy of the disclosure in the filing.';
    expect(kinds({ text: tandy })).toEqual(['tandy']);
    expect(kinds({ text: tandy, date: '2010-05-10' })).toEqual([]);
    expect(kinds({ date: '2010-05-10' })).toEqual(['tandy']);
  });
});
