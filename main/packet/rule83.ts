/** The twin of a matter under Rule 83: the confidential version, stamped, and the public one, its words taken out. Pure. */
import type { Annotation, Id } from '../../db/model.ts';
import { confidentialStretches, isTelling, withoutConfidential, withoutWords, wordPattern } from './confidential.ts';
import type { PacketSource, Rule83 } from './model.ts';
import { blockText, letterBlocks } from './response-letter/letter-blocks.ts';

const LEGAL_FORMS = /\b(?:inc|incorporated|corp|corporation|company|co|llc|ltd|limited|lp|plc|nv|sa|ag|the|and|of|holdings|group)\b\.?/giu;

/** "HEMACARE" for "HemaCare Corporation": the first part of the number on every page. */
export function pageCode(registrant: string): string {
  const words = registrant.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(LEGAL_FORMS, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  const code = (words[0] ?? 'PAGE').toUpperCase().replaceAll(/[^A-Z0-9]/gu, '');
  return code.slice(0, 12) || 'PAGE';
}

export const stampWords = (rule83: Rule83): string => `Confidential Treatment Requested by ${rule83.by}`;
export const pageNumber = (rule83: Rule83, sheet: number): string => `${rule83.code}-${String(sheet).padStart(4, '0')}`;

export function hasConfidential(source: Pick<PacketSource, 'responses'>): boolean {
  return source.responses.some((response) => confidentialStretches(response.body).length > 0);
}

function rule83Of(source: PacketSource, kind: Rule83['kind']): Rule83 {
  const by = source.matter.registrant ?? source.letters.find((letter) => letter.registrant !== null)?.registrant ?? source.matter.title;
  return { kind, by, code: pageCode(by) };
}

/** The source as it is, marked so that writers stamp every page; unchanged where nothing is confidential. */
export function confidentialVersion(source: PacketSource): PacketSource {
  return hasConfidential(source) ? { ...source, rule83: rule83Of(source, 'confidential') } : source;
}

function annotationWithout(annotation: Annotation, without: (text: string) => string): Annotation {
  return {
    ...annotation, note: without(annotation.note), tags: annotation.tags.map(without),
    targets: annotation.targets.map((target) => ({ ...target, exact: without(target.exact), prefix: without(target.prefix), suffix: without(target.suffix) })),
  };
}

/**
 * What may be read by everybody: marked words become `[***]`, wherever else they stand too; attachments and papers that
 * are neither filings nor letters stay behind, and so does every document that has the words itself.
 * `textOf` gives all words of a document. Warnings never repeat the words.
 */
export function publicVersion(source: PacketSource, textOf: (documentId: Id) => string): { readonly source: PacketSource; readonly warnings: readonly string[] } {
  const warnings: string[] = [];
  const stretches = source.responses.flatMap((response) => confidentialStretches(response.body));
  const pattern = wordPattern(stretches);
  const without = (text: string): string => withoutWords(text, pattern);
  const maybe = (text: string | null): string | null => (text === null ? null : without(text));
  const holds = (text: string): boolean => pattern !== null && text.replace(pattern, '') !== text;

  const short = new Set(stretches.filter((words) => !isTelling(words))).size;
  if (short > 0) warnings.push(`${short} confidential ${short === 1 ? 'span is' : 'spans are'} too short to be looked for elsewhere; ${short === 1 ? 'it is' : 'they are'} removed only where marked.`);
  const documents = source.documents.filter((document) => {
    if (document.kind === 'other') {
      warnings.push(`${without(document.name)} is neither a filing nor a letter and is left out of the public version.`);
      return false;
    }
    if (!holds(textOf(document.id))) return true;
    warnings.push(`${without(document.name)} has words that are marked confidential, and is left out of the public version.`);
    return false;
  }).map((document) => ({ ...document, name: without(document.name) }));
  const kept = new Set(documents.map((document) => document.id));
  if (source.attachments.length > 0) warnings.push(`${source.attachments.length} ${source.attachments.length === 1 ? 'attachment is' : 'attachments are'} left out of the public version.`);
  for (const comment of source.comments) {
    if (holds(comment.text)) warnings.push(`Comment ${comment.number}, as the staff wrote it, has words that are marked confidential; they are left out there too.`);
  }
  for (const response of source.responses) {
    const unmarked = blockText(letterBlocks([withoutConfidential(response.body, null)]));
    const number = source.comments.find((comment) => comment.id === response.commentId)?.number ?? '?';
    if (holds(unmarked)) warnings.push(`The response to comment ${number} has confidential words that are not marked there; they are left out too.`);
  }
  const result: PacketSource = {
    ...source, rule83: rule83Of(source, 'public'), documents, attachments: [],
    matter: { ...source.matter, title: without(source.matter.title), colorNames: {} },
    letters: source.letters.map((letter) => ({ ...letter, warnings: [], settledWarnings: [] })),
    comments: source.comments.map((comment) => ({
      ...comment, text: without(comment.text), paragraphs: comment.paragraphs.map(without), headings: comment.headings.map(without), tags: comment.tags.map(without),
      owner: without(comment.owner), examiner: maybe(comment.examiner), places: kept.has(comment.letterDocumentId) ? comment.places : [],
    })),
    annotations: source.annotations.filter((annotation) => kept.has(annotation.documentId)).map((annotation) => annotationWithout(annotation, without)),
    links: source.links.map((link) => ({ ...link, note: without(link.note) })),
    responses: source.responses.map((response) => {
      const body = withoutConfidential(response.body, pattern);
      return { ...response, body, plainText: response.plainText.trim() === '' ? '' : blockText(letterBlocks([body])) };
    }),
    extensions: source.extensions.map((extension) => ({ ...extension, note: without(extension.note) })),
    commitments: source.commitments.map((commitment) => ({ ...commitment, text: without(commitment.text), dueIn: without(commitment.dueIn) })),
  };
  return { source: result, warnings };
}
