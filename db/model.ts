/**
 * The nouns of Tickmark, as types only. Every layer speaks in these; see "Words" in docs/architecture.md.
 *
 * Units and conventions, everywhere:
 * - instants are ISO 8601 strings in UTC (`2026-01-31T09:30:00.000Z`), dates are `YYYY-MM-DD`;
 * - `pageIndex` is 0-based; `pageLabel` is what is printed on the page ("31", "F-12");
 * - `start`/`end` are UTF-16 offsets into the page's text, end exclusive;
 * - quads are 8 numbers in PDF user space (points, origin bottom left), corner order top-left, top-right,
 *   bottom-left, bottom-right: the order that Acrobat writes and readers expect for /QuadPoints.
 */

export type Id = string;
export type Sha256 = string;
export type IsoDate = string;
export type IsoInstant = string;

export type Quad = readonly [number, number, number, number, number, number, number, number];

export const DOCUMENT_KINDS = ['filing', 'staff-letter', 'response-letter', 'other'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const SOURCE_FORMATS = ['pdf', 'text', 'html', 'submission'] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

export const LINK_ROLES = ['subject', 'support', 'proposed-change', 'resolved-by'] as const;
export type LinkRole = (typeof LINK_ROLES)[number];

export const COMMENT_STATUSES = ['open', 'drafting', 'in-review', 'final', 'withdrawn'] as const;
export type CommentStatus = (typeof COMMENT_STATUSES)[number];

/** Where a comment came from: read in a letter, added by hand, or told by telephone. */
export const COMMENT_ORIGINS = ['letter', 'manual', 'oral'] as const;
export type CommentOrigin = (typeof COMMENT_ORIGINS)[number];

/** The four colours of the matter's highlights; by convention one per link role, in the order of LINK_ROLES. */
export const HIGHLIGHT_COLORS = ['yellow', 'green', 'blue', 'violet'] as const;
export type HighlightColor = (typeof HIGHLIGHT_COLORS)[number];

/** What an annotation is on the page: marked words, underlined words, a box drawn over a scan or a table, a note of the page as a whole. */
export const ANNOTATION_KINDS = ['highlight', 'underline', 'area', 'page-note'] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

export interface Matter {
  readonly id: Id;
  readonly title: string;
  readonly registrant: string | null;
  readonly cik: string | null;
  readonly fileNumbers: readonly string[];
  /** What the colours mean in this matter ("Legal to check"); a colour without a name of its own keeps the usual one. */
  readonly colorNames: Readonly<Partial<Record<HighlightColor, string>>>;
  readonly createdAt: IsoInstant;
  readonly openedAt: IsoInstant | null;
  readonly trashedAt: IsoInstant | null;
}

export interface OutlineEntry {
  readonly title: string;
  /** 0 is the outermost level. */
  readonly level: number;
  readonly pageIndex: number;
}

export interface ItemHeading {
  /** As in the form, normalised: "9A(T)", "1A", "7". */
  readonly item: string;
  readonly title: string;
  readonly pageIndex: number;
  readonly pageLabel: string;
  /** Offset of the heading in the page's text. */
  readonly start: number;
}

export interface SubmissionEntry {
  readonly sequence: number;
  readonly type: string;
  readonly filename: string | null;
  readonly description: string | null;
  readonly bytes: number;
}

/** What a document says of itself: SGML header first, else its cover page. Unknown is null or empty. */
export interface DocumentFacts {
  readonly formType: string | null;
  readonly registrant: string | null;
  readonly cik: string | null;
  readonly accessionNumber: string | null;
  readonly fileNumbers: readonly string[];
  readonly period: IsoDate | null;
  readonly filed: IsoDate | null;
}

export interface DocumentRecord extends DocumentFacts {
  readonly id: Id;
  readonly matterId: Id;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly format: SourceFormat;
  readonly sha256: Sha256;
  readonly byteSize: number;
  /** Hash of the PDF that PDF.js shows; equal to `sha256` where the source is shown as it is. */
  readonly displaySha256: Sha256;
  readonly pageCount: number;
  /** False for a scan: pages without any text. */
  readonly hasText: boolean;
  readonly round: number | null;
  readonly importedAt: IsoInstant;
  readonly trashedAt: IsoInstant | null;
}

export interface DocumentPage {
  readonly pageIndex: number;
  readonly pageLabel: string;
  /** True where the label was interpolated or contradicts its neighbours. */
  readonly labelDoubtful: boolean;
  readonly text: string;
}

/** A run of text on one page, with the place where it is painted. */
export interface TextPlace {
  readonly pageIndex: number;
  readonly start: number;
  readonly end: number;
  readonly quads: readonly Quad[];
}

export const LETTER_KINDS = ['comments', 'completed', 'not-reviewed', 'other'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

export interface LetterFiling {
  readonly form: string;
  readonly periodOrDate: string | null;
  readonly fileNumber: string | null;
}

/** What a staff letter says as a whole; one per document of kind staff-letter. */
export interface Letter {
  readonly documentId: Id;
  readonly kind: LetterKind;
  readonly letterDate: IsoDate | null;
  readonly registrant: string | null;
  readonly fileNumbers: readonly string[];
  readonly filings: readonly LetterFiling[];
  /** As the letter words it ("10 business days"); null where it names no time. */
  readonly respondWithin: string | null;
  readonly dueDate: IsoDate | null;
  readonly warnings: readonly string[];
  /** Those of `warnings` that a person has looked at and settled. */
  readonly settledWarnings: readonly string[];
}

export interface PriorCommentReference {
  readonly number: string;
  readonly letterDate: IsoDate | null;
}

export interface StaffComment {
  readonly id: Id;
  readonly matterId: Id;
  readonly letterDocumentId: Id;
  /** Order in the letter, 0-based. */
  readonly ordinal: number;
  readonly number: string;
  /** Heading path, outermost first. */
  readonly headings: readonly string[];
  /** The paragraphs joined by a blank line. */
  readonly text: string;
  readonly paragraphs: readonly string[];
  /** Printed pages that the comment or its headings name: "31", "F-12", "II-4". */
  readonly pages: readonly string[];
  /** Items named: "9A(T)", "1A". */
  readonly items: readonly string[];
  readonly priorComments: readonly PriorCommentReference[];
  /** Where the comment's own words stand in the letter. */
  readonly places: readonly TextPlace[];
  readonly status: CommentStatus;
  readonly origin: CommentOrigin;
  /** Who drafts the response; empty while nobody does. */
  readonly owner: string;
  /** An own date for this comment, where it differs from the letter's. */
  readonly dueDate: IsoDate | null;
  readonly signedOffBy: string | null;
  readonly signedOffAt: IsoInstant | null;
  readonly tags: readonly string[];
  /** Of an oral comment: the day of the call and who called. */
  readonly spokenOn: IsoDate | null;
  readonly examiner: string | null;
  readonly trashedAt: IsoInstant | null;
}

/** More time that the staff granted for a letter; the latest one in force decides the due date. */
export interface Extension {
  readonly id: Id;
  readonly matterId: Id;
  readonly letterDocumentId: Id;
  readonly dueDate: IsoDate;
  readonly note: string;
  readonly author: string;
  readonly createdAt: IsoInstant;
  readonly trashedAt: IsoInstant | null;
}

/** A promise made to the staff ("in future filings we will ..."), and the passage that keeps it. */
export interface Commitment {
  readonly id: Id;
  readonly matterId: Id;
  readonly commentId: Id | null;
  /** The response letter that it was found in; null where it was added by hand. */
  readonly sourceDocumentId: Id | null;
  /** Number of the comment it answers, as the response letter gives it; may be empty. */
  readonly number: string;
  readonly text: string;
  /** The filing it is due in, in the user's words: "Form 10-K for 2026". */
  readonly dueIn: string;
  readonly keptByAnnotationId: Id | null;
  readonly author: string;
  readonly createdAt: IsoInstant;
  readonly trashedAt: IsoInstant | null;
}

/** One page's part of an annotation: W3C TextQuoteSelector + TextPositionSelector, and the painted quads. */
export interface AnnotationTarget extends TextPlace {
  readonly pageLabel: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface Annotation {
  readonly id: Id;
  readonly matterId: Id;
  readonly documentId: Id;
  /** An area and a page note have empty quotes; their one quad is the box, or where the note's sign stands. */
  readonly kind: AnnotationKind;
  readonly color: HighlightColor;
  readonly note: string;
  readonly tags: readonly string[];
  readonly author: string;
  readonly createdAt: IsoInstant;
  readonly modifiedAt: IsoInstant;
  readonly trashedAt: IsoInstant | null;
  /** The annotation of an earlier version of the document that this one was carried over from. */
  readonly carriedFrom: Id | null;
  /** One per page, in page order; never empty. */
  readonly targets: readonly AnnotationTarget[];
}

export interface Link {
  readonly id: Id;
  readonly matterId: Id;
  readonly annotationId: Id;
  readonly commentId: Id;
  readonly role: LinkRole;
  readonly note: string;
  readonly author: string;
  readonly createdAt: IsoInstant;
  readonly trashedAt: IsoInstant | null;
}

/** A passage that was suggested for a comment and refused, so that it is not suggested again. */
export interface Rejection {
  readonly id: Id;
  readonly matterId: Id;
  readonly commentId: Id;
  readonly documentId: Id;
  readonly pageIndex: number;
  readonly start: number;
  readonly end: number;
  readonly author: string;
  readonly createdAt: IsoInstant;
  readonly trashedAt: IsoInstant | null;
}

/** A node of the response editor's document (ProseMirror JSON). */
export interface RichNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly content?: readonly RichNode[] | undefined;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> | undefined }[] | undefined;
  readonly text?: string | undefined;
}

export interface Response {
  readonly id: Id;
  readonly matterId: Id;
  readonly commentId: Id;
  readonly body: RichNode;
  /** The body's words, for search and coverage; empty string means no response yet. */
  readonly plainText: string;
  readonly author: string;
  readonly modifiedAt: IsoInstant;
}

export const ATTACHMENT_OWNERS = ['comment', 'annotation', 'matter'] as const;
export type AttachmentOwnerKind = (typeof ATTACHMENT_OWNERS)[number];

export interface Attachment {
  readonly id: Id;
  readonly matterId: Id;
  readonly ownerKind: AttachmentOwnerKind;
  readonly ownerId: Id;
  readonly name: string;
  readonly sha256: Sha256;
  readonly byteSize: number;
  readonly author: string;
  readonly addedAt: IsoInstant;
  readonly trashedAt: IsoInstant | null;
}

/** One thing a person did, as history shows it. */
export interface HistoryEvent {
  readonly id: Id;
  readonly matterId: Id;
  readonly at: IsoInstant;
  readonly author: string;
  readonly label: string;
  readonly undone: boolean;
}

/** What can be in the trash; a matter stands behind what hangs on it. */
export const TRASH_TABLES = ['attachments', 'annotations', 'commitments', 'comments', 'documents', 'matters'] as const;
export type TrashTable = (typeof TRASH_TABLES)[number];
