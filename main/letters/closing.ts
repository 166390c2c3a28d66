/** The standard paragraphs after the last comment, in the wordings of all years. */

import { MONTH_AND_DAY } from './printed-dates.ts';

const CLOSING: readonly RegExp[] = [
  /^(?:Sincerely|Very truly yours|Respectfully|Yours truly|Regards)\b/i,
  /^(?:\*\s*){3,}$/,
  /^(?:Closing\s+(?:Comments?|Information|Remarks?)|Closing)$/i,
  new RegExp(`^(?:Please|You\\s+should|We\\s+ask\\s+that\\s+you)\\s+(?:respond|reply|advise|file|submit|amend|provide)\\b.{0,140}\\b(?:within|in)\\s+(?:the\\s+next\\s+)?\\S+(?:\\s*\\(\\w+\\))?\\s+(?:business\\s+|working\\s+|calendar\\s+)?(?:days|weeks)\\b`, 'i'),
  new RegExp(`^(?:Please|You\\s+should|We\\s+ask\\s+that\\s+you)\\s+(?:respond|reply|provide\\s+(?:us\\s+)?(?:with\\s+)?(?:a|your)\\s+response)\\b.{0,120}\\b(?:by|before|than)\\b.{0,45}?${MONTH_AND_DAY}`, 'i'),
  /^As\s+appropriate,\s+please\s+(?:amend|respond)/i,
  /^Please\s+(?:respond|provide\s+us\s+(?:a\s+)?(?:with\s+)?(?:your\s+)?response).{0,60}\bwithin\b/i,
  /^Please\s+(?:amend|file).{0,80}\bin\s+response\s+to\s+(?:these|our)\s+comments/i,
  /^(?:Please|You\s+may)\s+(?:contact|call|direct|feel\s+free)\b/i,
  /^(?:Please\s+)?(?:direct|address)\s+(?:any\s+)?questions\b/i,
  /^If\s+you\s+have\s+(?:any\s+)?(?:other\s+|further\s+|additional\s+)?questions\b/i,
  /^(?:We|The\s+staff)\s+(?:urge|remind|also\s+urge|also\s+remind)\b.{0,80}\b(?:all\s+persons|company|you\b|management|registrant|issuer)/i,
  /^We\s+(?:urge|remind)\s+you\b/i,
  /^In\s+connection\s+with\s+respond?ing\s+to\s+our\s+comments?/i,
  /^In\s+responding\s+to\s+our\s+comments?/i,
  /^In\s+addition,\s+please\s+be\s+advised\s+that\s+the\s+Division\s+of\s+Enforcement/i,
  /^Notwithstanding\s+our\s+comments?/i,
  /^In\s+(?:the\s+event|your\s+request)\b.{0,60}\bacceleration/i,
  /^We\s+(?:will\s+)?(?:consider|act)\s+(?:qualifying|(?:a\s+)?(?:written\s+)?(?:request|on))\b/i,
  /^(?:Before|Prior\s+to)\s+(?:we\s+)?qualif/i,
  /^If\s+(?:a\s+participant|you\s+(?:intend\s+to\s+respond|disagree|do\s+not\s+(?:agree|believe)))\b.{0,80}\b(?:comments?|FINRA|offering)\b/i,
  /^(?:We\s+)?(?:direct|refer)\s+(?:your\s+attention|you)\s+to\s+Rules?\s+46[01]/i,
  /^Refer\s+to\s+Rules?\s+46[01]\b/i,
  /^(?:You|We)\s+may\s+(?:wish\s+to\s+provide|have\s+additional\s+comments)/i,
  /^Please\s+(?:furnish|submit|provide)\s+(?:a\s+)?(?:cover\s+letter|your\s+response|marked\s+copies)/i,
  /^Please\s+(?:understand|note)\s+that\s+we\s+may\s+have\s+(?:additional|further)/i,
  /^(?:Please\s+)?(?:allow|note\s+that\s+we\s+will\s+require)\s+adequate\s+time/i,
  /^We\s+may\s+have\s+(?:additional|further)\s+comments/i,
  /^Responses?\s+to\s+(?:this\s+letter|these\s+comments)\s+should\b/i,
  /^(?:Since|Because)\s+the\s+company\s+and\s+its\s+management\b/i,
  /^We\s+(?:also\s+)?(?:look\s+forward|welcome\s+any\s+questions)\b/i,
  /^(?:Please\s+)?(?:file|submit|send|direct|address)\s+(?:all|your|any)\s+(?:\w+\s+)?(?:correspondence|responses?)\b/i,
  /^You\s+are\s+(?:also\s+)?reminded\b/i,
  /^(?:Please\s+)?direct\s+(?:any|your|all|further)\s+(?:\w+\s+)?questions\b/i,
  /^(?:Your|The|Any)\s+(?:written\s+)?responses?\s+(?:to\s+(?:these|this|our)\s+\w+\s+)?should\s+be\s+(?:submitted|filed|sent|in\s+writing)\b/i,
  /^When\s+you\s+(?:respond|reply)\b/i,
  /^Should\s+you\s+have\s+(?:any\s+)?(?:further\s+|additional\s+|other\s+)?questions\b/i,
  /^(?:Any|All)\s+(?:other\s+|further\s+|additional\s+)?questions\s+(?:regarding|concerning|about|on|should|may|can)\b/i,
  /^(?:Upon\s+receipt\s+of|Pending)\s+your\s+(?:response|amendment|reply)\b/i,
  /^Once\s+(?:you\s+have\s+(?:responded|replied|addressed)|all\s+(?:of\s+)?(?:our\s+)?comments)\b/i,
  /^After\s+(?:the\s+)?(?:resolution\s+of|you\s+(?:have\s+)?(?:responded|resolved))\b/i,
  // How answers end: the representations that were asked for until 2016, and courtesies.
  /^(?=.{0,260}:$)(?!.*\bcomment\b.{0,20}\bstates?\b).{0,160}\backnowledges?\b(?:\s+and\s+(?:confirms?|agrees?|represents?))?(?:,[^,]{0,60},)?(?:\s+(?:that|the\s+following)|\s*:)/i,
  /^Thank\s+you\b/i,
  /^We\s+(?:sincerely\s+)?(?:trust|hope)\s+(?:that\s+)?(?:the\s+foregoing|this|these|our|you)\b/i,
  /^We\s+(?:very\s+much\s+)?appreciate\s+your\b/i,
  /^(?:cc|c\.c\.)\s*:/i,
  /^\(?\d{3}\)?[\s-]\d{3}-\d{4}/,
  /^(?:\/s\/|Division\s+of\s+Corporation\s+Finance$)/i,
];

