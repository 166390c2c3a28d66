/** Finds what a host needs on this machine. Nothing is ever downloaded: the `electron` package is not imported. */
import { existsSync } from 'node:fs';
import path from 'node:path';

export type HostName = 'browser' | 'electron';

export const projectDir = path.resolve(import.meta.dirname, '..', '..');

const CHROMIUM_NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'];
const CHROMIUM_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export function findChromium(): string | null {
  const chosen = process.env['TICKMARK_CHROMIUM'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const candidates = [
    ...(chosen === undefined ? [] : [chosen]),
    ...CHROMIUM_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...CHROMIUM_PLACES,
  ];
  return candidates.find((file) => path.isAbsolute(file) && existsSync(file)) ?? null;
}

const ELECTRON_PROGRAMS: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe',
};

export function findElectron(): string | null {
  const program = ELECTRON_PROGRAMS[process.platform] ?? 'electron';
  const chosen = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const folders = [...(chosen === undefined ? [] : [chosen]), path.join(projectDir, 'node_modules', 'electron', 'dist')];
  return folders.map((folder) => path.join(folder, program)).find((file) => existsSync(file)) ?? null;
}

/** Why this host cannot run here, or null where it can. */
export function missingRuntime(host: HostName): string | null {
  if (!existsSync(path.join(projectDir, 'out', 'renderer', 'index.html'))) return 'the app is not built: run `npm run build`';
  if (host === 'browser') return findChromium() === null ? 'no Chrome, Chromium or Edge is installed (TICKMARK_CHROMIUM may name one)' : null;
  if (findElectron() === null) return 'the Electron runtime is not installed (ELECTRON_OVERRIDE_DIST_PATH may name its folder)';
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return 'Electron needs a display: run under xvfb-run';
  return null;
}

/** Chromium's sandbox cannot start for root, which is who a test container runs as. */
export const isRoot = process.getuid?.() === 0;
