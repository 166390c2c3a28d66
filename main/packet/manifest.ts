import type { PacketSource } from './model.ts';

export const MANIFEST_FORMAT = 'tickmark-packet';
/** Raised when an older Tickmark could no longer read what is written. */
export const MANIFEST_VERSION = 1;
export const MANIFEST_FILE = 'tickmark.json';
/** A comment at the beginning of every packet; other programs may drop it, then the PDF is still a packet to those who look inside. */
export const PACKET_MARK = '%Tickmark packet';

export interface ManifestFile {
  /** Key in the packet's tree of embedded files. */
  readonly key: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
}

type WithoutPaths<T> = Omit<T, 'displayPath' | 'sourcePath' | 'path'>;

export type ManifestDocument = WithoutPaths<PacketSource['documents'][number]> & {
  readonly sourceFile: string;
  /** Equal to `sourceFile` where the source is shown as it is. */
  readonly displayFile: string;
  /** 0-based sheet of the packet where the document begins, and how many sheets it has there; null where it could not be shown. */
  readonly sheets: { readonly first: number; readonly count: number } | null;
};

export type ManifestAttachment = WithoutPaths<PacketSource['attachments'][number]> & { readonly file: string };

/** `tickmark.json`: every row of the matter as it was exported, and where its files are in the packet. */
export interface Manifest extends Pick<PacketSource, 'matter' | 'letters' | 'comments' | 'annotations' | 'links' | 'responses' | 'extensions' | 'commitments' | 'coverage' | 'due' | 'generatedAt' | 'author'> {
  readonly format: typeof MANIFEST_FORMAT;
  readonly version: number;
  readonly documents: readonly ManifestDocument[];
  readonly attachments: readonly ManifestAttachment[];
  readonly files: readonly ManifestFile[];
}

/** Keys in a fixed order, so that equal packets are equal byte for byte. */
export function manifestBytes(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`);
}
