import { parseLetter } from '../../letters/parse-letter.ts';
import { suggest as find } from '../../suggest/suggest.ts';
import { installedWordVectors } from '../../suggest/vectors/installed.ts';
import { readArguments, wholeNumber } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readDocumentFile } from '../input-file.ts';
import { readLetterFile } from '../letter-file.ts';

const TOP = 3;
const MOST = 100;

export const suggest: Command = async (args, output) => {
  const given = readArguments(args, { letter: 'value', filing: 'value', top: 'value', password: 'value' }, { least: 0, most: 0, what: '' });
  const [letter, filing] = [given.required('letter'), given.required('filing')];
  const top = given.value('top');
  const count = top === null ? TOP : wholeNumber('top', top, 1, MOST);
  const { comments } = parseLetter(await readLetterFile(letter, output, given.value('password')));
  const { document } = await readDocumentFile(filing, output, given.value('password'));
  await output.json({ comments: find(comments, document, count, installedWordVectors()) });
  return 0;
};
