/**
 * Entry of a job thread: reads documents and writes packets. It never opens the database. Each job loads only the
 * libraries that it needs, so that a thread starts quickly.
 */
import './quiet-console.ts';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { AnnotationTarget, TextPlace } from '../../db/model.ts';
import type { UnpackedFile } from '../documents/archive.ts';
import type { InnerSource, ReadDocument } from '../documents/model.ts';
import type { ExportFormat, FiledDisclosure, FoundPlace } from '../../preload/api.ts';
import type { Manifest } from '../packet/manifest.ts';
import type { PacketSource } from '../packet/model.ts';
import type { LetterOptions } from '../packet/response-letter/model.ts';
import type { WrittenExport, WrittenFile } from '../packet/write-export.ts';
import { createChannel } from './channel.ts';
import type { CommentSuggestions } from '../suggest/model.ts';
import type { Comparison } from '../../renderer/anchoring/compare.ts';
import type { CarryForwardJob, CarryForwardResult, CompareJob } from './carry-pages.ts';
import type { FindBoxJob } from './carry-find-box.ts';
import type { FiledDisclosuresJob, FindPlacesJob } from './carry-find.ts';
import type { MarkedCopyJob } from './carry-marked-copy.ts';
import type { PlacedLetter } from './place-letter.ts';
import type { DescribePlacesJob } from './describe-places.ts';
import type { ReadPromises } from './read-promises.ts';
import type { SuggestJob } from './suggest-job.ts';
import { passZlibThrough, type ThreadGate } from './thread-gate.ts';

export interface ReadDocumentJob {
  readonly path: string;
  readonly name: string;
  readonly password: string | undefined;
  /** Where the display PDF goes if it differs from the source. */
  readonly displayPath: string;
  /** Where the bytes of a submission's inner document go. */
  readonly contentPath: string;
  readonly entry: number | undefined;
  /** Pictures of the same drop: paths by name in small letters. */
  readonly companions: ReadonlyMap<string, string>;
}

export interface ReadDocumentResult extends Omit<ReadDocument, 'displayPdf' | 'letterLines' | 'pageTexts' | 'inner'> {
  readonly inner: Omit<InnerSource, 'content'> | null;
  /** True where the display PDF is the source, or the inner document, as it is. */
  readonly displayIsSource: boolean;
  readonly usedCompanions: readonly string[];
  readonly letter: PlacedLetter | null;
  /** Of a response letter. */
  readonly promises: ReadPromises | null;
  /** Of each page, packed. */
  readonly runs: readonly Uint8Array[];
}

export interface UnpackJob {
  readonly path: string;
  readonly name: string;
  /** The files are put beside each other at this path with a number behind it. */
  readonly folder: string;
}

export interface PlaceTextsJob {
  readonly displayPath: string;
  readonly texts: readonly string[];
}

export interface ReadPacketJob {
  readonly path: string;
  /** Embedded files are put beside each other at this path with a number behind it. */
  readonly folder: string;
}

export interface ReadPacketResult {
  readonly manifest: Manifest;
  /** Paths by the keys of the manifest's files. */
  readonly files: ReadonlyMap<string, string>;
}

export interface WritePacketJob {
  readonly source: PacketSource;
  readonly outPath: string;
}

export interface WritePacketResult {
  readonly bytes: number;
  readonly warnings: readonly string[];
}

export interface WriteExportJob {
  readonly format: Exclude<ExportFormat, 'packet'>;
  readonly source: PacketSource;
  readonly letter: LetterOptions;
  readonly publication: string | null;
}

export type WriteExportResult = WrittenExport;

/** The documents of a submission are read one after the other from the same bytes. */
let lastRead: { readonly path: string; readonly bytes: Uint8Array } | null = null;

async function sourceBytes(path: string): Promise<Uint8Array> {
  if (lastRead?.path !== path) lastRead = { path, bytes: new Uint8Array(await readFile(path)) };
  return lastRead.bytes;
}

/** `images/Logo%201.JPG` to `logo 1.jpg`. */
function decodedName(reference: string): string {
  const name = reference.split(/[\\/]/).pop() ?? '';
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return name.toLowerCase();
  }
}

if (parentPort === null) throw new Error('job-worker.ts runs as a worker thread');
passZlibThrough((workerData as { readonly gate: ThreadGate }).gate);

