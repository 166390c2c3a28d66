import { describe, expect, it } from 'vitest';
import { closedWords, coverageWords, dueWords } from './due-words.ts';

const today = new Date('2026-09-18T12:00:00');
const due = (businessDaysLeft: number) => ({ dueDate: '2026-09-26', letterDocumentId: 'letter', businessDaysLeft });

describe('dueWords', () => {
  it('counts business days down', () => {
    expect(dueWords(due(6), today)).toEqual({ text: 'Response due Sep 26, in 6 business days', tone: 'soon' });
    expect(dueWords(due(1), today).text).toBe('Response due Sep 26, in 1 business day');
    expect(dueWords(due(0), today)).toEqual({ text: 'Response due Sep 26, today', tone: 'late' });
  });
  it('says so once the date is past, and stops counting after a year', () => {
    expect(dueWords(due(-2), today)).toEqual({ text: 'Response was due Sep 26, 2 business days ago', tone: 'late' });
    expect(dueWords({ ...due(-4000), dueDate: '2008-09-26' }, today).text).toBe('Response was due Sep 26, 2008');
  });
});

describe('coverageWords', () => {
  it('names only what is missing', () => {
    expect(coverageWords({ comments: 9, linkedComments: 7, answeredComments: 8, passages: 12, unlinkedPassages: 2 }))
      .toBe('7 of 9 comments linked · 2 passages unlinked · 1 response empty');
    expect(coverageWords({ comments: 1, linkedComments: 1, answeredComments: 1, passages: 1, unlinkedPassages: 0 }))
      .toBe('1 of 1 comment linked · every response begun');
  });
});

describe('closedWords', () => {
  it('says when the letters may become public', () => {
    expect(closedWords({ letterDocumentId: 'letter', completedOn: '2024-05-16', earliestPublication: '2024-06-14' }))
      .toBe('Review completed May 16, 2024 · public from Jun 14, 2024 at the earliest');
    expect(closedWords({ letterDocumentId: 'letter', completedOn: null, earliestPublication: null })).toBe('Review completed');
  });
});
