import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { LOOPBACK_ONLY_FLAGS, quietFlags, sandboxFlags } from '../hosting/find-chromium.ts';

/**
 * Opens the window as an app window of an installed Chromium, with a profile of its own, so that the browser's
 * process lives exactly as long as this window does (on macOS it outlives it) and nobody's own profile is touched.
 * @param url first URL; on the command line only this user's processes can read it, and its token dies with the run
 */
export async function openChromiumWindow(executablePath: string, url: string, profileDir: string): Promise<ChildProcess> {
  await mkdir(profileDir, { recursive: true, mode: 0o700 });
  return spawn(executablePath, [
    `--app=${url}`, `--user-data-dir=${profileDir}`, '--window-size=1440,900', ...quietFlags(), ...LOOPBACK_ONLY_FLAGS, ...sandboxFlags(),
  ], { stdio: 'ignore' });
}
