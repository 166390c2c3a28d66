import { z } from 'zod';
import { jobId, method, uploadSchema } from './method.ts';

/** Both changed the same thing differently; what was here is kept. */
export interface PacketConflict {
  readonly table: string;
  readonly id: string;
  /** Null where one changed what the other removed. */
  readonly field: string | null;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface OpenedPacket {
  readonly matterId: string;
  /** False where the matter was not here before. */
  readonly merged: boolean;
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly conflicts: readonly PacketConflict[];
}

export const packetMethods = {
  /** Restores the matter of a packet, or merges it into the one that is here; one step of undo. */
  'packets.open': method<OpenedPacket>()(z.object({ jobId, upload: uploadSchema }).strict()),
} as const;
