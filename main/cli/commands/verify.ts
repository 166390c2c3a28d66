import { TickmarkError } from '../../../preload/result.ts';
import { verifyLibrary, type Problem } from '../../core/verify.ts';
import { readArguments } from '../arguments.ts';
import type { Command, CommandOutput } from '../command.ts';
import { withLibrary } from '../library.ts';

export const verify: Command = async (args, output) => {
  const given = readArguments(args, { library: 'value' }, { least: 0, most: 0, what: '' });
  try {
    return await withLibrary(given, output, async ({ app }) => report(output, await verifyLibrary(app.context)));
  } catch (error) {
    // A database too broken to open is what this command is asked about.
    if (!(error instanceof TickmarkError) || error.kind !== 'damaged-file') throw error;
    return report(output, [{ kind: 'database', id: 'integrity', message: `${error.message} ${error.advice}` }]);
  }
};

async function report(output: CommandOutput, problems: readonly Problem[]): Promise<number> {
  await output.json({ ok: problems.length === 0, problems });
  return problems.length === 0 ? 0 : 1;
}
