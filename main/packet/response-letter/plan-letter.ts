import type { LetterFiling, RichNode } from '../../../db/model.ts';
import { withBrackets } from '../confidential.ts';
import type { PacketSource, PlannedLetter, Rule83 } from '../model.ts';
import { longDate } from '../pages/words.ts';
import { plan as planPacket } from '../plan.ts';
import { stampWords } from '../rule83.ts';
import { letterBlocks } from './letter-blocks.ts';
import type { LetterItem, LetterOptions, LetterPlan } from './model.ts';

const DIVISION = ['United States Securities and Exchange Commission', 'Division of Corporation Finance', '100 F Street, N.E.', 'Washington, D.C. 20549'];

/** What stands for something that the person still has to fill in, as the bar writes it. */
export const BLANK = '[●]';

/** The staff asked for these statements in every comment letter until its announcement of October 5, 2016. */
const ACKNOWLEDGMENTS = {
  lead: 'In connection with responding to the Staff’s comments, the Company acknowledges that:',
  points: [
    'the Company is responsible for the adequacy and accuracy of the disclosure in the filing;',
    'Staff comments or changes to disclosure in response to Staff comments do not foreclose the Commission from taking any action with respect to the filing; and',
    'the Company may not assert Staff comments as a defense in any proceeding initiated by the Commission or any person under the federal securities laws of the United States.',
  ],
};

/** The usual last sentence. */
export const CLOSING = 'If the Staff has any questions about these responses, please contact the undersigned.';

export function acknowledgmentsExpected(letterDate: string | null): boolean {
  return letterDate !== null && letterDate >= '2004-01-01' && letterDate <= '2016-10-05';
}

function nodesOf(body: RichNode): readonly RichNode[] {
  const shown = withBrackets(body);
  return shown.type === 'doc' ? shown.content ?? [] : [shown];
}

function noticeOf(rule83: Rule83 | undefined): readonly string[] {
  if (!rule83) return [];
  return [
    stampWords(rule83), 'Pursuant to 17 C.F.R. § 200.83',
    rule83.kind === 'public'
      ? 'Certain words have been omitted from this letter and furnished to the Staff separately. “[***]” shows where.'
      : 'The words between “[***” and “***]” are omitted from the version of this letter that is filed on EDGAR.',
  ];
}

/** A filing as Re: blocks name it, its dates on lines of their own: "Form 10-K for the fiscal year ended ...", "Filed ...". */
function filingLines(filing: LetterFiling): string[] {
  const parts = (filing.periodOrDate ?? '').split('; ').filter((part) => part !== '');
  const period = parts[0] !== undefined && !/^(?:filed|submitted|furnished|dated|initially|as\s+amended)\b/i.test(parts[0]) ? parts[0] : null;
  const dates = (period === null ? parts : parts.slice(1)).map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`);
  if (period === null) return [filing.form, ...dates];
  return [/\b(?:ended|ending|from|year)\b/i.test(period) ? `${filing.form} for the ${period}` : `${filing.form}, ${period}`, ...dates];
}

function chooseLetter(letters: readonly PlannedLetter[], id: string | null): PlannedLetter | undefined {
  const idOf = (letter: PlannedLetter) => letter.comments[0]?.comment.letterDocumentId;
  if (id !== null) return letters.find((letter) => idOf(letter) === id);
  return [...letters].sort((a, b) => ((a.letter?.letterDate ?? '') < (b.letter?.letterDate ?? '') ? -1 : 1)).at(-1);
}

/** Rows -> the response letter, each comment word for word under its heading, then its answer. Pure. */
export function planLetter(source: PacketSource, options: LetterOptions): LetterPlan {
  const warnings: string[] = [];
  const unanswered: string[] = [];
  const packet = planPacket(source);
  const chosen = chooseLetter(packet.letters, options.letterDocumentId);
  const letter = chosen?.letter ?? null;
  const registrant = letter?.registrant ?? source.matter.registrant ?? source.matter.title;
  const fileNumbers = letter && letter.fileNumbers.length > 0 ? letter.fileNumbers : source.matter.fileNumbers;
  if (!chosen) warnings.push('There is no staff letter with comments to answer.');
  if (fileNumbers.length === 0) warnings.push('The file number is not known.');

  const items: LetterItem[] = [];
  let path: readonly string[] = [];
  for (const { comment, response } of chosen?.comments ?? []) {
    if (comment.status === 'withdrawn') {
      warnings.push(`Comment ${comment.number} is withdrawn and left out.`);
      continue;
    }
    comment.headings.forEach((text, level) => {
      if (comment.headings.slice(0, level + 1).some((each, at) => each !== path[at])) items.push({ kind: 'heading', level, text });
    });
    path = comment.headings;
    const answer = response && response.plainText.trim() !== '' ? letterBlocks(nodesOf(response.body)) : [];
    if (answer.length === 0) unanswered.push(`Comment ${comment.number} has no response.`);
    items.push({
      kind: 'comment', number: comment.number, paragraphs: comment.paragraphs.length > 0 ? comment.paragraphs : [comment.text],
      response: answer.length > 0 ? answer : [{ kind: 'paragraph', align: 'left', runs: [{ text: BLANK, bold: false, italic: false, underline: false, strike: false, script: null }] }],
    });
  }

  const filings = letter?.filings ?? [];
  const letterDate = letter?.letterDate ? longDate(letter.letterDate) : BLANK;
  const wanted = options.acknowledgments ?? acknowledgmentsExpected(letter?.letterDate ?? null);
  const filingWords = filings.flatMap(filingLines);
  const opening = (type: string): string => `${registrant} (the “Company”) submits this letter in response to the comments of the staff (the “Staff”) of the Division of Corporation Finance `
    + `of the Securities and Exchange Commission in its letter dated ${letterDate}. For the Staff’s convenience, each comment is reproduced below${type}, followed by the Company’s response.`;
  return {
    letterhead: options.letterhead.length > 0 ? options.letterhead : [registrant],
    date: longDate(options.date),
    addressee: [...options.addressees, ...DIVISION],
    re: [registrant, ...filingWords, ...(letterDate === BLANK ? [] : [`Staff letter dated ${letterDate}`]), `File No. ${fileNumbers.length > 0 ? fileNumbers.join(', ') : BLANK}`],
    salutation: options.salutation === '' ? 'Ladies and Gentlemen:' : options.salutation,
    opening: opening(` in ${options.quoteStyle} type`), openingPlain: opening(''),
    quoteStyle: options.quoteStyle, items,
    acknowledgments: wanted ? ACKNOWLEDGMENTS : null,
    closing: [options.closing === undefined || options.closing === '' ? CLOSING : options.closing, 'Sincerely,'],
    rule83: source.rule83 ?? null, notice: noticeOf(source.rule83), delivery: source.rule83?.kind === 'confidential' ? 'VIA SECURE FILE TRANSFER' : 'VIA EDGAR',
    signature: options.signature.length > 0 ? options.signature : [registrant, '', `By: ${'_'.repeat(30)}`, `Name: ${BLANK}`, `Title: ${BLANK}`],
    title: `${registrant}: response to the Staff’s letter of ${letterDate}`, warnings: [...unanswered, ...warnings], unanswered,
  };
}
