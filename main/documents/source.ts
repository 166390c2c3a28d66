/** What a file holds to be shown: told by content, unwrapped from its submission. */
import type { DocumentFacts, SourceFormat, SubmissionEntry } from '../../db/model.ts';
import { decodeText } from './charset.ts';
import type { InnerSource } from './model.ts';
import { NO_FACTS } from './facts/merge-facts.ts';
import { emptyFile, tooLarge, unsupportedFormat } from './refusal.ts';
import { sniff, sniffText } from './sniff.ts';
import { findInnerFile, mainDocument, readableDocuments, readSubmission, type InnerDocument, type Submission } from './submission.ts';
import { readSubmissionHeader } from './submission-header.ts';

/** Beyond this a file cannot be held as one JavaScript string when it turns out to be text. */
const MAX_BYTES = 500_000_000;
/** No browser lays out more markup than this in a bearable time; the largest 10-K filings are near 60 MB. */
const MAX_MARKUP_BYTES = 80_000_000;
/** Some 6,000 printed pages; the longest filings hold a fifth of it. */
const MAX_CHARACTERS = 20_000_000;
/** Start and end tags: thirty times those of the fullest 10-K at hand. */
const MAX_TAGS = 3_000_000;

export type Content =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'html'; readonly html: string };

export interface Source {
  readonly format: SourceFormat;
  readonly content: Content;
  readonly entries: readonly SubmissionEntry[];
  /** SGML form or document type that decides the kind: "UPLOAD", "10-K"; null where there is no SGML. */
  readonly type: string | null;
  readonly facts: DocumentFacts;
  readonly referencedAccessionNumber: string | null;
  readonly selfName: string | null;
  readonly findImage: (reference: string) => Uint8Array | null;
  readonly inner: InnerSource | null;
}

function toEntry({ sequence, type, filename, description, bytes }: InnerDocument): SubmissionEntry {
  return { sequence, type, filename, description, bytes };
}

/** EDGAR's ASCII documents write the SGML characters as entities; the columns were counted without them. */
function decodeSgmlEntities(text: string): string {
  return text.includes('&') ? text.replace(/&(amp|lt|gt);/g, (_, name: string) => (name === 'amp' ? '&' : name === 'lt' ? '<' : '>')) : text;
}

function visibleLength(text: string, html: boolean): number {
  return html && text.length > MAX_CHARACTERS ? text.replace(/<[^<>]*>/g, '').length : text.length;
}

function hasMoreTags(html: string, most: number): boolean {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0 && count <= most; at = html.indexOf('<', at + 1)) count += 1;
  return count > most;
}

function contentOf(bytes: Uint8Array, name: string, inSgml: boolean): Content {
  const sniffed = sniff(bytes);
  if (sniffed.format === 'unknown') throw unsupportedFormat(name, sniffed.what);
  if (sniffed.format === 'pdf') return { kind: 'pdf', bytes };
  if (bytes.length > MAX_MARKUP_BYTES) throw tooLarge(name, `${Math.round(bytes.length / 1e6)} MB of text cannot be laid out`);
  const text = decodeText(bytes);
  const isHtml = sniffed.format === 'html' || sniffText(text) === 'html';
  if (visibleLength(text, isHtml) > MAX_CHARACTERS) throw tooLarge(name, `it holds more than ${MAX_CHARACTERS / 1e6} million characters of text`);
  if (isHtml && hasMoreTags(text, MAX_TAGS)) throw tooLarge(name, `it holds more than ${MAX_TAGS / 1e6} million tags`);
  if (isHtml) return { kind: 'html', html: text };
  return { kind: 'text', text: inSgml ? decodeSgmlEntities(text) : text };
}

function fromSubmission(submission: Submission, bytes: Uint8Array, name: string, entry: number | undefined): Source {
  const standing = mainDocument(submission);
  const mainPlace = standing === null ? -1 : submission.documents.indexOf(standing);
  const place = entry ?? mainPlace;
  const shown = submission.documents[place] ?? null;
  const header = readSubmissionHeader(submission.header);
  const bare = submission.header.trim() === '';
  const type = place === mainPlace ? header.formType ?? shown?.type ?? null : shown?.type ?? null;
  const { referencedAccessionNumber, ...facts } = header;
  const content: Content = shown === null ? { kind: 'text', text: decodeText(bytes) } : contentOf(shown.content, name, true);
  // One bare <DOCUMENT> wrapper is how single files come from EDGAR's archive: the file is what stands in it.
  const wrapperOnly = bare && submission.documents.length === 1 && shown?.decoded === false;
  return {
    format: wrapperOnly ? content.kind : 'submission',
    content,
    entries: wrapperOnly ? [] : submission.documents.map(toEntry),
    type,
    facts: { ...facts, formType: type === '' ? null : type },
    referencedAccessionNumber,
    selfName: shown?.filename ?? null,
    findImage: (reference) => findInnerFile(submission, reference)?.content ?? null,
    inner: wrapperOnly || shown === null ? null : { place, format: content.kind, content: shown.content, others: readableDocuments(submission, place) },
  };
}

/** The submission last taken apart: its documents are read one after the other from the same bytes. */
const takenApart = new WeakMap<Uint8Array, Submission>();

function submissionIn(bytes: Uint8Array, name: string): Submission {
  const known = takenApart.get(bytes);
  if (known !== undefined) return known;
  const submission = readSubmission(bytes, name);
  takenApart.set(bytes, submission);
  return submission;
}

/** Throws TickmarkError `empty-file`, `unsupported-format` or `too-large`. */
export function readSource(bytes: Uint8Array, name: string, entry?: number): Source {
  if (bytes.length > MAX_BYTES) throw tooLarge(name, `${(bytes.length / 1e9).toFixed(1)} GB; the limit is ${MAX_BYTES / 1e6} MB`);
  const sniffed = sniff(bytes);
  if (sniffed.format === 'empty') throw emptyFile(name);
  if (sniffed.format === 'submission') return fromSubmission(submissionIn(bytes, name), bytes, name, entry);
  const content = contentOf(bytes, name, false);
  return {
    format: content.kind, content, entries: [], type: null, facts: NO_FACTS, referencedAccessionNumber: null, selfName: null,
    findImage: () => null, inner: null,
  };
}
