import { z } from 'zod';
import type { Annotation, AnnotationTarget, Id, TextPlace } from '../../db/model.ts';
import type { ExportedFile } from './exports.ts';
import { id, jobId, method } from './method.ts';
import { targetSchema } from './passages.ts';

export interface RedlinePart {
  readonly op: '=' | '-' | '+';
  readonly text: string;
}

/** What became of one annotation in another version of its document. */
export interface CarriedPassage {
  readonly annotationId: string;
  /**
   * `moved`: the same words in another place of the order; `changed`: edited words, wherever they stand. `estimated`: an area
   * or a page note whose words are not there, put at the same place of the page that answers to its own: for a person to confirm.
   */
  readonly status: 'unchanged' | 'changed' | 'moved' | 'deleted' | 'estimated';
  /** 0..1, how certain the place is; of the best rejected place where deleted. */
  readonly score: number;
  /** In the new document; empty where deleted. */
  readonly targets: readonly AnnotationTarget[];
  /** From the old words to the new ones. */
  readonly redline: readonly RedlinePart[];
  /** Of an area or a page note: the words of the original under it, or nearest to it, by which it was looked for. */
  readonly anchor?: string | undefined;
}

/** One paragraph, or one row of a table, that differs between two versions. */
export interface VersionChange {
  readonly kind: 'changed' | 'inserted' | 'deleted';
  /** In the old version; empty for an insertion. Two where the paragraph crosses a page break. */
  readonly from: readonly TextPlace[];
  readonly to: readonly TextPlace[];
  /** Of a reworded paragraph: what is gone from the old version, what came in the new one. Empty where all of it is gone or new. */
  readonly words: { readonly from: readonly TextPlace[]; readonly to: readonly TextPlace[] };
  /** A row of a table. */
  readonly row: boolean;
  readonly redline: readonly RedlinePart[];
}

export interface Comparison {
  /** In reading order. */
  readonly changes: readonly VersionChange[];
  /** The same paragraph in both versions, in order; `y` is its top in PDF user space. */
  readonly ties: readonly { readonly from: { readonly pageIndex: number; readonly y: number }; readonly to: { readonly pageIndex: number; readonly y: number } }[];
  readonly paragraphs: { readonly from: number; readonly to: number; readonly same: number };
}

/** How a marked copy is written: Word with tracked changes, or EDGAR HTML with <R> tags (17 CFR 232.310). */
export const MARKED_FORMATS = ['docx', 'html'] as const;
export type MarkedFormat = (typeof MARKED_FORMATS)[number];

/** A block of proposed disclosure of a response, and what a document says in its place. */
export interface FiledDisclosure {
  readonly commentId: Id;
  /** Of the comment. */
  readonly number: string;
  /** Which block of the response, from 0. */
  readonly index: number;
  /** As proposed. */
  readonly proposed: string;
  readonly status: 'same' | 'changed' | 'missing';
  /** 0..1, how certain the place is; of the nearest words where missing. */
  readonly score: number;
  /** Where it was filed; of a missing one the nearest words, empty where there are none. */
  readonly targets: readonly AnnotationTarget[];
  /** From the proposed words to the filed ones; of a missing one to the nearest words. */
  readonly redline: readonly RedlinePart[];
}

/** A place where an annotation that was not carried over may stand. */
export interface FoundPlace {
  readonly score: number;
  readonly targets: readonly AnnotationTarget[];
  /** From the annotation's words to those that stand there; of an area or a page note from the words that it goes by. */
  readonly redline: readonly RedlinePart[];
  /** Nothing was found there: it is the same place of the page that answers to its own. */
  readonly estimated?: boolean | undefined;
}

export const amendmentMethods = {
  /**
   * Looks for every annotation of one document in another. Changes nothing: the result is for review. Those that were
   * carried to that document before are left out. Progress comes as events of this job.
   */
  'amendments.carryForward': method<readonly CarriedPassage[]>()(z.object({ jobId, fromDocumentId: id, toDocumentId: id }).strict()),
  /** What differs between two documents, paragraph by paragraph and row by row; a pair that was compared before is not compared again. Progress comes as events of this job. */
  'amendments.compare': method<Comparison>()(z.object({ jobId, fromDocumentId: id, toDocumentId: id }).strict()),
  /** The changed paragraphs between two versions as a file of its own; null where the person cancelled the dialog. Progress comes as events of this job. */
  'amendments.exportMarked': method<ExportedFile | null>()(z.object({
    jobId, fromDocumentId: id, toDocumentId: id, format: z.enum(MARKED_FORMATS),
    /** Only changes that touch a passage linked to a comment. */
    linkedOnly: z.boolean(),
    /** In the comparison's list of changes; null for all of them. */
    positions: z.array(z.number().int().nonnegative()).max(100_000).nullable(),
  }).strict()),
  /** Each block of proposed disclosure of the matter's responses against the words of a document, in the order of the comments. */
  'amendments.disclosures': method<readonly FiledDisclosure[]>()(z.object({ jobId, documentId: id }).strict()),
  /** Where an annotation of another version may stand in this document, best first and with a lower floor than carrying forward: for a person to choose from. */
  'amendments.find': method<readonly FoundPlace[]>()(z.object({ jobId, annotationId: id, documentId: id }).strict()),
  /** Makes the annotations that were reviewed, each with the original's colour, note, tags, links and attachments; one step of undo. */
  'amendments.apply': method<readonly Annotation[]>()(z.object({
    fromDocumentId: id, toDocumentId: id,
    passages: z.array(z.object({ annotationId: id, targets: z.array(targetSchema).min(1).max(200) }).strict()).min(1).max(10_000),
  }).strict()),
} as const;
