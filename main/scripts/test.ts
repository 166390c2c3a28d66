/**
 * `npm test`: every check and suite in turn, each counted, a summary line at the end.
 * A suite whose runtime is missing is reported as skipped; that no window host ran at all is a failure.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const root = new URL('../..', import.meta.url).pathname;
/** Threads and programs that run the TypeScript as it is start a third sooner where Node keeps what it compiled. */
const compiled = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node-compile') };
const reports = mkdtempSync(join(tmpdir(), 'tickmark-test-'));
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];

/** Gives the exit code. With `into`, what the program prints is kept there instead of being shown. */
function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}, into: Buffer[] | null = null): Promise<number> {
  return new Promise((resolve) => {
    const output = into === null ? 'inherit' : 'pipe';
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', output, output], env: { ...process.env, ...compiled, ...env } });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => into?.push(bytes));
    child.on('error', (error) => { console.error(error.message); resolve(1); });
    child.on('close', (code) => resolve(code ?? 1));
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

interface UnitReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly name: string; readonly message: string; readonly assertionResults: readonly { readonly status: string; readonly fullName: string; readonly failureMessages: readonly string[] }[] }[];
}

/** What failed is said again at the very end, where it is found. */
function unitFailures({ testResults }: UnitReport): string[] {
  return testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message === '' ? [] : [`${name}: ${message}`]),
    ...assertionResults.filter(({ status }) => status === 'failed').map(({ fullName, failureMessages }) => `${name} › ${fullName}\n    ${stripVTControlCharacters(failureMessages.join('\n')).slice(0, 600)}`),
  ]);
}

async function unitSuite(): Promise<void> {
  console.log('[unit]');
  const file = join(reports, 'unit.json');
  const code = await run('vitest', ['run', '-c', 'main/scripts/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const report = readReport<UnitReport>(file);
  const count = report === null
    ? { passed: 0, failed: 1, skipped: 0 }
    : { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests };
  // A file that fails to load has no tests to count; a run without any test proves nothing.
  if ((code !== 0 || count.passed === 0) && count.failed === 0) count.failed = 1;
  if (report !== null) failures.push(...unitFailures(report));
  add('unit', count);
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs: readonly { readonly title: string; readonly file: string; readonly line: number; readonly tests: readonly { readonly status: string; readonly results: readonly { readonly error?: { readonly message?: string } }[] }[] }[];
}

interface WindowReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number; readonly skipped: number };
  readonly suites: readonly Suite[];
}

function windowFailures(host: string, suites: readonly Suite[]): string[] {
  return suites.flatMap(({ suites: inner, specs }) => [
    ...specs.flatMap(({ title, file, line, tests }) => tests.filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ status, results }) => `${host}: ${file}:${line} › ${title}${status === 'flaky' ? ' (passed when it was tried again)' : ''}\n    ${stripVTControlCharacters(results[0]?.error?.message ?? '').slice(0, 600)}`)),
    ...windowFailures(host, inner ?? []),
  ]);
}

/** The hosts' suites run side by side, each in its own display; what they print is shown one after the other. */
async function windowSuite(host: 'browser' | 'electron', output: Buffer[] | null): Promise<() => Count> {
  const file = join(reports, `${host}.json`);
  const needsDisplay = process.platform === 'linux' && process.env['DISPLAY'] === undefined;
  const hasXvfb = spawnSync('xvfb-run', ['--help']).status === 0;
  const args = ['test', '-c', 'e2e/playwright.config.ts', `--project=${host}`, '--reporter=list,json', '--output', `test-results/${host}`];
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const code = needsDisplay && hasXvfb
    ? await run('xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24', 'playwright', ...args], env, output)
    : await run('playwright', args, env, output);
  return () => {
    if (output !== null) console.log(`[${host} host]\n${Buffer.concat(output).toString('utf8')}`);
    const report = readReport<WindowReport>(file);
    const count = report === null
      ? { passed: 0, failed: 1, skipped: 0 }
      : { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected, skipped: report.stats.skipped };
    if (code !== 0 && count.failed === 0) count.failed = 1;
    if (report !== null) failures.push(...windowFailures(host, report.suites));
    if (count.passed === 0 && count.failed === 0) console.log(`*** SKIPPED: the ${host} host has no runtime on this machine; none of its ${count.skipped} tests ran. ***`);
    add(`${host} host`, count);
    return count;
  };
}

await check('types', 'tsc', ['-p', 'tsconfig.json']);
await check('lint', 'oxlint', ['--type-aware', '--deny-warnings']);
// Before the unit tests: it makes the file of word vectors, which some of them use.
const built = await check('build', process.execPath, ['main/scripts/build.ts']);
await unitSuite();
if (built) {
  console.log('[browser host] and [electron host], side by side; the browser host is shown first');
  const reportsOf = await Promise.all([windowSuite('browser', null), windowSuite('electron', [])]);
  const hosts = reportsOf.map((report) => report());
  if (hosts.every((host) => host.passed === 0)) {
    console.log('No window host could run: at least one must.');
    total.failed += 1;
  }
}
rmSync(reports, { recursive: true, force: true });

if (failures.length > 0) console.log(`What failed:\n${failures.map((failure) => `  ${failure}`).join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
