import type { DocumentFacts, DocumentKind, DocumentPage, ItemHeading, OutlineEntry, SourceFormat, SubmissionEntry } from '../../db/model.ts';
import type { PageText } from '../../renderer/anchoring/page-text.ts';
import type { HostPorts } from '../core/ports.ts';

export interface ReadOptions {
  /** Only used to recognise nothing but the reader's own wording in messages; formats are told by content. */
  readonly name: string;
  readonly password?: string | undefined;
  readonly printHtml: HostPorts['printHtml'];
  readonly signal: AbortSignal;
  /** Which inner document of a submission to read, by its place among `entries`; its main document where absent. */
  readonly entry?: number | undefined;
  /** Bytes of a file that came in the same drop, by the name that an `<img src>` gives it; null where none did. */
  readonly findCompanion?: ((reference: string) => Uint8Array | null) | undefined;
  /** `fraction` in 0..1, or null while unknown. */
  onProgress(message: string, fraction: number | null): void;
}

/** The one document of a submission that was read. */
export interface InnerSource {
  /** Its place among the entries. */
  readonly place: number;
  readonly format: SourceFormat;
  /** Its own bytes, decoded. */
  readonly content: Uint8Array;
  /** Places of the other documents that a person can read: no pictures, no data files, no text extracts. */
  readonly others: readonly number[];
}

/** A document as the library stores it: what was imported, made readable. */
export interface ReadDocument extends DocumentFacts {
  readonly format: SourceFormat;
  readonly kind: DocumentKind;
  /** Inner documents of a submission, uuencoded ones decoded; empty for the other formats. */
  readonly entries: readonly SubmissionEntry[];
  /** Null where the file itself is the document. */
  readonly inner: InnerSource | null;
  /** The PDF that is shown; the very source bytes where those need no change. */
  readonly displayPdf: Uint8Array;
  readonly pages: readonly DocumentPage[];
  /** The same pages with the places of their text, so that who looks for words on them need not read the PDF again. */
  readonly pageTexts: readonly PageText[];
  readonly outline: readonly OutlineEntry[];
  readonly items: readonly ItemHeading[];
  readonly hasText: boolean;
  /** Page index to indices of text runs that nobody can see; `pages` leaves them out. */
  readonly hiddenRuns: Readonly<Record<string, readonly number[]>>;
  /** The filing under review that a staff letter's SGML header names (`PUBLIC REFERENCE ACCESSION NUMBER`). */
  readonly referencedAccessionNumber: string | null;
  /** Lines for the letter parser; empty unless the kind is a staff or response letter. */
  readonly letterLines: readonly LetterLine[];
}

/** One visual line of a letter, in reading order, whatever the format it came from. */
export interface LetterLine {
  readonly text: string;
  /** Source page (0-based); a text file's pages are those between `<PAGE>` marks, an HTML letter's those between page breaks. */
  readonly pageIndex: number;
  /** Left edge in points (PDF), columns (text) or ems (HTML) relative to the letter's own margin; null where unknown. */
  readonly indent: number | null;
  /** True where white space before this line says that a new paragraph begins. */
  readonly gapBefore: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** True where the next line's first word would not have fitted, so that the margin ended the line, not its writer; absent where unknown. */
  readonly full?: boolean | undefined;
}
