import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the program stands in Electron's folder, by system. */
const PROGRAMS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/** The checkout's root, from the sources (main/hosting/) as from a bundle (out/main/). */
export const CHECKOUT_DIR = path.resolve(import.meta.dirname, '..', '..');

/**
 * An Electron runtime that is here already: the one ELECTRON_OVERRIDE_DIST_PATH names, else the one in node_modules.
 * Asking the `electron` package itself would start a download of 110 MB.
 */
export function findElectron(): string | null {
  const packageDir = path.join(CHECKOUT_DIR, 'node_modules', 'electron');
  const named = path.join(packageDir, 'path.txt');
  const program = existsSync(named) ? readFileSync(named, 'utf8').trim() : PROGRAMS[process.platform] ?? 'electron';
  const folders = [process.env['ELECTRON_OVERRIDE_DIST_PATH'] || undefined, path.join(packageDir, 'dist')].filter((folder) => folder !== undefined);
  return folders.map((folder) => path.join(folder, program)).find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
