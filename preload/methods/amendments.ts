import { z } from 'zod';
import type { Annotation, AnnotationTarget } from '../../db/model.ts';
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

export const amendmentMethods = {
  /**
   * Looks for every annotation of one document in another. Changes nothing: the result is for review. Those that were
   * carried to that document before are left out. Progress comes as events of this job.
   */
  'amendments.carryForward': method<readonly CarriedPassage[]>()(z.object({ jobId, fromDocumentId: id, toDocumentId: id }).strict()),
  /** Makes the annotations that were reviewed, each with the original's colour, note, tags, links and attachments; one step of undo. */
  'amendments.apply': method<readonly Annotation[]>()(z.object({
    fromDocumentId: id, toDocumentId: id,
    passages: z.array(z.object({ annotationId: id, targets: z.array(targetSchema).min(1).max(200) }).strict()).min(1).max(10_000),
  }).strict()),
} as const;
