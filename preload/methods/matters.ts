import { z } from 'zod';
import { HIGHLIGHT_COLORS } from '../../db/model.ts';
import type { Annotation, Attachment, Commitment, DocumentRecord, Extension, Letter, Link, Matter, Response, StaffComment } from '../../db/model.ts';
import type { HistoryState } from './application.ts';
import { id, method, nothing, shortText } from './method.ts';

export interface MatterSummary extends Matter {
  readonly documentCount: number;
  readonly commentCount: number;
  readonly linkedCommentCount: number;
  readonly dueDate: string | null;
}

/** Where a document's number stands in the review; see "status bar" in docs/architecture.md. */
export interface Coverage {
  readonly comments: number;
  readonly linkedComments: number;
  readonly answeredComments: number;
  readonly passages: number;
  readonly unlinkedPassages: number;
}

export interface DueState {
  readonly dueDate: string;
  readonly letterDocumentId: string;
  /** Negative once the date is past. */
  readonly businessDaysLeft: number;
}

/** The staff has said that its review is complete. */
export interface ClosedState {
  readonly letterDocumentId: string;
  /** Date of the completion letter, where it has one. */
  readonly completedOn: string | null;
  /** The first day on which the staff may publish the letters. */
  readonly earliestPublication: string | null;
}

/** Everything the window needs to know of one matter, except page texts. Trashed rows are left out. */
export interface MatterSnapshot {
  readonly matter: Matter;
  readonly documents: readonly DocumentRecord[];
  readonly letters: readonly Letter[];
  readonly comments: readonly StaffComment[];
  readonly annotations: readonly Annotation[];
  readonly links: readonly Link[];
  readonly responses: readonly Response[];
  readonly attachments: readonly Attachment[];
  readonly coverage: Coverage;
  readonly due: DueState | null;
  readonly closed: ClosedState | null;
  /** Oldest first. */
  readonly extensions: readonly Extension[];
  readonly commitments: readonly Commitment[];
  readonly history: HistoryState;
}

/** A matter as the window reads it: whole at first, then the annotations that changed since the reading named by its token. */
export interface MatterReading {
  readonly token: string;
  readonly rest: Omit<MatterSnapshot, 'annotations'>;
  /** True where `annotations` are all there are. */
  readonly whole: boolean;
  readonly annotations: readonly Annotation[];
  /** Trashed, undone, or on a trashed document. */
  readonly gone: readonly string[];
}

export const matterMethods = {
  'matters.list': method<readonly MatterSummary[]>()(nothing),
  'matters.create': method<Matter>()(z.object({ title: shortText.optional() }).strict()),
  'matters.open': method<MatterSnapshot>()(z.object({ matterId: id }).strict()),
  /** As `matters.open`, for a window that reads again and again; `opening` says that a person came to the matter. */
  'matters.read': method<MatterReading>()(z.object({ matterId: id, token: z.string().max(64).nullable(), opening: z.boolean() }).strict()),
  'matters.rename': method<null>()(z.object({ matterId: id, title: shortText.min(1) }).strict()),
  /** What the colours mean in this matter; an empty name gives a colour its usual one back. */
  'matters.setColorNames': method<null>()(z.object({ matterId: id, colorNames: z.partialRecord(z.enum(HIGHLIGHT_COLORS), z.string().max(60)) }).strict()),
  'matters.trash': method<null>()(z.object({ matterId: id }).strict()),
} as const;
