/**
 * Entry of a job thread: reads documents and writes packets. It never opens the database. Each job loads only the
 * libraries that it needs, so that a thread starts quickly.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import type { AnnotationTarget, TextPlace } from '../../db/model.ts';
import type { Carried } from '../../renderer/anchoring/carry-forward.ts';
import type { ReadDocument } from '../documents/model.ts';
import type { ExportFormat } from '../../preload/api.ts';
import type { PacketSource } from '../packet/model.ts';
import type { LetterOptions } from '../packet/response-letter/model.ts';
import type { WrittenExport } from '../packet/write-export.ts';
import { createChannel } from './channel.ts';
import type { AskingComment, CommentSuggestions, ReviewedFiling } from '../suggest/model.ts';
import type { CarryForwardJob } from './carry-pages.ts';
import type { PlacedLetter } from './place-letter.ts';
import type { DescribePlacesJob } from './describe-places.ts';
import type { ReadPromises } from './read-promises.ts';

export interface ReadDocumentJob {
  readonly path: string;
  readonly name: string;
  readonly password: string | undefined;
  /** Where the display PDF goes if it differs from the source. */
  readonly displayPath: string;
}

export interface ReadDocumentResult extends Omit<ReadDocument, 'displayPdf' | 'letterLines'> {
  readonly displayIsSource: boolean;
  readonly letter: PlacedLetter | null;
  /** Of a response letter. */
  readonly promises: ReadPromises | null;
}

export interface PlaceTextsJob {
  readonly displayPath: string;
  readonly texts: readonly string[];
}

export interface WritePacketJob {
  readonly source: PacketSource;
  readonly outPath: string;
}

export interface WritePacketResult {
  readonly bytes: number;
  readonly warnings: readonly string[];
}

export interface SuggestJob {
  readonly comments: readonly AskingComment[];
  readonly filing: ReviewedFiling;
  readonly top: number;
}

export interface WriteExportJob {
  readonly format: Exclude<ExportFormat, 'packet'>;
  readonly source: PacketSource;
  readonly letter: LetterOptions;
  readonly publication: string | null;
}

export type WriteExportResult = WrittenExport;

if (parentPort === null) throw new Error('job-worker.ts runs as a worker thread');

const channel = createChannel(parentPort, {
  async readDocument(job: ReadDocumentJob, signal: AbortSignal): Promise<ReadDocumentResult> {
    const { readDocument } = await import('../documents/read-document.ts');
    const { placeLetter } = await import('./place-letter.ts');
    const bytes = new Uint8Array(await readFile(job.path));
    const { displayPdf, letterLines, ...rest } = await readDocument(bytes, {
      name: job.name,
      password: job.password,
      signal,
      printHtml: (request) => channel.call<Uint8Array>('printHtml', request),
      onProgress: (message, fraction) => channel.notify('progress', { message, fraction }),
    });
    const displayIsSource = displayPdf === bytes;
    if (!displayIsSource) await writeFile(job.displayPath, displayPdf);
    const letter = rest.kind === 'staff-letter' ? await placeLetter(letterLines, displayPdf) : null;
    const promises = rest.kind === 'response-letter' ? (await import('./read-promises.ts')).readPromises(letterLines) : null;
    return { ...rest, displayIsSource, letter, promises };
  },
  async placeTexts(job: PlaceTextsJob): Promise<(readonly TextPlace[])[]> {
    const { placeTexts } = await import('./place-letter.ts');
    return placeTexts(new Uint8Array(await readFile(job.displayPath)), job.texts);
  },
  async suggest({ comments, filing, top }: SuggestJob): Promise<CommentSuggestions[]> {
    const { suggest } = await import('../suggest/suggest.ts');
    return suggest(comments, filing, top);
  },
  async describePlaces(job: DescribePlacesJob): Promise<(AnnotationTarget | null)[]> {
    const { describePlaces } = await import('./describe-places.ts');
    return describePlaces(job);
  },
  async carryForward(job: CarryForwardJob): Promise<Carried[]> {
    const { carryBetween } = await import('./carry-pages.ts');
    return carryBetween(job, (message, fraction) => channel.notify('progress', { message, fraction }));
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
