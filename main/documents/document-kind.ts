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
  /\bform\s*(?:10|8|20|40|6|S|F|SB|N)-/i,
];
const STAFF = [
  /we have (?:reviewed|limited our review of|read) your\b/i, /we have completed our review/i, /we (?:do not|will not) (?:intend to )?review/i,
  /our (?:comments|review) (?:and|of your)/i, /you may contact\b.{0,120}\bat \(?20\d/i, /please (?:respond to|amend|tell us|revise)/i,
  /(?:accounting branch chief|assistant chief accountant|staff accountant|assistant director|branch chief|legal branch chief|attorney[- ]advis[eo]r)/i,
  /\bwe have (?:reviewed|read|considered|conducted|limited|not reviewed)\b[^.]{0,160}\b(?:have the following|review|filings?|response)\b/i,
  /\bhave the following (?:additional |further )?comments?/i, /\bwe urge all persons\b/i, /\(?\b202\)?[\s-]+(?:551|942|824|272)\s?-\s?\d{4}\b/,
  /\b(?:special|senior) counsel\s*$/im, /\bplease (?:be reminded|provide us)\b/i,
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

/** What stands before the salutation: letterhead, date, addressee, Re: block. */
function beforeSalutation(text: string): string {
  const salutation = text.search(/\bdear\b|ladies and gentlemen/i);
  return text.slice(0, salutation > 0 ? salutation : 1500);
}

const COMMISSION = /securities\s+and\s+exchange\s+commission/i;

/** True where the letter is on the Commission's own paper: its name comes first. */
function fromCommission(text: string): boolean {
  const letterhead = text.replace(/^[\s#>*\W]*division\s+of\s+corporation\s+finance\s+(?:mail\s+stop\s+\d+\s+)?/i, '');
  return /^[\s#>*\W]*(?:u\.?\s?s\.?|united\s+states)?\s*(?:of america)?\s*securities\s+and\s+exchange\s+commission/i.test(letterhead.slice(0, 200));
}

/** The form on a line of its own, as the title under the Commission's name; letters name forms in running text. */
const TITLE = /^[ \t]*(?:FORM\s*(?:10-?K(?:SB|405|T)?|10-?Q(?:SB)?|8-?K|20-?F|40-?F|6-?K|11-?K|S-\d{1,2}|F-\d{1,2}|SB-\d|N-CSRS?)(?:\s?\/\s?A)?)[ \t]*$/im;
/** Proxy statements and reports of holdings begin with their schedule. */
const SCHEDULE = /^[ \t]*SCHEDULE\s+(?:14A|14C|13D|13G|13E-3|14D-9|TO)(?:\s?\/\s?A)?(?:\s+INFORMATION)?[ \t]*$/im;

function hasCover(plain: string): boolean {
  if (hits(COVER, plain.slice(0, 9000)) >= 3) return true;
  const schedule = SCHEDULE.exec(plain.slice(0, 1500));
  // The Re: block of a letter names schedules on lines of their own, too.
  if (schedule && !/\bre\s*:|\bdear\b/i.test(plain.slice(0, schedule.index)) && /securities\s+exchange\s+act\s+of\s+1934/i.test(plain.slice(0, 3000))) return true;
  const title = TITLE.exec(plain.slice(0, 3000));
  const before = plain.slice(0, title?.index ?? 0);
  return COMMISSION.test(before) && !/\bdear\b|ladies and gentlemen|\bre\s*:|\battention\b|\battn\b/i.test(before);
}

/** Kind by content: `opening` is the text of the first pages. */
export function kindOfText(opening: string): DocumentKind {
  const plain = opening.replace(/\*\*|<\/?[a-z][^>]*>/gi, '');
  if (hasCover(plain)) return 'filing';
  const letter = /\bdear\b|ladies and gentlemen|\bre\s*:|sincerely|very truly yours/i.test(plain);
  if (!letter || !/division of corporation finance|securities and exchange commission|\bthe staff\b|file n(?:o|umber)|\bfile\s+\d{1,3}-\d{4}/i.test(plain)) return 'other';
  const answers = hits(RESPONSE, plain);
  // A letter without letterhead begins with its addressee, which looks like the Commission's own paper.
  const own = fromCommission(plain) && !(answers >= 2 && hits(STAFF, plain) === 0);
  const addressed = !own && (COMMISSION.test(beforeSalutation(plain)) || /via edgar/i.test(beforeSalutation(plain)));
  const staff = hits(STAFF, plain) + (own ? 2 : 0);
  // The Commission's name before the salutation is either the sender's or the addressee's.
  if (addressed) return 'response-letter';
  if (staff >= 2 && (own || staff > answers)) return 'staff-letter';
  if (answers >= 2 && /comment|staff/i.test(plain)) return 'response-letter';
  return staff >= 2 ? 'staff-letter' : 'other';
}
