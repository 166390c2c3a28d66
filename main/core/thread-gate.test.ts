import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Without the gate three of four runs end with SIGABRT. */
test('cancelling a job in the middle of unpacking ends its thread, not the program', () => {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [new URL('./testing/cancel-threads.ts', import.meta.url).pathname], { encoding: 'utf8' });
  expect({ status, signal, stderr }).toEqual({ status: 0, signal: null, stderr: '' });
  expect(stdout).toBe('20 of 20 cancelled\n');
});
