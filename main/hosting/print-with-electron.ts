import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { TickmarkError } from '../../preload/result.ts';
import type { PrintRequest } from '../core/ports.ts';
import { printSandboxFlags } from './find-chromium.ts';
import { CHECKOUT_DIR, findElectron } from './find-electron.ts';
import { packPrintRequest } from './print-job-file.ts';
import { printCancelled } from './printed-page.ts';

/** True where `printWithElectron` has what it needs: a runtime, and the script that `npm run build` makes. */
export function canPrintWithElectron(): boolean {
  return findElectron() !== null && existsSync(PRINT_SCRIPT);
}

const PRINT_SCRIPT = path.join(CHECKOUT_DIR, 'out', 'main', 'print-once.cjs');

/**
 * Prints HTML in a throw-away run of the Electron runtime, as the app itself does.
 * @throws TickmarkError no-browser, cancelled, internal
 */
export async function printWithElectron(request: PrintRequest, signal: AbortSignal): Promise<Uint8Array> {
  const program = findElectron();
  if (program === null) throw new TickmarkError('no-browser', 'The Electron runtime is not on this computer.', 'Install Chrome, Chromium or Edge instead.');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tickmark-print-'));
  const [job, out] = [path.join(folder, 'request.json'), path.join(folder, 'page.pdf')];
  try {
    await writeFile(job, packPrintRequest(request));
    await run(program, [...headless(), ...printSandboxFlags(), PRINT_SCRIPT, job, out], folder, signal);
    return new Uint8Array(await readFile(out));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Without a display Electron still prints on Chromium's headless platform. */
function headless(): readonly string[] {
  const needsDisplay = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
  return needsDisplay ? ['--ozone-platform=headless', '--disable-gpu'] : [];
}

async function run(program: string, args: readonly string[], profile: string, signal: AbortSignal): Promise<void> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, TICKMARK_PRINT_PROFILE: profile }, signal, killSignal: 'SIGKILL' });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => { said = (said + chunk.toString()).slice(-2_000); });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).catch((cause: unknown) => {
    if (signal.aborted) throw printCancelled();
    throw new TickmarkError('no-browser', `The Electron runtime at ${program} did not start.`, 'Install Chrome, Chromium or Edge instead.', { cause });
  });
  if (code === 0) return;
  throw new TickmarkError('internal', `Electron could not print the page: ${said.trim().split('\n').at(-1) ?? ''}`, 'Install Chrome, Chromium or Edge, which then print it.');
}
