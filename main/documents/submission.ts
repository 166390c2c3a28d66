/**
 * Full submissions and dissemination files as EDGAR writes them: an SGML header (`<SEC-HEADER>`, 1990s
 * `<IMS-HEADER>`, or the filer's own `<SUBMISSION>` tags) and `<DOCUMENT>` blocks, with pictures and PDFs uuencoded.
 * Source: EDGAR Public Dissemination Service Technical Specification.
 */
import type { SubmissionEntry } from '../../db/model.ts';
import { decodeUuencoded } from './uuencode.ts';
import { tooLarge } from './refusal.ts';
import { sniff } from './sniff.ts';

/** Real submissions stay below a few hundred documents; XBRL ones reach about 200. */
const MAX_DOCUMENTS = 5_000;

export interface InnerDocument extends SubmissionEntry {
  /** What stands between `<TEXT>` tags, without the `<PDF>`, `<XBRL>` or `<XML>` wrapper; uuencoded content is decoded. */
  readonly content: Uint8Array;
  readonly decoded: boolean;
}

export interface Submission {
  /** Everything before the first `<DOCUMENT>`; "" where the file is a bare document. */
  readonly header: string;
  readonly documents: readonly InnerDocument[];
}

const TAG_LIMIT = 8_192;

function unwrap(view: Buffer): { content: Uint8Array; decoded: boolean } {
  const head = view.subarray(0, 2048).toString('latin1');
  const decoded = /(?:^|\n)begin [0-7]{3,4} /.test(head) ? decodeUuencoded(view) : null;
  if (decoded !== null) return { content: decoded, decoded: true };
  const wrapper = /^\s*<(XBRL|XML|JSON)>\s*/i.exec(head);
  const name = wrapper?.[1];
  if (wrapper === null || name === undefined) return { content: view, decoded: false };
  const end = view.lastIndexOf(`</${name}>`);
  return { content: view.subarray(wrapper[0].length, end < 0 ? view.length : end), decoded: false };
}

function readInner(block: Buffer, position: number): InnerDocument {
  const headText = block.subarray(0, TAG_LIMIT).toString('latin1');
  const textTag = /<TEXT>[ \t]*\r?\n?/i.exec(headText);
  const tags = textTag === null ? headText : headText.slice(0, textTag.index);
  const value = (tag: string): string | null => new RegExp(`<${tag}>([^\\r\\n<]*)`, 'i').exec(tags)?.[1]?.trim() || null;
  const start = textTag === null ? 0 : textTag.index + textTag[0].length;
  let end = block.lastIndexOf('</TEXT>');
  if (end < start) end = block.lastIndexOf('</text>');
  const body = unwrap(block.subarray(start, end < start ? block.length : end));
  const sequence = Number.parseInt(value('SEQUENCE') ?? '', 10);
  return {
    sequence: Number.isFinite(sequence) ? sequence : position + 1,
    type: value('TYPE') ?? '',
    filename: value('FILENAME'),
    description: value('DESCRIPTION'),
    bytes: body.content.length,
    ...body,
  };
}

/** Splits a submission. Throws `too-large` where it claims more documents than any real one. */
export function readSubmission(bytes: Uint8Array, name: string): Submission {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const documents: InnerDocument[] = [];
  let at = view.indexOf('<DOCUMENT>');
  if (at < 0 && /^\s*<TYPE>/i.test(view.toString('latin1', 0, 200))) return { header: '', documents: [readInner(view, 0)] };
  const header = view.subarray(0, at < 0 ? Math.min(view.length, 1_000_000) : Math.min(at, 1_000_000)).toString('latin1');
  while (at >= 0) {
    if (documents.length >= MAX_DOCUMENTS) throw tooLarge(name, `it holds more than ${MAX_DOCUMENTS.toLocaleString('en-US')} documents`);
    const start = at + '<DOCUMENT>'.length;
    const next = view.indexOf('<DOCUMENT>', start);
    const close = view.indexOf('</DOCUMENT>', start);
    const end = close >= 0 && (next < 0 || close < next) ? close : next >= 0 ? next : view.length;
    documents.push(readInner(view.subarray(start, end), documents.length));
    at = next;
  }
  return { header, documents };
}

const NOT_READ = /^(?:GRAPHIC|ZIP|EXCEL|XML|JSON|EX-101|TEXT-EXTRACT)/i;
const NOT_SHOWN = /^(?:GRAPHIC|ZIP|EXCEL|XML|JSON|EX-101|EX-27|TEXT-EXTRACT)/i;

/** The document that stands for the whole submission: the first one a person reads; for UPLOAD letters the decoded PDF. */
export function mainDocument(submission: Submission): InnerDocument | null {
  const shown = submission.documents.filter((document) => !NOT_SHOWN.test(document.type) && document.bytes > 0);
  return shown[0] ?? submission.documents.find((document) => document.bytes > 0) ?? null;
}

/** Data that a browser shows as little as a person reads it. */
const DATA_FILE = /\.(?:xml|xsd|json|css|js|zip|xlsx?|gif|jpe?g|png)$/i;

/** Places of the documents that a person can read, beside the one at `main`. */
export function readableDocuments(submission: Submission, main: number): number[] {
  return submission.documents.flatMap((document, place) => {
    const data = place === main || document.bytes === 0 || NOT_READ.test(document.type) || DATA_FILE.test(document.filename ?? '');
    return data || ['unknown', 'empty', 'submission'].includes(sniff(document.content).format) ? [] : [place];
  });
}

/** The inner document whose file an `<img src>` names, compared without folder and case. */
export function findInnerFile(submission: Submission, reference: string): InnerDocument | null {
  const wanted = reference.split(/[\\/]/).pop()?.toLowerCase() ?? '';
  return submission.documents.find((document) => document.filename !== null && document.filename.toLowerCase() === wanted) ?? null;
}
