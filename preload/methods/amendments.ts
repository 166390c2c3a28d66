import { z } from 'zod';
import type { Annotation, AnnotationTarget, TextPlace } from '../../db/model.ts';
import { id, jobId, method } from './method.ts';
import { targetSchema } from './passages.ts';

export interface RedlinePart {
  readonly op: '=' | '-' | '+';
  readonly text: string;
}

/** What became of one annotation in another version of its document. */
export interface CarriedPassage {
  readonly annotationId: string;
  /** `moved`: the same words in another place of the order; `changed`: edited words, wherever they stand. */
  readonly status: 'unchanged' | 'changed' | 'moved' | 'deleted';
  /** 0..1, how certain the place is; of the best rejected place where deleted. */
  readonly score: number;
  /** In the new document; empty where deleted. */
  readonly targets: readonly AnnotationTarget[];
  /** From the old words to the new ones. */
  readonly redline: readonly RedlinePart[];
}

/** One paragraph that differs between two versions. */
export interface VersionChange {
  readonly kind: 'changed' | 'inserted' | 'deleted';
  /** In the old version; empty for an insertion. Two where the paragraph crosses a page break. */
  readonly from: readonly TextPlace[];
  readonly to: readonly TextPlace[];
  readonly redline: readonly RedlinePart[];
}

export interface Comparison {
  /** In reading order. */
  readonly changes: readonly VersionChange[];
  /** The same paragraph in both versions, in order; `y` is its top in PDF user space. */
  readonly ties: readonly { readonly from: { readonly pageIndex: number; readonly y: number }; readonly to: { readonly pageIndex: number; readonly y: number } }[];
  readonly paragraphs: { readonly from: number; readonly to: number; readonly same: number };
}

export const amendmentMethods = {
  /**
   * Looks for every annotation of one document in another. Changes nothing: the result is for review. Those that were
   * carried to that document before are left out. Progress comes as events of this job.
   */
  'amendments.carryForward': method<readonly CarriedPassage[]>()(z.object({ jobId, fromDocumentId: id, toDocumentId: id }).strict()),
  /** What differs between two documents, paragraph by paragraph. Progress comes as events of this job. */
  'amendments.compare': method<Comparison>()(z.object({ jobId, fromDocumentId: id, toDocumentId: id }).strict()),
  /** Makes the annotations that were reviewed, each with the original's colour, note, tags, links and attachments; one step of undo. */
  'amendments.apply': method<readonly Annotation[]>()(z.object({
    fromDocumentId: id, toDocumentId: id,
    passages: z.array(z.object({ annotationId: id, targets: z.array(targetSchema).min(1).max(200) }).strict()).min(1).max(10_000),
  }).strict()),
} as const;
