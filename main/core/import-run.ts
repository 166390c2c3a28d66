/** What the files of one import share. */
import type { Id } from '../../db/model.ts';
import type { Belonging } from './assembly.ts';
import type { Context } from './context.ts';
import type { JobThread } from './jobs.ts';

export interface Arrival {
  readonly documentId: Id;
  /** The event of its import. */
  readonly eventId: Id;
  readonly belonging: Belonging;
  /** True where it was recognised as belonging to a matter that was there before. */
  readonly joined: boolean;
  /** What a staff letter, or else the document, says the matter is about. */
  readonly registrant: string | null;
  readonly fileNumbers: readonly string[];
  readonly cik: string | null;
}

export interface ImportRun {
  readonly context: Context;
  readonly jobId: string;
  readonly thread: JobThread;
  readonly signal: AbortSignal;
  readonly password: string | undefined;
  readonly total: number;
  /** The matter that a person chose; null where the documents decide. */
  readonly chosenMatterId: Id | null;
  /** The matter made for this drop, when its first document that belongs nowhere else had been read. */
  ownMatterId: Id | null;
  readonly arrivals: Arrival[];
  /** Pictures of the drop: paths by name in small letters; and where those that were used went. */
  readonly companions: Map<string, string>;
  readonly companionUses: Map<string, { readonly matterId: Id; readonly documentId: Id }>;
}