const channel = createChannel(parentPort, {
  rest(): void {
    lastRead = null;
  },
  async readDocument(job: ReadDocumentJob, signal: AbortSignal): Promise<ReadDocumentResult> {
    const { readDocument } = await import('../documents/read-document.ts');
    const { packRuns } = await import('../documents/page-runs.ts');
    const { placeLetter } = await import('./place-letter.ts');
    const bytes = await sourceBytes(job.path);
    const used = new Set<string>();
    const { displayPdf, letterLines, pageTexts, inner, ...rest } = await readDocument(bytes, {
      name: job.name,
      password: job.password,
      signal,
      entry: job.entry,
      findCompanion: (reference) => {
        const name = decodedName(reference);
        const path = job.companions.get(name);
        if (path === undefined) return null;
        used.add(name);
        return new Uint8Array(readFileSync(path));
      },
      printHtml: (request) => channel.call<Uint8Array>('printHtml', request),
      onProgress: (message, fraction) => channel.notify('progress', { message, fraction }),
    });
    const displayIsSource = displayPdf === (inner?.content ?? bytes);
    if (!displayIsSource) await writeFile(job.displayPath, displayPdf);
    if (inner !== null) await writeFile(job.contentPath, inner.content);
    const letter = rest.kind === 'staff-letter' ? placeLetter(letterLines, pageTexts) : null;
    const promises = rest.kind === 'response-letter' ? (await import('./read-promises.ts')).readPromises(letterLines) : null;
    const place = inner === null ? null : { place: inner.place, format: inner.format, others: inner.others };
    return { ...rest, inner: place, displayIsSource, usedCompanions: [...used], letter, promises, runs: pageTexts.map(packRuns) };
  },
  async unpack({ path, name, folder }: UnpackJob, signal: AbortSignal): Promise<UnpackedFile[]> {
    const { unpackArchive } = await import('../documents/archive.ts');
    let count = 0;
    return unpackArchive(path, name, () => `${folder}-${(count += 1)}`, signal);
  },
  async placeTexts(job: PlaceTextsJob): Promise<(readonly TextPlace[])[]> {
    const { placeTexts } = await import('./place-letter.ts');
    return placeTexts(new Uint8Array(await readFile(job.displayPath)), job.texts);
  },
  async suggest(job: SuggestJob): Promise<CommentSuggestions[]> {
    const { suggestForLetter } = await import('./suggest-job.ts');
    return suggestForLetter(job);
  },
  async describePlaces(job: DescribePlacesJob): Promise<(AnnotationTarget | null)[]> {
    const { describePlaces } = await import('./describe-places.ts');
    return describePlaces(job);
  },
  async carryForward(job: CarryForwardJob): Promise<CarryForwardResult> {
    const { carryBetween } = await import('./carry-pages.ts');
    return carryBetween(job, (message, fraction) => channel.notify('progress', { message, fraction }));
  },
  async compareVersions(job: CompareJob): Promise<Comparison> {
    const { compareBetween } = await import('./carry-pages.ts');
    return compareBetween(job, (message, fraction) => channel.notify('progress', { message, fraction }));
  },
  async markedCopy(job: MarkedCopyJob): Promise<WrittenFile> {
    const { markedCopyOf } = await import('./carry-marked-copy.ts');
    channel.notify('progress', { message: 'Writing the marked copy', fraction: null });
    return markedCopyOf(job);
  },
  async findPlaces(job: FindPlacesJob): Promise<readonly FoundPlace[]> {
    const { findPlacesIn } = await import('./carry-find.ts');
    return findPlacesIn(job, (message, fraction) => channel.notify('progress', { message, fraction }));
  },
  async findBox(job: FindBoxJob): Promise<readonly FoundPlace[]> {
    const { findBoxIn } = await import('./carry-find-box.ts');
    return findBoxIn(job, (message, fraction) => channel.notify('progress', { message, fraction }));
  },
  async filedDisclosures(job: FiledDisclosuresJob): Promise<readonly FiledDisclosure[]> {
    const { filedDisclosuresIn } = await import('./carry-find.ts');
    return filedDisclosuresIn(job, (message, fraction) => channel.notify('progress', { message, fraction }));
  },
  async readPacket({ path, folder }: ReadPacketJob): Promise<ReadPacketResult> {
    const { readPacket } = await import('../packet/read-packet.ts');
    const { manifest, files } = await readPacket(new Uint8Array(await readFile(path)));
    const paths = new Map<string, string>();
    for (const [key, bytes] of files) {
      const place = `${folder}-${paths.size}`;
      await writeFile(place, bytes);
      paths.set(key, place);
    }
    return { manifest, files: paths };
  },
  async writePacket(job: WritePacketJob, signal: AbortSignal): Promise<WritePacketResult> {
    const { writePacket } = await import('../packet/write-packet.ts');
    return writePacket(job.source, job.outPath, {
      signal,
      onProgress: (message: string, fraction: number | null) => channel.notify('progress', { message, fraction }),
    });
  },
  async writeExport(job: WriteExportJob): Promise<WriteExportResult> {
    const { writeExport } = await import('../packet/write-export.ts');
    return writeExport(job.format, job.source, job.letter, job.publication);
  },
});
