import { TickmarkError } from '../../../preload/result.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readDocumentFile } from '../input-file.ts';
import { pagesNamed } from '../page-names.ts';

export const text: Command = async (args, output) => {
  const given = readArguments(args, { page: 'value', password: 'value' }, { least: 1, most: 1, what: 'FILE' });
  const [file = ''] = given.positionals;
  const { pages } = (await readDocumentFile(file, output, given.value('password'))).document;
  const wanted = given.value('page');
  const chosen = wanted === null ? pages : pagesNamed(pages, wanted);
  if (chosen.length === 0) {
    throw new TickmarkError('not-found', `${file} has no page ${wanted ?? ''}.`, `It has ${pages.length} pages, ${pages[0]?.pageLabel ?? ''} to ${pages.at(-1)?.pageLabel ?? ''}.`);
  }
  for (const { pageIndex, pageLabel, text: words } of chosen) await output.json({ pageIndex, pageLabel, text: words });
  return 0;
};
