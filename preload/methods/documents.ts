import { z } from 'zod';
import { DOCUMENT_KINDS, type DocumentRecord, type ItemHeading, type OutlineEntry } from '../../db/model.ts';
import type { Failure } from '../result.ts';
import { id, jobId, method, uploadSchema } from './method.ts';
import type { OpenedPacket } from './packets.ts';

export interface DocumentDetail {
  readonly document: DocumentRecord;
  /** One per page. */
  readonly pageLabels: readonly string[];
  readonly doubtfulLabels: readonly number[];
  readonly outline: readonly OutlineEntry[];
  readonly items: readonly ItemHeading[];
  /** Page index to indices of the text runs that nobody can see: page text leaves them out. */
  readonly hiddenRuns: Readonly<Record<string, readonly number[]>>;
}

export interface ImportOutcome {
  readonly name: string;
  readonly status: 'imported' | 'duplicate' | 'failed';
  readonly matterId: string | null;
  readonly documentId: string | null;
  readonly error: Failure | null;
  /** Of the file that was handed over. */
  readonly sha256?: string | undefined;
  /** What became of each file of an archive, and of each document of a submission; the main document first. */
  readonly entries?: readonly ImportOutcome[] | undefined;
  /** What a packet brought, where the file was one. */
  readonly packet?: OpenedPacket | undefined;
  /** The registrant of a staff letter that went into a matter about another registrant's letter. */
  readonly otherRegistrant?: string | undefined;
}

export const documentMethods = {
  /** Without a matter, one is found by file number and registrant, or made. Progress comes as events of this job. */
  'documents.import': method<readonly ImportOutcome[]>()(z.object({
    jobId, matterId: id.nullable(), uploads: z.array(uploadSchema).min(1).max(5_000), password: z.string().max(200).optional(),
  }).strict()),
  'documents.detail': method<DocumentDetail>()(z.object({ documentId: id }).strict()),
  'documents.update': method<null>()(z.object({
    documentId: id, name: z.string().min(1).max(255).optional(), kind: z.enum(DOCUMENT_KINDS).optional(), round: z.int().min(1).max(99).nullable().optional(),
    /** Moves the document, and what hangs on it, to another matter; to a new one where null. Nothing else is changed then. */
    matterId: id.nullable().optional(),
  }).strict()),
  'documents.trash': method<null>()(z.object({ documentId: id }).strict()),
} as const;
