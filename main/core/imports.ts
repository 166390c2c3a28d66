/** Bringing files into the library: one outcome for each file, and a failure of one never stops the others. */
import { rm } from 'node:fs/promises';
import { findMatter } from '../../db/matters.ts';
import { findDocument } from '../../db/documents.ts';
import type { ImportOutcome, MethodRequest } from '../../preload/api.ts';
import { TickmarkError } from '../../preload/result.ts';
import { looksLikeArchive, looksLikePicture, type UnpackedFile } from '../documents/archive.ts';
import { required, type Context } from './context.ts';
import { checkArrived, failedOutcome, importFile, type FileProgress, type FileToImport } from './import-file.ts';
import type { ImportRun } from './import-run.ts';
import type { UnpackJob } from './job-worker.ts';
import { looksLikePacket, openPacket } from './open-packet.ts';
import { settleImport, type ForeignLetters } from './settle-import.ts';

interface HandedOver {
  readonly name: string;
  readonly index: number;
  /** Null where the upload id is none. */
  readonly path: string | null;
  readonly problem: unknown;
  readonly picture: boolean;
}

export async function importDocuments(context: Context, request: MethodRequest<'documents.import'>): Promise<readonly ImportOutcome[]> {
  if (request.matterId !== null) required(findMatter(context.db, request.matterId), 'matter');
  const signal = context.jobs.begin(request.jobId);
  const thread = context.jobs.openThread(signal);
  const run: ImportRun = {
    context, jobId: request.jobId, thread, signal, password: request.password, total: request.uploads.length, chosenMatterId: request.matterId,
    ownMatterId: null, arrivals: [], companions: new Map(), companionUses: new Map(),
  };
  const files = await Promise.all(request.uploads.map(({ uploadId, name }, index) => handedOver(context, uploadId, name, index)));
  for (const { name, path, picture } of files) if (picture && path !== null) run.companions.set(name.toLowerCase(), path);
  const outcomes = new Map<number, ImportOutcome>();
  let foreign: ForeignLetters = new Map();
  try {
    // Pictures last: by then it is known whether a document shows them.
    for (const file of [...files.filter(({ picture }) => !picture), ...files.filter(({ picture }) => picture)]) {
      outcomes.set(file.index, await importHandedOver(run, file));
    }
    foreign = settleImport(run);
  } finally {
    context.jobs.end(request.jobId);
    await thread.close();
    for (const { path } of files) if (path !== null) await rm(path, { force: true });
  }
  return files.map(({ index, name }) => whereItIsNow(context, foreign, outcomes.get(index) ?? failedOutcome(name, new Error('this file was passed over'))));
}

async function handedOver(context: Context, uploadId: string, name: string, index: number): Promise<HandedOver> {
  try {
    const path = context.files.uploadPath(uploadId);
    return { name, index, path, problem: null, picture: await looksLikePicture(path).catch(() => false) };
  } catch (problem) {
    return { name, index, path: null, problem, picture: false };
  }
}

/** A document may have found another matter at the end of the import. */
function whereItIsNow(context: Context, foreign: ForeignLetters, outcome: ImportOutcome): ImportOutcome {
  const document = outcome.documentId === null ? null : findDocument(context.db, outcome.documentId);
  const entries = outcome.entries?.map((entry) => whereItIsNow(context, foreign, entry));
  const otherRegistrant = foreign.get(outcome.documentId ?? '');
  return { ...outcome, matterId: document?.matterId ?? outcome.matterId, ...(entries === undefined ? {} : { entries }), ...(otherRegistrant === undefined ? {} : { otherRegistrant }) };
}

async function importHandedOver(run: ImportRun, { name, index, path, problem, picture }: HandedOver): Promise<ImportOutcome> {
  const progress: FileProgress = (message, fraction) => run.context.publish({
    type: 'progress', jobId: run.jobId, file: name, message, fraction: fraction === null ? null : (index + fraction) / run.total,
  });
  try {
    if (path === null) throw problem;
    run.signal.throwIfAborted();
    await checkArrived(path, name);
    if (picture) return pictureOutcome(run, name) ?? await importFile(run, { name, path }, progress);
    if (await looksLikePacket(path)) return await importPacket(run, { name, path });
    if (await looksLikeArchive(path)) return await importArchive(run, { name, path }, progress);
    return await importFile(run, { name, path }, progress);
  } catch (error) {
    return failedOutcome(name, error);
  }
}

/** A packet is opened, not shown as a document. */
async function importPacket(run: ImportRun, file: FileToImport): Promise<ImportOutcome> {
  try {
    const packet = await openPacket(run.context, run.thread, run.jobId, file);
    return { name: file.name, status: packet.added + packet.updated + packet.removed > 0 ? 'imported' : 'duplicate', matterId: packet.matterId, documentId: null, error: null, packet };
  } catch (error) {
    if (!(error instanceof TickmarkError) || error.kind !== 'unsupported-format') throw error;
    throw new TickmarkError('damaged-file', `${file.name} is a Tickmark packet, but what Tickmark keeps in it cannot be found: it is cut off, or another program has changed it.`, 'Ask for it to be sent again.', { cause: error });
  }
}

/** A picture that a document of the same drop shows has arrived with it. */
function pictureOutcome(run: ImportRun, name: string): ImportOutcome | null {
  const use = run.companionUses.get(name.toLowerCase());
  return use === undefined ? null : { name, status: 'imported', matterId: use.matterId, documentId: use.documentId, error: null };
}

async function importArchive(run: ImportRun, { name, path }: FileToImport, progress: FileProgress): Promise<ImportOutcome> {
  const { context } = run;
  progress('Unpacking', null);
  const { sha256 } = await context.files.inspect(path);
  const job: UnpackJob = { path, name, folder: context.files.temporaryPath() };
  const files = await run.thread.call<readonly UnpackedFile[]>('unpack', job, progress);
  try {
    const pictures = new Map<string, string>();
    for (const file of files) if (await looksLikePicture(file.path)) pictures.set(file.name.toLowerCase(), file.path);
    const entries: ImportOutcome[] = [];
    const isPicture = (file: UnpackedFile): boolean => pictures.get(file.name.toLowerCase()) === file.path;
    for (const [index, file] of [...files.filter((one) => !isPicture(one)), ...files.filter(isPicture)].entries()) {
      const step: FileProgress = (message, fraction) => progress(`${file.name}: ${message}`, fraction === null ? null : (index + fraction) / files.length);
      entries.push(await importUnpacked(run, file, pictures, step));
    }
    return archiveOutcome(name, sha256, entries);
  } finally {
    for (const file of files) await rm(file.path, { force: true });
  }
}

async function importUnpacked(run: ImportRun, file: UnpackedFile, pictures: ReadonlyMap<string, string>, progress: FileProgress): Promise<ImportOutcome> {
  try {
    run.signal.throwIfAborted();
    await checkArrived(file.path, file.name);
    return pictureOutcome(run, file.name) ?? await importFile(run, { ...file, companions: pictures }, progress);
  } catch (error) {
    return failedOutcome(file.name, error);
  }
}

function archiveOutcome(name: string, sha256: string, entries: readonly ImportOutcome[]): ImportOutcome {
  const arrived = entries.find(({ status }) => status === 'imported') ?? entries.find(({ status }) => status === 'duplicate');
  return {
    name, status: arrived?.status ?? 'failed', matterId: arrived?.matterId ?? null, documentId: arrived?.documentId ?? null, sha256, entries,
    error: arrived === undefined ? entries[0]?.error ?? null : null,
  };
}
