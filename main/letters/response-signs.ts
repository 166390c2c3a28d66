/** What tells a company's response letter from a staff letter, and an answer from the comment it quotes. */

const TO_THE_STAFF = /Securities\s+(?:and|&)\s+Exchange\s+Commission|Division\s+of\s+Corporat(?:ion|e)\s+Finance/i;
const STAFF_OPENING = /^(?:\S+\s+){0,6}?(?:We|The\s+staff)\s+(?:(?:have|has)\s+)?(?:now\s+)?(?:reviewed|completed|limited|conducted|read|are\s+conducting|have\s+the\s+following\s+(?:additional\s+|further\s+)?comments?|do\s+not|will\s+not|have\s+no|refer\s+you|issued\s+comments)\b/i;
const ANSWERING = /\b(?:staff['’]s|staff\s+of|your)\s+(?:comments?|letters?)|comments?\s+(?:of|from|received|contained|included|set\s+forth|provided|issued|raised|made)|responses?\s+to\s+(?:the\s+)?(?:staff\s+)?comments?|comment\s+letter|letter\s+of\s+comments?|\bin\s+response\s+to\b/i;

/** What only the staff writes in its opening; two of these outweigh everything else. */
const STAFF_PHRASES: readonly RegExp[] = [
  /\bwe\s+may\s+(?:have|raise)\s+(?:additional|further)\s+comments/i,
  /\bplease\s+respond\s+to\s+(?:these\s+comments|this\s+letter|our\s+comments?)/i,
  /\btell\s+us\s+(?:why|when)\s+(?:in\s+your\s+response|you\s+will)/i,
  /\b(?:after|upon)\s+reviewing\s+(?:any|your|the|this)\s+(?:amendment|response|information)/i,
  /\b(?:disagree|do\s+not\s+believe)\b.{0,40}\b(?:our|a)\s+comments?/i,
  /\bassist\s+you\s+in\s+your\s+compliance\b/i,
];

/** What only a company writes in its opening: an answer without the Commission's name above it, or one that "reviewed" the letter, shows by these. */
const COMPANY_PHRASES: readonly RegExp[] = [
  /\bfor\s+(?:(?:your|the\s+Staff['’]s)\s+(?:convenience|reference|review)|(?:the\s+)?(?:ease|convenience)\s+of\s+(?:reference|review|the\s+Staff))\b/i,
  /\b(?:our|the\s+(?:Company|Registrant|Fund|Trust|Issuer|Partnership)['’]s)\s+responses?\b/i,
  /\bhereby\s+(?:transmits?|submits?|responds?)\b/i,
  /\b(?:we\s+are|I\s+am)\s+(?:writing|responding|replying|submitting|pleased\s+to)\b/i,
  /\bon\s+behalf\s+of\b/i,
];

/** `head` are the lines up to the salutation, `body` the text after them. */
export function isResponseLetter(head: readonly string[], body: string): boolean {
  const opening = body.slice(0, 2500);
  const ofStaff = STAFF_PHRASES.filter((phrase) => phrase.test(opening)).length;
  if (ofStaff >= 2 || !ANSWERING.test(opening) || !/\b(?:respon[ds]|repl(?:y|ies)|set\s+forth|answers?)/i.test(opening)) return false;
  const ofCompany = COMPANY_PHRASES.filter((phrase) => phrase.test(opening)).length;
  if (STAFF_OPENING.test(opening)) return ofStaff === 0 && ofCompany >= 2;
  return TO_THE_STAFF.test(head.join(' ')) || (ofStaff === 0 && ofCompany >= 1);
}

const LABEL =
  /^\(?(?:(?:The\s+)?(?:Company|Registrant|Issuer|Management|Partnership|Trust|Fund|Bank|[A-Z][\w&.]+)(?:['’]s?)?\s+|Our\s+)?(?:Response|Answer|Reply|RESPONSE|ANSWER|REPLY)(?:\s+to\s+(?:the\s+)?(?:(?:Staff|SEC)(?:['’]s)?\s+)?(?:[Cc]omments?|COMMENTS?))?(?:\s*(?:No\.?|Number|#))?\s*\d{0,3}\s*(?:[:.)–—-]+\)?\s*|$)/;

/** "A1." below "Q1.". */
const LETTERED = /^A\.?\s?\d{1,3}\s*[.:)]\s*/;

/** The label that begins an answer ("Response:", "Company Response 1:"), or an empty string. */
export function answerLabel(text: string): string {
  return LABEL.exec(text)?.[0] ?? LETTERED.exec(text)?.[0] ?? '';
}

/** "Comment:", "Staff's comment:", "SEC Comment No. 3:" before the quoted words. */
export function commentLabel(text: string): string {
  return /^(?:(?:The\s+)?(?:SEC|Staff|Commission)(?:['’]s?)?\s+)?(?:Comment|Question)(?:\s*(?:No\.?|Number|#)?\s*\d{1,3})?\s*(?:[:.–—-]\s*|$)/i.exec(text)?.[0] ?? '';
}

const ANSWER_OPENINGS: readonly RegExp[] = [
  /^(?:In|With)\s+response\s+to\s+(?:the\s+Staff|your|this)\b/i,
  /^(?:We|The\s+Company|Management|The\s+Registrant|[A-Z][\w.&]+(?:\s+[A-Z][\w.&]+){0,3})\s+(?:(?:hereby|also|respectfully|supplementally|has|have)\s+)*(?:acknowledges?|advises?|advised|submits?|confirms?|notes?\s+the\s+(?:Staff|comment)|notes?\s+your\s+comments?|supplementally|revised|amended|complied|added|disclosed|provided|considered|appreciates?|understands?|supplemented|updated|removed|clarified|expanded|included|filed|modified|enhanced|reviewed|recognizes?|agrees?|informs?|believes?|will|undertakes?)\b/i,
  /^(?:As|Per)\s+(?:requested|the\s+Staff|noted|discussed|you\s+(?:have\s+)?(?:noted|requested))\b/i,
  /^(?:Noted|Complied|Duly\s+noted|Comment\s+(?:noted|complied))\b/i,
  /^(?:The\s+)?(?:Staff['’]s|your)\s+comment\s+(?:is|has\s+been)\s+(?:duly\s+)?(?:noted|complied|acknowledged)/i,
  /^(?:We|The\s+Company)\s+(?:note|acknowledge)s?\s+(?:the\s+Staff|your\s+comments?)/i,
  /^Please\s+(?:be\s+advised|note\s+that\s+(?:we|the\s+Company)|see\s+(?:our|the\s+revised|page|Exhibit|Annex))\b/i,
  /^(?:Our|The\s+Company['’]s)\s/i,
  /^(?:A|The)\s+draft\b/i,
];

/** True where a paragraph begins as companies begin answers, not as the staff writes. */
export function soundsLikeAnswer(text: string): boolean {
  if (/^We\s+note\s+(?:your(?!\s+comments?\b)|that\s+you|the\s+disclosure)/i.test(text)) return false;
  return ANSWER_OPENINGS.some((pattern) => pattern.test(text));
}
