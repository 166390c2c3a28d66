/** Which part of a filing a heading opens: item, note to the financial statements, section, subsection. */

/** Outermost first: an item holds notes and sections, these hold subsections. */
export const LEVELS = { part: 0, item: 1, statements: 2, note: 3, section: 4, subsection: 5, recurring: 6, runIn: 7 } as const;
export type Level = (typeof LEVELS)[keyof typeof LEVELS];

export interface SectionHeading {
  readonly level: Level;
  /** As printed, without number, dashes and "(continued)". */
  readonly title: string;
  /** Of a note: "7", "A". */
  readonly note: string | null;
}

const NOTE = /^NOTES?\s+(?:NO\.?\s*)?(\d{1,2}|[A-Z])(?![A-Za-z\d])[\s.:)\]–—-]*(.*)$/i;
const LETTER = /^[([]?[a-z][.)\]]\s+(?=\p{Lu})/u;
const NUMBERED = /^[([]?(\d{1,2}|[A-Z])[.)\]:]\s+(\p{Lu}.*)$/u;
/** Sections of the discussion and analysis, and of the annual report, that hold subsections whatever their type. */
const HOLDS_OTHERS = /^(?:(?:executive )?overview|results of operations|liquidity|financial condition|critical accounting|off-?\s?balance|(?:summary of )?significant accounting|recent(?:ly)? (?:issued |adopted )?accounting|capital resources|contractual|segment|general$|competition$|employees$|risk factors|non-?gaap|executive compensation|compensation discussion)/i;

export function tidyTitle(text: string): string {
  return text.replace(LETTER, '').replace(/\(?\s*continued\s*\)?/gi, '').replace(/^[\s.:;–—-]+|[\s.:;–—-]+$/g, '').replace(/\s+/g, ' ');
}

/** The note that a line opens: "NOTE 7 - INCOME TAXES", "(7) Income Taxes", "G. Taxes". `last` is the number before. */
export function noteHeading(text: string, inStatements: boolean, last: string | null): SectionHeading | null {
  const named = NOTE.exec(text);
  if (named !== null && (named[2] === '' || /^[\p{Lu}"“(]/u.test(named[2] ?? ''))) return { level: LEVELS.note, title: tidyTitle(named[2] ?? ''), note: (named[1] ?? '').toUpperCase() };
  if (!inStatements) return null;
  const numbered = NUMBERED.exec(text);
  const number = numbered?.[1] ?? '';
  if (numbered === null || !follows(number, last)) return null;
  return { level: LEVELS.note, title: tidyTitle(numbered[2] ?? ''), note: number };
}

function follows(number: string, last: string | null): boolean {
  const value = (mark: string): number => (/\d/.test(mark) ? Number(mark) : mark.charCodeAt(0) - 64);
  if (last === null) return value(number) === 1;
  return /\d/.test(number) === /\d/.test(last) && value(number) - value(last) >= 0 && value(number) - value(last) <= 2;
}

/** `recurs`: the filing has the very heading in several places ("Fiscal 2006 Compared to Fiscal 2005"), under others each time. */
export function sectionHeading(text: string, recurs: boolean): SectionHeading {
  const title = tidyTitle(text);
  if (/^(?:notes to |consolidated (?:balance|statements? of|income|financial statements)|report of independent)/i.test(title)) return { level: LEVELS.statements, title, note: null };
  const section = HOLDS_OTHERS.test(title) || /^[^\p{Ll}]+$/u.test(title);
  return { level: section ? LEVELS.section : recurs ? LEVELS.recurring : LEVELS.subsection, title, note: null };
}

/** "Revenue Recognition. We recognize ..." and "Goodwill - ...": the words before the text proper. */
export function runInHeading(text: string): string | null {
  const match = /^((?:\([a-z\d]{1,2}\)\s+)?\p{Lu}[^.:—–\n]{2,70}?)(?:\.\s*[—–-]{1,2}|\s*[—–]\s*|\s+--?\s+|[.:]\s+)\(?["“]?\p{Lu}/u.exec(text);
  const title = match?.[1]?.replace(/\s+/g, ' ').trim();
  if (title === undefined) return null;
  const words = title.split(' ');
  const verbs = /\b(?:is|are|was|were|has|have|had|be|been|will|may|can|could|should|does|did|do)\b/i;
  return words.length <= 9 && !verbs.test(title) && !/\d{4}|\$/.test(title) ? title : null;
}
