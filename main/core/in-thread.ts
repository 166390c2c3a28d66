/** A request's own job thread: begun, used and ended in one place. */
import type { Id } from '../../db/model.ts';
import type { Context } from './context.ts';
import type { JobThread } from './jobs.ts';

/** The job ends and its thread closes whatever comes of the work; cancelling the job ends the thread at once. */
export async function withThread<T>(context: Context, jobId: Id, work: (thread: JobThread) => Promise<T>): Promise<T> {
  const thread = context.jobs.openThread(context.jobs.begin(jobId));
  try {
    return await work(thread);
  } finally {
    context.jobs.end(jobId);
    await thread.close();
  }
}

/** One job whose progress the window shows with the name of `file`. */
export function inThread<T>(context: Context, jobId: Id, file: string, name: string, job: unknown): Promise<T> {
  return withThread(context, jobId, (thread) => thread.call<T>(name, job, (message, fraction) => context.publish({ type: 'progress', jobId, file, message, fraction })));
}

/** One job that is over too soon to be shown. */
export function inThreadQuietly<T>(context: Context, name: string, job: unknown): Promise<T> {
  return withThread(context, context.newId(), (thread) => thread.call<T>(name, job, () => undefined));
}
