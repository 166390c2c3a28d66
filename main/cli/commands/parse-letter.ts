import { parseLetter as parse } from '../../letters/parse-letter.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readLetterFile } from '../letter-file.ts';

export const parseLetter: Command = async (args, output) => {
  const given = readArguments(args, { password: 'value' }, { least: 1, most: 1, what: 'FILE' });
  const [file = ''] = given.positionals;
  await output.json(parse(await readLetterFile(file, output, given.value('password'))));
  return 0;
};
