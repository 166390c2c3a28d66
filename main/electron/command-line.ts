import path from 'node:path';

export interface CommandLine {
  /** Absolute; null for the app's own library. */
  readonly libraryDir: string | null;
  /** Absolute paths of files that the system or a person asked to open. */
  readonly files: readonly string[];
}

/**
 * Reads what stands behind the program (and, unpackaged, the app folder) on the command line. Chromium's own switches
 * may stand anywhere and are skipped.
 * @param args process.argv without the program itself
 * @param appPath the app folder where it stands in the arguments (unpackaged), else null
 */
export function parseCommandLine(args: readonly string[], workingDir: string, appPath: string | null): CommandLine {
  let libraryDir: string | null = null;
  const files: string[] = [];
  let appSeen = appPath === null;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--library' || arg === '-r' || arg === '--require') {
      index += 1;
      const value = args[index];
      if (arg === '--library' && value !== undefined) libraryDir = path.resolve(workingDir, value);
    } else if (arg.startsWith('--library=')) {
      libraryDir = path.resolve(workingDir, arg.slice('--library='.length));
    } else if (arg !== '' && !arg.startsWith('-')) {
      if (appSeen) files.push(path.resolve(workingDir, arg));
      else appSeen = true;
    }
  }
  return { libraryDir, files };
}
