/** Tells formats apart by content; the file's name and date play no part. */
import { decodeText } from './charset.ts';

export type SniffedFormat =
  | { readonly format: 'pdf' | 'text' | 'html' | 'submission' | 'empty' }
  /** `what` completes "The file is ...": "a ZIP archive". */
  | { readonly format: 'unknown'; readonly what: string };

const HEAD_BYTES = 65_536;

const BINARY_SIGNATURES: readonly (readonly [signature: string, what: string])[] = [
  ['PK\x03\x04', 'a ZIP archive or Office file'],
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'an older Office file (.doc, .xls or .ppt)'],
  ['\x89PNG', 'a PNG picture'],
  ['\xFF\xD8\xFF', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['II*\0', 'a TIFF picture'],
  ['MM\0*', 'a TIFF picture'],
  ['\x1F\x8B', 'a gzip archive'],
  ['7z\xBC\xAF', 'a 7-Zip archive'],
  ['MZ', 'a program'],
  ['\x7FELF', 'a program'],
  ['SQLite format 3', 'a database'],
  ['{\\rtf', 'a rich text (RTF) file'],
];

/** Also where a collector cut off the first lines: the header's keys, or a document's `<TYPE>` and `<SEQUENCE>`. */
const SUBMISSION_START = /^\s*(?:-----BEGIN PRIVACY-ENHANCED MESSAGE-----|<(?:SEC-DOCUMENT|IMS-DOCUMENT|SEC-HEADER|IMS-HEADER|SUBMISSION|CORRECTION|TIMESTAMP|ACCEPTANCE-DATETIME|PRIVATE-TO-PUBLIC|ACCESSION-NUMBER|DOCUMENT)\b|ACCESSION NUMBER:\s*\d{10}-|<TYPE>[^<>\r\n]{1,40}\s*<SEQUENCE>)/i;
const HTML_START = /<(?:!doctype\s+html|html|body)\b/i;
const HTML_TAGS = /<\/?(?:p|div|br|font|td|tr|span|pre|b|center|h[1-6]|ul|li|hr)\b[^<>]*>/gi;

function isBinary(head: Uint8Array): boolean {
  let control = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a && byte !== 0x1b) control += 1;
  }
  return control > head.length / 50;
}

function isUtf16(head: Uint8Array): boolean {
  const text = decodeText(head);
  return text.length <= head.length / 2 + 1 && !text.includes('\0') && !text.includes('\uFFFD');
}

/** Format of text that is not a submission: enough HTML markup makes it HTML, otherwise it is plain (EDGAR) text. */
export function sniffText(text: string): 'html' | 'text' {
  const head = text.slice(0, HEAD_BYTES);
  if (HTML_START.test(head)) return 'html';
  // Letters saved as plain text keep a stray <u> or <b>; a real HTML fragment has block markup all over.
  const tags = head.match(HTML_TAGS)?.length ?? 0;
  return tags >= 6 && tags > head.length / 4000 ? 'html' : 'text';
}

export function sniff(bytes: Uint8Array): SniffedFormat {
  if (bytes.length === 0) return { format: 'empty' };
  const head = bytes.subarray(0, HEAD_BYTES);
  const latin1 = Buffer.from(head).toString('latin1');
  if (SUBMISSION_START.test(latin1.replace(/^\u00EF\u00BB\u00BF/, ''))) return { format: 'submission' };
  // Readers accept the PDF header anywhere in the first 1024 bytes (ISO 32000-1, Annex H, note 13).
  if (latin1.slice(0, 1100).includes('%PDF-')) return { format: 'pdf' };
  for (const [signature, what] of BINARY_SIGNATURES) if (latin1.startsWith(signature)) return { format: 'unknown', what };
  if (isBinary(head.subarray(0, 8192)) && !isUtf16(head.subarray(0, 8192))) {
    if (/\d+ \d+ obj\b/.test(latin1)) return { format: 'pdf' };
    return { format: 'unknown', what: 'a binary file of unknown format' };
  }
  const text = decodeText(head);
  if (text.trim() === '' && bytes.length <= HEAD_BYTES) return { format: 'empty' };
  return { format: sniffText(text) };
}
