import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LOOPBACK_ONLY_FLAGS, quietFlags, sandboxFlags } from '../hosting/find-chromium.ts';

/**
 * What no switch turns off, as Chromium's own preferences: connecting ahead of a request (2 is "never"; no policy of
 * the page covers it), and the services that would look something up.
 */
const PREFERENCES = {
  net: { network_prediction_options: 2 },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  alternate_error_pages: { enabled: false },
  translate: { enabled: false },
  spellcheck: { use_spelling_service: false },
  credentials_enable_service: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
};

/**
 * Opens the window as an app window of an installed Chromium, with a profile of its own, so that the browser's
 * process lives exactly as long as this window does (on macOS it outlives it) and nobody's own profile is touched.
 * @param url first URL; on the command line only this user's processes can read it, and its token dies with the run
 */
export async function openChromiumWindow(executablePath: string, url: string, profileDir: string): Promise<ChildProcess> {
  const folder = path.join(profileDir, 'Default');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Only into a new profile: afterwards the file is the browser's.
  await writeFile(path.join(folder, 'Preferences'), JSON.stringify(PREFERENCES), { flag: 'wx' }).catch(() => undefined);
  return spawn(executablePath, [
    `--app=${url}`, `--user-data-dir=${profileDir}`, '--window-size=1440,900', ...quietFlags(), ...LOOPBACK_ONLY_FLAGS, ...sandboxFlags(),
  ], { stdio: 'ignore' });
}
