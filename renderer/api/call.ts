import { bridge } from './bridge.ts';
import type { Failure, FailureKind, MethodInput, MethodName, MethodOutput, Result } from './model.ts';

/** A failure of the core, thrown where it was asked for. `message` says what happened, `advice` what to do. */
export class CallError extends Error {
  readonly kind: FailureKind;
  readonly advice: string;
  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'CallError';
    this.kind = failure.kind;
    this.advice = failure.advice;
  }
}

/** Any thrown thing as a failure to show; never a dead end. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CallError) return { kind: error.kind, message: error.message, advice: error.advice };
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'internal', message, advice: 'Try again. If it happens again, close Tickmark and start it again; your work is saved.' };
}

/** Asks the core. Throws CallError on failure. */
export async function call<M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>> {
  const answer = await bridge().invoke(method, input);
  if (!isResult(answer)) throw new CallError(failureOf(new Error(`The answer to ${method} could not be read.`)));
  if (!answer.ok) throw new CallError(answer.error);
  // The core's side of the contract is checked by the type of its dispatcher.
  return answer.value as MethodOutput<M>;
}

function isResult(value: unknown): value is Result<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}
