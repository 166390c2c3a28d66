/** Gathers what the lint of a response letter needs from the rows; the rules themselves are in main/letters. */
import { pageLabelsOf, listPages } from '../../db/documents.ts';
import { listTrashedComments } from '../../db/letters.ts';
import type { Id, Letter, RichNode, StaffComment } from '../../db/model.ts';
import type { LetterFinding } from '../../preload/api.ts';
import { lintLetter, sameWords, type LintFinding } from '../letters/lint-letter.ts';
import type { FilingPages } from '../letters/cited-pages.ts';
import type { ParsedLetter } from '../letters/model.ts';
import { findFileNumbers } from '../letters/re-block.ts';
import { confidentialStretches, withoutConfidential, wordPattern } from '../packet/confidential.ts';
import type { PacketSource } from '../packet/model.ts';
import { quoteOf } from '../packet/plan.ts';
import { blockText, letterBlocks } from '../packet/response-letter/letter-blocks.ts';
import type { LetterOptions } from '../packet/response-letter/model.ts';
import { planLetter } from '../packet/response-letter/plan-letter.ts';
import { stampWords, confidentialVersion } from '../packet/rule83.ts';
import type { Context } from './context.ts';

/** The comment's words as they stand on the letter's pages, where it still says something else than they do. */
function wordsInLetter(comment: StaffComment, pages: ReadonlyMap<number, string>): string {
  const printed = comment.places.map((place) => (pages.get(place.pageIndex) ?? '').slice(place.start, place.end)).join(' ');
  if (printed.trim() === '' || sameWords(printed, comment.text)) return comment.text;
  const label = new RegExp(`^\\s*(?:Comment\\s+)?${comment.number.replaceAll(/[^\w]/g, '\\$&')}\\s*[.):]?\\s*`, 'i');
  const without = printed.replace(label, '');
  return sameWords(without, comment.text) ? comment.text : without;
}

/** Printed pages of the filings that the letter is about; empty where none of them is in the matter. */
function filingPages(context: Context, source: PacketSource, letter: Letter | undefined): FilingPages[] {
  const forms = (letter?.filings ?? []).map((filing) => filing.form.replace(/^Form\s+/i, '').toUpperCase());
  const filings = source.documents.filter((document) => document.kind === 'filing' && document.formType !== null && forms.some((form) => form.includes((document.formType ?? '').replace(/\/A$/, '').toUpperCase())));
  return filings.map((document) => ({
    form: (document.formType ?? '').replace(/\/A$/, '').toUpperCase(),
    labels: new Set(pageLabelsOf(context.db, document.id)),
  })).filter(({ labels }) => labels.size > 0);
}

function staleQuotes(node: RichNode, source: PacketSource): string[] {
  const own: string[] = [];
  const annotationId = node.attrs?.['annotationId'];
  if (node.type === 'blockquote' && typeof annotationId === 'string') {
    const annotation = source.annotations.find((each) => each.id === annotationId && each.trashedAt === null);
    const words = blockText(letterBlocks(node.content?.slice(0, 1) ?? []));
    if (!annotation || !sameWords(words, quoteOf(annotation))) own.push(words);
  }
  return [...own, ...(node.content ?? []).flatMap((child) => staleQuotes(child, source))];
}

