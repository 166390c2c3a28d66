import { verifyLibrary } from '../../core/verify.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withLibrary } from '../library.ts';

export const verify: Command = async (args, output) => {
  const given = readArguments(args, { library: 'value' }, { least: 0, most: 0, what: '' });
  return withLibrary(given, output, async ({ app }) => {
    const problems = await verifyLibrary(app.context);
    await output.json({ ok: problems.length === 0, problems });
    return problems.length === 0 ? 0 : 1;
  });
};
