/** The command line as a process of its own, for tests. */
import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';

const root = new URL('../../..', import.meta.url).pathname;

export interface Run {
  readonly code: number | null;
  readonly err: string;
  /** The lines of standard output, each parsed: nothing but JSON may stand there. */
  readonly lines: readonly unknown[];
}

/** Runs the command line from source. */
export function tickmark(...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['main/cli/index.ts', ...args], { cwd: root, encoding: 'utf8' });
  return { code: status, err: stderr, lines: stdout.split('\n').filter((line) => line !== '').map((line): unknown => JSON.parse(line)) };
}

/** The one JSON value of a run that went well and said nothing on standard error. */
export function only<T>({ code, err, lines }: Run): T {
  expect(err).toBe('');
  expect(code).toBe(0);
  expect(lines).toHaveLength(1);
  return lines[0] as T;
}
