import { randomUUID } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { toFailure } from '../../core/channel.ts';
import type { ImportOutcome } from '../../../preload/api.ts';
import { TickmarkError } from '../../../preload/result.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { nameFile } from '../failure-text.ts';
import { withLibrary, type Library } from '../library.ts';

/** Files handed over at once: enough to keep one job thread busy, few enough not to copy a whole folder first. */
const BATCH = 20;
/** What one import takes. */
const MOST_FILES = 5_000;

export const importFiles: Command = async (args, output) => {
  const given = readArguments(args, { library: 'value', matter: 'value', password: 'value' }, { least: 1, most: Infinity, what: 'FILE' });
  return withLibrary(given, output, async (library) => {
    const matterId = given.value('matter');
    if (matterId !== null) library.expectId('matter', matterId);
    let failures = 0;
    const files: string[] = [];
    for (const named of given.positionals) {
      const found = await filesUnder(named);
      if (found.length === 0) {
        failures += 1;
        output.warn(`${named} holds no file. Name a folder with documents in it; hidden files are left out.`);
      }
      files.push(...found);
    }
    // Without a matter the documents of all files together say which matters they make, as in one drop on the window.
    const batch = matterId === null ? MOST_FILES : BATCH;
    for (let from = 0; from < files.length; from += batch) {
      for (const { file, outcome } of await importBatch(library, files.slice(from, from + batch), matterId, given.value('password') ?? undefined)) {
        const document = outcome.documentId === null ? null : (await library.call('documents.detail', { documentId: outcome.documentId })).document;
        if (outcome.error !== null) {
          failures += 1;
          output.warn(nameFile(file, outcome.error));
        } else {
          for (const { name, error } of outcome.entries ?? []) if (error !== null) output.warn(`${file}: ${nameFile(name, error)}`);
        }
        await output.json({
          file, status: outcome.status, documentId: outcome.documentId, matterId: outcome.matterId, sha256: outcome.sha256 ?? document?.sha256 ?? null,
          kind: document?.kind ?? null, pages: document?.pageCount ?? null,
          error: outcome.error === null ? null : nameFile(file, outcome.error), errorKind: outcome.error?.kind ?? null,
          entries: (outcome.entries ?? []).map(({ name, status, documentId, error }) => ({ name, status, documentId, error: error?.message ?? null })),
        });
      }
    }
    return failures > 0 ? 1 : 0;
  });
};

interface FileOutcome {
  readonly file: string;
  readonly outcome: ImportOutcome;
}

async function importBatch(library: Library, files: readonly string[], matterId: string | null, password: string | undefined): Promise<readonly FileOutcome[]> {
  const staged: { readonly index: number; readonly file: string; readonly uploadId: string }[] = [];
  // By position: the same file may be named twice, and is a duplicate only the second time.
  const results = new Map<number, ImportOutcome>();
  for (const [index, file] of files.entries()) {
    try {
      staged.push({ index, file, uploadId: await library.app.stageFile(file) });
    } catch (error) {
      results.set(index, { name: path.basename(file), status: 'failed', matterId: null, documentId: null, error: toFailure(describeMissing(file, error)) });
    }
  }
  const outcomes = staged.length === 0 ? [] : await library.call('documents.import', {
    jobId: randomUUID(), matterId, password, uploads: staged.map(({ file, uploadId }) => ({ uploadId, name: path.basename(file) })),
  });
  for (const [at, { index }] of staged.entries()) {
    const outcome = outcomes[at];
    if (outcome !== undefined) results.set(index, outcome);
  }
  return files.flatMap((file, index) => {
    const outcome = results.get(index);
    return outcome === undefined ? [] : [{ file, outcome }];
  });
}

function describeMissing(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOENT' || code === 'EACCES' || code === 'EPERM'
    ? new TickmarkError('file-vanished', `${file} could not be read: ${code === 'ENOENT' ? 'there is no such file' : 'it may not be read'}.`, 'Check the path and its permissions.')
    : error;
}

/** The file itself, or every file in a folder, in the order of their names; hidden ones are left out. */
async function filesUnder(given: string): Promise<readonly string[]> {
  const isFolder = await stat(given).then((found) => found.isDirectory(), () => false);
  if (!isFolder) return [given];
  const entries = await readdir(given, { withFileTypes: true });
  const inner = entries
    .filter((entry) => !entry.name.startsWith('.') && (entry.isFile() || entry.isDirectory()))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
    .map((entry) => filesUnder(path.join(given, entry.name)));
  return (await Promise.all(inner)).flat();
}
