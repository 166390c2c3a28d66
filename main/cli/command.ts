/** What a command of the command line is, and what it may write to. The contract of its output is docs/cli.md. */
export interface CommandOutput {
  /** One JSON value on standard output, on a line of its own. */
  json(value: unknown): Promise<void>;
  /** Progress, on standard error, only where a person watches. */
  progress(message: string): void;
  /** An error or warning on standard error. */
  warn(message: string): void;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
}

/** @returns the exit code: 0 done, 1 the input could not be processed */
export type Command = (args: readonly string[], output: CommandOutput) => Promise<number>;

/** Wrong usage, exit code 2. The message ends in what to type instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
