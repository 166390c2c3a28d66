/**
 * The headings in force for a comment. Staff letters print all levels alike, so depth cannot be seen; what is certain is
 * that the form's heading covers all below it, and that new headings stand under it. Beyond that only an Item heading and
 * "Notes to ..." are carried on, as long as what follows can belong to them.
 */
import { isFormHeading } from './letter-blocks.ts';

const ITEM = /^Item\s+(\d{1,2}[A-Z]?(?:\(T\))?)/i;
const NOTES = /^(?:Notes?\s+to\b|.{0,40}\bNotes\s+to\s+(?:the\s+)?(?:Unaudited\s+)?(?:Condensed\s+)?(?:Consolidated\s+)?Financial)/i;
const NOTE = /^(?:Note\s+\d|Note\s+[A-Z]\b|\(?\d{1,2}[.)]\s)/i;
const STATEMENTS = /\b(?:Notes?\s+(?:to|\d|[A-Z]\b)|Financial\s+Statements|Balance\s+Sheets?|Statements?\s+of\s|Report\s+of\s+Independent)/i;
const DISCUSSION = /\b(?:Management['’]s\s+Discussion|Operating\s+and\s+Financial\s+Review|Operating\s+Results|MD&A|Liquidity|Results\s+of\s+Operations|Critical\s+Accounting|Non-GAAP|Contractual\s+Obligations|Off-Balance)/i;
/** Sections of a filing that never stand inside another Item. */
const OTHER_SECTION = /^(?:General\b|Exhibits?\b|Signatures?\b|Risk\s+Factors|Business\b|Properties\b|Legal\s+Proceedings|Executive\s+Compensation|Compensation\s+Discussion|Directors\b|Controls\s+and\s+Procedures|Certain\s+Relationships|Selected\s+Financial|Cover\s+Page|Prospectus|Part\s+[IV]|Closing|Certifications?\b|Disclosure\s+Controls|Report\s+of\b)/i;

function canStandUnder(itemHeading: string, heading: string): boolean {
  if (OTHER_SECTION.test(heading)) return false;
  const aboutStatements = STATEMENTS.test(itemHeading) || /^Item\s+(?:8|17|18)\b/i.test(itemHeading);
  const aboutDiscussion = DISCUSSION.test(itemHeading) || /^Item\s+7\b/i.test(itemHeading);
  if (STATEMENTS.test(heading) || NOTE.test(heading)) return aboutStatements;
  if (DISCUSSION.test(heading)) return aboutDiscussion;
  return true;
}

/** `before` is the chain of the comment above, `fresh` the headings printed since; outermost first. */
export function headingChain(before: readonly string[], fresh: readonly string[]): string[] {
  const first = fresh[0];
  if (first === undefined) return [...before];
  if (fresh.some(isFormHeading)) {
    const response = before[0];
    const stays = response !== undefined && /^Response\b/i.test(response) && !fresh.some((heading) => /^Response\b/i.test(heading));
    return stays ? [response, ...fresh] : [...fresh];
  }
  const form = before.slice(0, before.findLastIndex(isFormHeading) + 1);
  if (ITEM.test(first)) return [...form, ...fresh];
  const rest = before.slice(form.length);
  const item = rest.find((heading) => ITEM.test(heading));
  const kept = item !== undefined && canStandUnder(item, first) ? [item] : [];
  const notes = NOTE.test(first) ? rest.find((heading) => NOTES.test(heading)) : undefined;
  return [...form, ...kept, ...(notes === undefined ? [] : [notes]), ...fresh];
}
