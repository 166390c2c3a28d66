import path from 'node:path';
import { TickmarkError, type Failure } from '../../preload/result.ts';

/** A failure in one line. Where the window would ask for a password, the command line takes an option. */
export function failureText({ kind, message, advice }: Failure): string {
  return `${message} ${kind === 'password-required' ? 'Give it with --password.' : advice}`.replace(/\s+/g, ' ').trim();
}

/** A failure's words in one line that names the file, once. */
export function nameFile(file: string, failure: Failure): string {
  return `${failure.message.includes(path.basename(file)) ? '' : `${file}: `}${failureText(failure)}`;
}

/** The same error, with the file in its words. */
export function naming(file: string, error: unknown): unknown {
  if (!(error instanceof TickmarkError) || error.message.includes(path.basename(file))) return error;
  return new TickmarkError(error.kind, `${file}: ${error.message}`, error.advice, { cause: error });
}
