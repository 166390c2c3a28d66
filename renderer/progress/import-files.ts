import { call, CallError, failureOf } from '../api/call.ts';
import type { Failure, Id, ImportOutcome, Upload } from '../api/model.ts';
import { upload } from '../api/upload.ts';
import { useApp } from '../state/app-store.ts';
import { type FileOutcome, type Job, useJobs } from '../state/jobs-store.ts';
import { fillPanes } from '../state/layout-store.ts';
import { refresh, useMatter } from '../state/matter-store.ts';
import { count } from '../state/words.ts';

/** A file to import: its bytes here, or already handed over by the host. */
type Source = { readonly file: File } | { readonly upload: Upload };

/** Imports dropped or chosen files. Every file gets an outcome; one bad file never stops the others. */
export async function importFiles(files: readonly File[], matterId: Id | null): Promise<void> {
  await importSources(files.map((file) => ({ file })), matterId);
}

/** Imports files that the system asked the app to open. */
export async function importUploads(uploads: readonly Upload[], matterId: Id | null): Promise<void> {
  await importSources(uploads.map((given) => ({ upload: given })), matterId);
}

async function importSources(sources: readonly Source[], matterId: Id | null): Promise<void> {
  if (sources.length === 0) return;
  const { begin, update } = useJobs.getState();
  const job = begin({ kind: 'import', title: `Importing ${count(sources.length, 'file')}`, message: 'Reading', matterId });
  try {
    const { uploads, files, outcomes } = await sendAll(job, sources);
    const imported = uploads.length === 0 ? [] : await call('documents.import', { jobId: job.id, matterId, uploads });
    const all = [...outcomes, ...imported.map((outcome, index) => ({ ...outcome, file: keepForPassword(outcome, files[index] ?? null) }))];
    update(job.id, { state: job.controller.signal.aborted ? 'cancelled' : 'done', fraction: 1, outcomes: all });
    await showImported(all);
  } catch (error) {
    const failure = failureOf(error);
    update(job.id, { state: failure.kind === 'cancelled' ? 'cancelled' : 'failed', failure });
    await refresh();
  }
}

async function sendAll(job: Job, sources: readonly Source[]) {
  const uploads: Upload[] = [];
  const files: (File | null)[] = [];
  const outcomes: FileOutcome[] = [];
  const limit = useApp.getState().info?.maxFileBytes ?? Number.POSITIVE_INFINITY;
  for (const [index, source] of sources.entries()) {
    if ('upload' in source) {
      uploads.push(source.upload);
      files.push(null);
      continue;
    }
    useJobs.getState().update(job.id, { message: `Reading ${source.file.name}`, file: source.file.name, fraction: index / sources.length / 10 });
    try {
      uploads.push(await upload(source.file, limit, job.controller.signal));
      files.push(source.file);
    } catch (error) {
      if (job.controller.signal.aborted) throw error;
      outcomes.push(failed(source.file.name, failureOf(error)));
    }
  }
  return { uploads, files, outcomes };
}

function failed(name: string, error: Failure): FileOutcome {
  return { name, status: 'failed', matterId: null, documentId: null, error, file: null };
}

function keepForPassword(outcome: ImportOutcome, file: File | null): File | null {
  return needsPassword(outcome) ? file : null;
}

export function needsPassword({ error }: Pick<ImportOutcome, 'error'>): boolean {
  return error?.kind === 'password-required' || error?.kind === 'wrong-password';
}

async function showImported(outcomes: readonly FileOutcome[]): Promise<void> {
  const { matterId, open } = useMatter.getState();
  const target = outcomes.find((outcome) => outcome.matterId !== null)?.matterId ?? null;
  if (matterId === null && target !== null) await open(target);
  else await refresh();
  const { snapshot } = useMatter.getState();
  if (snapshot) fillPanes(snapshot);
}

/** Tries one protected file again. The password goes to the core with this one call and is kept nowhere. */
export async function retryWithPassword(job: Job, outcome: FileOutcome, password: string): Promise<void> {
  if (outcome.file === null) return;
  const limit = useApp.getState().info?.maxFileBytes ?? Number.POSITIVE_INFINITY;
  const sent = await upload(outcome.file, limit);
  // The job's own id would be taken for the finished job.
  const [answer] = await call('documents.import', { jobId: crypto.randomUUID(), matterId: targetMatter(job), uploads: [sent], password });
  if (!answer) throw new CallError(failureOf(new Error('The import gave no answer for this file.')));
  const next = { ...answer, file: keepForPassword(answer, outcome.file) };
  const current = useJobs.getState().jobs.find(({ id }) => id === job.id);
  if (current) useJobs.getState().update(job.id, { outcomes: current.outcomes.map((old) => (old === outcome ? next : old)) });
  await showImported([next]);
}

/** The other files of the same drop decide the matter, where the drop named none. */
function targetMatter(job: Job): Id | null {
  return job.matterId ?? job.outcomes.find(({ matterId }) => matterId !== null)?.matterId ?? useMatter.getState().matterId;
}