/** What only the end of a letter says, wherever in the paragraph. */
const CLOSING_CONTENT: readonly RegExp[] = [
  /\bwe\s+(?:also\s+)?(?:urge|remind)\s+all\s+persons\b/i,
  /\bresponsible\s+for\s+the\s+(?:accuracy\s+and\s+adequacy|adequacy\s+and\s+accuracy)\b/i,
  /\babsence\s+of\s+action\s+by\s+the\s+staff\b/i,
  /\bDivision\s+of\s+Enforcement\s+has\s+access\s+to\s+all\s+information\b/i,
  /\(?\b202\)?[\s-]+(?:551|942|824|272|504)\s?-\s?\d{4}\b/,
];
const OPENER = /^(?:In\s+closing|Finally|Lastly|In\s+addition|In\s+conclusion|Also|Further|Please\s+note\s+that),?\s+/i;

/** True where a paragraph that begins so belongs to the letter's end, not to its last comment. */
export function beginsClosing(text: string): boolean {
  const rest = text.replace(OPENER, '');
  return CLOSING.some((pattern) => pattern.test(text) || pattern.test(rest));
}

/** Openings that stand nowhere but in a closing, so that they count in the middle of a paragraph's lines too. */
export function beginsStrongClosing(text: string): boolean {
  return /^(?:In\s+closing,\s+w|W)e\s+(?:remind|urge)\s+(?:you\s+that|all\s+persons)|^(?:Please|You\s+may)\s+contact\s+[A-Z][a-z]+\s+[A-Z]/.test(text);
}

/** True where a whole paragraph (not the first of a comment, no bullet) belongs to the letter's end. */
export function isClosing(text: string): boolean {
  return beginsClosing(text) || CLOSING_CONTENT.some((pattern) => pattern.test(text));
}
