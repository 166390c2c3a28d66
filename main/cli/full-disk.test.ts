/** A disk that is really full: a small file system of its own, made in a namespace where this computer allows that. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { fixture, LETTER } from '../core/testing/test-library.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tickmark-disk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const mountable = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0;

/** Each line of the script runs one command; what it prints is given back, split at lines of "--". */
function onSmallDisk(kilobytes: number, commands: readonly string[]): string[] {
  const tickmark = (args: string): string => `"${process.execPath}" main/cli/index.ts ${args} 2>&1`;
  const script = [`mount -t tmpfs -o size=${kilobytes}k tmpfs "${folder}"`, ...commands.map(tickmark)].join('\necho --\n');
  return spawnSync('unshare', ['-rm', 'sh', '-c', script], { cwd: root, encoding: 'utf8' }).stdout.split(/^--\n/m).slice(1);
}

test.skipIf(!mountable)(`a full disk is said, with what to do, and what was there before is unharmed${mountable ? '' : ' (skipped: no file system can be mounted here)'}`, () => {
  const library = `--library "${join(folder, 'library')}"`;
  const filing = fixture('southwest-iowa-renewable-10-k-2008.htm');
  const [first, second, verify, matters] = onSmallDisk(1_100, [
    `import ${library} "${LETTER}"`, `import ${library} "${filing}"`, `verify ${library}`, `matters ${library}`,
  ]);
  expect(first).toContain('"status":"imported"');
  expect(second).toContain('"errorKind":"disk-full"');
  expect(second).toMatch(/The disk is full.*Free some space and try again\. Everything saved before is unharmed\./);
  expect(JSON.parse(verify ?? '')).toEqual({ ok: true, problems: [] });
  expect(JSON.parse(matters ?? '')).toMatchObject([{ registrant: 'Hemacare Corporation', documents: [{ kind: 'staff-letter' }] }]);
});
