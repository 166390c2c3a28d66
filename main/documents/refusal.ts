/** The reader's refusals: each names the file, the cause, and what to do about it. */
import { TickmarkError } from '../../preload/result.ts';

const FORMATS_ADVICE = 'Tickmark reads PDF, EDGAR text, HTML and full submission .txt files.';

export function emptyFile(name: string): TickmarkError {
  return new TickmarkError('empty-file', `${name} is empty (0 bytes).`, 'Download or save the file again, then drop it here.');
}

export function unsupportedFormat(name: string, what: string): TickmarkError {
  return new TickmarkError('unsupported-format', `${name} is ${what}, which cannot be shown as a document.`,
    `${FORMATS_ADVICE} Print it to PDF first, or drop it onto a comment to attach it as it is.`);
}

export function damagedFile(name: string, cause: string, options?: ErrorOptions): TickmarkError {
  return new TickmarkError('damaged-file', `${name} is damaged: ${cause}.`,
    'Download it again from where it came from; if another program can open it, print it to PDF there and drop that.', options);
}

export function tooLarge(name: string, cause: string): TickmarkError {
  return new TickmarkError('too-large', `${name} is too large: ${cause}.`, 'Split it into smaller files and drop those.');
}

export function passwordRequired(name: string): TickmarkError {
  return new TickmarkError('password-required', `${name} is protected by a password.`,
    'Give the password to import it; Tickmark keeps an unprotected copy and never the password.');
}

export function wrongPassword(name: string): TickmarkError {
  return new TickmarkError('wrong-password', `The password given for ${name} does not open it.`,
    'Check capital letters and spaces and try again.');
}

export function cancelled(name: string): TickmarkError {
  return new TickmarkError('cancelled', `Reading ${name} was cancelled.`, 'Drop the file again to import it.');
}

/** Throws where the reader asked to stop. */
export function stopIfCancelled(signal: AbortSignal, name: string): void {
  if (signal.aborted) throw cancelled(name);
}
