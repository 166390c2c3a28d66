import { z } from 'zod';
import { id, jobId, method } from './method.ts';

export interface ExportedFile {
  readonly format: string;
  readonly name: string;
  /** Where it was saved; null in the browser host, which offers it at `downloadUrl` instead. */
  readonly path: string | null;
  readonly downloadUrl: string | null;
  readonly bytes: number;
}

export const exportMethods = {
  /** Null where the person cancelled the dialog. Progress comes as events of this job. */
  'export.packet': method<ExportedFile | null>()(z.object({ jobId, matterId: id }).strict()),
} as const;
