import { writeBackup } from '../../core/backup/write-backup.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withLibrary } from '../library.ts';
import { checkPlace, notWritable } from '../output-file.ts';

export const backup: Command = async (args, output) => {
  const given = readArguments(args, { library: 'value', out: 'value' }, { least: 0, most: 0, what: '' });
  const out = given.required('out');
  await checkPlace(out);
  return withLibrary(given, output, async ({ app }) => {
    const written = await writeBackup(app.context, out, output.progress, output.signal).catch((cause: unknown) => { throw notWritable(out, 'file', cause); });
    for (const warning of written.warnings) output.warn(warning);
    await output.json(written);
    return 0;
  });
};
