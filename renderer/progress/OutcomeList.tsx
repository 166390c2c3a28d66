import { Check, CircleAlert, Equal } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { call, failureOf } from '../api/call.ts';
import type { ImportOutcome } from '../api/model.ts';
import { count } from '../state/words.ts';
import { type FileOutcome, type Job } from '../state/jobs-store.ts';
import { openDocument } from '../state/layout-store.ts';
import { refresh, useMatter } from '../state/matter-store.ts';
import { viewOf } from '../state/derived.ts';
import { Button } from '../ui/Button.tsx';
import { attempt } from '../ui/toast-store.ts';
import { needsPassword, retryWithPassword } from './import-files.ts';
import { PacketOutcome } from './PacketOutcome.tsx';

const ICONS = { imported: Check, duplicate: Equal, failed: CircleAlert };
const STATUS_WORDS = { imported: 'imported', duplicate: 'already here', failed: 'not imported' };

/** What became of each file of an import. */
export function OutcomeList({ job }: { readonly job: Job }) {
  return (
    <ul className="outcomes" aria-label="Imported files">
      {job.outcomes.map((outcome, index) => <OutcomeRow key={`${index} ${outcome.name}`} job={job} outcome={outcome} />)}
    </ul>
  );
}

function OutcomeRow({ job, outcome }: { readonly job: Job; readonly outcome: FileOutcome }) {
  const Icon = ICONS[outcome.status];
  const { matterId, documentId, error } = outcome;
  return (
    <li className="outcome" data-status={outcome.status}>
      <Icon size={15} aria-hidden="true" className="outcome-icon" />
      <div className="outcome-text">
        <p><b>{outcome.name}</b> <span className="outcome-status">{STATUS_WORDS[outcome.status]}</span></p>
        {outcome.entries === undefined ? null : <EntryOutcomes entries={outcome.entries} />}
        {outcome.packet === undefined ? null : <PacketOutcome packet={outcome.packet} />}
        {outcome.otherRegistrant === undefined || documentId === null ? null : <ForeignLetter documentId={documentId} registrant={outcome.otherRegistrant} />}
        {error === null ? null : <p>{error.message}</p>}
        {error === null || needsPassword(outcome) ? null : <p className="outcome-advice">{error.advice}</p>}
        {needsPassword(outcome) && outcome.file !== null ? <PasswordForm job={job} outcome={outcome} /> : null}
      </div>
      {matterId === null || (documentId === null && outcome.packet === undefined) ? null : (
        <Button size="small" aria-label={`Show ${outcome.name}`} onClick={() => attempt(documentId === null ? useMatter.getState().open(matterId) : showDocument(matterId, documentId))}>Show</Button>
      )}
    </li>
  );
}

/** A letter to somebody else, put into this matter by hand: it stays unless the person wants it elsewhere. */
function ForeignLetter({ documentId, registrant }: { readonly documentId: string; readonly registrant: string }) {
  const [moved, setMoved] = useState(false);
  if (moved) return <p>Moved to a matter of its own, {registrant}.</p>;
  const move = async (): Promise<void> => {
    await call('documents.update', { documentId, matterId: null });
    setMoved(true);
    await refresh();
  };
  return (
    <>
      <p>This letter is to {registrant}, another registrant than this matter’s. It stands in this matter now; the matter keeps its name.</p>
      <Button size="small" onClick={() => attempt(move())}>Make it a matter of its own</Button>
    </>
  );
}

/** How many documents an archive or a submission brought, and why others did not come in. */
function EntryOutcomes({ entries }: { readonly entries: readonly ImportOutcome[] }) {
  const imported = entries.filter(({ status }) => status === 'imported').length;
  const here = entries.filter(({ status }) => status === 'duplicate').length;
  const failed = entries.filter(({ status }) => status === 'failed');
  const words = [
    imported === 0 ? null : count(imported, 'document'), here === 0 ? null : `${here} already here`, failed.length === 0 ? null : `${failed.length} not imported`,
  ].filter((part) => part !== null).join(', ');
  return (
    <>
      <p>{words}</p>
      {failed.map(({ name, error }, index) => <p key={`${index} ${name}`}>{error?.message ?? name}</p>)}
    </>
  );
}

async function showDocument(matterId: string, documentId: string): Promise<void> {
  if (useMatter.getState().matterId !== matterId) await useMatter.getState().open(matterId);
  let document = documentInView(documentId);
  if (document === undefined) {
    // The outcome may be shown before the matter has been read anew.
    await refresh();
    document = documentInView(documentId);
  }
  if (document) openDocument(document);
}

function documentInView(documentId: string) {
  const { snapshot } = useMatter.getState();
  return snapshot === null ? undefined : viewOf(snapshot).documents.get(documentId);
}

/** Asks for the password of one file and forgets it with the answer. */
function PasswordForm({ job, outcome }: { readonly job: Job; readonly outcome: FileOutcome }) {
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (password === '' || busy) return;
    setBusy(true);
    setProblem(null);
    retryWithPassword(job, outcome, password)
      .catch((error: unknown) => setProblem(failureOf(error).message))
      .finally(() => { setBusy(false); setPassword(''); });
  };
  return (
    <form className="password" onSubmit={send}>
      <input className="field" type="password" autoComplete="off" aria-label={`Password of ${outcome.name}`} placeholder="Password" value={password}
        disabled={busy} onChange={(event) => setPassword(event.target.value)} />
      <Button type="submit" size="small" disabled={busy || password === ''}>{busy ? 'Opening' : 'Open'}</Button>
      <small>Used once, kept nowhere.</small>
      {problem === null ? null : <p role="alert">{problem}</p>}
    </form>
  );
}
