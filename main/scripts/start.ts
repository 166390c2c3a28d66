/**
 * Starts what `npm run build` made: Electron where its runtime can be had, else the same window in an installed
 * Chrome, Chromium or Edge. `--browser` asks for the latter at once; everything else is passed on.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findChromium, sandboxFlags } from '../hosting/find-chromium.ts';
import { CHECKOUT_DIR, findElectron } from '../hosting/find-electron.ts';

/** Lets the `electron` package fetch its runtime; where it cannot, the start goes on without. */
async function downloadedElectron(): Promise<string | null> {
  const installer = path.join(CHECKOUT_DIR, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer) || process.env['ELECTRON_SKIP_BINARY_DOWNLOAD']) return null;
  process.stderr.write('Fetching the Electron runtime, once (about 110 MB) ...\n');
  const code = await run(process.execPath, [installer], 'ignore');
  return code === 0 ? findElectron() : null;
}

function run(program: string, args: readonly string[], stdio: 'inherit' | 'ignore'): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio });
    const pass = (signal: NodeJS.Signals): void => { child.kill(signal); };
    process.on('SIGINT', pass).on('SIGTERM', pass);
    child.once('error', () => resolve(1));
    child.once('exit', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code ?? (signal === null ? 1 : 0));
    });
  });
}

const passedOn = process.argv.slice(2).filter((arg) => arg !== '--browser');
const electron = process.argv.includes('--browser') ? null : findElectron() ?? await downloadedElectron();
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
if (electron !== null && isRoot && ![...sandboxFlags(), ...passedOn].includes('--no-sandbox')) {
  process.stderr.write('Tickmark does not start for root: the sandbox that keeps documents from harming this computer works for ordinary accounts only. Log in as one and start again.\n');
  process.exitCode = 1;
} else if (electron !== null) {
  process.exitCode = await run(electron, [...sandboxFlags(), CHECKOUT_DIR, ...passedOn], 'inherit');
} else {
  if (!process.argv.includes('--browser')) {
    const browser = findChromium();
    process.stderr.write(`The Electron runtime is not on this computer and could not be fetched, so Tickmark opens in ${browser === null ? 'a browser' : path.basename(browser)} instead.\n`);
  }
  process.exitCode = await run(process.execPath, [path.join(CHECKOUT_DIR, 'out', 'main', 'browser.js'), ...passedOn], 'inherit');
}
