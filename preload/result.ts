/** How failures cross a process border: as values, never as thrown objects. */

export const FAILURE_KINDS = [
  'bad-request', 'not-found', 'unsupported-format', 'empty-file', 'damaged-file', 'password-required',
  'wrong-password', 'too-large', 'file-vanished', 'disk-full', 'cancelled', 'conflict', 'no-browser', 'newer-library', 'internal',
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

export interface Failure {
  readonly kind: FailureKind;
  /** One sentence for the reader: what happened, to which file, and why. */
  readonly message: string;
  /** What to do about it; always present so that no message is a dead end. */
  readonly advice: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** Thrown inside a process; turned into a Failure at its border. */
export class TickmarkError extends Error {
  readonly kind: FailureKind;
  readonly advice: string;
  constructor(kind: FailureKind, message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'TickmarkError';
    this.kind = kind;
    this.advice = advice;
  }
  toFailure(): Failure {
    return { kind: this.kind, message: this.message, advice: this.advice };
  }
}
