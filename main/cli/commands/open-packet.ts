import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { TickmarkError } from '../../../preload/result.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { naming } from '../failure-text.ts';
import { withLibrary } from '../library.ts';

export const openPacket: Command = async (args, output) => {
  const given = readArguments(args, { library: 'value' }, { least: 1, most: 1, what: 'FILE' });
  const [file = ''] = given.positionals;
  return withLibrary(given, output, async (library) => {
    const found = await stat(file).catch(() => null);
    if (found?.isFile() !== true) throw new TickmarkError('not-found', `${file}: ${found === null ? 'there is no such file, or it may not be read' : 'this is no file'}.`, 'Check the path.');
    const upload = { uploadId: await library.app.stageFile(file), name: path.basename(file) };
    const { matterId, added, updated, removed, unchanged, conflicts } = await library.call('packets.open', { jobId: randomUUID(), upload })
      .catch((error: unknown) => { throw naming(file, error); });
    await output.json({ matterId, merged: { added, updated, removed, unchanged, conflicts } });
    return 0;
  });
};