export function lintMatterLetter(context: Context, source: PacketSource, options: LetterOptions): LetterFinding[] {
  const letterId: Id | null = options.letterDocumentId;
  const letter = source.letters.find((each) => each.documentId === letterId);
  const comments = source.comments.filter((comment) => comment.letterDocumentId === letterId && comment.status !== 'withdrawn');
  const pages = new Map(letterId === null ? [] : listPages(context.db, letterId).map((page) => [page.pageIndex, page.text]));
  const gone = letterId === null ? [] : listTrashedComments(context.db, letterId).filter((comment) => comment.origin === 'letter' && !comments.some((other) => other.text.includes(comment.text)));
  const staffComments = [...comments.filter((comment) => comment.origin !== 'oral'), ...gone];
  const numbers = staffComments.map((comment) => Number(comment.number));
  // Where each number is used once, its order is the staff's whatever order the rows have been moved into.
  if (numbers.every((number) => Number.isInteger(number)) && new Set(numbers).size === numbers.length) staffComments.sort((a, b) => Number(a.number) - Number(b.number));

  const staff: ParsedLetter = {
    kind: letter?.kind ?? 'comments', letterDate: letter?.letterDate ?? null, registrant: letter?.registrant ?? null, fileNumbers: letter?.fileNumbers ?? [], filings: letter?.filings ?? [],
    respondWithin: null, dueDate: null, warnings: [],
    comments: staffComments.map((comment) => ({
      number: comment.number, headings: comment.headings, text: wordsInLetter(comment, pages), paragraphs: comment.paragraphs, pages: comment.pages, items: comment.items, priorComments: comment.priorComments,
    })),
  };
  const plan = planLetter(source, options);
  const answerOf = (comment: StaffComment): string => {
    const response = source.responses.find((each) => each.commentId === comment.id);
    return response && response.plainText.trim() !== '' ? blockText(letterBlocks([response.body])) : '';
  };
  const answers = comments.map((comment) => ({ comment, response: answerOf(comment) }));
  const rule83 = confidentialVersion(source).rule83;
  const acknowledgments = plan.acknowledgments === null ? [] : [plan.acknowledgments.lead, ...plan.acknowledgments.points];
  const around = [
    ...plan.letterhead, ...(rule83 ? [stampWords(rule83)] : []), plan.date, ...plan.addressee, ...plan.re, plan.salutation, ...acknowledgments, ...plan.closing,
    // The line to sign on is meant to be empty.
    ...plan.signature.filter((line) => !/^By:\s*_*$/i.test(line)),
  ].join('\n');
  const found = lintLetter(staff, {
    // The staff's date decides which acknowledgments belong into the answer.
    date: letter?.letterDate ?? options.date,
    fileNumbers: findFileNumbers(plan.re.join('\n')),
    answers: answers.filter(({ comment }) => comment.origin !== 'oral').map(({ comment, response }) => ({ number: comment.number, quoted: comment.paragraphs.join('\n\n') || comment.text, response })),
    text: [around, ...answers.map(({ response }) => response)].join('\n'),
  }, filingPages(context, source, letter));
  return [...placed(found, answers), ...oralUnanswered(answers), ...ruleFindings(source, answers.map(({ comment }) => comment)), ...comments.flatMap((comment) => quoteFindings(source, comment))];
}

type Answer = { readonly comment: StaffComment; readonly response: string };

/** A finding that names words only is put where they stand; the same words twice are put at one place after the other. */
function placed(found: readonly LintFinding[], answers: readonly Answer[]): LetterFinding[] {
  const used = new Map<string, number>();
  return found.map((finding) => {
    let comment = finding.number === null ? undefined : answers.find((answer) => answer.comment.number === finding.number)?.comment;
    if (finding.number === null && finding.excerpt !== '') {
      const places = answers.flatMap((answer) => Array.from({ length: answer.response.split(finding.excerpt).length - 1 }, () => answer.comment));
      const at = used.get(finding.excerpt) ?? 0;
      used.set(finding.excerpt, at + 1);
      comment = places[at];
    }
    return { ...finding, commentId: comment?.id ?? null, number: finding.number ?? comment?.number ?? null };
  });
}

function oralUnanswered(answers: readonly Answer[]): LetterFinding[] {
  return answers.filter(({ comment, response }) => comment.origin === 'oral' && response.trim() === '')
    .map(({ comment }) => ({ kind: 'unanswered', commentId: comment.id, number: comment.number, message: `Comment ${comment.number} has no answer.`, excerpt: '' }));
}

/** Words that are confidential in one place and open in another. */
function ruleFindings(source: PacketSource, comments: readonly StaffComment[]): LetterFinding[] {
  const pattern = wordPattern(source.responses.flatMap((response) => confidentialStretches(response.body)));
  if (pattern === null) return [];
  return comments.flatMap((comment): LetterFinding[] => {
    const response = source.responses.find((each) => each.commentId === comment.id);
    const open = response ? blockText(letterBlocks([withoutConfidential(response.body, null)])) : '';
    const excerpt = open.match(pattern)?.[0];
    return excerpt === undefined ? [] : [{ kind: 'rule-83', commentId: comment.id, number: comment.number, message: `“${excerpt}” is marked confidential elsewhere, but not in the response to comment ${comment.number}.`, excerpt }];
  });
}

function quoteFindings(source: PacketSource, comment: StaffComment): LetterFinding[] {
  const response = source.responses.find((each) => each.commentId === comment.id);
  return (response ? staleQuotes(response.body, source) : []).map((words) => ({
    kind: 'quote-stale', commentId: comment.id, number: comment.number, message: `A quotation in the response to comment ${comment.number} no longer matches its passage.`, excerpt: words.slice(0, 80),
  }));
}
