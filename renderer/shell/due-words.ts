import type { ClosedState, Coverage, DueState } from '../api/model.ts';
import { count, formatDate, formatShortDate } from '../state/words.ts';

/** Further back than this the exact number of days says nothing any more. */
const MOST_DAYS_AGO = 250;

export function dueWords(due: DueState, today = new Date()): { readonly text: string; readonly tone: 'soon' | 'late' | 'calm' } {
  const date = formatShortDate(due.dueDate, today);
  const left = due.businessDaysLeft;
  if (left < 0) {
    const ago = -left > MOST_DAYS_AGO ? '' : `, ${count(-left, 'business day')} ago`;
    return { text: `Response was due ${date}${ago}`, tone: 'late' };
  }
  if (left === 0) return { text: `Response due ${date}, today`, tone: 'late' };
  return { text: `Response due ${date}, in ${count(left, 'business day')}`, tone: left <= 10 ? 'soon' : 'calm' };
}

export function coverageWords(coverage: Coverage): string {
  const empty = coverage.comments - coverage.answeredComments;
  const parts = [`${coverage.linkedComments} of ${count(coverage.comments, 'comment')} linked`];
  if (coverage.unlinkedPassages > 0) parts.push(`${count(coverage.unlinkedPassages, 'passage')} unlinked`);
  parts.push(empty === 0 ? 'every response begun' : `${count(empty, 'response')} empty`);
  return parts.join(' · ');
}

/** A review that the staff has completed. */
export function closedWords({ completedOn, earliestPublication }: ClosedState): string {
  if (completedOn === null) return 'Review completed';
  return `Review completed ${formatDate(completedOn)}${earliestPublication === null ? '' : ` · public from ${formatDate(earliestPublication)} at the earliest`}`;
}
