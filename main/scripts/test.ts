/**
 * `npm test`: every check and suite in turn, each counted, a summary line at the end.
 * A suite whose runtime is missing is reported as skipped; that no window host ran at all is a failure.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const root = new URL('../..', import.meta.url).pathname;
const reports = mkdtempSync(join(tmpdir(), 'tickmark-test-'));
const total: Count = { passed: 0, failed: 0, skipped: 0 };

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
    child.on('error', (error) => { console.error(error.message); resolve(1); });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function add(name: string, count: Count): void {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  console.log(`[${name}] passed ${count.passed}, failed ${count.failed}, skipped ${count.skipped}\n`);
}

/** A check is one test: it holds or it does not. */
async function check(name: string, command: string, args: readonly string[]): Promise<boolean> {
  console.log(`[${name}]`);
  const failed = (await run(command, args)) === 0 ? 0 : 1;
  add(name, { passed: 1 - failed, failed, skipped: 0 });
  return failed === 0;
}

function readReport<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return null;
  }
}

async function unitSuite(): Promise<void> {
  console.log('[unit]');
  const file = join(reports, 'unit.json');
  const code = await run('vitest', ['run', '-c', 'main/scripts/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const report = readReport<{ numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }>(file);
  const count = report === null
    ? { passed: 0, failed: 1, skipped: 0 }
    : { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests };
  // A file that fails to load has no tests to count; a run without any test proves nothing.
  if ((code !== 0 || count.passed === 0) && count.failed === 0) count.failed = 1;
  add('unit', count);
}

async function windowSuite(host: 'browser' | 'electron'): Promise<Count> {
  console.log(`[${host} host]`);
  const file = join(reports, `${host}.json`);
  const needsDisplay = process.platform === 'linux' && process.env['DISPLAY'] === undefined;
  const hasXvfb = spawnSync('xvfb-run', ['--help']).status === 0;
  const args = ['test', '-c', 'e2e/playwright.config.ts', `--project=${host}`, '--reporter=list,json'];
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const code = needsDisplay && hasXvfb
    ? await run('xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24', 'playwright', ...args], env)
    : await run('playwright', args, env);
  const report = readReport<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(file);
  const count = report === null
    ? { passed: 0, failed: 1, skipped: 0 }
    : { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky, skipped: report.stats.skipped };
  if (code !== 0 && count.failed === 0) count.failed = 1;
  if (count.passed === 0 && count.failed === 0) console.log(`*** SKIPPED: the ${host} host has no runtime on this machine; none of its ${count.skipped} tests ran. ***`);
  add(`${host} host`, count);
  return count;
}

await check('types', 'tsc', ['-p', 'tsconfig.json']);
await check('lint', 'oxlint', ['--type-aware', '--deny-warnings']);
await unitSuite();
if (await check('build', process.execPath, ['main/scripts/build.ts'])) {
  const hosts = [await windowSuite('browser'), await windowSuite('electron')];
  if (hosts.every((host) => host.passed === 0)) {
    console.log('No window host could run: at least one must.');
    total.failed += 1;
  }
}
rmSync(reports, { recursive: true, force: true });

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
