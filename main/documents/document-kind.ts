/** Filing, staff letter, response letter or something else: by SGML form type, else by what the text says. */
import type { DocumentKind } from '../../db/model.ts';

/** Kind that an EDGAR form or document type implies; null where it says nothing (an exhibit, no type). */
export function kindOfType(type: string | null): DocumentKind | null {
  const form = (type ?? '').trim().toUpperCase();
  if (form === '') return null;
  if (form === 'UPLOAD' || form === 'LETTER' || form === 'SEC STAFF LETTER') return 'staff-letter';
  if (form === 'CORRESP') return 'response-letter';
  if (form.startsWith('EX-') || form === 'GRAPHIC' || form === 'COVER' || form === 'TEXT-EXTRACT') return null;
  return 'filing';
}

const COVER = [
  /exact name of (?:the )?(?:registrant|issuer|company)|name of small business issuer|name of registrant as specified/i,
  /pursuant to section\s*1[35]|under the securities act of 1933|section 13 or 15\s?\(d\)/i,
  /commission file (?:no|number)|registration no/i,
  /\bform\s+(?:10|8|20|40|6|S|F|SB|N)-/i,
];
const STAFF = [
  /we have (?:reviewed|limited our review of|read) your\b/i, /we have completed our review/i, /we (?:do not|will not) (?:intend to )?review/i,
  /our (?:comments|review) (?:and|of your)/i, /you may contact\b.{0,120}\bat \(?20\d/i, /please (?:respond to|amend|tell us|revise)/i,
  /(?:accounting branch chief|assistant chief accountant|staff accountant|assistant director|branch chief|legal branch chief|attorney[- ]advis[eo]r)/i,
  /sincerely,?\s*(?:\/s\/[^\n]*)?\s*(?:division of corporation finance|office of)/i,
];
const RESPONSE = [
  /ladies and gentlemen/i, /(?:respon(?:se|ses|ds|ding|d)|reply)\b[^.]{0,120}\b(?:comments?|letter)\b/i, /\bstaff[’']s? (?:comments?|letter)/i,
  /\bthe (?:company|registrant|undersigned)[’']?s? (?:respectfully|hereby|acknowledges|response)/i, /^\s*(?:company |our )?response(?: to comment)?\s*(?:no\.?\s*\d+)?\s*:/im,
  /via edgar|correspondence|by edgar/i, /on behalf of\b/i, /set forth below/i,
];

function hits(patterns: readonly RegExp[], text: string): number {
  return patterns.filter((pattern) => pattern.test(text)).length;
}

/** True where the letterhead (before the salutation) is the Commission's, with no "VIA EDGAR" addressing it instead. */
function addressedToStaff(text: string): boolean {
  const opening = text.slice(0, text.search(/\bdear\b|ladies and gentlemen/i) + 1 || 1500);
  return /via edgar|100 f street|450 fifth street|(?:^|\n)\s*(?:u\.?s\.?|united states)?\s*securities and exchange commission\s*\n?\s*division of corporation finance/i.test(opening)
    && !/^\W*united states\s+securities and exchange commission\s+washington/i.test(opening.trim());
}

/** Kind by content: `opening` is the text of the first pages. */
export function kindOfText(opening: string): DocumentKind {
  const plain = opening.replace(/\*\*|<\/?[a-z][^>]*>/gi, '');
  if (hits(COVER, plain.slice(0, 9000)) >= 3) return 'filing';
  const letter = /\bdear\b|ladies and gentlemen|\bre\s*:|sincerely|very truly yours/i.test(plain);
  if (!letter || !/division of corporation finance|securities and exchange commission|\bthe staff\b|file no/i.test(plain)) return 'other';
  const staff = hits(STAFF, plain);
  const response = hits(RESPONSE, plain) + (addressedToStaff(plain) ? 2 : 0);
  if (staff >= 2 && staff > response) return 'staff-letter';
  if (response >= 2 && /comment|staff/i.test(plain)) return 'response-letter';
  return staff >= 2 ? 'staff-letter' : 'other';
}
