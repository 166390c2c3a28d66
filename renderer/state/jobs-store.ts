import { create } from 'zustand';
import { call } from '../api/call.ts';
import type { Failure, Id, ImportOutcome, JobProgress } from '../api/model.ts';

export interface FileOutcome extends ImportOutcome {
  /** Kept only while a password may still be asked for; dropped when the results are closed. */
  readonly file: File | null;
}

export interface Job {
  readonly id: string;
  readonly kind: 'import' | 'export' | 'attach';
  readonly title: string;
  readonly message: string;
  readonly file: string | null;
  /** 0..1, or null while unknown. */
  readonly fraction: number | null;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly failure: Failure | null;
  readonly outcomes: readonly FileOutcome[];
  /** The matter that the import was aimed at; null: found or made by the core. */
  readonly matterId: Id | null;
  readonly controller: AbortController;
}

interface JobsState {
  readonly jobs: readonly Job[];
  begin(job: Pick<Job, 'kind' | 'title' | 'matterId'> & { readonly message: string }): Job;
  update(id: string, change: Partial<Omit<Job, 'id'>>): void;
  progress(event: JobProgress): void;
  dismiss(id: string): void;
}

export const useJobs = create<JobsState>()((set) => ({
  jobs: [],
  begin: (job) => {
    const begun: Job = {
      ...job, id: crypto.randomUUID(), file: null, fraction: null, state: 'running', failure: null, outcomes: [], controller: new AbortController(),
    };
    set(({ jobs }) => ({ jobs: [...jobs, begun] }));
    return begun;
  },
  update: (id, change) => set(({ jobs }) => ({ jobs: jobs.map((job) => (job.id === id ? { ...job, ...change } : job)) })),
  progress: ({ jobId, message, file, fraction }) => set(({ jobs }) => ({
    jobs: jobs.map((job) => (job.id === jobId && job.state === 'running' ? { ...job, message, file, fraction } : job)),
  })),
  dismiss: (id) => set(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) })),
}));

export function cancelJob(job: Job): void {
  job.controller.abort();
  useJobs.getState().update(job.id, { message: 'Cancelling' });
  // A job that has just ended needs no cancelling; that is not worth a message.
  call('jobs.cancel', { jobId: job.id }).catch(() => undefined);
}
