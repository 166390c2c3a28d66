/** Run as a program of its own, by thread-gate.test.ts: cancels jobs while their threads unpack pages, and says how many. */
import { setTimeout as wait } from 'node:timers/promises';
import { packRuns } from '../../documents/page-runs.ts';
import type { DescribePlacesJob } from '../describe-places.ts';
import { createJobRegistry } from '../jobs.ts';

const TIMES = 20;
const jobs = createJobRegistry(new URL('../job-worker.ts', import.meta.url), { printHtml: () => Promise.reject(new Error('nothing to print')) });
const page = { text: '', runs: packRuns({ text: '', runs: [] }) };
const pages = (count: number): DescribePlacesJob => ({ displayPath: '', stored: Array.from({ length: count }, (_, pageIndex) => ({ ...page, pageIndex })), places: [] });

let cancelled = 0;
for (let time = 0; time < TIMES; time += 1) {
  const thread = jobs.openThread(jobs.begin('job'));
  // Loads what the job needs, so that the next call does nothing but unpack.
  await thread.call('describePlaces', pages(1), () => undefined);
  const call = thread.call('describePlaces', pages(40_000), () => undefined).catch((error: unknown) => String(error));
  await wait(60 + time);
  jobs.cancel('job');
  if (/Cancelled/.test(String(await call))) cancelled += 1;
  await thread.close();
  jobs.end('job');
}
await jobs.close();
process.stdout.write(`${cancelled} of ${TIMES} cancelled\n`);
