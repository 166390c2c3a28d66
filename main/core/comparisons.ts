/** Finished comparisons of two versions, kept as long as the library is open: documents never change, so neither does what differs between them. */
import type { DocumentRecord, Id } from '../../db/model.ts';
import type { Comparison } from '../../preload/api.ts';
import { versionPages } from './carry-forward.ts';
import type { CompareJob } from './carry-pages.ts';
import type { Context } from './context.ts';
import { inThread } from './in-thread.ts';

/** A pair of long reports takes a few megabytes. */
const MOST = 4;

const kept = new WeakMap<Context, Map<string, Comparison>>();

/** Compares in a job thread, unless that was done before. */
export async function comparisonOf(context: Context, jobId: Id, from: DocumentRecord, to: DocumentRecord): Promise<Comparison> {
  const known = kept.get(context) ?? new Map<string, Comparison>();
  kept.set(context, known);
  const key = `${from.displaySha256} ${to.displaySha256}`;
  const before = known.get(key);
  // The one used last is the last to go.
  known.delete(key);
  const comparison = before ?? await compare(context, jobId, from, to);
  known.set(key, comparison);
  for (const oldest of [...known.keys()].slice(0, -MOST)) known.delete(oldest);
  return comparison;
}

function compare(context: Context, jobId: Id, from: DocumentRecord, to: DocumentRecord): Promise<Comparison> {
  const job: CompareJob = { from: versionPages(context, from), to: versionPages(context, to) };
  return inThread(context, jobId, to.name, 'compareVersions', job);
}
