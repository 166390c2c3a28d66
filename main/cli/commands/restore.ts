import path from 'node:path';
import { restoreBackup } from '../../core/backup/restore-backup.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withLibrary } from '../library.ts';

export const restore: Command = async (args, output) => {
  const given = readArguments(args, { library: 'value' }, { least: 1, most: 1, what: 'FILE' });
  const [file = ''] = given.positionals;
  return withLibrary(given, output, async ({ app }) => {
    const restored = await restoreBackup(app.context, file, path.basename(file), output.progress, output.signal);
    for (const warning of restored.warnings) output.warn(warning);
    await output.json(restored);
    return 0;
  });
};
