import { rm } from 'node:fs/promises';
import { pageLabelsOf } from '../../db/documents.ts';
import type { DocumentRecord, Id } from '../../db/model.ts';
import { TickmarkError } from '../../preload/result.ts';
import type { PacketSource } from '../packet/model.ts';
import { author, now, type Context } from './context.ts';
import type { WritePacketJob, WritePacketResult } from './job-worker.ts';
import type { JobThread } from './jobs.ts';
import { matterSnapshot } from './matters.ts';

const KIND_ORDER: Readonly<Record<DocumentRecord['kind'], number>> = { 'staff-letter': 0, filing: 1, 'response-letter': 2, other: 3 };

export interface WrittenPacket extends WritePacketResult {
  readonly path: string;
  readonly name: string;
}

/** Writes the packet of a version of the matter to a temporary file; the caller moves it to its place and removes it. */
export async function writePacketOf(context: Context, thread: JobThread, jobId: string, source: PacketSource): Promise<WrittenPacket> {
  if (source.documents.length === 0) {
    throw new TickmarkError('bad-request', 'This matter has no documents that could go into a packet.', 'Drop the staff letter and the filing on the window first.');
  }
  const path = context.files.temporaryPath('.pdf');
  const name = `${fileNameOf(source.matter.title)} packet${source.rule83 ? ` (${source.rule83.kind})` : ''}.pdf`;
  try {
    const job: WritePacketJob = { source, outPath: path };
    const written = await thread.call<WritePacketResult>('writePacket', job, (message, fraction) => context.publish({ type: 'progress', jobId, file: name, message, fraction }));
    return { ...written, path, name };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

export function gatherPacket(context: Context, matterId: Id): PacketSource {
  const { history: _history, documents, attachments, ...snapshot } = matterSnapshot(context, matterId);
  return {
    ...snapshot,
    documents: [...documents].sort((a, b) => KIND_ORDER[a.kind] - KIND_ORDER[b.kind]).map((document) => ({
      ...document,
      displayPath: context.files.blobPath(document.displaySha256),
      sourcePath: context.files.blobPath(document.sha256),
      pageLabels: pageLabelsOf(context.db, document.id),
    })),
    attachments: attachments.map((attachment) => ({ ...attachment, path: context.files.blobPath(attachment.sha256) })),
    generatedAt: now(context),
    author: author(context),
  };
}

/** A matter's title as part of a file name: no character that a file system of Windows, macOS or Linux forbids. */
export function fileNameOf(title: string): string {
  const cleaned = title.replace(/[<>:"/\\|?*\p{Cc}]+/gu, ' ').replace(/\s+/g, ' ').trim().replace(/[. ]+$/, '');
  return cleaned.slice(0, 100).trim() || 'Matter';
}
