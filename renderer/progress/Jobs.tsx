import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { cancelJob, type Job, useJobs } from '../state/jobs-store.ts';
import { count } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { OutcomeList } from './OutcomeList.tsx';
import './progress.css';

/** Results without a problem go away by themselves, unless they are being read. */
const GOOD_NEWS_MILLISECONDS = 12_000;

/** Work under way and its results, in the corner; never in the way. */
export function Jobs() {
  const jobs = useJobs((state) => state.jobs);
  if (jobs.length === 0) return null;
  return <section className="jobs" aria-label="Progress">{jobs.map((job) => <JobCard key={job.id} job={job} />)}</section>;
}

function JobCard({ job }: { readonly job: Job }) {
  const dismiss = useJobs((state) => state.dismiss);
  const [held, setHeld] = useState(false);
  const good = job.state === 'done' && job.outcomes.every(({ status }) => status === 'imported');
  useEffect(() => {
    if (!good || held) return;
    const timer = setTimeout(() => dismiss(job.id), GOOD_NEWS_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [good, held, job.id, dismiss]);
  return (
    <article className="job" aria-label={job.title} onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      <header className="job-head">
        <b>{job.state === 'running' ? job.title : resultWords(job)}</b>
        {job.state === 'running'
          ? <Button size="small" onClick={() => cancelJob(job)}>Cancel</Button>
          : <IconButton label="Close" icon={<X size={14} />} onClick={() => dismiss(job.id)} />}
      </header>
      {job.state === 'running' ? (
        <>
          <progress className="job-bar" aria-label={job.title} {...(job.fraction === null ? {} : { value: job.fraction })} max={1} />
          <p className="job-message">{[job.file, job.message].filter((part) => part !== null && part !== '').join(': ')}</p>
        </>
      ) : null}
      {job.failure === null ? null : (
        <div role="alert" className="job-failure"><p>{job.failure.message}</p><p className="outcome-advice">{job.failure.advice}</p></div>
      )}
      {job.outcomes.length === 0 ? null : <OutcomeList job={job} />}
    </article>
  );
}

function resultWords(job: Job): string {
  if (job.state === 'cancelled') return job.kind === 'export' ? 'The export was cancelled' : 'The import was cancelled';
  if (job.state === 'failed') return job.kind !== 'export' ? 'The import failed' : job.title.includes('packet') ? 'The packet was not exported' : 'The files were not exported';
  const number = (status: Job['outcomes'][number]['status']) => job.outcomes.filter((outcome) => outcome.status === status).length;
  const parts = [];
  if (number('imported') > 0) parts.push(`${count(number('imported'), 'file')} imported`);
  if (number('duplicate') > 0) parts.push(`${number('duplicate')} already here`);
  if (number('failed') > 0) parts.push(`${number('failed')} not imported`);
  return parts.join(', ') || 'Nothing to import';
}
