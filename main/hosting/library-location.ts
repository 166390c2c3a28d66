import os from 'node:os';
import path from 'node:path';

/**
 * The folder of the app's own library, by each system's custom for application data: XDG base directories on
 * Linux, Application Support on macOS, %LOCALAPPDATA% on Windows.
 */
export function defaultLibraryDir(
  platform: NodeJS.Platform = process.platform, env: Readonly<Record<string, string | undefined>> = process.env, home: string = os.homedir(),
): string {
  switch (platform) {
    case 'darwin':
      return path.posix.join(home, 'Library', 'Application Support', 'Tickmark', 'Library');
    case 'win32':
      return path.win32.join(env['LOCALAPPDATA'] || path.win32.join(home, 'AppData', 'Local'), 'Tickmark', 'Library');
    default:
      // The XDG specification: a relative path in this variable is invalid and must be ignored.
      return path.posix.join(env['XDG_DATA_HOME']?.startsWith('/') ? env['XDG_DATA_HOME'] : path.posix.join(home, '.local', 'share'), 'tickmark', 'library');
  }
}

/** Where a host keeps its window's own state (size, browser profile), inside the library so that one library is one folder. */
export function windowProfileDir(libraryDir: string, host: 'electron' | 'browser'): string {
  return path.join(libraryDir, 'window', host);
}
