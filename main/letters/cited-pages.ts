/** Which of several filings a cited page belongs to, and whether that filing has it. */
import { findPages } from './references.ts';

export interface FilingPages {
  /** "10-K", "20-F", "14A": without the word before it and without "/A". */
  readonly form: string;
  /** Printed page labels. */
  readonly labels: ReadonlySet<string>;
}

/** "10-Q" of "Form 10-Q for the quarter ...", "14A" of "Schedule 14A"; the last that is named, or null. */
function formNamed(text: string): string | null {
  const named = [...text.matchAll(/\b(?:Forms?|Schedules?)\s+(\d{1,2}-[A-Z]{1,3}|[SFN]-\d{0,2}[A-Z]?|1[34][A-Z]|TO(?:-[ICT])?|13E-3)\b/gi)].at(-1)?.[1];
  if (named !== undefined) return named.toUpperCase();
  return /\bproxy\s+statement\b/i.test(text) ? '14A' : null;
}

function has(labels: ReadonlySet<string>, page: string): boolean {
  return labels.has(page) || page.split(/[-–—](?=\d+$)/).every((label) => labels.has(label));
}

/**
 * The pages cited in `answer` that their filing does not have. A page is one of the form that its own sentence names, else of
 * the form in the headings above the comment, else of any filing; `form` says which was looked at (null: any).
 */
export function pagesNotThere(answer: string, headings: readonly string[], filings: readonly FilingPages[]): { page: string; form: string | null }[] {
  if (filings.length === 0) return [];
  const above = headings.map(formNamed).findLast((form) => form !== null) ?? null;
  const missing: { page: string; form: string | null }[] = [];
  for (const sentence of answer.split(/(?<=[.;])\s+(?=["“A-Z])/)) {
    const wanted = formNamed(sentence) ?? above;
    const own = filings.filter((filing) => filing.form === wanted);
    // A form that is not at hand cannot be checked; one that nobody names may be any of them.
    if (wanted !== null && own.length === 0 && formNamed(sentence) !== null) continue;
    const candidates = own.length > 0 ? own : filings;
    for (const page of findPages(sentence)) {
      if (candidates.some(({ labels }) => has(labels, page)) || missing.some((other) => other.page === page)) continue;
      missing.push({ page, form: own.length > 0 && filings.length > 1 ? wanted : null });
    }
  }
  return missing;
}
