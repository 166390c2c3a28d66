/**
 * Letters that lost all their line breaks. The text is cut where a line must have begun: at the Re: block, the salutation,
 * numbers that can start a comment, bullets and sentences; what stands unfinished between sentences is a heading.
 */
import type { LetterLine } from '../documents/model.ts';
import { beginsClosing } from './closing.ts';
import { endsSentence, joinLines } from './letter-pieces.ts';
import { PRINTED_DATE } from './printed-dates.ts';

const SALUTATION = /\b(?:Dear\s+[^:,]{2,90}|Ladies\s+and\s+Gentlemen|Gentlemen)\s?[:,]/;
const RE_LABEL = /(?:^|\s)(?:Re|RE)\s?:\s/;
/** Words after which "35." is no comment number but the end of a citation. */
const CITING = /(?:\b(?:SFAS|FAS|SAS|APB|FIN|FSP|SAB|SOP|EITF|IFRS|IAS|IFRIC|ASC|ASU|AS|ITEMS?|NOTES?|RULES?|SECTIONS?|PAGES?|NOS?\.|PART|EXHIBITS?|FORM|Items?|Notes?|Sections?|Rules?|[Pp]ages?|Nos?\.?|Numbers?|Questions?|Topics?|Parts?|Releases?|Exhibits?|Forms?|Chapter|Article|Volume|Amendment|Guide|Bulletin|Interpretation|Statement|Opinion|Instruction|Appendix|Annex|Tables?|Figure|Schedule|Level|Tier|Step|Phase|Class|Series|Proposal|paragraphs?|comments?|footnotes?|ASC|SAB|and|or|of|to|in|the|through|from|at|on|by|than|January|February|March|April|May|June|July|August|September|October|November|December)|[,(–-])$/;

/** Headings of their own that end in such a word: "Prospectus Cover Page", "Exhibits". */
const HEADING_BEFORE = /(?:\b(?:Cover|Title|Signature)\s+Pages?|[.?!]["”’')\]]*\s+(?:Item\s+\d+[A-Z]?\.\s+)?(?:Exhibits|Signatures|Notes|Releases))$/i;
/** A row of stars between the last comment and the closing, and a title for the closing. */
const ROW_OR_TITLE = /(?<![*\s])\s(?=(?:\*\s*){3,})|(?<=(?:\*\s?){2}\*)\s(?=\p{L})|\s(?=(?:Closing|CLOSING)\s+(?:Comments?|COMMENTS?|Information)\s+\p{Lu})|(?<=\b(?:Closing\s+(?:Comments?|Information)|CLOSING\s+COMMENTS?))\s(?=\p{Lu})/gu;

/** Openings of the closing that are cut off even where the sentence before lacks its stop. */
const STRONG_CLOSING = /\s(?=(?:In closing, w|W)e (?:remind|urge) (?:you|all)\b|(?:Please|You may) contact [A-Z][a-z]+ )/g;

/** True where a letter stands on so few lines that they cannot be its printed ones. */
export function isFlat(lines: readonly LetterLine[]): boolean {
  const longest = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  if (lines.some((line) => line.text.length > 150 && /\bRe\s?:/i.test(line.text) && SALUTATION.test(line.text))) return true;
  if (longest < 600) return false;
  return lines.some((line) => line.text.length > 600 && SALUTATION.test(line.text) && /\bWe\s/.test(line.text)) || (lines.length <= 3 && longest > 1500);
}

/** "(1) We note ...", "2) Please ...": the starts of comments in a letter that has no "1. We note ...". */
function parenthesised(text: string): RegExp {
  const opening = '(?:We|Please|Tell|Your|Revise|You|Explain|Refer|It|The|In|Disclose|If)\\b';
  if (new RegExp(`(?:^|\\s)1\\.\\s+${opening}`).test(text)) return /(?!)/g;
  const style = ['\\(1\\)', '1\\)'].find((one) => new RegExp(`(?:^|\\s)${one}\\s+${opening}`).test(text));
  return style === undefined ? /(?!)/g : new RegExp(`(?<=^|[\\s])${style.replace('1', '\\d{1,3}')}\\s+(?=${opening}|["“]?\\p{Lu})`, 'gu');
}

/** True where a title of three words and more stands behind the last sentence: "Appendix A: Prior Performance Tables" above "8. Revise". */
function endsInTitle(before: string): boolean {
  const title = /[.?!]["”’)]*\s+([^.?!]{8,100})$/.exec(before)?.[1] ?? '';
  const words = title.match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? [];
  return words.length >= 3 && !/\b(?:Items?|Notes?|Rules?|Nos?|Pages?|Sections?)$/i.test(title) && !/^(?:See|Refer|Under|In|Please|We|Your?|The|This|If)\b/.test(title) && words.every((word) => /^[\p{Lu}\d]|^(?:a|an|and|of|the|for|to|in|on|or|by|with|from|as|at|our)$/u.test(word));
}

/** Cuts `text` at sentence ends, bullets, and numbers that can begin a comment. */
function cutBody(text: string): string[] {
  const cuts = new Set<number>([0]);
  for (const match of text.matchAll(/(?<=[.?!:;][”"’')\]]*)\s+(?=[“"'‘([]?[\p{Lu}\d•\uF0B7])|\s+(?=[•\uF0B7●▪◦]\s)/gu)) {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const named = /\b(?:Items?|Notes?|Part|Nos?|Section|Exhibit)\b\s*[\w()]{0,6}[.:]$/i.exec(before);
    // "Item 3. Legal Proceedings" goes on; "... as in Item 3. Please" does not.
    const inSentence = named !== null && /(?:^|\s)(?:[a-z]+|See)\s+$/.test(before.slice(0, named.index)) && !/^(?:Part|Nos?)/i.test(named[0]);
    if ((named !== null && !inSentence) || /(?:^|\s)[QA]:$/.test(before) || !endsSentence(before)) continue;
    const number = /(?:^|\s)\(?(?:\d{1,3}|\p{Lu})\.$/u.exec(before);
    if (number && !/(?:\b(?:and|or|to|through|pages?|comments?|SFAS|FAS|SAS|APB|FIN|FSP|EITF|SAB|SOP|ASC|ASU|IFRS|IAS|IFRIC|AS|CON|No\.|Rules?|Items?|Notes?|Guide|Questions?|Topics?|Release|paragraphs?|Sections?|Articles?|Instructions?|Levels?|Bulletin(?:\s+No\.?)?)|,)$/.test(before.slice(0, number.index))) continue;
    cuts.add(match.index + match[0].length);
  }
  for (const match of text.matchAll(/(?<=\s)(\d{1,3})\.\s+(?=[“"'‘([]?[\p{Lu}])/gu)) {
    const before = text.slice(Math.max(0, match.index - 120), match.index).trimEnd();
    if (!CITING.test(before) || HEADING_BEFORE.test(before) || endsInTitle(before)) cuts.add(match.index);
  }
  for (const match of text.matchAll(parenthesised(text))) cuts.add(match.index);
  for (const match of text.matchAll(ROW_OR_TITLE)) cuts.add(match.index + 1);
  for (const match of text.matchAll(STRONG_CLOSING)) cuts.add(match.index + 1);
  const points = [...cuts].sort((a, b) => a - b);
  const parts = points.map((point, index) => text.slice(point, points[index + 1] ?? text.length).trim()).filter((part) => part !== '');
  return parts.flatMap((part, index) => {
    // "... Vistra Preferred Inc. Pro Forma Information, page 56" above a number: the stop of "Inc." ended the sentence too.
    const name = /^(.{60,}\b(?:Inc|Corp|Co|Ltd)\.)\s+(\p{Lu}[^.]{5,150},\s+page\s+\S+)$/u.exec(part);
    return name && /^\d{1,3}\.\s/.test(parts[index + 1] ?? '') ? [name[1] ?? '', name[2] ?? ''] : [part];
  });
}

/** Cuts a run of headings where one certainly ends: behind its page, behind a form's period. */
function cutHeadings(run: string): string[] {
  const form = new RegExp(`^((?:Amendment\\s+No\\.?\\s*\\d+\\s+to\\s+)?(?:[A-Z]\\w+\\s+){0,6}Form\\s+[\\w/-]+,?\\s+(?:for\\s+(?:the\\s+)?[\\w\\s]{4,40}?ended\\s+|filed\\s+|submitted\\s+|dated\\s+)(?:${PRINTED_DATE}|[A-Z][a-z]+\\s\\d{1,2},\\s\\d{4})(?:,\\s+(?:filed|submitted)\\s+${PRINTED_DATE})?)\\s+(?=\\S)`, 'i').exec(run);
  const bare = /^(Form\s+[A-Z0-9]+(?:-[A-Z0-9]+)*(?:\/A)?)\s+(?=[\p{Lu}“"])/u.exec(run);
  const found = form ?? bare;
  const parts = found?.[1] === undefined ? [run] : [found[1], run.slice(found[0].length)];
  return parts.flatMap((part) => part.split(/(?<=\b[Pp]ages?\s(?:(?:[A-Z]{1,3}-)?\d{1,3}|[ivx]+))\s+(?=[“"'(\p{Lu}])/u));
}

function line(text: string, gapBefore: boolean): LetterLine {
  return { text, pageIndex: 0, indent: null, gapBefore, bold: false, italic: false, underline: false, full: true };
}

export function cutFlatHead(lines: readonly LetterLine[]): LetterLine[] {
  const text = joinLines(lines.map((one) => one.text));
  const salutation = SALUTATION.exec(text);
  const bodyStart = salutation ? salutation.index + salutation[0].length : 0;
  const head = text.slice(0, salutation?.index ?? 0);
  const re = RE_LABEL.exec(head);
  const reStart = re ? re.index : head.length;
  const out: LetterLine[] = [];
  const address = head.slice(0, reStart);
  const date = new RegExp(PRINTED_DATE).exec(address);
  const pieces = date ? [address.slice(0, date.index), date[0], address.slice(date.index + date[0].length)] : [address];
  for (const piece of [...pieces, head.slice(reStart), salutation?.[0] ?? '', text.slice(bodyStart)]) {
    if (piece.trim() !== '') out.push(line(piece.trim(), true));
  }
  return out;
}

const LOST_NUMBER = /\s(\d{1,3}\.)$/;
const HEADED = /^(\p{Lu}[^.?!]{4,160},\s+page\s+(?:[A-Z]{1,2}-)?\d{1,3})\s+(?=[“"'\p{Lu}])/u;

/**
 * Letters since 2024 draw the number of a comment that crosses a page behind its first part, so that text in drawing order
 * has it just before the running header. It is put back where its comment must begin: below the last heading since the
 * number before, else behind the last sentence that only cites a rule, as comments end. Null where neither is found.
 */
export function restoreLostNumber(text: string): string | null {
  const number = LOST_NUMBER.exec(text)?.[1];
  if (number === undefined) return null;
  const rest = text.slice(0, text.length - number.length).trimEnd();
  const parts = cutBody(rest);
  const first = parts.findLastIndex((part) => /^\d{1,3}\.\s/.test(part)) + 1;
  const headed = parts.findLastIndex((part, index) => index >= first && HEADED.test(part));
  const cited = parts.findLastIndex((part, index) => index >= first && index + 1 < parts.length && /^(?:Please\s+)?(?:Refer|See)\b/.test(part));
  const at = headed >= 0 ? headed : cited >= 0 ? cited + 1 : -1;
  const heading = headed >= 0 ? (HEADED.exec(parts[headed] ?? '')?.[1] ?? '') : '';
  const part = parts[at];
  if (part === undefined) return null;
  const own = heading === '' ? `${number} ${part}` : `${heading} ${number} ${part.slice(heading.length).trim()}`;
  return [...parts.slice(0, at), own, ...parts.slice(at + 1)].join(' ');
}

/** True where a part ends as sentences end; the stop of a company's name ends a long one too. */
export function isWhole(part: string): boolean {
  return endsSentence(part) || (part.length > 60 && /\b(?:Inc|Corp|Co|Ltd)\.$/.test(part));
}

/** A body piece (running headers already out) as the lines it must have had; `finished` says that a sentence ended before it. */
export function cutFlatBody(text: string, finished: boolean): { text: string; gapBefore: boolean }[] {
  let whole = finished;
  return cutBody(text).flatMap((part, index, parts) => {
    const wasWhole = whole;
    whole = isWhole(part) || /^closing(?:\s+(?:comments?|information|remarks?))?$/i.test(part);
    const numbered = /^(?:\d{1,3}\.|\(?\d{1,3}\))\s/.test(part);
    // A heading that is a question, directly above a number.
    if (whole && wasWhole && /\?["”]?$|(?:\.{3}|…)["”]$/.test(part) && /^(?:\d{1,3}\.|\(?\d{1,3}\))\s/.test(parts[index + 1] ?? '')) return [{ text: part, gapBefore: true }];
    if (whole) return [{ text: part, gapBefore: /^closing/i.test(part) || numbered || ((wasWhole || /^(?:In closing|We (?:remind|urge)|Please contact|You may contact)/.test(part)) && beginsClosing(part)) }];
    return cutHeadings(part).map((heading, index) => ({ text: heading, gapBefore: wasWhole || index > 0 || numbered }));
  });
}
