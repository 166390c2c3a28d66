import type { Annotation, Attachment, DocumentRecord, Letter, Link, Matter, Response, StaffComment } from '../../db/model.ts';
import type { Coverage, DueState } from '../../preload/api.ts';

/** Everything a packet is made of, gathered before any of it is computed or written. */
export interface PacketSource {
  readonly matter: Matter;
  /** In the order they should stand in the packet: letters first, then filings, then the rest. */
  readonly documents: readonly (DocumentRecord & { readonly displayPath: string; readonly sourcePath: string; readonly pageLabels: readonly string[] })[];
  readonly letters: readonly Letter[];
  readonly comments: readonly StaffComment[];
  readonly annotations: readonly Annotation[];
  readonly links: readonly Link[];
  readonly responses: readonly Response[];
  readonly attachments: readonly (Attachment & { readonly path: string })[];
  readonly coverage: Coverage;
  readonly due: DueState | null;
  readonly generatedAt: string;
  readonly author: string;
}
