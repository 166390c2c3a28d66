import { useState } from 'react';
import type { LoadPhase } from './use-pdf.ts';

export interface PaneMessageProps {
  readonly phase: Exclude<LoadPhase, { kind: 'ready' }>;
  readonly name: string;
  onRetry(): void;
}

/** In the place of the pages while there are none: progress, a password question, or what went wrong. */
export function PaneMessage({ phase, name, onRetry }: PaneMessageProps) {
  if (phase.kind === 'loading') {
    const { fraction } = phase;
    return (
      <div className="viewer-message viewer-loading">
        <p>Opening {name} …</p>
        <progress aria-label={`Opening ${name}`} max={1} {...(fraction === null ? {} : { value: fraction })} />
      </div>
    );
  }
  if (phase.kind === 'password') return <PasswordQuestion name={name} wrong={phase.wrong} answer={phase.answer} />;
  return (
    <div className="viewer-message" role="alert">
      <p className="viewer-message-title">{phase.message}</p>
      <p>{phase.advice}</p>
      <button type="button" className="button" onClick={onRetry}>Try again</button>
    </div>
  );
}

function PasswordQuestion({ name, wrong, answer }: { readonly name: string; readonly wrong: boolean; answer(password: string): void }) {
  const [password, setPassword] = useState('');
  return (
    <form className="viewer-message" onSubmit={(event) => {
      event.preventDefault();
      answer(password);
      setPassword('');
    }}>
      <p className="viewer-message-title">{name} is protected by a password</p>
      <p>The password is used to show the document now and is not kept.</p>
      <label className="viewer-password">Password
        <input className="viewer-find-box" type="password" autoComplete="off" autoFocus value={password} aria-invalid={wrong}
          onChange={(event) => setPassword(event.target.value)} />
      </label>
      {wrong ? <p role="alert" className="viewer-wrong">That password does not open it.</p> : null}
      <button type="submit" className="button" data-look="primary" disabled={password === ''}>Show the document</button>
    </form>
  );
}
