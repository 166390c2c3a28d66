import type {
  Annotation, AnnotationKind, AnnotationTarget, Attachment, Commitment, DocumentRecord, Extension, HighlightColor, Letter, Link, LinkRole, Matter, Quad, Response, StaffComment,
} from '../../db/model.ts';
import type { Coverage, DueState } from '../../preload/api.ts';

export interface PacketDocument extends DocumentRecord {
  /** The PDF that is shown, and that goes into the packet page by page. */
  readonly displayPath: string;
  /** The bytes that were imported; they go into the packet as an embedded file. */
  readonly sourcePath: string;
  /** One per page, as printed. */
  readonly pageLabels: readonly string[];
}

export interface PacketAttachment extends Attachment {
  readonly path: string;
}

/** Which twin of a matter with confidential words this is (Rule 83, 17 CFR 200.83). */
export interface Rule83 {
  readonly kind: 'confidential' | 'public';
  /** Who asks for confidential treatment. */
  readonly by: string;
  /** First part of the identifying number on every page: "HEMACARE" in "HEMACARE-0001". */
  readonly code: string;
}

/** Everything a packet is made of, gathered before any of it is computed or written. */
export interface PacketSource {
  readonly matter: Matter;
  /** In the order they should stand in the packet: letters first, then filings, then the rest. */
  readonly documents: readonly PacketDocument[];
  readonly letters: readonly Letter[];
  readonly comments: readonly StaffComment[];
  readonly annotations: readonly Annotation[];
  readonly links: readonly Link[];
  readonly responses: readonly Response[];
  readonly attachments: readonly PacketAttachment[];
  readonly extensions: readonly Extension[];
  readonly commitments: readonly Commitment[];
  readonly coverage: Coverage;
  readonly due: DueState | null;
  readonly generatedAt: string;
  readonly author: string;
  /** Absent where nothing is marked confidential. */
  readonly rule83?: Rule83;
}

export interface WriteOptions {
  readonly signal: AbortSignal;
  /** `fraction` in 0..1, or null while unknown. */
  onProgress(message: string, fraction: number | null): void;
}

export interface WrittenPacket {
  readonly bytes: number;
  /** Sentences for the person who exports: what could not be carried over, and why. */
  readonly warnings: readonly string[];
}

/** One passage of one comment, as the index shows it. */
export interface PlannedPassage {
  readonly annotation: Annotation;
  readonly link: Link | null;
  readonly role: LinkRole | null;
  readonly documentIndex: number;
  readonly documentName: string;
  /** "page 31" or "pages 31, 32". */
  readonly where: string;
  readonly quote: string;
  /** Link notes and the annotation's own note, without repetition. */
  readonly notes: readonly string[];
  /** The first target: where a click leads. */
  readonly first: AnnotationTarget;
}

export interface PlannedComment {
  readonly comment: StaffComment;
  /** What chips show: "1", or "B1" where several letters have comments. */
  readonly chip: string;
  readonly documentIndex: number | null;
  readonly letterName: string;
  readonly passages: readonly PlannedPassage[];
  readonly response: Response | null;
  readonly attachments: readonly PlannedAttachment[];
}

export interface PlannedLetter {
  readonly letter: Letter | null;
  readonly documentIndex: number | null;
  readonly name: string;
  /** "A", "B", ... where several letters have comments; empty otherwise. */
  readonly mark: string;
  readonly comments: readonly PlannedComment[];
}

export interface PlannedAttachment {
  readonly attachment: PacketAttachment;
  /** 1-based, as listed. */
  readonly number: number;
  /** Unique among the packet's files, safe as a file name. */
  readonly fileName: string;
  /** "Comment 1", "Passage in 10-K 2007, page 31", "The matter". */
  readonly owner: string;
  readonly ownerCommentId: string | null;
}

/** A highlight to write on one page of one document. */
export interface PlannedMark {
  readonly documentIndex: number;
  readonly pageIndex: number;
  /** Value of /NM: the annotation's id, with "#2", "#3" on its further pages. */
  readonly name: string;
  readonly kind: 'passage' | 'staff-comment';
  readonly shape: AnnotationKind;
  /** Id of the annotation, or of the staff comment whose words these are. */
  readonly id: string;
  /** 1-based part of `parts`: one per page. */
  readonly part: number;
  readonly parts: number;
  readonly quads: readonly Quad[];
  readonly color: HighlightColor | 'staff';
  readonly author: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly contents: string;
  /** Comments whose chips stand in the margin, in order. */
  readonly chips: readonly { readonly label: string; readonly commentId: string; readonly title: string }[];
}

export interface PlannedDocument {
  readonly document: PacketDocument;
  readonly documentIndex: number;
  readonly passages: number;
}

/** A promise made to the staff, with the comment it came from and the passage that keeps it. */
export interface PlannedCommitment {
  readonly commitment: Commitment;
  readonly chip: string | null;
  readonly keptBy: PlannedPassage | null;
}

/** What stands on which sheet, decided from the rows alone. */
export interface PacketPlan {
  readonly title: string;
  readonly fileNumbers: readonly string[];
  readonly letters: readonly PlannedLetter[];
  readonly comments: readonly PlannedComment[];
  readonly unlinked: readonly PlannedPassage[];
  readonly commitments: readonly PlannedCommitment[];
  readonly documents: readonly PlannedDocument[];
  readonly marks: readonly PlannedMark[];
  readonly attachments: readonly PlannedAttachment[];
  readonly warnings: readonly string[];
}
