import { accessSync, constants, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const LINUX_NAMES = [
  'google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge', 'brave-browser',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
const WINDOWS_PATHS = [
  'Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** Places where a browser of the Chromium family may be installed, best first. TICKMARK_CHROMIUM names one by hand. */
export function chromiumCandidates({ platform, env, home }: Surroundings): readonly string[] {
  const chosen = env['TICKMARK_CHROMIUM'] ? [env['TICKMARK_CHROMIUM']] : [];
  switch (platform) {
    case 'darwin':
      return [...chosen, ...['/Applications', `${home}/Applications`].flatMap((folder) => MAC_APPS.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`))];
    case 'win32': {
      const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined);
      return [...chosen, ...WINDOWS_PATHS.flatMap((relative) => folders.map((folder) => path.win32.join(folder, relative)))];
    }
    default: {
      const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
      return [...chosen, ...LINUX_NAMES.flatMap((name) => folders.map((folder) => path.posix.join(folder, name))), '/opt/google/chrome/chrome', '/snap/bin/chromium'];
    }
  }
}

/** The first browser that is really there and may be run, or null. */
export function findChromium(surroundings: Surroundings = { platform: process.platform, env: process.env, home: os.homedir() }): string | null {
  return chromiumCandidates(surroundings).find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Keeps a Chromium from speaking to anybody but this machine: no updates, no reports, no name lookups.
 */
export function quietFlags(): readonly string[] {
  return [
    '--no-first-run', '--no-default-browser-check', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--disable-breakpad', '--disable-domain-reliability', '--disable-default-apps', '--disable-extensions', '--no-pings', '--metrics-recording-only',
    '--dns-prefetch-disable', '--safebrowsing-disable-auto-update', '--disable-client-side-phishing-detection',
    '--disable-features=MediaRouter,DialMediaRouteProvider,OptimizationHints,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater,InterestFeedContentSuggestions',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  ];
}

/** No network at all: no name resolves, no proxy is asked. */
export const OFFLINE_FLAGS: readonly string[] = ['--no-proxy-server', '--host-resolver-rules=MAP * ~NOTFOUND'];

/**
 * Nothing but this machine: everything else goes to a proxy that is not there. Chromium shows a warning bar in its
 * window for --host-resolver-rules, not for these.
 */
export const LOOPBACK_ONLY_FLAGS: readonly string[] = ['--proxy-server=http://127.0.0.1:9', '--deny-permission-prompts'];

/** Chromium's own sandbox cannot start for root; only a test may go on without it. */
export function sandboxFlags(env: Readonly<Record<string, string | undefined>> = process.env): readonly string[] {
  return env['TICKMARK_TEST_NO_SANDBOX'] === '1' ? ['--no-sandbox'] : [];
}

/**
 * Flags for the process that prints. Chromium offers root (a container, a build machine) no sandbox at all, so there it goes
 * without: what it prints has been rebuilt without scripts, it runs none, and every request is answered here or refused.
 */
export function printSandboxFlags(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : sandboxFlags();
}
