import { stat } from 'node:fs/promises';
import path from 'node:path';
import { ATTACHMENT_OWNERS } from '../../../db/model.ts';
import { toFailure } from '../../core/channel.ts';
import { TickmarkError } from '../../../preload/result.ts';
import { oneOf, readArguments } from '../arguments.ts';
import { UsageError, type Command } from '../command.ts';
import { nameFile } from '../failure-text.ts';
import { withLibrary } from '../library.ts';

export const attach: Command = async (args, output) => {
  const given = readArguments(args, { library: 'value', to: 'value' }, { least: 1, most: Infinity, what: 'FILE' });
  const [kind = '', ownerId = ''] = given.required('to').split(':');
  const ownerKind = oneOf('to', kind, ATTACHMENT_OWNERS);
  if (ownerId === '') throw new UsageError(`--to needs an id, such as ${ownerKind}:ID.`);
  return withLibrary(given, output, async (library) => {
    library.expectId(ownerKind, ownerId);
    let failures = 0;
    for (const file of given.positionals) {
      try {
        const found = await stat(file).catch(() => null);
        if (found === null) throw new TickmarkError('not-found', `${file}: there is no such file, or it may not be read.`, 'Check the path.');
        if (!found.isFile()) throw new TickmarkError('bad-request', `${file} is a folder.`, 'Name the files in it; each is attached by itself.');
        const uploadId = await library.app.stageFile(file);
        const [attachment] = await library.call('attachments.add', { ownerKind, ownerId, uploads: [{ uploadId, name: path.basename(file) }] });
        await output.json({ file, attachmentId: attachment?.id ?? null, sha256: attachment?.sha256 ?? null, bytes: attachment?.byteSize ?? null });
      } catch (error) {
        failures += 1;
        const problem = nameFile(file, toFailure(error));
        output.warn(problem);
        await output.json({ file, attachmentId: null, sha256: null, bytes: null, error: problem });
      }
    }
    return failures > 0 ? 1 : 0;
  });
};
